package org.intentworkbench.ui.models.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.TreeLearner;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Remembered;
import org.intentworkbench.ui.models.ModelsScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The board and its two parts by ids, with real runs behind them.
class BoardScreenTest {
    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private final Remembered remembered = Remembered.forNow();
    private ScreenRig rig;

    /// Two runs about sessions and one about shoppers.
    @BeforeAll
    static void make() throws IOException {
        try (var workspace = Workspace.open(made.resolve("shop.mv.db"))) {
            take(workspace, sessions(made, "sessions.csv", 400, true), FileKind.SESSIONS);
            take(workspace, events(made), FileKind.EVENTS);
            var experiment = new Experiment(new LetterEncoders());
            var spec = ExperimentSpec.of(SubjectKind.SESSION).withRepeats(3);
            experiment.runAndKeep(workspace, spec.withLearner(LogisticLearner.standard()), Progress.silent());
            experiment.runAndKeep(
                    workspace, spec.withLearner(new TreeLearner(3, 20, TreeLearner.Rule.GINI, 1)), Progress.silent());
            experiment.runAndKeep(
                    workspace,
                    ExperimentSpec.of(SubjectKind.SHOPPER)
                            .withRepeats(2)
                            .withFeatures(FeatureSpec.of(SubjectKind.SHOPPER).withWindowDays(3)),
                    Progress.silent());
        }
    }

    @BeforeEach
    void show() throws IOException {
        Files.copy(made.resolve("shop.mv.db"), folder.resolve("shop.mv.db"));
        rig = ScreenRig.show(r -> new ModelsScreen(
                r.workbench, r.actions, r.messages, r.runner, new LetterEncoders(), r.dialogs, remembered));
        rig.workspace(folder);
        ScreenRig.await(() -> rig.workbench.runs().size() == 3);
        rig.idle();
        ScreenRig.await(() -> table().getSelectionModel().getSelectedItem() != null);
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
        assertThat(rig.problems).isEmpty();
    }

    @Test
    void groupsStandUnderTheirHeadingWithTheBaselinesAtTheEnd() {
        List<String> kinds = ScreenRig.onFx(() -> table().getItems().stream()
                .map(row -> switch (row) {
                    case BoardRow.Heading heading -> "heading";
                    case BoardRow.Kept kept -> "run " + kept.run().id();
                    case BoardRow.Plain plain -> "baseline";
                })
                .toList());
        int second = kinds.lastIndexOf("heading");
        assertThat(kinds.subList(0, 2)).containsExactly("heading", "run 3");
        assertThat(kinds.subList(second, second + 3)).containsExactly("heading", "run 2", "run 1");
        assertThat(kinds.getLast()).isEqualTo("baseline");
        assertThat(kinds.get(second - 1)).as("of the shoppers").isEqualTo("baseline");
        // sorting moves runs within their group only, baselines stay where they are
        var id = column("runs-id");
        ScreenRig.onFx(() -> {
            id.setSortType(TableColumn.SortType.ASCENDING);
            table().getSortOrder().setAll(List.of(id));
            return null;
        });
        rig.idle();
        List<BoardRow> sorted = ScreenRig.onFx(() -> List.copyOf(table().getItems()));
        assertThat(sorted.get(second + 1).kept().id()).isEqualTo(1);
        assertThat(sorted.getLast()).isInstanceOf(BoardRow.Plain.class);
        // the other group is not compared with the selected run
        select(3);
        assertThat(ScreenRig.onFx(() -> model(second + 1))).contains("different kinds of subjects");
    }

    @Test
    void pinNoteRenameAndDeleteCanBeTakenBack() {
        select(1);
        rig.press("board-pin");
        ScreenRig.await(() -> run(1).pinned());
        rig.idle();
        assertThat(order()).as("pinned first in its group").containsSubsequence(1L, 2L);
        undo();
        ScreenRig.await(() -> !run(1).pinned());
        rig.idle();
        select(2);
        var note = rig.<TextField>find("board-note");
        ScreenRig.onFx(() -> {
            note.setText("for the meeting");
            note.fireEvent(new javafx.event.ActionEvent());
            return null;
        });
        ScreenRig.await(() -> run(2).note().equals("for the meeting"));
        rig.idle();
        select(1);
        assertThat(note.getText()).isEmpty();
        select(2);
        assertThat(note.getText()).isEqualTo("for the meeting");
        undo();
        ScreenRig.await(() -> run(2).note().isEmpty());
        rig.idle();
        press(KeyCode.DELETE);
        ScreenRig.await(() -> rig.workbench.runs().size() == 2);
        undo();
        ScreenRig.await(() -> rig.workbench.runs().size() == 3);
        rig.idle();
        ScreenRig.await(() -> rig.<TextField>find("runs-command").getText().contains("tree"));
        press(KeyCode.P);
        ScreenRig.await(() -> run(2).pinned());
        rig.idle();
    }

