package org.intentworkbench.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// A chart with its title, an optional line under it, and the menu that saves it (`<chart id>-export`, items
/// `-png`, `-svg`, `-csv`). The same menu opens with the secondary button over the chart.
public final class ChartFrame extends VBox {
    /// The work of one menu item; what has to read nodes happens before the returned part runs elsewhere.
    private interface Save {
        Writing prepare() throws IOException;
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private final Chart chart;
    private final Messages messages;
    private final SaveAs saveAs;
    private final StringProperty footer = new SimpleStringProperty(this, "footer", "");
    private final Label subtitle = new Label();
    private final Label outcome = new Label();
    private final MenuButton menu = new MenuButton();

    public ChartFrame(Chart chart, ObservableValue<String> title, Messages messages, SaveAs saveAs) {
        this.chart = chart;
        this.messages = messages;
        this.saveAs = saveAs;
        getStyleClass().add("chart-frame");
        var heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("chart-frame-title");
        subtitle.getStyleClass().add("chart-frame-subtitle");
        subtitle.setWrapText(true);
        subtitle.visibleProperty().bind(subtitle.textProperty().isNotEmpty());
        subtitle.managedProperty().bind(subtitle.visibleProperty());
        outcome.getStyleClass().add("chart-frame-outcome");
        outcome.setId(chart.node().getId() + "-export-outcome");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        menu.setId(chart.node().getId() + "-export");
        menu.setGraphic(Icon.SAVE.node());
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow", "small");
        menu.accessibleTextProperty().bind(messages.bind("chart.save"));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("chart.save"));
        menu.setTooltip(tip);
        menu.getItems().addAll(items(menu.getId()));
        var header = new HBox(heading, gap, outcome, menu);
        header.getStyleClass().add("chart-frame-header");
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        getChildren().addAll(header, subtitle, chart.node());
        var context = new ContextMenu();
        context.getItems().addAll(items(chart.node().getId() + "-context"));
        chart.node().setOnContextMenuRequested(e -> {
            context.show(chart.node(), e.getScreenX(), e.getScreenY());
            e.consume();
        });
        chart.node().setOnMousePressed(e -> context.hide());
    }

    /// A sentence under the title; empty takes no room.
    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    /// The line at the foot of pictures: run, date, data.
    public StringProperty footerProperty() {
        return footer;
    }

    private List<MenuItem> items(String prefix) {
        return List.of(
                item(prefix, "png", () -> {
                    BufferedImage picture = ChartExport.picture(chart, footer.get());
                    return file -> ChartExport.writePng(picture, file);
                }),
                item(prefix, "svg", () -> {
                    var text = ChartExport.svgText(chart, footer.get());
                    return file -> java.nio.file.Files.writeString(file, text);
                }),
                item(prefix, "csv", () -> {
                    var rows = chart.rows();
                    return file -> ChartExport.csv(rows, file);
                }));
    }

    private MenuItem item(String prefix, String ending, Save save) {
        var item = new MenuItem();
        item.setId(prefix + "-" + ending);
        item.textProperty().bind(messages.bind("chart.save." + ending));
        item.setOnAction(e -> save(ending, save));
        return item;
    }

    private void save(String ending, Save save) {
        var window = getScene() == null ? null : getScene().getWindow();
        var file = saveAs.choose(window, fileName(), messages.text("chart.kind." + ending), ending);
        if (file == null) {
            return;
        }
        try {
            var writing = save.prepare();
            Thread.ofVirtual().start(() -> {
                try {
                    writing.to(file);
                    Platform.runLater(() -> tell("chart.saved", String.valueOf(file.getFileName())));
                } catch (IOException e) {
                    Platform.runLater(() -> tell("chart.save.failed", String.valueOf(e.getMessage())));
                }
            });
        } catch (IOException e) {
            tell("chart.save.failed", String.valueOf(e.getMessage()));
        }
    }

    private void tell(String key, String detail) {
        outcome.setText(messages.text(key, detail));
        var rest = new PauseTransition(Duration.seconds(6));
        rest.setOnFinished(e -> outcome.setText(""));
        rest.play();
    }

    private String fileName() {
        var name = chart.title().replaceAll("[\\\\/:*?\"<>|\\s]+", "-").strip();
        return name.isEmpty() ? String.valueOf(chart.node().getId()) : name;
    }
}
