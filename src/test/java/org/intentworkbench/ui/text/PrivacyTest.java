package org.intentworkbench.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.network.NetworkAttempt;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ModelChoice;
import org.intentworkbench.text.ModelFacts;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;
import org.intentworkbench.text.TextEncoder;
import org.intentworkbench.text.TokenCounts;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reading bar and the tab *Where does my text go*, with an encoder that takes three milliseconds a text.
final class PrivacyTest {
    private static final int TEXTS = 600;

    @TempDir
    Path folder;

    private ScreenRig rig;
    private Workspace workspace;

    @BeforeEach
    void show() throws IOException {
        var csv = new StringBuilder("title,text,rating\n");
        for (int i = 0; i < TEXTS; i++) {
            csv.append("No,").append("dress number ").append(i).append(",5\n");
        }
        csv.append("Long,").append("a".repeat(700)).append(",1\n,,3\n");
        Path file = Files.writeString(folder.resolve("reviews.csv"), csv);
        workspace = Workspace.open(folder.resolve("shop"));
        workspace.importFile(
                FileProbe.probe(file, FileKind.REVIEWS, null, Progress.silent()).plan(), Progress.silent());
        rig = ScreenRig.show(r -> new TextScreen(
                r.workbench, r.actions, r.messages, r.runner, r.dialogs, new Slow(new LetterEncoders())));
        ScreenRig.onFx(() -> {
            rig.actions.show(workspace, () -> {});
            return null;
        });
        ScreenRig.await(() -> rig.workbench.workspaceProperty().get() != null);
        ScreenRig.await(() -> text("reading-words").contains("601"));
        goTo("privacy");
        ScreenRig.await(() -> text("privacy-model-en").contains("letters-en"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void textsAreReadPausedResumedAndCancelledFromTheBar() {
        assertThat(text("reading-words")).contains("601 of 601");
        rig.press("reading-now");
        ScreenRig.await(() -> isShown("pause-text.read"));
        assertThat(isShown("reading-now")).isFalse();
        press("pause-text.read");
        ScreenRig.await(() -> text("pause-text.read").equals("Resume"));
        press("pause-text.read");
        ScreenRig.await(() -> vectors() >= 256);
        press("cancel-text.read");
        ScreenRig.await(() -> isShown("reading-now") && !text("reading-words").contains("601 of"));
        long kept = vectors();
        assertThat(kept).isBetween(256L, 599L);
        assertThat(text("reading-words")).contains((601 - kept) + " of 601");
        rig.press("reading-now");
        ScreenRig.await(() -> vectors() == 601);
        ScreenRig.await(() -> !isShown("reading-bar"));
        ScreenRig.await(() -> tile("privacy-read").contains("601"));
        assertThat(tile("privacy-waiting")).contains("0");
        assertThat(tile("privacy-cut")).contains("1");
        assertThat(tile("privacy-blank")).contains("1");
        assertThat(text("privacy-cut-reviews")).contains("row 601");
        assertThat(text("privacy-file")).contains("shop.mv.db");
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void anotherModelIsChosenUndoneAndRefused() throws IOException {
        rig.folder = folder.resolve("nothing");
        rig.press("privacy-choose-en");
        ScreenRig.await(() -> isShown("message-privacy"));
        assertThat(isShown("privacy-bundled-en")).isFalse();
        Path own = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(own.resolve("model.onnx"), "letters");
        rig.folder = own;
        rig.press("privacy-choose-en");
        ScreenRig.await(() -> text("privacy-model-en").contains("mine-"));
        assertThat(isShown("message-privacy")).isFalse();
        assertThat(ModelChoice.of(workspace, Language.ENGLISH).map(OwnModel::folder))
                .contains(own);
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        ScreenRig.await(() -> text("privacy-model-en").contains("letters-en"));
        ScreenRig.onFx(() -> {
            rig.workbench.history().redo();
            return null;
        });
        ScreenRig.await(() -> text("privacy-model-en").contains("mine-"));
        rig.press("privacy-bundled-en");
        ScreenRig.await(() -> text("privacy-model-en").contains("letters-en"));
        assertThat(ModelChoice.of(workspace, Language.ENGLISH)).isEmpty();
        assertThat(rig.problems).isEmpty();
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void theLogShowsWhoAskedForTheNetwork() {
        String host = "ui" + System.nanoTime() + ".example.com";
        rig.press("privacy-check");
        ScreenRig.await(() -> !text("privacy-sentence").contains("Looking"));
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            // as it should be
        }
        ScreenRig.await(() -> rig.<TableView<NetworkAttempt>>find("privacy-log").getItems().stream()
                .anyMatch(one -> one.host().equals(host)));
        assertThat(text("privacy-answer")).isEqualTo("Something asked for the network");
    }

    private long vectors() {
        return workspace.vectors().kept().stream()
                .mapToLong(kept -> kept.vectors())
                .sum();
    }

    private void goTo(String tab) {
        ScreenRig.onFx(() -> {
            var tabs = rig.<javafx.scene.control.TabPane>find("text-tabs");
            tabs.getTabs().stream()
                    .filter(one -> tab.equals(one.getUserData()))
                    .forEach(tabs.getSelectionModel()::select);
            return null;
        });
    }

    /// By the id as it is: a dot in it is no style class. Asked often, so it stops where it has found it.
    private Node node(String id) {
        return below(rig.stage.getScene().getRoot(), id);
    }

    private static Node below(Node at, String id) {
        if (id.equals(at.getId())) {
            return at;
        }
        if (at instanceof Parent parent && at.isVisible()) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = below(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean isShown(String id) {
        return ScreenRig.onFx(() -> {
            Node found = node(id);
            return found != null && found.isVisible();
        });
    }

    private String text(String id) {
        return ScreenRig.onFx(() -> node(id) instanceof Labeled label ? String.valueOf(label.getText()) : "");
    }

    private String tile(String id) {
        return ScreenRig.onFx(() -> node(id).getAccessibleText());
    }

    private void press(String id) {
        ScreenRig.onFx(() -> {
            ((ButtonBase) (Button) node(id)).fire();
            return null;
        });
    }

    private record Slow(EncoderFactory quick) implements EncoderFactory {
        @Override
        public TextEncoder open(Language language) {
            var encoder = quick.open(language);
            return new TextEncoder() {
                @Override
                public String model() {
                    return encoder.model();
                }

                @Override
                public Language language() {
                    return language;
                }

                @Override
                public int dimension() {
                    return encoder.dimension();
                }

                @Override
                public int tokenLimit() {
                    return encoder.tokenLimit();
                }

                @Override
                public TokenCounts count(List<String> texts, Progress progress) {
                    return encoder.count(texts, progress);
                }

                @Override
                public float[][] encode(List<String> texts, Progress progress) {
                    for (int i = 0; i < texts.size(); i++) {
                        progress.check();
                        progress.at(Stage.ENCODING, i, texts.size());
                        try {
                            Thread.sleep(3);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    return encoder.encode(texts, progress);
                }

                @Override
                public void close() {
                    encoder.close();
                }
            };
        }

        @Override
        public String model(Language language) {
            return quick.model(language);
        }

        @Override
        public int dimension(Language language) {
            return quick.dimension(language);
        }

        @Override
        public EncoderFactory with(Map<Language, OwnModel> own) {
            return new Slow(quick.with(own));
        }

        @Override
        public ModelFacts facts(Language language) {
            return quick.facts(language);
        }

        @Override
        public OwnModel examine(Path folder, java.util.Optional<Pooling> pooling, Progress progress) {
            return quick.examine(folder, pooling, progress);
        }
    }
}