    @Test
    void twoRunsAreComparedAndTheirDisagreementSelected() {
        select(1);
        assertThat(rig.find("board-compare").isDisabled()).isTrue();
        select(1, 2);
        press(KeyCode.C);
        ScreenRig.await(() -> rig.sees("board-verdict"));
        rig.idle();
        assertThat(rig.<Label>find("board-sentence").getText())
                .contains("Nadeau")
                .contains("run 1")
                .contains("run 2");
        assertThat(rig.<Label>find("board-headline").getText()).isIn("More than noise", "May be noise");
        assertThat(rig.<TableView<?>>find("board-figures").getItems()).hasSize(8);
        // no run is shown yet, so nothing can be selected
        assertThat(rig.sees("board-open-second")).isTrue();
        rig.press("board-open-second");
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null);
        rig.idle();
        assertThat(rig.sees("board-open-second")).isFalse();
        rig.press("board-call-ONLY_FIRST");
        var comparison = RunComparison.of(
                Experiment.result(rig.workbench.workspaceProperty().get(), 1),
                Experiment.result(rig.workbench.workspaceProperty().get(), 2),
                Progress.silent());
        assertThat(rig.workbench.selectionProperty().get())
                .isEqualTo(comparison.rows(RunComparison.Call.ONLY_FIRST, true));
        rig.idle();
        var where = org.intentworkbench.experiment.Concentration.of(
                comparison, rig.workbench.runProperty().get().table(), true, 3);
        String said = rig.<Label>find("board-where").getText();
        where.forEach(difference -> assertThat(said).contains(difference.column()));
        assertThat(said.isEmpty()).isEqualTo(where.isEmpty());
        var listed = rig.<TableView<RunComparison.Called>>find("board-listed");
        assertThat(listed.getItems()).isEqualTo(comparison.called(RunComparison.Call.ONLY_FIRST, 500));
        if (!listed.getItems().isEmpty()) {
            ScreenRig.onFx(() -> {
                listed.getSelectionModel().select(0);
                return null;
            });
            assertThat(rig.workbench.selectionProperty().get().cardinality()).isOne();
        }
        rig.press("board-copy");
        assertThat(ScreenRig.onFx(
                        () -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .contains("against")
                .contains("AUC");
        String before = rig.<Label>find("board-compare-title").getText();
        rig.press("board-swap");
        ScreenRig.await(() -> rig.sees("board-compare-title")
                && !rig.<Label>find("board-compare-title").getText().equals(before));
        rig.press("board-back");
        assertThat(rig.sees("runs-table")).isTrue();
    }

    @Test
    void runsOfOtherSubjectsCannotBePaired() {
        select(1, 3);
        rig.press("board-compare");
        ScreenRig.await(() -> rig.sees("board-verdict"));
        assertThat(rig.<Label>find("board-headline").getText()).isEqualTo("Cannot be paired");
        assertThat(rig.<Label>find("board-sentence").getText()).contains("different kinds of subjects");
    }

    @Test
    void theBoardShowsOneKindOfSubjectAndRemembersItsColumns() {
        var choice = rig.<ChoiceBox<SubjectKind>>find("board-subject");
        ScreenRig.onFx(() -> {
            choice.setValue(SubjectKind.SHOPPER);
            return null;
        });
        rig.idle();
        assertThat(order()).containsExactly(3L);
        ScreenRig.onFx(() -> {
            column("runs-logloss").setVisible(true);
            column("runs-brier").setVisible(false);
            return null;
        });
        assertThat(remembered.recall("models.board.columns", ""))
                .contains("logloss")
                .doesNotContain("brier");
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        assertThat(ScreenRig.onFx(() -> column("runs-logloss").getText())).isEqualTo("对数损失");
    }

    @Test
    void staleIsMarkedWhereTheDataChanged() throws IOException {
        Path more = sessions(folder, "more.csv", 30, true);
        var plan = FileProbe.probe(more, FileKind.SESSIONS, null, Progress.silent())
                .plan();
        ScreenRig.onFx(() -> {
            rig.actions.importFiles(List.of(plan), reports -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.imports().size() == 3);
        rig.idle();
        assertThat(rig.workbench.runs()).allMatch(RunSummary::stale);
        ScreenRig.await(() -> ScreenRig.onFx(() -> table().lookupAll(".stale").size()) > 0);
    }

    @Test
    void newRowsAreScoredFromTheWindow() throws IOException {
        Path later = sessions(folder, "later.csv", 25, false);
        var plan = FileProbe.probe(later, FileKind.SESSIONS, null, Progress.silent())
                .plan();
        ScreenRig.onFx(() -> {
            rig.actions.importFiles(List.of(plan), reports -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.imports().size() == 3);
        rig.idle();
        select(1);
        rig.press("board-score");
        rig.toSave = folder.resolve("scored.csv");
        rig.press("board-score-save");
        ScreenRig.await(() -> rig.sees("message-scored"));
        assertThat(Files.readAllLines(rig.toSave)).hasSize(26);
        rig.press("board-score-back");
        select(3);
        rig.press("board-score");
        ScreenRig.onFx(() -> {
            rig.<DatePicker>find("board-score-day").setValue(java.time.LocalDate.of(2000, 1, 1));
            return null;
        });
        rig.press("board-score-save");
        ScreenRig.await(() -> rig.sees("message-refused"));
        ScreenRig.onFx(() -> {
            rig.<DatePicker>find("board-score-day").setValue(null);
            return null;
        });
        rig.press("board-score-save");
        ScreenRig.await(() -> rig.sees("message-scored"));
    }

    private String model(int row) {
        return rig.<TableView<BoardRow>>find("runs-table").lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof javafx.scene.control.TableRow<?> one && one.getIndex() == row)
                .map(node -> ((javafx.scene.control.TableRow<?>) node).getTooltip())
                .filter(tip -> tip != null)
                .map(tip -> tip.getText())
                .findFirst()
                .orElse("");
    }

    private TableView<BoardRow> table() {
        return rig.find("runs-table");
    }

    private TableColumn<BoardRow, ?> column(String id) {
        return table().getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Long> order() {
        return ScreenRig.onFx(() -> table().getItems().stream()
                .filter(row -> row.kept() != null)
                .map(row -> row.kept().id())
                .toList());
    }

    private RunSummary run(long id) {
        return rig.workbench.runs().stream()
                .filter(run -> run.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private void select(long... ids) {
        ScreenRig.onFx(() -> {
            table().getSelectionModel().clearSelection();
            for (int row = 0; row < table().getItems().size(); row++) {
                var kept = table().getItems().get(row).kept();
                if (kept != null && java.util.Arrays.stream(ids).anyMatch(id -> id == kept.id())) {
                    table().getSelectionModel().select(row);
                }
            }
            return null;
        });
        rig.idle();
    }

    private void press(KeyCode key) {
        ScreenRig.onFx(() -> {
            table().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return null;
        });
    }

    private void undo() {
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
    }

    private static void take(Workspace workspace, Path file, FileKind kind) {
        workspace.importFile(
                FileProbe.probe(file, kind, null, Progress.silent()).plan(), Progress.silent());
    }

    private static Path sessions(Path folder, String name, int rows, boolean outcome) throws IOException {
        var random = new Random(3);
        var text = new StringBuilder(outcome ? "pages,minutes,month,bought\n" : "pages,minutes,month\n");
        for (int i = 0; i < rows; i++) {
            int pages = 1 + random.nextInt(20);
            boolean bought = random.nextDouble() < pages / 30.0;
            text.append(pages).append(',').append(random.nextInt(60)).append(',');
            text.append(random.nextBoolean() ? "May" : "June");
            text.append(outcome ? bought ? ",yes\n" : ",no\n" : "\n");
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path events(Path folder) throws IOException {
        var random = new Random(5);
        var text = new StringBuilder("event_time,event_type,product_id,user_id,price\n");
        for (int i = 0; i < 900; i++) {
            text.append("2024-05-%02d 10:%02d:00".formatted(1 + i / 30, random.nextInt(60)));
            text.append(random.nextInt(5) == 0 ? ",purchase," : ",view,");
            text.append(random.nextInt(9))
                    .append(",u")
                    .append(random.nextInt(80))
                    .append(",3.5\n");
        }
        return Files.writeString(folder.resolve("events.csv"), text);
    }
}
