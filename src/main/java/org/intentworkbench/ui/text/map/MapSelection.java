package org.intentworkbench.ui.text.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.text.terms.TermKind;
import org.intentworkbench.text.terms.TermReader;
import org.intentworkbench.text.terms.TermTable;
import org.intentworkbench.ui.chart.ChartExport;
import org.intentworkbench.ui.chart.ChartRows;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// The selected points of the map, which are the selected reviews of all tabs as far as they are on it, and what tells
/// them from the rest. Selecting can be undone. Used on the FX thread.
final class MapSelection {
    /// Slots of the background runner.
    static final String SUMMARY = "text.map.summary";

    static final String SAVE = "text.map.save";

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final TextModel text;
    private final ObservableValue<@Nullable ShownMap> map;
    private final ObjectProperty<BitSet> points = new SimpleObjectProperty<>(new BitSet());
    private final ReadOnlyObjectWrapper<@Nullable SelectionSummary> summary = new ReadOnlyObjectWrapper<>();
    private @Nullable Words words;
    private boolean following;

    /// The words of the texts of a map, cut once.
    private record Words(ShownMap map, TermTable table) {}

    private record Found(Words words, BitSet points, SelectionSummary summary) {}

    MapSelection(
            Workbench workbench, WorkbenchActions actions, TextModel text, ObservableValue<@Nullable ShownMap> map) {
        this.workbench = workbench;
        this.actions = actions;
        this.text = text;
        this.map = map;
        text.selectionProperty().addListener((property, before, now) -> follow());
        map.addListener((property, before, now) -> follow());
        points.addListener((property, before, now) -> chosen(now));
    }

    /// Never changed in place: set a new one.
    ObjectProperty<BitSet> pointsProperty() {
        return points;
    }

    /// Null while nothing is selected, or it is being counted.
    ReadOnlyObjectProperty<@Nullable SelectionSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    void clear() {
        points.set(new BitSet());
    }

    /// Writes the selected reviews, names as they are said in the file.
    void save(Path file, List<String> headers) {
        var shown = map.getValue();
        var chosen = summary.get();
        if (shown == null || chosen == null) {
            return;
        }
        actions.look(
                SAVE,
                (workspace, progress) -> {
                    try {
                        ChartExport.csv(new ChartRows(headers, ReviewRows.of(shown.corpus(), chosen.reviews())), file);
                        return file;
                    } catch (IOException e) {
                        throw new Problem(e, "problem.map.file", file.toString());
                    }
                },
                done -> {});
    }

    /// Draws the points anew: what the chart then does to its own selection is nobody's choice.
    void drawing(Runnable draw) {
        following = true;
        try {
            draw.run();
        } finally {
            following = false;
        }
    }

    /// The selection was set elsewhere, or another map is shown.
    private void follow() {
        ShownMap shown = map.getValue();
        if (following) {
            return;
        }
        following = true;
        points.set(
                shown == null
                        ? new BitSet()
                        : shown.pointsOf(text.selectionProperty().get()));
        following = false;
        summarise();
    }

    /// The analyst selected points.
    private void chosen(BitSet now) {
        ShownMap shown = map.getValue();
        if (following || shown == null) {
            return;
        }
        BitSet before = text.selectionProperty().get();
        BitSet after = shown.reviewsOf(now);
        if (before.equals(after)) {
            return;
        }
        following = true;
        text.selectionProperty().set(after);
        following = false;
        summarise();
        TextGround ground = text.groundProperty().get();
        workbench
                .history()
                .add(
                        Wording.of("undo.map.selection"),
                        null,
                        () -> restore(before, ground),
                        () -> restore(after, ground));
    }

    /// Places in another corpus would be other reviews.
    private void restore(BitSet reviews, @Nullable TextGround ground) {
        if (text.groundProperty().get() == ground) {
            text.selectionProperty().set(reviews);
        }
    }

    private void summarise() {
        summary.set(null);
        ShownMap shown = map.getValue();
        BitSet chosen = points.get();
        if (shown == null || chosen.isEmpty()) {
            return;
        }
        Words known = words != null && words.map().read() == shown.read() ? words : null;
        actions.look(
                SUMMARY,
                (workspace, progress) -> {
                    TermTable table = known != null
                            ? known.table()
                            : TermTable.of(
                                    new TermReader(shown.read().language(), TermKind.KEYWORDS),
                                    shown.read().texts(),
                                    progress);
                    return new Found(
                            new Words(shown, table), chosen, SelectionSummary.of(shown, chosen, table, progress));
                },
                found -> {
                    words = found.words();
                    if (found.points() == points.get() && found.words().map() == map.getValue()) {
                        summary.set(found.summary());
                    }
                });
    }
}
