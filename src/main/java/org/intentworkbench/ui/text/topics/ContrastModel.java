package org.intentworkbench.ui.text.topics;

import java.util.Arrays;
import java.util.BitSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.terms.TermKind;
import org.intentworkbench.text.terms.TermReader;
import org.intentworkbench.text.terms.TermTable;
import org.intentworkbench.text.topics.Contrast;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// Keywords of the selected reviews beside those of the rest, whichever tab selected them.
final class ContrastModel {
    static final String COMPARE = "text.topics.compare";

    private final TextModel text;
    private final WorkbenchActions actions;
    private final ObjectProperty<@Nullable Language> language;
    private final ReadOnlyObjectWrapper<@Nullable Contrast> contrast = new ReadOnlyObjectWrapper<>();
    private @Nullable Table table;

    /// The words of all reviews of one language, read once.
    private record Table(Corpus corpus, Language language, TermTable terms, int[] rows) {}

    private record Compared(Table table, Contrast contrast) {}

    ContrastModel(TextModel text, WorkbenchActions actions, ObjectProperty<@Nullable Language> language) {
        this.text = text;
        this.actions = actions;
        this.language = language;
        text.selectionProperty().addListener(changed -> compare());
        language.addListener(changed -> compare());
        text.groundProperty().addListener(changed -> compare());
    }

    /// Null while nothing is selected.
    ReadOnlyObjectProperty<@Nullable Contrast> contrastProperty() {
        return contrast.getReadOnlyProperty();
    }

    private void compare() {
        TextGround ground = text.groundProperty().get();
        Language of = language.get();
        BitSet selected = text.selectionProperty().get();
        if (ground == null || of == null || selected.isEmpty()) {
            contrast.set(null);
            return;
        }
        Corpus corpus = ground.corpus();
        Table known = table;
        actions.look(
                COMPARE,
                (workspace, progress) -> {
                    Table words = known;
                    if (words == null || words.corpus() != corpus || words.language() != of) {
                        int[] rows = Contrast.rows(corpus, of);
                        words = new Table(
                                corpus,
                                of,
                                TermTable.of(
                                        new TermReader(of, TermKind.KEYWORDS),
                                        Arrays.stream(rows)
                                                .mapToObj(row ->
                                                        corpus.review(row).text())
                                                .toList(),
                                        progress),
                                rows);
                    }
                    return new Compared(words, Contrast.of(words.terms(), words.rows(), selected, progress));
                },
                compared -> {
                    if (text.groundProperty().get() == ground) {
                        table = compared.table();
                        contrast.set(text.selectionProperty().get().isEmpty() ? null : compared.contrast());
                    }
                });
    }
}
