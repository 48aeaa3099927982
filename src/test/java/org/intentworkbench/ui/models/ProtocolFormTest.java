package org.intentworkbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SettingsSearch;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.kit.Theme;
import org.intentworkbench.ui.results.ResultsScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a run is tested, from the form to *Results*. `-Dprotocol.pictures=<folder>` leaves pictures.
class ProtocolFormTest {
    @TempDir
    Path folder;

    private ScreenRig rig;

    /// Both screens, the one in front as the workbench says.
    private static Screen both(ScreenRig r) {
        var models = new ModelsScreen(r.workbench, r.actions, r.messages, r.runner, new BertEncoders());
        var results = new ResultsScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs);
        var root = new StackPane(results.node(), models.node());
        models.node().visibleProperty().bind(r.workbench.screenProperty().isEqualTo("models"));
        results.node().visibleProperty().bind(r.workbench.screenProperty().isEqualTo("results"));
        return new Screen() {
            @Override
            public String id() {
                return "models";
            }

            @Override
            public Icon icon() {
                return Icon.MODEL;
            }

            @Override
            public Region node() {
                return root;
            }

            @Override
            public void turnTo(String part) {
                results.turnTo(part);
            }
        };
    }

    private void open() throws IOException {
        rig = ScreenRig.show(ProtocolFormTest::both);
        rig.workspace(folder);
        ScreenRig.onFx(() -> {
            rig.workbench.screenProperty().set("models");
            return null;
        });
        var plan = FileProbe.probe(sessions(), FileKind.SESSIONS, null, Progress.silent())
                .plan();
        ScreenRig.onFx(() -> {
            rig.actions.importFiles(List.of(plan), reports -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void trainsWithFoldsTreatmentAndSearchAndShowsAllOfIt() throws IOException {
        open();
        ScreenRig.onFx(() -> {
            rig.<ComboBox<LearnerKind>>find("models-learner").setValue(LearnerKind.TREE);
            rig.<ComboBox<SplitKind>>find("models-split").setValue(SplitKind.FOLDS);
            rig.<Spinner<Integer>>find("models-folds").getValueFactory().setValue(3);
            rig.<ComboBox<Resampling>>find("models-resample").setValue(Resampling.SMOTE);
            rig.<ComboBox<ProbabilityScale>>find("models-calibrate").setValue(ProbabilityScale.ISOTONIC);
            rig.<ComboBox<String>>find("models-reweigh").setValue("month");
            rig.<CheckBox>find("models-search").fire();
            rig.<ComboBox<SettingsSearch.Method>>find("models-search-method").setValue(SettingsSearch.Method.GRID);
            rig.<TextField>find("models-search-depth").setText("1, 2, 4, 12");
            rig.<TextField>find("models-search-leaf").setText("5, 40");
            rig.<TextField>find("models-search-prune").setText("");
            var form = rig.<ScrollPane>find("models-form");
            // the form keeps to its top until somebody touches it
            form.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, false, false, false));
            form.setVvalue(1);
            return null;
        });
        picture("form");
        ScreenRig.onFx(() -> {
            rig.<ScrollPane>find("models-form").setVvalue(0.62);
            return null;
        });
        picture("form-split");
        assertThat(rig.sees("models-test")).isFalse();
        rig.press("models-train");
        ScreenRig.await(() -> rig.workbench.runs().size() == 1 || !rig.problems.isEmpty());
        assertThat(rig.problems).isEmpty();
        rig.idle();
        ExperimentSpec spec = rig.workbench.runs().getFirst().spec();
        assertThat(spec.split()).isEqualTo(new SplitSpec.KFold(3));
        assertThat(spec.repeats()).isEqualTo(1);
        assertThat(spec.treatment().resampling()).isEqualTo(Resampling.SMOTE);
        assertThat(spec.treatment().scale()).isEqualTo(ProbabilityScale.ISOTONIC);
        assertThat(spec.treatment().reweighBy()).isEqualTo("month");
        assertThat(spec.search()).isNotNull();
        assertThat(spec.search().values().get("depth")).containsExactly(1.0, 2.0, 4.0, 12.0);
        assertThat(TrainCommandLine.of(Path.of("shop.mv.db"), spec))
                .contains("--split folds:3 --repeats 1")
                .contains("--resample smote --calibrate isotonic --reweigh month --search grid")
                .contains("--search-values \"depth=1,2,4,12;leaf=5,40\"");

        results();
        assertThat(rig.<Label>find("results-protocol-how").getText())
                .contains("3 folds")
                .contains("SMOTE")
                .contains("month");
        assertThat(rig.<GridPane>find("results-protocol-splits").getRowCount()).isEqualTo(4);
        assertThat(rig.<Label>find("results-search-about").getText()).startsWith("8 settings were tried");
        assertThat(rig.sees("results-search-depth")).isTrue();
        picture("results");
        assertThat(rig.sees("results-wrong-table")).isFalse();
        ScreenRig.onFx(() -> {
            rig.<CheckBox>find("results-wrong-switch").fire();
            return null;
        });
        ScreenRig.await(() -> rig.sees("results-wrong-table") || !rig.problems.isEmpty());
        rig.idle();
        ScreenRig.onFx(() -> {
            rig.<ScrollPane>find("results-protocol-scroll").setVvalue(1);
            return null;
        });
        picture("wrong");
        long wrong = rig.<GridPane>find("results-wrong-table").getChildren().stream()
                .filter(node -> node instanceof Label label && label.getText().equals("WRONG"))
                .count();
        assertThat(wrong).isEqualTo(5);
        assertThat(rig.workbench.runs()).as("nothing wrong is kept").hasSize(1);
        ScreenRig.onFx(() -> {
            rig.<CheckBox>find("results-wrong-switch").fire();
            return null;
        });
        assertThat(rig.sees("results-wrong-table")).isFalse();
    }

    @Test
    void saysWhatIsStillToBeChosen() throws IOException {
        open();
        split(SplitKind.COLUMN);
        assertThat(rig.find("models-train").isDisabled()).isTrue();
        ScreenRig.onFx(() -> {
            assertThat(rig.<ComboBox<String>>find("models-split-column").getItems())
                    .contains("month", "pages");
            rig.<ComboBox<String>>find("models-split-column").setValue("month");
            rig.<TextField>find("models-split-levels").setText("June ");
            return null;
        });
        assertThat(rig.find("models-train").isDisabled()).isFalse();
        rig.press("models-train");
        ScreenRig.await(() -> rig.workbench.runs().size() == 1 || !rig.problems.isEmpty());
        rig.idle();
        assertThat(rig.workbench.runs().getFirst().spec().split())
                .isEqualTo(new SplitSpec.ByColumn("month", List.of("June")));

        split(SplitKind.TIME);
        assertThat(rig.find("models-train").isDisabled()).isFalse();
        ScreenRig.onFx(() -> {
            rig.<CheckBox>find("models-split-by-day").fire();
            return null;
        });
        assertThat(rig.find("models-train").isDisabled()).isTrue();
        ScreenRig.onFx(() -> {
            rig.<DatePicker>find("models-split-day").setValue(LocalDate.of(2026, 5, 1));
            return null;
        });
        assertThat(rig.find("models-train").isDisabled()).isFalse();
        // the file has no time: a sentence, not a fault
        rig.press("models-train");
        ScreenRig.await(() -> !rig.problems.isEmpty());
        assertThat(rig.problems.getFirst().key()).isEqualTo("problem.features.split.noTime");
        rig.idle();

        split(SplitKind.RANDOM);
        ScreenRig.onFx(() -> {
            rig.<CheckBox>find("models-search").fire();
            rig.<TextField>find("models-search-l2").setText("3, many");
            return null;
        });
        assertThat(rig.find("models-train").isDisabled()).isTrue();
        ScreenRig.onFx(() -> {
            rig.<TextField>find("models-search-l2").setText("3, 30");
            return null;
        });
        assertThat(rig.find("models-train").isDisabled()).isFalse();
    }

    private void split(SplitKind kind) {
        ScreenRig.onFx(() -> {
            rig.<ComboBox<SplitKind>>find("models-split").setValue(kind);
            return null;
        });
    }

    private void results() {
        ScreenRig.onFx(() -> {
            rig.workbench.screenProperty().set("results");
            rig.workbench.partProperty().set("protocol");
            return null;
        });
        ScreenRig.await(() -> rig.sees("results-protocol-how")
                && !rig.<Label>find("results-protocol-how").getText().isEmpty());
        rig.idle();
    }

    private void picture(String name) {
        String to = System.getProperty("protocol.pictures");
        if (to == null) {
            return;
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                ScreenRig.onFx(() -> {
                    rig.messages.localeProperty().set(locale);
                    return null;
                });
                rig.theme(theme);
                rig.idle();
                rig.picture(Path.of(to, name + "-" + locale.getLanguage() + "-" + theme + ".png"));
            }
        }
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.ENGLISH);
            return null;
        });
        rig.theme(Theme.LIGHT);
        rig.idle();
    }

    private Path sessions() throws IOException {
        var random = new Random(3);
        var text = new StringBuilder("pages,minutes,month,bought\n");
        for (int i = 0; i < 400; i++) {
            int pages = 1 + random.nextInt(20);
            boolean bought = random.nextDouble() < pages / 30.0;
            text.append(pages).append(',').append(random.nextInt(60)).append(',');
            text.append(random.nextBoolean() ? "May" : "June").append(',').append(bought ? "yes\n" : "no\n");
        }
        return Files.writeString(folder.resolve("sessions.csv"), text);
    }
}
