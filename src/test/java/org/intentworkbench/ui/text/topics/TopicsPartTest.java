package org.intentworkbench.ui.text.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.intentworkbench.fixture.TopicSample;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.text.TextModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tab on the sample shop: topics are found, looked at, renamed, merged, hidden, and all of it is taken back.
final class TopicsPartTest {
    @TempDir
    Path folder;

    private ScreenRig rig;
    private TextModel text;
    private TopicsPart part;

    /// The tab alone, as the screen *Text*.
    private record Tab(Region node) implements Screen {
        @Override
        public String id() {
            return "text";
        }

        @Override
        public Icon icon() {
            return Icon.TEXT;
        }
    }

    @BeforeEach
    void open() {
        Path file = TopicSample.workspace(folder);
        rig = ScreenRig.show(made -> {
            var encoders = new BertEncoders();
            text = new TextModel(made.workbench, made.actions, encoders);
            part = new TopicsPart(
                    text, made.actions, made.messages, made.runner, made.dialogs, encoders, TopicSample.TEXTS);
            return new Tab(part.node());
        });
        show(file);
    }

    private void show(Path file) {
        var workspace = Workspace.openExisting(file);
        ScreenRig.onFx(() -> {
            rig.actions.show(workspace, () -> {});
            return null;
        });
        ScreenRig.await(() ->
                part.model().lookedProperty().get() && rig.runner.running().isEmpty());
    }

    @AfterEach
    void nothingFailed() {
        assertThat(rig.problems).isEmpty();
        assertThat(rig.faults).isEmpty();
        rig.close();
    }

    private ListView<Topic> list() {
        return rig.find("topics-list");
    }

    private List<Topic> topics() {
        return ScreenRig.onFx(() -> List.copyOf(list().getItems()));
    }

    private void select(Topic... topics) {
        ScreenRig.onFx(() -> {
            list().getSelectionModel().clearSelection();
            for (Topic topic : topics) {
                list().getSelectionModel().select(topic);
            }
            return null;
        });
        rig.idle();
    }

    private Topic now(int id) {
        return topics().stream().filter(topic -> topic.id() == id).findFirst().orElseThrow();
    }

    private void undo() {
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        rig.idle();
    }

    @Test
    void aSelectedTopicShowsWhatWasSaidAndSelectsItsReviewsEverywhere() {
        Topic first = topics().getFirst();
        assertThat(rig.<TextField>find("topics-name").getText())
                .as("the first is looked at")
                .isEqualTo(first.name());
        assertThat(ScreenRig.onFx(() -> text.selectionProperty().get()).isEmpty())
                .isTrue();
        select(first);

        assertThat(ScreenRig.onFx(() -> text.selectionProperty().get())).isEqualTo(first.reviews());
        assertThat(rig.<Label>find("topics-facts").getText()).contains(Integer.toString(first.sentences()));
        assertThat(rig.sees("topics-trend")).isTrue();
        assertThat(rig.<Pane>find("topics-contrast-inside").getChildren()).hasSizeGreaterThan(4);
        select();
        assertThat(ScreenRig.onFx(() -> text.selectionProperty().get()).isEmpty())
                .isTrue();
    }

    @Test
    void renameMergeHideAndTakeAllOfItBack() {
        List<Topic> before = topics();
        Topic one = before.get(0);
        Topic two = before.get(1);
        Topic three = before.get(2);
        select(one);
        ScreenRig.onFx(() -> {
            rig.<TextField>find("topics-name").setText("Solid & good");
            return null;
        });
        rig.press("topics-rename");
        rig.idle();
        assertThat(now(one.id()).name()).isEqualTo("Solid & good");

        select(now(one.id()), now(two.id()));
        rig.press("topics-merge");
        rig.idle();
        assertThat(topics()).hasSize(before.size() - 1);
        assertThat(now(one.id()).merged()).isEqualTo(2);
        assertThat(now(one.id()).name()).isEqualTo("Solid & good");
        assertThat(now(one.id()).reviews().cardinality())
                .isGreaterThan(one.reviews().cardinality());

        select(now(three.id()));
        rig.press("topics-hide");
        rig.idle();
        assertThat(topics()).extracting(Topic::id).doesNotContain(three.id());
        ScreenRig.onFx(() -> {
            rig.<CheckBox>find("topics-hidden").setSelected(true);
            return null;
        });
        assertThat(now(three.id()).hidden()).isTrue();
        assertThat(rig.workbench.history().nextUndoProperty().get().in(Locale.ENGLISH))
                .startsWith("hide topic");

        undo();
        undo();
        undo();
        assertThat(topics())
                .extracting(Topic::name)
                .isEqualTo(before.stream().map(Topic::name).toList());
        ScreenRig.onFx(() -> {
            rig.workbench.history().redo();
            return null;
        });
        rig.idle();
        assertThat(now(one.id()).renamed()).isTrue();
    }

    @Test
    void topicsAreFoundInTheNumberAndLanguageAskedFor() {
        List<String> english = topics().stream().map(Topic::name).toList();
        ScreenRig.onFx(() -> {
            rig.<Spinner<Integer>>find("topics-number").getValueFactory().setValue(12);
            return null;
        });
        rig.press("topics-find");
        rig.idle();
        assertThat(topics()).hasSizeBetween(9, 12);
        undo();
        assertThat(topics()).extracting(Topic::name).isEqualTo(english);

        rig.press("topics-language-zh");
        rig.idle();
        assertThat(topics()).flatExtracting(Topic::terms).extracting("term").containsAnyOf("电池", "续航", "充电");
        ScreenRig.onFx(() -> {
            rig.<ComboBox<TopicOrder>>find("topics-order").setValue(TopicOrder.WORST);
            return null;
        });
        assertThat(topics().getFirst().mood().againstAverage()).isNegative();
        assertThat(part.model().selectedProperty().get()).isEqualTo(Set.of());
    }

    @Test
    void withoutTopicsItSaysWhyAndFindsThem() {
        ScreenRig.onFx(() -> {
            rig.workbench.workspaceProperty().get().texts().delete("topics.en");
            text.refresh();
            return null;
        });
        rig.idle();
        assertThat(rig.sees("topics-empty")).isTrue();
        assertThat(rig.sees("topics-list")).isFalse();
        rig.press("topics-find-first");
        rig.idle();
        assertThat(rig.sees("topics-empty")).isFalse();
        assertThat(topics()).hasSizeGreaterThan(10);
    }
}
