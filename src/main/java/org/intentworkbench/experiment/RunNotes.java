package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.training.FittedModel;

/// What an analyst should know of how a run came about.
final class RunNotes {
    private RunNotes() {}

    /// What the table says of itself, which gaps the encoder had to fill, and which rows the first split left out.
    static List<Wording> of(FeatureTable table, Split split, FittedModel model) {
        List<Wording> notes = new ArrayList<>(table.notes());
        List<String> filled = new ArrayList<>();
        for (DesignColumn input : model.encoder().columns()) {
            // a review is in one language, so its other language's vector is no gap
            if (input.part() == DesignColumn.Part.MISSING && !isVector(table, input.feature())) {
                long missing = table.column(input.feature())
                        .map(column -> IntStream.range(0, table.size())
                                .filter(column.values()::isMissing)
                                .count())
                        .orElse(0L);
                filled.add(input.feature() + " (" + missing + ")");
            }
        }
        if (!filled.isEmpty()) {
            notes.add(Wording.of("note.missing", Integer.toString(table.size()), String.join(", ", filled)));
        }
        note(notes, "note.split.undated", split.undated());
        note(notes, "note.split.purged", split.purged());
        note(notes, "note.split.sameShopper", split.sameShopper());
        return notes;
    }

    private static void note(List<Wording> notes, String key, int rows) {
        if (rows > 0) {
            notes.add(Wording.of(key, Integer.toString(rows)));
        }
    }

    private static boolean isVector(FeatureTable table, String feature) {
        return table.column(feature)
                .map(column -> column.values() instanceof FeatureValues.Vectors)
                .orElse(false);
    }
}
