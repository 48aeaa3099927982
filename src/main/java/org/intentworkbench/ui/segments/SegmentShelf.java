package org.intentworkbench.ui.segments;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// The kept segments of the subject of the run that is shown.
final class SegmentShelf {
    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final ObservableList<Segment> segments = FXCollections.observableArrayList();

    SegmentShelf(Workbench workbench, WorkbenchActions actions) {
        this.workbench = workbench;
        this.actions = actions;
        workbench.segments().addListener((ListChangeListener<Segment>) change -> list());
        workbench.runProperty().addListener((property, before, now) -> list());
        list();
    }

    ObservableList<Segment> segments() {
        return segments;
    }

    /// Keeps conditions under a name and makes them the active segment; without a name or a condition nothing is
    /// done.
    /// @return false where a segment of another subject has the name already
    boolean save(String name, List<Condition> conditions) {
        Run run = workbench.runProperty().get();
        if (run == null || name.isEmpty() || conditions.isEmpty()) {
            return true;
        }
        var subject = run.result().spec().features().subject();
        boolean taken = workbench.segments().stream().anyMatch(s -> s.name().equals(name) && s.subject() != subject);
        if (taken) {
            return false;
        }
        var segment = new Segment(name, subject, conditions);
        actions.saveSegment(segment);
        workbench.segmentProperty().set(segment);
        return true;
    }

    void delete(Segment segment) {
        actions.deleteSegment(segment);
        if (segment.equals(workbench.segmentProperty().get())) {
            workbench.segmentProperty().set(null);
        }
    }

    private void list() {
        Run run = workbench.runProperty().get();
        segments.setAll(
                run == null
                        ? List.of()
                        : workbench.segments().stream()
                                .filter(s -> s.subject()
                                        == run.result().spec().features().subject())
                                .toList());
    }
}
