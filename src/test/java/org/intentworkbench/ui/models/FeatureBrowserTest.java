package org.intentworkbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureBrowserTest {
    @TempDir
    Path folder;

    private ScreenRig rig;

    @BeforeEach
    void show() throws IOException {
        rig = ScreenRig.show(
                r -> new ModelsScreen(r.workbench, r.actions, r.messages, r.runner, new BertEncoders()), 1180, 620);
        rig.workspace(folder);
        var plan = FileProbe.probe(events(), FileKind.EVENTS, null, Progress.silent())
                .plan();
        ScreenRig.onFx(() -> {
            rig.actions.importFiles(List.of(plan), reports -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        rig.press("models-subject-SHOPPER");
        rig.idle();
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
        assertThat(rig.problems).isEmpty();
    }

    @Test
    void saysWhatAFeatureMeansWhenItIsKnownAndHowItsValuesLie() throws IOException {
        open();
        assertThat(rig.<Label>find("features-count").getText()).isEqualTo("40 of 80 go in");
        search("warmth");
        TreeTableView<FeatureRow> table = rig.find("features-table");
        assertThat(table.getExpandedItemCount()).isEqualTo(2); // the family and the feature
        ScreenRig.onFx(() -> {
            table.getSelectionModel().select(1);
            return null;
        });
        assertThat(rig.<Label>find("features-definition").getText()).startsWith("1 for something put into the cart");
        assertThat(rig.<Label>find("features-known").getText())
                .startsWith("When it is known: At the as-of moment, from events up to then. Missing: 0.0")
                .contains("From 0 to ");
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        assertThat(rig.<Label>find("features-known").getText()).startsWith("何时已知：观察时刻已知");
        search("没有这样的特征");
        assertThat(table.getExpandedItemCount()).isZero();
        picture("browser-none");
    }

    @Test
    void ticksLeaveOutFeaturesAndTakeFamilies() {
        open();
        Ticks ticks = new Ticks();
        ticks.fire("features-tick-views_1d");
        assertThat(rig.<Label>find("features-count").getText()).isEqualTo("39 of 80 go in");
        rig.press("models-single");
        assertThat(rig.<CheckBox>find("models-feature-views_1d").isSelected()).isFalse();
        assertThat(rig.<CheckBox>find("features-group-ACTIVITY").isIndeterminate())
                .isTrue();
        ticks.fire("features-group-ACTIVITY");
        assertThat(rig.<Label>find("features-count").getText()).isEqualTo("40 of 80 go in");
        // one of a family on request: the family goes in, its others stay out
        search("popularity");
        ticks.fire("features-tick-popularity_seen_30d");
        assertThat(rig.<Label>find("features-count").getText()).isEqualTo("41 of 80 go in");
        assertThat(rig.<CheckBox>find("models-group-DEMAND").isSelected()).isTrue();
        search("buying rate");
        assertThat(rig.<CheckBox>find("features-tick-buy_rate_seen_30d").isSelected())
                .isFalse();
    }

    @Test
    void theKeyboardTicksSearchesAndCloses() throws IOException {
        open();
        TreeTableView<FeatureRow> table = rig.find("features-table");
        ScreenRig.onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(1);
            return null;
        });
        picture("browser");
        key(table, KeyCode.SPACE);
        assertThat(rig.<Label>find("features-count").getText()).isEqualTo("39 of 80 go in");
        key(table, KeyCode.SPACE);
        assertThat(rig.<Label>find("features-count").getText()).isEqualTo("40 of 80 go in");
        key(table, KeyCode.ESCAPE);
        assertThat(rig.sees("features-browser")).isFalse();
        assertThat(rig.sees("runs-open")).isTrue();
    }

    @Test
    void familiesOnRequestGoIntoTheRun() {
        rig.press("models-group-" + FeatureGroup.SEQUENCE);
        ScreenRig.onFx(() -> {
            rig.<javafx.scene.control.Spinner<Integer>>find("models-repeats")
                    .getValueFactory()
                    .setValue(2);
            return null;
        });
        rig.press("models-train");
        ScreenRig.await(() -> rig.workbench.runs().size() == 1 || !rig.problems.isEmpty());
        rig.idle();
        var spec = rig.workbench.runs().getFirst().spec().features();
        assertThat(spec.groupsAdded()).containsExactly(FeatureGroup.SEQUENCE);
        assertThat(spec.groupsLeftOut()).isEmpty();
        assertThat(rig.workbench.runProperty().get().table().column("view_then_cart"))
                .isPresent();
        assertThat(TrainCommandLine.of(
                        Path.of("x.mv.db"), rig.workbench.runs().getFirst().spec()))
                .contains("--add-group sequence");
    }

    private void open() {
        rig.press("features-browse");
        rig.idle();
        assertThat(rig.sees("features-browser")).isTrue();
    }

    private void search(String text) {
        ScreenRig.onFx(() -> {
            rig.<TextField>find("features-search").setText(text);
            return null;
        });
        settle();
    }

    private final class Ticks {
        void fire(String id) {
            ScreenRig.onFx(() -> {
                rig.<CheckBox>find(id).fire();
                return null;
            });
            settle();
        }
    }

    private void key(javafx.scene.Node at, KeyCode code) {
        ScreenRig.onFx(() -> {
            at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
        settle();
    }

    private void settle() {
        ScreenRig.onFx(() -> {
            rig.stage.getScene().getRoot().applyCss();
            rig.stage.getScene().getRoot().layout();
            return null;
        });
    }

    private void picture(String name) throws IOException {
        Path pictures = Path.of("target", "pictures");
        Files.createDirectories(pictures);
        rig.picture(pictures.resolve(name + ".png"));
    }

    private Path events() throws IOException {
        var random = new Random(12);
        var start = Instant.parse("2026-03-01T00:00:00Z");
        var text = new StringBuilder("event_time,event_type,user_id,product_id,price\n");
        for (int who = 0; who < 120; who++) {
            int carts = random.nextInt(3);
            for (int i = 0; i < 7 + carts; i++) {
                Instant time = start.plusSeconds(random.nextInt(30 * 86_400));
                text.append("%s,%s,u%d,p%d,%d\n"
                        .formatted(time, i < carts ? "cart" : "view", who, random.nextInt(30), 5 + random.nextInt(90)));
            }
            if (random.nextDouble() < .1 + .35 * carts) {
                text.append(
                        "%s,purchase,u%d,p1,9\n".formatted(start.plusSeconds(86_400L * (31 + random.nextInt(6))), who));
            }
        }
        text.append("%s,view,u0,p1,9\n".formatted(start.plusSeconds(86_400L * 38)));
        return Files.writeString(folder.resolve("events.csv"), text);
    }
}
