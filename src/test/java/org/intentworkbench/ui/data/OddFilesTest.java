package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.junit.jupiter.api.Test;

/// Files let go over the screen, very wide ones, tiny ones, and an import that is stopped midway.
class OddFilesTest extends OpenedDataScreen {
    private void drop(Path... files) {
        ScreenRig.onFx(() -> {
            screen.drop(List.of(files).stream().map(Path::toFile).toList());
            return null;
        });
        rig.idle();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void filesLetGoOverTheScreenAreLookedAtAndOneThatIsGoneSaysSo() throws IOException {
        drop(folder.resolve("gone.csv"), file("a.csv", "pages,bought\n1,no\n2,yes\n3,no\n"));
        assertThat(rig.sees("import-pane")).isTrue();
        assertThat(rig.sees("message-import-problem")).isTrue();
        rig.press("import-leave-out");
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        assertThat(rig.workbench.imports().getFirst().label()).isEqualTo("bought");
        // the same files again, while they are being prepared, are not asked twice
        drop(folder.resolve("a.csv"), folder.resolve("a.csv"));
        assertThat(rig.sees("import-files")).isFalse();
        rig.press("import-cancel");
    }

    @Test
    void oneRowAndAColumnWithoutAnyValueAreShownAsTheyAre() throws IOException {
        drop(file("one.csv", "pages,minutes,bought\n3,,yes\n"));
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        ScreenRig.onFx(() -> {
            rig.<javafx.scene.control.RadioButton>find("kind-SESSIONS").setSelected(true);
            return null;
        });
        rig.idle();
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        assertThat(rig.<TableView<Integer>>find("data-rows").getItems()).hasSize(1);
        ScreenRig.onFx(() -> {
            rig.<TabPane>find("data-tabs").getSelectionModel().select(2);
            return null;
        });
        rig.idle();
        var columns = rig.<TableView<org.intentworkbench.store.ColumnFigures>>find("data-columns")
                .getItems();
        assertThat(columns).hasSize(3);
        assertThat(columns.get(1).missing()).isEqualTo(1);
        assertThat(columns.get(1).distinct()).isZero();
        for (var node : ScreenRig.onFx(() -> rig.stage.getScene().getRoot().lookupAll(".table-cell"))) {
            String text = ((javafx.scene.control.Labeled) node).getText();
            assertThat(text == null ? "" : text).doesNotContain("NaN").doesNotContain("null");
        }
    }

    @Test
    void aTableOfNothingButGapsIsTakenInAndSaysSo() throws IOException {
        drop(file("gaps.csv", "pages,bought\n,\n,\n,\n"));
        if (rig.find("import-run").isDisabled()) {
            assertThat(rig.sees("message-import-problem") || rig.sees("import-reason"))
                    .isTrue();
            return;
        }
        rig.press("import-run");
        rig.idle();
        assertThat(rig.workbench.imports().size() + rig.problems.size()).isEqualTo(1);
    }

    @Test
    void eventsCountKeptDroppedAndRefusedSoThatTheyAddUp() throws IOException {
        drop(file("events.csv", """
                event_time,event_type,product_id,user_id,price
                2024-05-01 10:00:00,view,17,u1,3.5
                not a time,view,17,u2,3.5
                2024-05-01 10:02:00,purchase,17,u1,3.5
                2024-05-01 10:02:00,purchase,17,u1,3.5
                """));
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        ImportReport report = rig.workbench.imports().getFirst();
        assertThat(ImportsTable.kept(report)).isEqualTo(2);
        assertThat(ImportsTable.kept(report) + report.duplicates() + report.refused())
                .isEqualTo(report.rows());
        assertThat(ScreenRig.onFx(() -> rig.find("message-taken-" + report.id()).getAccessibleText()))
                .contains("2 rows kept, 1 refused, 1 exact duplicates dropped");
    }

    @Test
    void sixHundredColumnsAreShownInPartFoundByNameAndImportedWhole() throws IOException {
        String names = IntStream.range(0, 600).mapToObj(i -> "f" + i).collect(Collectors.joining(","));
        var text = new StringBuilder(names).append(",bought\n");
        for (int row = 0; row < 30; row++) {
            for (int i = 0; i < 600; i++) {
                text.append((row * 7 + i) % 13).append(',');
            }
            text.append(row % 3 == 0 ? "yes\n" : "no\n");
        }
        long start = windowTime();
        drop(file("wide.csv", text.toString()));
        var preview = rig.<TableView<?>>find("import-preview");
        assertThat(preview.getColumns()).as("60 ordinary ones and the label").hasSize(61);
        assertThat(rig.sees("role-600"))
                .as("the label is in sight however far right it stands")
                .isTrue();
        assertThat(ScreenRig.onFx(() -> rig.<Label>find("import-wide").getText()))
                .startsWith("61 of 601 columns");
        ScreenRig.onFx(() -> {
            rig.<TextField>find("import-find").setText("F599");
            return null;
        });
        assertThat(preview.getColumns()).hasSize(1);
        assertThat(rig.sees("role-599")).isTrue();
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        assertThat(rig.<TableView<Integer>>find("data-rows").getColumns()).hasSize(602);
        assertThat((windowTime() - start) / 1e9)
                .as("seconds the window was busy")
                .isLessThan(30);
    }

    /// Nanoseconds of processor time of the FX thread: what an analyst waits for, however busy the machine is.
    private static long windowTime() {
        return ScreenRig.onFx(
                () -> java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    @Test
    void anImportStoppedMidwayLeavesNothingBehind() throws IOException {
        var text = new StringBuilder("event_time,event_type,product_id,user_id,price\n");
        for (int i = 0; i < 2_000_000; i++) {
            text.append("2024-05-%02d 1%d:%02d:00,view,".formatted(1 + i % 28, i % 10, i % 60));
            text.append(i % 977).append(",u").append(i % 20_011).append(",3.5\n");
        }
        drop(file("big.csv", text.toString()));
        rig.press("import-run");
        String cancel = "cancel-" + WorkbenchActions.IMPORT;
        ScreenRig.await(() -> rig.sees(cancel) || !rig.workbench.imports().isEmpty());
        assertThat(rig.workbench.imports()).as("too quick to be stopped").isEmpty();
        rig.press(cancel);
        rig.idle();
        assertThat(rig.workbench.imports()).isEmpty();
        assertThat(rig.problems).isEmpty();
        assertThat(rig.sees("data-import-first")).isTrue();
        drop(file("small.csv", "pages,bought\n1,no\n2,yes\n3,no\n"));
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
    }
}
