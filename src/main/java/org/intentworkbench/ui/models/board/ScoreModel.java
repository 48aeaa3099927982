package org.intentworkbench.ui.models.board;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.NewRows;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.experiment.Scored;
import org.intentworkbench.experiment.Scoring;
import org.intentworkbench.report.ScoredList;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// Scores rows that a kept model was not trained on, and writes them as a list.
final class ScoreModel {
    static final String SLOT = "models.score";

    /// @param refused why nothing was written; null where it was
    record Outcome(
            @Nullable Scored scored, Path file, @Nullable Problem refused) {}

    private final BoardModel board;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final Scoring scoring;
    private final ReadOnlyObjectWrapper<@Nullable RunSummary> run = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable ImportReport> source = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> asOf = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>();

    ScoreModel(BoardModel board, WorkbenchActions actions, BackgroundRunner runner, EncoderFactory encoders) {
        this.board = board;
        this.actions = actions;
        this.runner = runner;
        scoring = new Scoring(encoders);
        board.partProperty().addListener((property, before, now) -> {
            if (now.equals(BoardModel.SCORE)) {
                take(board.selected().size() == 1 ? board.first() : null);
            } else {
                runner.cancel(SLOT);
            }
        });
        board.workbench().workspaceProperty().addListener(changed -> take(null));
    }

    BoardModel board() {
        return board;
    }

    /// Whose model scores; null = none is chosen.
    ReadOnlyObjectProperty<@Nullable RunSummary> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The import to score; null where subjects are made of events.
    ObjectProperty<@Nullable ImportReport> sourceProperty() {
        return source;
    }

    /// The day at whose begin (UTC) shoppers are looked at; null = at the last event.
    ObjectProperty<@Nullable LocalDate> asOfProperty() {
        return asOf;
    }

    /// What came of the last scoring; null = nothing yet.
    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Imports the model can score, newest first.
    List<ImportReport> imports() {
        return imports(run.get());
    }

    private List<ImportReport> imports(@Nullable RunSummary chosen) {
        Workspace workspace = board.workbench().workspaceProperty().get();
        return chosen == null || workspace == null
                ? List.of()
                : Scoring.imports(List.copyOf(board.workbench().imports()), chosen.spec());
    }

    boolean isAsOf() {
        RunSummary chosen = run.get();
        return chosen != null && chosen.subject().isAsOf();
    }

    boolean isRunning() {
        return runner.isRunning(SLOT);
    }

    void score(Path file) {
        RunSummary chosen = run.get();
        if (chosen == null) {
            return;
        }
        ImportReport from = source.get();
        LocalDate day = asOf.get();
        NewRows rows = new NewRows(
                from == null ? null : Long.valueOf(from.id()),
                day == null || !isAsOf()
                        ? null
                        : day.atStartOfDay(ZoneOffset.UTC).toInstant());
        outcome.set(null);
        actions.look(
                SLOT,
                (workspace, progress) -> {
                    try {
                        Scored scored = scoring.score(workspace, chosen.id(), rows, null, progress);
                        ScoredList.write(scored, file, progress);
                        return new Outcome(scored, file, null);
                    } catch (Problem problem) {
                        return new Outcome(null, file, problem);
                    }
                },
                outcome::set);
    }

    private void take(@Nullable RunSummary chosen) {
        outcome.set(null);
        asOf.set(null);
        source.set(imports(chosen).stream().findFirst().orElse(null));
        run.set(chosen);
    }
}
