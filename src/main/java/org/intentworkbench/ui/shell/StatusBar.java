package org.intentworkbench.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;

/// What is running, and the promise that nothing leaves the machine.
final class StatusBar extends HBox {
    StatusBar(BackgroundRunner runner, Messages messages) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        var idle = new Label();
        idle.setId("status-idle");
        idle.textProperty().bind(messages.bind("shell.idle"));
        idle.visibleProperty().bind(Bindings.isEmpty(runner.running()));
        idle.managedProperty().bind(idle.visibleProperty());
        var strip = new ProgressStrip(runner, messages);
        strip.setId("status-progress");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var local = new Label();
        local.textProperty().bind(messages.bind("shell.local"));
        local.getStyleClass().add("text-muted");
        getChildren().addAll(idle, strip, space, local);
    }
}
