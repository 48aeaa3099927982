package org.intentworkbench.ui.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.Setting;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The form that each learner's settings make.
public final class LearnerFormTest {
    private final LearnerModel model = new LearnerModel();
    private final ScreenRig rig = ScreenRig.show(r -> alone(new LearnerForm("models", model, r.messages)), 340, 760);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void everyLearnerShowsItsSettingsWithWordsAndAWayBack() {
        for (LearnerKind kind : LearnerKind.values()) {
            choose(kind);
            assertThat(rig.<Label>find("models-learner-about").getText())
                    .isEqualTo(kind.about().in(Locale.ENGLISH));
            for (Setting setting : kind.settings()) {
                assertThat(rig.sees("models-" + setting.id()))
                        .as(kind + " " + setting.id())
                        .isTrue();
                assertThat(rig.find("models-" + setting.id()).getAccessibleText())
                        .isNotBlank();
                assertThat(rig.sees("models-" + setting.id() + "-usual"))
                        .as("%s %s is as usual", kind, setting.id())
                        .isFalse();
                double other = setting.standard() == setting.max() ? setting.min() : setting.max();
                onFx(() -> model.valueProperty(kind, setting).set(other));
                assertThat(rig.sees("models-" + setting.id() + "-usual")).isTrue();
                assertThat(model.learner().values()).containsEntry(setting.id(), other);
                rig.press("models-" + setting.id() + "-usual");
            }
            assertThat(model.learner()).isEqualTo(kind.standard());
        }
    }

    @Test
    void whatIsTypedIsTakenWithinItsRange() {
        choose(LearnerKind.FOREST);
        onFx(() -> {
            Spinner<Integer> trees = rig.find("models-trees");
            trees.getEditor().setText("80");
            trees.commitValue();
            Spinner<Integer> leaf = rig.find("models-leaf");
            leaf.getEditor().setText("0");
            leaf.commitValue();
        });
        assertThat(model.learner().values()).containsAllEntriesOf(Map.of("trees", 80.0, "leaf", 1.0));
    }

    @Test
    void settingsOfOtherLearnersAreKeptAndTheWeightIsShared() {
        choose(LearnerKind.TREE);
        onFx(() -> {
            rig.<Spinner<Integer>>find("models-depth").getValueFactory().setValue(4);
            rig.<Spinner<Double>>find("models-positiveWeight").getValueFactory().setValue(3.0);
        });
        choose(LearnerKind.FOREST);
        assertThat(rig.<Spinner<Integer>>find("models-depth").getValue()).isEqualTo(40);
        assertThat(rig.<Spinner<Double>>find("models-positiveWeight").getValue())
                .isEqualTo(3);
        onFx(() -> model.show(new LogisticLearner(5, 2, 1)));
        assertThat(rig.<Spinner<Double>>find("models-l1").getValue()).isEqualTo(2);
        choose(LearnerKind.TREE);
        assertThat(rig.<Spinner<Integer>>find("models-depth").getValue()).isEqualTo(4);
        assertThat(rig.<Spinner<Double>>find("models-positiveWeight").getValue())
                .isEqualTo(1);
    }

    @Test
    void speaksTheLanguageOfTheMoment() {
        choose(LearnerKind.BOOSTING);
        onFx(() -> rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(rig.<Label>find("models-learner-about").getText()).contains("纠正");
        assertThat(rig.find("models-rate").getAccessibleText()).isEqualTo("学习率");
    }

    private void choose(LearnerKind kind) {
        onFx(() -> rig.<ComboBox<LearnerKind>>find("models-learner").setValue(kind));
        rig.idle();
    }

    private static void onFx(Runnable work) {
        ScreenRig.onFx(() -> {
            work.run();
            return null;
        });
    }

    private static Screen alone(Region node) {
        return new Screen() {
            @Override
            public String id() {
                return "models";
            }

            @Override
            public Icon icon() {
                return Icon.values()[0];
            }

            @Override
            public Region node() {
                return node;
            }
        };
    }

    /// Draws the form of every learner, for the eye: `main(folder of pictures)`.
    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out);
        try (ScreenRig all = ScreenRig.show(
                r -> {
                    var pane = new FlowPane(12, 12);
                    for (LearnerKind kind : LearnerKind.values()) {
                        var own = new LearnerModel();
                        own.show(kind.standard());
                        own.valueProperty(kind, kind.settings().getFirst())
                                .set(kind.settings().getFirst().max());
                        var form = new VBox(new Card(
                                r.messages.bind("models.part.learner"), new LearnerForm("models", own, r.messages)));
                        form.getStyleClass().add("train-form");
                        form.setPrefWidth(340);
                        form.setMaxWidth(340);
                        pane.getChildren().add(form);
                    }
                    return alone(pane);
                },
                1430,
                1300)) {
            for (Theme theme : Theme.values()) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    all.theme(theme);
                    onFx(() -> all.messages.localeProperty().set(locale));
                    all.idle();
                    all.picture(out.resolve("learners-" + theme + "-" + locale + ".png"));
                }
            }
        }
        System.exit(0);
    }
}
