package org.intentworkbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class KitTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private VBox root;
    private MessageBar bar;

    @Start
    void start(Stage stage) {
        bar = new MessageBar(messages);
        root = new VBox(bar, new RangeSlider(0, 10, 2, 7), new ToggleSwitch("x"));
        var scene = new Scene(root, 500, 300);
        Theme.DARK.on(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void wordsFollowTheLanguageAndTheirArguments(FxRobot robot) {
        var count = new SimpleStringProperty("3");
        var text = messages.bind("kit.done.of", count, "9");
        assertThat(text.get()).isEqualTo("3 of 9");
        robot.interact(() -> {
            count.set("4");
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        });
        assertThat(text.get()).isEqualTo("4 / 9");
        assertThat(messages.text("no.such.key")).isEqualTo("no.such.key");
        assertThat(messages.has("no.such.key")).isFalse();
    }

    @Test
    void numbersReadWell() {
        assertThat(messages.number(1234.5, 1)).isEqualTo("1,234.5");
        assertThat(messages.number(-0.0004, 2)).isEqualTo("0.00");
        assertThat(messages.number(Double.NaN, 2)).isEqualTo("–");
        assertThat(messages.percent(0.1234, 1)).isEqualTo("12.3%");
        assertThat(messages.count(1234567)).isEqualTo("1,234,567");
        assertThat(messages.seconds(0.2)).isEqualTo("under a second");
        assertThat(messages.seconds(12.4)).isEqualTo("12 s");
        assertThat(messages.seconds(200)).isEqualTo("3 min 20 s");
        assertThat(messages.seconds(7_500)).isEqualTo("2 h 5 min");
    }

    @Test
    void everyWordOfKitAndChartStandsInBothLanguages() throws Exception {
        var english = load("messages.properties");
        var chinese = load("messages_zh_CN.properties");
        var ours = english.stringPropertyNames().stream()
                .filter(k -> k.startsWith("kit.") || k.startsWith("chart."))
                .toList();
        assertThat(ours)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(chinese.getProperty(key)).as(key).isNotBlank());
        assertThat(chinese.stringPropertyNames().stream().filter(k -> k.startsWith("kit.") || k.startsWith("chart.")))
                .containsExactlyInAnyOrderElementsOf(ours);
    }

    private static Properties load(String name) throws Exception {
        var properties = new Properties();
        try (var in = new java.io.InputStreamReader(
                KitTest.class.getResourceAsStream("/org/intentworkbench/" + name),
                java.nio.charset.StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    @Test
    void messagesAreShownReplacedAndClearedByName(FxRobot robot) {
        assertThat(bar.isManaged()).isFalse();
        robot.interact(() -> {
            bar.show("rows", Severity.WARNING, "chart.missing", "3");
            bar.show("other", Severity.ERROR, "chart.nothing");
            bar.show("rows", Severity.INFO, "chart.missing", "4");
        });
        assertThat(bar.getChildren()).hasSize(2);
        assertThat(bar.lookup("#message-rows").getAccessibleText())
                .startsWith("Note: ")
                .endsWith("4");
        robot.interact(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(((Label) bar.lookup("#message-rows .label")).getText()).startsWith("4 条");
        assertThat(bar.lookup("#message-rows").getAccessibleText()).startsWith("提示");
        robot.interact(() -> bar.clear("rows"));
        assertThat(bar.isShowing("rows")).isFalse();
        robot.interact(bar::clearAll);
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void aSliderAtRestAsksOnce(FxRobot robot) throws Exception {
        List<Integer> asked = new ArrayList<>();
        var debounce = new Debounce(Duration.millis(80));
        robot.interact(() -> {
            for (int i = 0; i < 20; i++) {
                int value = i;
                debounce.request(() -> asked.add(value));
            }
        });
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !asked.isEmpty());
        assertThat(asked).containsExactly(19);
    }

    /// ControlsFX draws nothing where a looked-up colour is missing; every part must have a paint.
    @Test
    void controlsFxPartsAreVisibleInBothThemes(FxRobot robot) {
        for (var theme : Theme.values()) {
            robot.interact(() -> {
                theme.on(root.getScene());
                root.applyCss();
                root.layout();
            });
            for (var part : List.of(
                    ".low-thumb", ".high-thumb", ".range-bar", ".track", ".toggle-switch .thumb", ".thumb-area")) {
                var region = (javafx.scene.layout.Region) root.lookup(part);
                assertThat(region.getBackground()).as(theme + " " + part).isNotNull();
                assertThat(region.getBackground().getFills())
                        .as(theme + " " + part)
                        .isNotEmpty();
            }
        }
    }
}
