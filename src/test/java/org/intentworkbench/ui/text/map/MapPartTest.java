package org.intentworkbench.ui.text.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.intentworkbench.ui.fixture.ScreenRig.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.ui.chart.Hand;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.text.TextModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab *Map*, by ids, on forty short reviews read by letters.
final class MapPartTest {
    @TempDir
    Path folder;

    private ScreenRig rig;
    private TextModel text;

    @AfterEach
    void close() {
        if (rig != null) {
            assertThat(rig.faults).isEmpty();
            rig.close();
        }
    }

    @Test
    void aLassoSelectsAndThePaneTellsWhatIsInIt() throws Exception {
        open(40, true);
        assertThat(shown("map-chart-key-0")).isEqualTo("Positive (20)");
        lassoAll(false);
        rig.idle();
        assertThat(shown("map-selected")).isEqualTo("40 of 40 reviews selected");
        assertThat(text.selectionProperty().get().cardinality()).isEqualTo(40);
        lassoAll(true);
        rig.idle();
        assertThat(text.selectionProperty().get().isEmpty()).isTrue();
        assertThat(rig.sees("map-selected")).isFalse();

        // another tab selects what is said of zippers
        var zippers = new BitSet();
        zippers.set(20, 40);
        onFx(() -> {
            text.selectionProperty().set(zippers);
            return null;
        });
        rig.idle();
        assertThat(shown("map-selected")).isEqualTo("20 of 40 reviews selected");
        assertThat(shown("map-outcome")).isEqualTo("Positive: 0% of 20 here, 100% in the rest");
        FlowPane terms = rig.find("map-terms");
        assertThat(terms.getChildren().stream().map(chip -> ((Labeled) chip).getText()))
                .contains("zipper")
                .doesNotContain("colour");
        ListView<Integer> reviews = rig.find("map-reviews");
        assertThat(reviews.getItems()).hasSize(20).contains(20, 39);
    }

    @Test
    void selectingIsUndoneAndDoneAgain() throws Exception {
        open(40, true);
        lassoAll(false);
        onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        assertThat(text.selectionProperty().get().isEmpty()).isTrue();
        onFx(() -> {
            rig.workbench.history().redo();
            return null;
        });
        rig.idle();
        assertThat(shown("map-selected")).isEqualTo("40 of 40 reviews selected");
        rig.press("map-clear");
        assertThat(text.selectionProperty().get().isEmpty()).isTrue();
    }

    @Test
    void drawingTheMapAnewLeavesWhatIsSelectedAlone() throws Exception {
        open(40, true);
        var chosen = new BitSet();
        chosen.set(20, 40);
        chosen.set(99); // of another language: no point on this map
        onFx(() -> {
            text.selectionProperty().set(chosen);
            text.refresh();
            return null;
        });
        rig.idle();
        assertThat(shown("map-selected")).isEqualTo("20 of 40 reviews selected");
        assertThat(text.selectionProperty().get()).isEqualTo(chosen);
        assertThat(rig.workbench.history().nextUndoProperty().get())
                .as("nobody did anything")
                .isNull();
    }

    @Test
    void theSelectionIsWrittenWithIdsAsText() throws Exception {
        open(40, true);
        lassoAll(false);
        rig.idle();
        rig.toSave = folder.resolve("chosen.csv");
        rig.press("map-save");
        rig.idle();
        String csv = Files.readString(rig.toSave);
        assertThat(csv).startsWith("\uFEFFimport,line,shopper,product,category,time,rating,outcome,text\r\n");
        assertThat(csv.lines()).hasSize(41);
        assertThat(csv).contains("00012345678901234567");
    }

