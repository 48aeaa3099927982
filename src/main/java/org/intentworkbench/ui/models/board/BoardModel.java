package org.intentworkbench.ui.models.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunGroup;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// What the board shows: runs in comparable groups, which of them are selected, and the acts on them.
public final class BoardModel {
    /// Parts of the screen.
    public static final String BOARD = "board";

    public static final String COMPARE = "compare";
    public static final String SCORE = "score";

    private static final int TWO = 2;

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final ObservableList<BoardRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable SubjectKind> subject = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Comparator<BoardRow>> order = new SimpleObjectProperty<>();
    private final ObservableList<RunSummary> selected = FXCollections.observableArrayList();
    private final ObjectProperty<String> part = new SimpleObjectProperty<>(BOARD);
    private final ReadOnlyObjectWrapper<@Nullable Wording> whyNoPair = new ReadOnlyObjectWrapper<>();

    public BoardModel(Workbench workbench, WorkbenchActions actions) {
        this.workbench = workbench;
        this.actions = actions;
        InvalidationListener arrange = changed -> arrange();
        workbench.runs().addListener(arrange);
        subject.addListener(arrange);
        order.addListener(arrange);
        selected.addListener((InvalidationListener) changed -> whyNoPair.set(judgePair()));
        whyNoPair.set(judgePair());
        workbench.workspaceProperty().addListener(changed -> {
            subject.set(null);
            part.set(BOARD);
        });
        arrange();
    }

    Workbench workbench() {
        return workbench;
    }

    ObservableList<BoardRow> rows() {
        return rows;
    }

    /// Only runs about such subjects are shown; null = all.
    ObjectProperty<@Nullable SubjectKind> subjectProperty() {
        return subject;
    }

    /// Order within groups; null = newest first.
    ObjectProperty<@Nullable Comparator<BoardRow>> orderProperty() {
        return order;
    }

    /// Selected runs in the order of the board; the table writes them.
    ObservableList<RunSummary> selected() {
        return selected;
    }

    /// The one run that is selected, or the first of several; null = none.
    @Nullable
    RunSummary first() {
        return selected.isEmpty() ? null : selected.getFirst();
    }

    /// Which part of the screen is in front.
    public ObjectProperty<String> partProperty() {
        return part;
    }

    /// Why the selection cannot be compared; null = it is two runs that can.
    ReadOnlyObjectProperty<@Nullable Wording> whyNoPairProperty() {
        return whyNoPair.getReadOnlyProperty();
    }

    /// Kinds of subjects there are runs about.
    List<SubjectKind> subjects() {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> workbench.runs().stream().anyMatch(run -> run.subject() == kind))
                .toList();
    }

    boolean isShown(RunSummary run) {
        Run shown = workbench.runProperty().get();
        return shown != null && shown.id() == run.id();
    }

    /// Why a row cannot be compared with the selected run; empty where it can, or nothing is selected.
    Optional<Wording> whyOther(BoardRow row) {
        RunSummary reference = first();
        return reference == null || row.group().runs().stream().anyMatch(run -> run.id() == reference.id())
                ? Optional.empty()
                : RunGroup.whyNot(reference, row.group().first());
    }

    void open(RunSummary run) {
        if (!isShown(run)) {
            actions.openRun(run.id());
        }
        workbench.screenProperty().set("results");
    }

    /// What gives reason to doubt the run trained last, in *Results*.
    void showWarnings() {
        workbench.screenProperty().set("results");
        workbench.partProperty().set("warnings");
    }

    void rename(RunSummary run, String name) {
        if (!name.strip().equals(run.name())) {
            actions.renameRun(run, name.strip());
        }
    }

    /// @return whether it is another note than before
    boolean note(RunSummary run, String note) {
        String now = note.strip();
        if (now.equals(run.note())) {
            return false;
        }
        actions.edit(
                Wording.of("undo.run.note"),
                workspace -> workspace.runs().note(run.id(), now),
                workspace -> workspace.runs().note(run.id(), run.note()),
                actions::refresh);
        return true;
    }

    void pin(RunSummary run) {
        boolean now = !run.pinned();
        actions.edit(
                Wording.of(now ? "undo.run.pin" : "undo.run.unpin"),
                workspace -> workspace.runs().pin(run.id(), now),
                workspace -> workspace.runs().pin(run.id(), run.pinned()),
                actions::refresh);
    }

    void deleteSelected() {
        List.copyOf(selected).forEach(actions::deleteRun);
    }

    private void arrange() {
        rows.setAll(Board.rows(workbench.runs(), subject.get(), order.get()));
    }

    private @Nullable Wording judgePair() {
        return selected.size() == TWO ? null : Wording.of("board.compare.two");
    }
}
