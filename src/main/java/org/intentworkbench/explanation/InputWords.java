package org.intentworkbench.explanation;

import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureTable;

/// What an input of a model is called on screen.
public final class InputWords {
    private InputWords() {}

    /// `Page values`, `Month = May`, `Page values is missing`, `English text [17]`.
    public static Wording label(DesignColumn input, FeatureTable table) {
        Wording feature = table.column(input.feature())
                .map(column -> column.label())
                .orElseGet(() -> Wording.plain(input.feature()));
        return switch (input.part()) {
            case NUMBER -> feature;
            case LEVEL -> Bilingual.both("words.level", feature, Wording.plain(input.level()));
            case MISSING -> Bilingual.both("words.missing", feature);
            case VECTOR -> Bilingual.both("words.place", feature, Wording.plain(place(input)));
        };
    }

    private static String place(DesignColumn input) {
        return input.name().startsWith(input.feature())
                ? input.name().substring(input.feature().length())
                : input.name();
    }
}
