package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.report.SubjectList;
import org.junit.jupiter.api.Test;

/// The whole way of an analyst through the window, and what comes out of it.
final class JourneyTest extends WindowTest {
    private void press(String id) {
        act(() -> node(id, Button.class).fire());
    }

    @Test
    void fromAnEmptyWorkspaceToAReport() throws IOException {
        open(folder.resolve("journey.mv.db"));
        answers.open(SmallShop.events(folder));
        robot.clickOn("#data-import-first");
        Headless.settle(app.runner());
        assertThat(isSeen("import-pane")).isTrue();
        robot.clickOn("#import-run");
        Headless.settle(app.runner());
        assertThat(workbench.imports()).hasSize(1);
        assertThat(workbench.imports().getFirst().refused()).isEqualTo(1);

        go("models");
        robot.clickOn("#models-train");
        Headless.settle(app.runner());
        assertThat(workbench.runProperty().get()).isNotNull();
        assertThat(workbench.runProperty().get().result().spec().features().subject())
                .isEqualTo(SubjectKind.SHOPPER);

        go("results");
        String before = text("results-sentence");
        robot.drag(robot.lookup("#threshold-slider .thumb").<javafx.scene.Node>query())
                .dropBy(-80, 0);
        Headless.settle(app.runner());
        double threshold = workbench.thresholdProperty().get();
        assertThat(threshold).isLessThan(.5);
        assertThat(node("threshold-slider", Slider.class).getValue()).isEqualTo(threshold);
        assertThat(text("results-sentence")).isNotEqualTo(before);

        go("export");
        Path report = folder.resolve("report.xlsx");
        answers.save(report);
        press("export-report");
        assertThat(isSeen("message-written")).isTrue();
        try (var workbook = WorkbookFactory.create(report.toFile(), null, true)) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThan(4);
        }
    }

    @Test
    void theListHoldsWhoItSaysItHolds() throws IOException {
        open(SmallShop.workspace(folder, SmallShop.SESSIONS));
        go("export");
        var result = workbench.runProperty().get().result();
        long above =
                java.util.Arrays.stream(result.scores()).filter(s -> s >= .5).count();
        assertThat(text("export-list-count")).isEqualTo(above + " subjects");
        act(() -> workbench.thresholdProperty().set(.3));
        long more =
                java.util.Arrays.stream(result.scores()).filter(s -> s >= .3).count();
        assertThat(more).isGreaterThan(above);
        assertThat(text("export-list-count")).isEqualTo(more + " subjects");
        Path list = folder.resolve("list.csv");
        answers.save(list);
        press("export-list");
        assertThat(Files.readAllLines(list)).hasSize((int) more + 1);
        act(() -> chooseAll());
        assertThat(text("export-list-count")).isEqualTo("300 subjects");
        assertThat(node("export-command", javafx.scene.control.TextField.class).getText())
                .contains("report -w ")
                .contains("--run 1 --threshold 0.3 --out");

        answers.save(folder.resolve("no/such/folder/list.csv"));
        press("export-list");
        assertThat(isSeen("message-export")).isTrue();
        answers.save(list);
        press("export-list");
        assertThat(isSeen("message-export")).isFalse();
        assertThat(Files.readAllLines(list)).hasSize(301);
    }

    @SuppressWarnings("unchecked")
    private void chooseAll() {
        ((ComboBox<SubjectList.Part>) node("export-list-part", ComboBox.class)).setValue(SubjectList.Part.ALL);
    }
}
