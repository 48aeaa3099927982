package org.intentworkbench.ui.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.search.SearchHistory;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.text.TextModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab *Search by meaning*, by ids, on a handful of reviews read by letters.
final class SearchPartTest {
    private static final String REVIEWS = """
            review_id,user_id,product_id,category,rating,review_time,text,recommended
            r1,u1,p1,Phones,1,2026-03-01 10:00:00,the battery is flat,0
            r2,u2,p1,Phones,5,2026-03-02 10:00:00,lovely colour and soft fabric,1
            r3,u3,p2,Shoes,1,2026-03-03 10:00:00,two sizes too tight,0
            r4,u4,p2,Shoes,4,2026-03-04 10:00:00,the battery is flat,1
            r5,u5,p3,Home,2,2026-03-05 10:00:00,物流太慢了,0
            r6,u6,p3,Home,5,2026-03-06 10:00:00,颜色很漂亮,1
            """;

    @TempDir
    Path folder;

    private ScreenRig rig;
    private TextModel text;

    @BeforeEach
    void open() throws Exception {
        Path file = Files.writeString(folder.resolve("reviews.csv"), REVIEWS);
        try (Workspace workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            workspace.importFile(
                    FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
        }
        rig = ScreenRig.show(Only::new);
        rig.workspace(folder);
        rig.idle();
    }

    /// The tab alone, where its screen would be.
    private final class Only implements Screen {
        private final SearchPart part;

        Only(ScreenRig r) {
            text = new TextModel(r.workbench, r.actions, new LetterEncoders());
            part = new SearchPart(text, r.actions, r.messages, r.runner, new LetterEncoders());
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

    @AfterEach
    void nothingFailed() {
        rig.close();
        assertThat(rig.faults).isEmpty();
        assertThat(rig.problems).isEmpty();
    }

    private void read() {
        ScreenRig.onFx(() -> {
            text.read();
            return null;
        });
        rig.idle();
        ScreenRig.onFx(() -> {
            text.refresh();
            return null;
        });
        rig.idle();
    }

    private void ask(String question) {
        ScreenRig.onFx(() -> {
            TextField field = rig.find("search-field");
            field.setText(question);
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        rig.idle();
    }

    private List<SearchRow> rows() {
        return ScreenRig.onFx(() ->
                List.copyOf(rig.<ListView<SearchRow>>find("search-results").getItems()));
    }

    private List<String> texts() {
        return rows().stream()
                .filter(SearchRow.Hit.class::isInstance)
                .map(row -> ((SearchRow.Hit) row).result().text())
                .toList();
    }

    private String label(String id) {
        return ScreenRig.onFx(() -> rig.<Label>find(id).getText());
    }

    private String detail() {
        return ScreenRig.onFx(() -> {
            var whole = new StringBuilder();
            for (Node node : rig.<TextFlow>find("search-detail-text").getChildren()) {
                whole.append(node instanceof Text plain ? plain.getText() : ((Label) node).getText());
            }
            return whole.toString();
        });
    }

    @Test
    void unreadReviewsAreReadThenAnExampleIsClicked() {
        assertThat(rig.sees("search-example-0")).as("nothing to ask yet").isFalse();
        assertThat(label("search-start-about")).contains("has not read any review");
        read();
        rig.press("search-example-0");
        rig.idle();
        assertThat(texts()).hasSize(3);
        assertThat(ScreenRig.onFx(() -> rig.<TextField>find("search-field").getText()))
                .isEqualTo("runs small after washing");
        assertThat(rig.sees("search-start")).isFalse();
    }

    @Test
    void aQuestionIsAnsweredExplainedAndFollowed() {
        read();
        ask("flat battery");
        assertThat(texts().getFirst()).as("the same text twice is one result").isEqualTo("the battery is flat");
        assertThat(texts()).doesNotHaveDuplicates();
        assertThat(label("search-summary")).contains("4 English reviews", "Type it in Chinese too");
        assertThat(detail()).isEqualTo("the battery is flat");
        assertThat(ScreenRig.onFx(() -> rig.find("search-words").lookupAll(".search-match.literal").stream()
                        .map(node -> ((Label) node).getText())
                        .toList()))
                .containsExactlyInAnyOrder("battery", "flat");

        ScreenRig.onFx(() -> {
            ListView<SearchRow> list = rig.find("search-results");
            list.getItems().stream()
                    .filter(row -> row instanceof SearchRow.Hit hit
                            && hit.result().text().startsWith("two"))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
            return null;
        });
        rig.idle();
        assertThat(detail()).isEqualTo("two sizes too tight");
        rig.press("search-like");
        rig.idle();
        assertThat(texts()).doesNotContain("two sizes too tight").hasSize(2);
        assertThat(label("search-summary")).contains("like “two sizes too tight”");
        rig.press("search-select");
        BitSet selected = ScreenRig.onFx(() -> text.selectionProperty().get());
        assertThat(selected.isEmpty()).isFalse();
        assertThat(selected.get(2)).as("the review itself was not found").isFalse();
        assertThat(selected.nextSetBit(4)).as("none of the other language").isEqualTo(-1);
    }

    @Test
    void bothLanguagesAnswerWhereBothAreAsked() {
        read();
        ScreenRig.onFx(() -> {
            rig.<TextField>find("search-other").setText("物流太慢");
            return null;
        });
        ask("flat battery");
        assertThat(rows().stream().filter(SearchRow.Head.class::isInstance)).hasSize(2);
        assertThat(texts()).contains("the battery is flat", "物流太慢了");
        assertThat(label("search-summary")).contains("4 English reviews and 2 Chinese reviews");
    }

    @Test
    void filtersAskAgain() {
        read();
        ask("flat battery");
        assertThat(texts()).hasSize(3);
        ScreenRig.onFx(() -> {
            ComboBox<String> category = rig.find("search-category");
            category.setValue("Shoes");
            return null;
        });
        rig.idle();
        assertThat(texts()).containsExactlyInAnyOrder("the battery is flat", "two sizes too tight");
        var flat = (SearchRow.Hit) rows().stream()
                .filter(row ->
                        row instanceof SearchRow.Hit hit && hit.result().text().startsWith("the"))
                .findFirst()
                .orElseThrow();
        assertThat(flat.result().reviews()).as("that of the shoes alone").containsExactly(3);
        ScreenRig.onFx(() -> {
            rig.<javafx.scene.control.Hyperlink>find("search-clear-filters").fire();
            return null;
        });
        rig.idle();
        assertThat(texts()).hasSize(3);
    }

    @Test
    void questionsAreKeptAndTheKeysFindTheField() {
        read();
        ask("flat battery");
        ask("soft fabric");
        Workspace workspace =
                ScreenRig.onFx(() -> rig.workbench.workspaceProperty().get());
        assertThat(SearchHistory.of(workspace)).containsExactly("soft fabric", "flat battery");
        ScreenRig.onFx(() -> {
            rig.<Button>find("search-like").requestFocus();
            var key = new KeyEvent(KeyEvent.KEY_PRESSED, "f", "f", KeyCode.F, false, true, false, isMac());
            Event.fireEvent(rig.<Button>find("search-like"), key);
            return null;
        });
        assertThat(ScreenRig.onFx(() -> rig.find("search-field").isFocused())).isTrue();
    }

    private static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }
}