    @Test
    void everyColourIsDrawn() throws Exception {
        open(40, true);
        ComboBox<MapColour> colour = rig.find("map-colour");
        for (MapColour by : List.copyOf(colour.getItems())) {
            onFx(() -> {
                colour.setValue(by);
                return null;
            });
            rig.idle();
            if (by instanceof MapColour.Topic) {
                assertThat(shown("map-chart-key-1")).isEqualTo("zips (20)");
            } else {
                assertThat(rig.sees("map-chart-key-0")).as(by.toString()).isTrue();
            }
        }
        assertThat(colour.getItems())
                .startsWith(
                        MapColour.Fact.OUTCOME,
                        MapColour.Fact.STARS,
                        MapColour.Fact.CATEGORY,
                        MapColour.Fact.PRODUCT,
                        MapColour.Fact.TIME);
        onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            colour.setValue(MapColour.Fact.OUTCOME);
            return null;
        });
        rig.idle();
        assertThat(shown("map-chart-key-0")).startsWith("正面");
    }

    @Test
    void theKeptMapIsDrawnAgainAndLaterTextsAreCounted() throws Exception {
        open(40, true);
        var first = onFx(() -> ((Region) rig.find("map-chart-plot")).snapshot(null, null));
        rig.close();
        rig = null;
        try (Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            take(workspace, "later.csv", "r99,u1,p9,Bags,1,2026-03-09 10:00:00,the zipper broke again today,0\n");
            new Embedding(new LetterEncoders()).run(workspace, Progress.silent());
        }
        show();
        assertThat(first.getWidth()).isPositive();
        assertThat(shown("map-later")).contains(": 1.");
        rig.press("map-anew");
        rig.idle();
        assertThat(rig.sees("map-later")).isFalse();
        lassoAll(false);
        rig.idle();
        assertThat(shown("map-selected")).isEqualTo("41 of 41 reviews selected");
    }

    @Test
    void itSaysWhyThereIsNoMap() throws Exception {
        open(6, true);
        assertThat(rig.sees("map-few")).isTrue();
        assertThat(rig.sees("map-chart-plot")).isFalse();
    }

    @Test
    void unreadReviewsAreOfferedToBeRead() throws Exception {
        open(40, false);
        assertThat(rig.sees("map-read")).isTrue();
        rig.press("map-read");
        rig.idle();
        onFx(() -> {
            text.refresh(); // as the reading bar above the tabs does when a reading ends
            return null;
        });
        rig.idle();
        assertThat(rig.sees("map-chart-plot")).isTrue();
    }

    private void open(int reviews, boolean read) throws Exception {
        try (Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            var rows = new StringBuilder();
            for (int i = 0; i < reviews; i++) {
                boolean good = i < reviews / 2;
                rows.append("r%d,%s,p%d,%s,%d,2026-%02d-02 10:00:00,%s,%d\n"
                        .formatted(
                                i,
                                i == 0 ? "00012345678901234567" : "u" + i,
                                i % 5,
                                i % 3 == 0 ? "Bags" : "Shoes",
                                good ? 5 : 1,
                                1 + i % 9,
                                (good ? "lovely colour and soft fabric " : "the zipper broke at once ")
                                        + Integer.toString(7919 * (i + 3), 36),
                                good ? 1 : 0));
            }
            take(workspace, "reviews.csv", rows.toString());
            if (read) {
                new Embedding(new LetterEncoders()).run(workspace, Progress.silent());
            }
        }
        show();
    }

    private void take(Workspace workspace, String name, String rows) throws Exception {
        Path file = Files.writeString(
                folder.resolve(name),
                "review_id,user_id,product_id,category,rating,review_time,text,recommended\n" + rows);
        workspace.importFile(
                FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
    }

    private void show() {
        rig = ScreenRig.show(Only::new);
        rig.workspace(folder);
        onFx(() -> {
            text.tabProperty().set(MapModel.ID);
            return null;
        });
        rig.idle();
    }

    /// Round everything in sight.
    private void lassoAll(boolean alt) {
        Region plot = rig.find("map-chart-plot");
        ToggleButton tool = rig.find("map-lasso");
        onFx(() -> {
            tool.setSelected(true);
            double width = plot.getWidth() - 1;
            double height = plot.getHeight() - 1;
            new Hand(plot, false, alt)
                    .press(1, 1)
                    .drag(width, 1)
                    .drag(width, height)
                    .drag(1, height)
                    .release(1, height);
            return null;
        });
    }

    private String shown(String id) {
        Labeled label = rig.find(id);
        return onFx(label::getText);
    }

    /// The tab alone, where its screen would be.
    private final class Only implements Screen {
        private final MapPart part;

        Only(ScreenRig r) {
            text = new TextModel(r.workbench, r.actions, new LetterEncoders());
            ReviewTopics topics = (workspace, corpus, read, progress) -> Optional.of(new ReviewTopics.Topics(
                    List.of("praise", "zips"),
                    read.texts().stream()
                            .mapToInt(one -> one.contains("zipper") ? 1 : 0)
                            .toArray()));
            part = new MapPart(
                    text, r.workbench, r.actions, r.messages, r.runner, r.dialogs, new LetterEncoders(), topics);
        }

        @Override
        public String id() {
            return "text";
        }

        @Override
        public Icon icon() {
            return Icon.TEXT;
        }

        @Override
        public Region node() {
            return part.node();
        }
    }
}
