package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;

/// The acts that change what all screens share, on a real workspace.
final class WorkbenchActionsTest extends WindowTest {
    private void undo() {
        act(() -> workbench.history().undo());
    }

    private void redo() {
        act(() -> workbench.history().redo());
    }

    @Test
    void anImportTakenBackMakesRunsStale() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        assertThat(workbench.runs()).extracting(RunSummary::stale).containsExactly(false);
        act(() -> app.actions().removeImport(workbench.imports().getFirst()));
        assertThat(workbench.imports()).isEmpty();
        assertThat(workbench.runs()).extracting(RunSummary::stale).containsExactly(true);
        undo();
        assertThat(workbench.imports()).hasSize(1);
        assertThat(workbench.runs()).extracting(RunSummary::stale).containsExactly(false);
        redo();
        assertThat(workbench.imports()).isEmpty();
    }

    @Test
    void aDeletedRunComesBackAndIsShownAgain() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        assertThat(workbench.runProperty().get()).isNotNull();
        act(() -> app.actions().deleteRun(workbench.runs().getFirst()));
        assertThat(workbench.runs()).isEmpty();
        assertThat(workbench.runProperty().get()).isNull();
        undo();
        assertThat(workbench.runs()).hasSize(1);
        assertThat(workbench.runProperty().get()).isNotNull();
        redo();
        assertThat(workbench.runs()).isEmpty();
        assertThat(workbench.runProperty().get()).isNull();
    }

    @Test
    void trainingShowsKeepsAndRemembersTheRun() {
        Path file = SmallShop.workspace(folder);
        open(file);
        act(() -> app.actions().train(SmallShop.SESSIONS.withThreshold(.4), run -> {}));
        assertThat(workbench.runProperty().get().id()).isEqualTo(1);
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.4);
        assertThat(workbench.history().nextUndoProperty().get())
                .as("a new run's threshold is no change of the analyst's")
                .isNull();
        act(() -> app.actions().close());
        open(file);
        assertThat(workbench.runProperty().get().id()).isEqualTo(1);
    }

    @Test
    void renamesSegmentsAndThresholdAreTakenBack() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        act(() -> app.actions().renameRun(workbench.runs().getFirst(), "first try"));
        assertThat(workbench.runs().getFirst().name()).isEqualTo("first try");
        act(() -> app.actions().saveSegment(new Segment("searchers", SubjectKind.SESSION, List.of())));
        assertThat(workbench.segments()).extracting(Segment::name).containsExactly("searchers");
        act(() -> {
            workbench.thresholdProperty().set(.6);
            workbench.thresholdProperty().set(.7);
        });
        undo();
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.5);
        undo();
        assertThat(workbench.segments()).isEmpty();
        undo();
        assertThat(workbench.runs().getFirst().name()).isEmpty();
        redo();
        redo();
        assertThat(workbench.segments()).hasSize(1);
        act(() -> app.actions().deleteSegment(workbench.segments().getFirst()));
        assertThat(workbench.segments()).isEmpty();
    }

    @Test
    void changesAreMadeInTheOrderTheyWereAskedFor() {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        act(() -> {
            for (int i = 0; i < 20; i++) {
                app.actions().renameRun(workbench.runs().getFirst(), "name " + i);
            }
        });
        assertThat(workbench.runs().getFirst().name()).isEqualTo("name 19");
    }

    @Test
    void aFailedOpenKeepsWhatIsOpen() throws IOException {
        Path file = SmallShop.workspace(folder, SmallShop.SESSIONS);
        open(file);
        Path other = Files.writeString(folder.resolve("other.mv.db"), "no workspace");
        open(other);
        assertThat(workbench.workspaceProperty().get().file()).isEqualTo(file);
        assertThat(workbench.runProperty().get()).isNotNull();
        assertThat(isSeen("message-workspace")).isTrue();
        robot.interact(
                () -> robot.lookup("#shell-problems-dismiss").queryButton().fire());
        assertThat(isSeen("message-workspace")).isFalse();
        open(other);
        assertThat(isSeen("message-workspace")).isTrue();
        Path good = folder.resolve("good.mv.db");
        open(good);
        assertThat(isSeen("message-workspace")).isFalse();
        assertThat(workbench.workspaceProperty().get().file()).isEqualTo(good);
    }

    @Test
    void leavingWhileTrainingCancelsAndFreesTheFile() {
        Path file = SmallShop.workspace(folder, SmallShop.SESSIONS);
        open(file);
        robot.interact(() -> {
            app.actions().train(SmallShop.SESSIONS.withRepeats(20_000), run -> {
                throw new IllegalStateException("the run belongs to a workspace that was left");
            });
            app.actions().open(folder.resolve("second.mv.db"), () -> {});
        });
        Headless.settle(app.runner());
        assertThat(workbench.workspaceProperty().get().file()).hasFileName("second.mv.db");
        assertThat(workbench.runProperty().get()).isNull();
        assertThat(workbench.runs()).isEmpty();
        open(file); // waits until the first is closed
        assertThat(workbench.runs()).hasSize(1);
    }

    @Test
    void closingWhileTrainingThrowsNothingAndTheLastChangeIsKept() {
        Path file = SmallShop.workspace(folder, SmallShop.SESSIONS);
        open(file);
        var closed = new Object() {
            java.util.concurrent.CompletableFuture<Void> future;
        };
        robot.interact(() -> {
            app.actions().train(SmallShop.SESSIONS.withRepeats(20_000), run -> {});
            app.actions().renameRun(workbench.runs().getFirst(), "kept");
            closed.future = app.actions().close();
        });
        closed.future.join();
        assertThat(workbench.workspaceProperty().get()).isNull();
        try (Workspace again = Workspace.openExisting(file)) {
            assertThat(RunSummary.all(again)).extracting(RunSummary::name).containsExactly("kept");
        }
    }
}
