package org.intentworkbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.TreeLearner;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsScreenTest {
    @TempDir
    Path folder;

    private ScreenRig rig;

    @BeforeEach
    void show() {
        rig = ScreenRig.show(r -> new ModelsScreen(r.workbench, r.actions, r.messages, r.runner, new BertEncoders()));
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void sendsToDataWhereThereIsNothingToLearnFrom() {
        assertThat(rig.sees("models-train")).isFalse();
        rig.workspace(folder);
        rig.press("models-go-data");
        assertThat(rig.workbench.screenProperty().get()).isEqualTo("data");
    }

    @Test
    void trainsWhatTheFormSaysRenamesDeletesAndTakesBack() throws IOException {
        rig.workspace(folder);
        add(sessions(), FileKind.SESSIONS);
        assertThat(rig.find("models-subject-REVIEW").isDisabled()).isTrue();
        choose(LearnerKind.TREE);
        rig.press("models-single");
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find("models-depth").getValueFactory().setValue(3);
            rig.<Spinner<Integer>>find("models-leaf").getEditor().setText("5");
            rig.<Spinner<Integer>>find("models-leaf").commitValue();
            rig.<Spinner<Integer>>find("models-repeats").getValueFactory().setValue(2);
            rig.<CheckBox>find("models-feature-minutes").fire();
            return null;
        });
        rig.press("models-train");
        ScreenRig.await(() -> rig.workbench.runs().size() == 1 || !rig.problems.isEmpty());
        assertThat(rig.problems).isEmpty();
        rig.idle();
        var run = rig.workbench.runs().getFirst();
        assertThat(run.spec().learner()).isEqualTo(new TreeLearner(3, 5, TreeLearner.Rule.GINI, 1));
        assertThat(run.spec().repeats()).isEqualTo(2);
        assertThat(run.spec().features().label()).isEqualTo("bought");
        assertThat(run.spec().features().dropped()).containsExactly("minutes");
        assertThat(rig.sees("message-trained")).isTrue();
        assertThat(rig.<TextField>find("runs-command").getText())
                .contains("train -w")
                .contains("--subject session --learner tree --label bought")
                .contains("--drop minutes --depth 3 --leaf 5")
                .contains("--repeats 2 --seed 7");

        var table = rig.<TableView<?>>find("runs-table");
        ScreenRig.await(() -> table.getSelectionModel().getSelectedItem() != null);
        rig.press("runs-rename");
        assertThat(ScreenRig.onFx(table::getEditingCell)).isNotNull();
        ScreenRig.onFx(() -> {
            var editor = (TextField) table.lookup(".text-field-table-cell .text-field");
            editor.setText("small tree");
            editor.fireEvent(new javafx.event.ActionEvent());
            return null;
        });
        ScreenRig.await(() -> rig.workbench.runs().getFirst().name().equals("small tree"));

        rig.idle();
        ScreenRig.await(() -> table.getSelectionModel().getSelectedItem() != null);
        ScreenRig.onFx(() -> {
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
            return null;
        });
        ScreenRig.await(() -> rig.workbench.runs().isEmpty());
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        ScreenRig.await(() -> rig.workbench.runs().size() == 1);
        rig.idle();
        ScreenRig.await(() -> table.getSelectionModel().getSelectedItem() != null);
        rig.press("runs-open");
        assertThat(rig.workbench.screenProperty().get()).isEqualTo("results");
        ScreenRig.await(() -> rig.workbench.runProperty().get() != null);
    }

    @Test
    void keepsTheSettingsOfEachSubjectAndChecksTheMoment() throws IOException {
        rig.workspace(folder);
        add(sessions(), FileKind.SESSIONS);
        add(events(), FileKind.EVENTS);
        choose(LearnerKind.TREE);
        rig.press("models-subject-SHOPPER");
        rig.idle();
        assertThat(rig.sees("models-l2")).isTrue();
        assertThat(rig.find("models-train").isDisabled()).isFalse();
        var day = rig.<DatePicker>find("models-as-of");
        assertThat(day.getPromptText()).isEqualTo("2024-05-23");
        ScreenRig.onFx(() -> {
            day.setValue(java.time.LocalDate.of(2023, 1, 1));
            day.fireEvent(new javafx.event.ActionEvent());
            return null;
        });
        assertThat(rig.sees("message-objection")).isTrue();
        assertThat(rig.find("models-train").isDisabled()).isTrue();
        rig.press("models-subject-SESSION");
        rig.idle();
        assertThat(rig.sees("models-depth")).isTrue();
        assertThat(rig.find("models-train").isDisabled()).isFalse();
    }

    @Test
    void saysHowMuchTextHasToBeReadFirst() throws IOException {
        rig.workspace(folder);
        add(reviews(), FileKind.REVIEWS);
        rig.idle();
        assertThat(rig.workbench.imports()).hasSize(1);
        assertThat(rig.sees("message-texts")).isTrue();
        rig.press("models-features-BEHAVIOUR");
        assertThat(rig.sees("message-texts")).isFalse();
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        rig.press("models-features-TEXT");
        assertThat(ScreenRig.onFx(() -> rig.find("message-texts").getAccessibleText()))
                .contains("30 条评论文本中的 30 条");
    }

    @Test
    void reviewSignalsAreAskedForAndSayWhatTheyCost() throws IOException {
        rig.workspace(folder);
        add(events(), FileKind.EVENTS);
        add(seenReviews(), FileKind.REVIEWS);
        rig.press("models-subject-SHOPPER");
        rig.idle();
        assertThat(rig.<CheckBox>find("models-group-REVIEW_SIGNALS").isSelected())
                .isFalse();
        assertThat(rig.<Label>find("models-used").getText()).isEqualTo("43 of 90 features go in.");
        assertThat(rig.sees("message-texts")).isFalse();
        rig.press("models-group-REVIEW_SIGNALS");
        rig.idle();
        assertThat(rig.<Label>find("models-used").getText()).isEqualTo("50 of 90 features go in.");
        assertThat(rig.sees("message-texts")).isTrue();
        rig.press("models-features-BEHAVIOUR");
        assertThat(rig.<Label>find("models-used").getText()).isEqualTo("43 of 90 features go in.");
        assertThat(rig.sees("message-texts")).isFalse();
    }

    private Path seenReviews() throws IOException {
        var text = new StringBuilder("review_text,rating,recommended,product_id,review_time\n");
        for (int i = 0; i < 30; i++) {
            text.append("The coat number ").append(i).append(" keeps me warm in the long rain and fits,");
            text.append(1 + i % 5).append(',').append(i % 3 == 0 ? "1," : "0,").append(i % 9);
            text.append(",2024-04-%02d 10:00:00\n".formatted(1 + i % 30));
        }
        return Files.writeString(folder.resolve("seen.csv"), text);
    }

    @Test
    void trainsOnShoppersAndOnReviews() throws IOException {
        rig.workspace(folder);
        add(events(), FileKind.EVENTS);
        add(reviews(), FileKind.REVIEWS);
        for (String subject : List.of("SHOPPER", "REVIEW")) {
            int before = rig.workbench.runs().size();
            rig.press("models-subject-" + subject);
            rig.idle();
            if (subject.equals("REVIEW")) {
                rig.press("models-features-BEHAVIOUR");
            }
            ScreenRig.onFx(() -> {
                rig.<Spinner<Integer>>find("models-repeats").getValueFactory().setValue(2);
                return null;
            });
            rig.idle();
            rig.press("models-train");
            ScreenRig.await(() -> rig.workbench.runs().size() > before || !rig.problems.isEmpty());
            assertThat(rig.problems).isEmpty();
            rig.idle();
            assertThat(rig.workbench.runs().getFirst().subject()).isEqualTo(SubjectKind.valueOf(subject));
            var table = rig.<TableView<?>>find("runs-table");
            ScreenRig.await(() -> table.getSelectionModel().getSelectedItem() != null
                    && rig.<TextField>find("runs-command")
                            .getText()
                            .contains("--subject " + subject.toLowerCase(Locale.ROOT)));
        }
        assertThat(rig.<TableView<?>>find("runs-table").getColumns())
                .filteredOn(column -> "runs-name".equals(column.getId()))
                .as("no run has a name")
                .noneMatch(TableColumn::isVisible);
    }

    @Test
    void aTrainingStoppedMidwayKeepsNoRunAndTheNextOneWorks() throws IOException {
        rig.workspace(folder);
        var random = new Random(1);
        var text = new StringBuilder("a,b,c,d,e,f,g,h,bought\n");
        for (int i = 0; i < 6000; i++) {
            for (int c = 0; c < 8; c++) {
                text.append(random.nextGaussian()).append(',');
            }
            text.append(random.nextInt(4) == 0 ? "yes\n" : "no\n");
        }
        add(Files.writeString(folder.resolve("noise.csv"), text), FileKind.SESSIONS);
        choose(LearnerKind.TREE);
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find("models-repeats").getValueFactory().setValue(100);
            return null;
        });
        rig.press("models-train");
        String cancel = "cancel-" + WorkbenchActions.TRAIN;
        ScreenRig.await(() -> rig.sees(cancel) || !rig.workbench.runs().isEmpty());
        assertThat(rig.workbench.runs()).as("too quick to be stopped").isEmpty();
        rig.press(cancel);
        rig.idle();
        assertThat(rig.workbench.runs()).isEmpty();
        assertThat(rig.problems).isEmpty();
        assertThat(rig.sees("message-trained")).isFalse();
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find("models-repeats").getValueFactory().setValue(1);
            return null;
        });
        rig.press("models-train");
        ScreenRig.await(() -> rig.workbench.runs().size() == 1);
        rig.idle();
    }

    @Test
    void theFormStartsAtTheTop() throws IOException {
        rig.workspace(folder);
        add(sessions(), FileKind.SESSIONS);
        var form = rig.<ScrollPane>find("models-form");
        ScreenRig.onFx(() -> {
            rig.find("models-repeats").requestFocus();
            form.setVvalue(1);
            return null;
        });
        assertThat(form.getVvalue()).as("nobody has touched it yet").isZero();
    }

    private void add(Path file, FileKind kind) {
        var plan = FileProbe.probe(file, kind, null, Progress.silent()).plan();
        int before = rig.workbench.imports().size();
        ScreenRig.onFx(() -> {
            rig.actions.importFiles(java.util.List.of(plan), reports -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.imports().size() == before + 1);
        rig.idle();
        assertThat(rig.problems).isEmpty();
    }

    private Path sessions() throws IOException {
        var random = new Random(3);
        var text = new StringBuilder("pages,minutes,month,bought\n");
        for (int i = 0; i < 300; i++) {
            int pages = 1 + random.nextInt(20);
            boolean bought = random.nextDouble() < pages / 30.0;
            text.append(pages).append(',').append(random.nextInt(60)).append(',');
            text.append(random.nextBoolean() ? "May" : "June").append(',').append(bought ? "yes\n" : "no\n");
        }
        return Files.writeString(folder.resolve("sessions.csv"), text);
    }

    private Path events() throws IOException {
        var random = new Random(5);
        var text = new StringBuilder("event_time,event_type,product_id,user_id,price\n");
        for (int i = 0; i < 600; i++) {
            text.append("2024-05-%02d 10:%02d:00".formatted(1 + i / 20, random.nextInt(60)));
            text.append(random.nextInt(6) == 0 ? ",purchase," : ",view,");
            text.append(random.nextInt(9))
                    .append(",u")
                    .append(random.nextInt(80))
                    .append(",3.5\n");
        }
        return Files.writeString(folder.resolve("events.csv"), text);
    }

    private Path reviews() throws IOException {
        var text = new StringBuilder("review_text,rating,recommended\n");
        for (int i = 0; i < 30; i++) {
            text.append("The coat number ").append(i).append(" keeps me warm in the long rain and fits,");
            text.append(1 + i % 5).append(',').append(i % 3 == 0 ? "1\n" : "0\n");
        }
        return Files.writeString(folder.resolve("reviews.csv"), text);
    }

    private void choose(LearnerKind kind) {
        ScreenRig.onFx(() -> {
            rig.<javafx.scene.control.ComboBox<LearnerKind>>find("models-learner")
                    .setValue(kind);
            return null;
        });
    }
}
