package org.intentworkbench.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intentworkbench.ui.fixture.ScreenRig.await;
import static org.intentworkbench.ui.fixture.ScreenRig.onFx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.fixture.ReadSample;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.text.signals.SignalPrompts;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab *Signals* on the sample shop, driven by the ids of its controls.
final class SignalsTabTest {
    /// Where pictures go; none are made unless it is set.
    private static final String PICTURES = System.getProperty("signals.pictures", "");

    /// Enough for thirty who do not recommend.
    private static final int REVIEWS = 180;

    @TempDir
    Path folder;

    private static ScreenRig rig(double width, double height) {
        return ScreenRig.show(
                r -> new TextScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, new BertEncoders()),
                width,
                height);
    }

    private static void show(ScreenRig rig, Workspace workspace) {
        onFx(() -> {
            rig.actions.show(workspace, () -> {});
            return null;
        });
        await(() -> rig.workbench.workspaceProperty().get() != null
                && rig.runner.running().isEmpty());
    }

    private static String text(ScreenRig rig, String id) {
        Labeled label = rig.find(id);
        return onFx(label::getText);
    }

    private static void picture(ScreenRig rig, String name) {
        if (!PICTURES.isEmpty()) {
            rig.picture(Path.of(PICTURES, name + ".png"));
        }
    }

    /// The first reviews of the sample shop in each language, read by BERT in a few seconds.
    private Path fewReviews() {
        try {
            // a text may have line breaks: a row begins with its number
            List<String> lines = List.of(
                    Files.readString(Path.of("sample-data", "reviews.csv")).split("\n(?=r\\d+,)"));
            Path csv = Files.write(
                    folder.resolve("reviews.csv"),
                    Stream.concat(
                                    lines.stream().limit(1),
                                    Arrays.stream(Language.values())
                                            .flatMap(language -> lines.stream()
                                                    .skip(1)
                                                    .filter(line -> Language.ofText(line) == language)
                                                    .limit(REVIEWS)))
                            .toList());
            Path file = folder.resolve("few.mv.db");
            try (var workspace = Workspace.open(file)) {
                workspace.importFile(
                        FileProbe.probe(csv, null, null, Progress.silent()).plan(), Progress.silent());
                new Embedding(new BertEncoders()).run(workspace, Progress.silent());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theAnalystReadsChangesAndTakesBack() {
        Path file = PICTURES.isEmpty() ? fewReviews() : ReadSample.workspace(folder);
        try (var rig = rig(1212, 690)) {
            show(rig, Workspace.open(file));
            rig.idle();
            TableView<?> table = rig.find("signals-table");
            assertThat(onFx(() -> table.getItems().size())).isEqualTo(11);
            assertThat(text(rig, "signals-title")).isEqualTo("Sentiment");
            assertThat(text(rig, "signals-judged")).contains("judged by recommended", "Sharpened");
            picture(rig, "texts");

            ListView<?> high = rig.find("signals-high");
            onFx(() -> {
                high.getSelectionModel().select(1);
                return null;
            });
            rig.idle();
            Parent words = rig.find("signals-words-text");
            assertThat(onFx(() -> words.getChildrenUnmodifiable().stream()
                            .anyMatch(n -> n.getStyleClass().contains("tint-raised-much"))))
                    .isTrue();
            picture(rig, "words");

            rig.press("signals-select");
            assertThat(text(rig, "signals-about")).matches("[0-9,]+ different texts · [0-9,]+ reviews selected");
            assertThat(text(rig, "text-selected-count")).matches("Reviews selected: [1-9][0-9,]*");
            rig.press("text-selected-clear");
            assertThat(rig.sees("text-selected")).isFalse();
            assertThat(text(rig, "signals-about")).matches("[0-9,]+ different texts");

            rig.press("signals-page-sentences");
            TextField first = rig.find("signals-for-0");
            String standard = onFx(first::getText);
            onFx(() -> {
                first.setText("The parcel came on a Tuesday.");
                first.fireEvent(new javafx.event.ActionEvent());
                return null;
            });
            rig.idle();
            assertThat(text(rig, "signals-change")).startsWith("Sentiment, English, judged by recommended: AUC 0.");
            assertThat(SignalPrompts.of(rig.workbench.workspaceProperty().get()))
                    .isNotEqualTo(SignalPrompts.standard());
            picture(rig, "sentences");
            onFx(() -> {
                rig.workbench.history().undo();
                return null;
            });
            rig.idle();
            assertThat(SignalPrompts.of(rig.workbench.workspaceProperty().get()))
                    .isEqualTo(SignalPrompts.standard());
            assertThat(onFx(() -> rig.<TextField>find("signals-for-0").getText()))
                    .isEqualTo(standard);

            TextField more = rig.find("signals-against-more");
            onFx(() -> {
                more.setText("很好");
                return null;
            });
            rig.press("signals-against-add");
            rig.idle();
            assertThat(text(rig, "signals-refused")).contains("is not English");

            rig.press("signals-page-products");
            TableView<?> top = rig.find("signals-products-top");
            assertThat(onFx(() -> top.getItems().size())).isGreaterThan(5);
            picture(rig, "products");

            TextField typed = rig.find("signals-try");
            onFx(() -> {
                typed.setText("It runs small, I had to order a bigger size.");
                return null;
            });
            await(() -> rig.sees("signals-try-SIZE_COMPLAINT"));
            assertThat(onFx(() -> rig.<Label>find("signals-try-SIZE_COMPLAINT").getText()))
                    .startsWith("✓ Size complaint");
            assertThat(onFx(() -> rig.<Label>find("signals-try-TIMING_GIFT").getText()))
                    .doesNotContain("✓");

            rig.press("signals-language-zh");
            rig.press("signals-page-texts");
            rig.idle();
            onFx(() -> {
                rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
                table.getSelectionModel().select(6);
                return null;
            });
            rig.theme(Theme.DARK);
            rig.idle();
            assertThat(text(rig, "signals-title")).isEqualTo("时机：送礼");
            assertThat(text(rig, "signals-judged")).startsWith("此处无法得知");
            onFx(() -> {
                rig.<ListView<?>>find("signals-high").getSelectionModel().select(0);
                return null;
            });
            rig.idle();
            picture(rig, "chinese-dark");
            assertThat(rig.problems).isEmpty();
            assertThat(rig.faults).isEmpty();
        }
    }

    @Test
    void withoutVectorsItSaysWhatToDo() {
        try (var rig = rig(1180, 690)) {
            show(rig, SampleShop.open(folder.resolve("unread.mv.db"), Progress.silent()));
            rig.idle();
            assertThat(rig.sees("signals-read")).isTrue();
            assertThat(rig.sees("signals-table")).isFalse();
            assertThat(rig.faults).isEmpty();
        }
    }
}
