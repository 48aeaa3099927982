package org.intentworkbench.ui.models.board;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.experiment.Concentration;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.segments.SegmentDifference;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// Two runs against each other: loads what they found, and selects the subjects they disagree on.
final class CompareModel {
    static final String SLOT = "models.compare";

    private static final String WHERE = "models.compare.where";
    private static final int NAMED = 3;

    private final BoardModel board;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<SegmentDifference>> where = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<RunComparison.Call> call = new SimpleObjectProperty<>(RunComparison.Call.ONLY_SECOND);

    CompareModel(BoardModel board, WorkbenchActions actions, BackgroundRunner runner) {
        this.board = board;
        this.actions = actions;
        this.runner = runner;
        board.partProperty().addListener((property, before, now) -> {
            if (now.equals(BoardModel.COMPARE)) {
                compare();
            } else {
                runner.cancel(SLOT);
            }
        });
        board.workbench().workspaceProperty().addListener(changed -> {
            runner.cancel(SLOT);
            compared.set(null);
        });
        compared.addListener(changed -> lookWhere());
        board.workbench().runProperty().addListener(changed -> lookWhere());
    }

    BoardModel board() {
        return board;
    }

    /// Null = nothing is compared, or it is being read.
    ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// In which features the subjects they disagree on differ most from the others; known while the screens show one of
    /// the two runs.
    ReadOnlyObjectProperty<List<SegmentDifference>> whereProperty() {
        return where.getReadOnlyProperty();
    }

    /// Which of the subjects are listed.
    ObjectProperty<RunComparison.Call> callProperty() {
        return call;
    }

    /// The older run comes first, so that a difference tells what the newer one brings.
    void compare() {
        List<RunSummary> pair = List.copyOf(board.selected());
        if (board.whyNoPairProperty().get() == null) {
            boolean ascending = pair.getFirst().id() < pair.getLast().id();
            load(ascending ? pair.getFirst() : pair.getLast(), ascending ? pair.getLast() : pair.getFirst());
        } else {
            compared.set(null);
        }
    }

    void swap() {
        Compared now = compared.get();
        if (now != null) {
            load(now.second(), now.first());
        }
    }

    private void load(RunSummary first, RunSummary second) {
        Compared now = compared.get();
        if (now != null && now.first().id() == first.id() && now.second().id() == second.id()) {
            return;
        }
        compared.set(null);
        actions.look(SLOT, (workspace, progress) -> Compared.of(workspace, first, second, progress), compared::set);
    }

    /// The subjects of the chosen kind, those first on whom the scores differ most.
    List<RunComparison.Called> listed() {
        Compared now = compared.get();
        return now == null ? List.of() : now.listed().getOrDefault(call.get(), List.of());
    }

    /// Whether the run all screens show is about the subjects of either run, so that rows can be selected in it.
    boolean canSelect() {
        return side() != null;
    }

    /// Selects all subjects that are called so, on every screen.
    void select(RunComparison.Call wanted) {
        call.set(wanted);
        Compared now = compared.get();
        Boolean second = side();
        if (now != null && second != null) {
            board.workbench().selectionProperty().set(now.comparison().rows(wanted, second));
        }
    }

    /// Selects one subject on every screen.
    void select(RunComparison.Called subject) {
        Boolean second = side();
        if (second != null) {
            BitSet one = new BitSet();
            one.set(second ? subject.secondRow() : subject.firstRow());
            board.workbench().selectionProperty().set(one);
        }
    }

    /// Shows the second run on all screens, so that its subjects can be selected.
    void openSecond() {
        Compared now = compared.get();
        if (now != null) {
            actions.openRun(now.second().id());
        }
    }

    private void lookWhere() {
        where.set(List.of());
        Compared now = compared.get();
        Run shown = board.workbench().runProperty().get();
        Boolean second = side();
        if (now == null || shown == null || second == null) {
            runner.cancel(WHERE);
            return;
        }
        runner.run(WHERE, progress -> Concentration.of(now.comparison(), shown.table(), second, NAMED), where::set);
    }

    /// Whether the rows of the second run are those of the run shown, or of the first; null where of neither.
    private @Nullable Boolean side() {
        Compared now = compared.get();
        Workbench workbench = board.workbench();
        Run shown = workbench.runProperty().get();
        if (now == null || shown == null) {
            return null;
        }
        if (isOf(shown.result(), now.comparison().first())) {
            return false;
        }
        return isOf(shown.result(), now.comparison().second()) ? true : null;
    }

    private static boolean isOf(ExperimentResult shown, ExperimentResult other) {
        return shown.spec().features().subject() == other.spec().features().subject()
                && Arrays.equals(shown.ids(), other.ids());
    }
}
