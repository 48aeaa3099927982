package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.intentworkbench.fixture.ReadSample;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.kit.Screen;
import org.junit.jupiter.api.Test;

/// An analyst's way through *Text* on the sample shop, with the models that come with the program: topics, lasso,
/// search
/// and bake-off, by mouse and keys.
final class TextJourneyTest extends WindowTest {
    @Override
    EncoderFactory encoders() {
        return new BertEncoders();
    }

    @Test
    void topicsLassoSearchAndBakeOffOnTheSampleShop() {
        open(ReadSample.workspace(folder));
        go("text");
        assertThat(isSeen("reading-bar")).as("everything is read").isFalse();
        topics();
        lasso();
        search();
        bakeOff();
        assertThat(robot.lookup("#error-details").tryQuery()).isEmpty();
        assertThat(isSeen("shell-problems")).isFalse();
    }

    private void topics() {
        tab("topics");
        click("topics-find");
        ListView<?> topics = seen("topics-list", ListView.class);
        int found = topics.getItems().size();
        assertThat(found).isBetween(10, 60);
        act(() -> topics.getSelectionModel().clearAndSelect(0));
        assertThat(isSeen("topics-name")).isTrue();
        act(() -> topics.getSelectionModel().selectRange(0, 2));
        click("topics-merge");
        assertThat(topics.getItems()).hasSize(found - 1);
        act(() -> workbench.history().undo());
        assertThat(topics.getItems()).hasSize(found);
    }

    private void lasso() {
        tab("map");
        Node plot = seen("map-chart-plot", Node.class);
        click("map-lasso");
        var box = plot.localToScreen(plot.getBoundsInLocal());
        robot.moveTo(box.getMinX() + 4, box.getMinY() + 4);
        robot.press(MouseButton.PRIMARY);
        for (double[] corner : new double[][] {{1, 0}, {1, 1}, {0, 1}, {0, 0}}) {
            robot.moveTo(
                    box.getMinX() + 4 + corner[0] * (box.getWidth() / 2),
                    box.getMinY() + 4 + corner[1] * (box.getHeight() - 8));
        }
        robot.release(MouseButton.PRIMARY);
        Headless.settle(app.runner());
        assertThat(text("map-selected")).matches("[\\d,]+ of 2,000 reviews selected");
        int selected = Integer.parseInt(text("map-selected").split(" of ")[0].replace(",", ""));
        assertThat(selected).as("about half of the map").isBetween(200, 1_800);
        assertThat(seen("map-reviews", ListView.class).getItems()).hasSize(selected);
    }

    private void search() {
        tab("search");
        TextField field = seen("search-field", TextField.class);
        ask(field, "the battery dies after an hour");
        assertThat(bestText()).containsAnyOf("battery", "charge", "Battery");
        act(() -> app.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        ask(field, "哪些顾客抱怨物流");
        assertThat(bestText()).containsAnyOf("物流", "快递", "送");
        act(() -> app.messages().localeProperty().set(Locale.ENGLISH));
    }

    private void ask(TextField field, String question) {
        act(() -> {
            field.requestFocus();
            field.setText(question);
        });
        robot.push(KeyCode.ENTER);
        Headless.settle(app.runner());
    }

    private String bestText() {
        ListView<?> results = seen("search-results", ListView.class);
        act(() -> results.getSelectionModel().select(0));
        return String.valueOf(results.getItems().getFirst());
    }

    @SuppressWarnings("unchecked")
    private void bakeOff() {
        tab("bakeoff");
        act(() -> {
            seen("bakeoff-few", CheckBox.class).setSelected(false);
            seen("bakeoff-leave", CheckBox.class).setSelected(false);
            ((Spinner<Integer>) seen("bakeoff-repeats", Spinner.class))
                    .getValueFactory()
                    .setValue(2);
        });
        click("bakeoff-start");
        for (String language : List.of("en", "zh")) {
            assertThat(isSeen("bakeoff-table-" + language)).as(language).isTrue();
        }
    }

    private void tab(String part) {
        Screen text = app.screens().stream()
                .filter(screen -> screen.id().equals("text"))
                .findFirst()
                .orElseThrow();
        act(() -> text.turnTo(part));
    }

    private void click(String id) {
        ButtonBase button = seen(id, ButtonBase.class);
        assertThat(button.isDisabled()).as(id + " is disabled").isFalse();
        robot.clickOn(button);
        Headless.settle(app.runner());
    }

    private <T extends Node> T seen(String id, Class<T> type) {
        return type.cast(robot.lookup("#" + id).queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no #" + id)));
    }
}
