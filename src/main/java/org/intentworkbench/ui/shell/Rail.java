package org.intentworkbench.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.state.Workbench;

/// The screens, in the order of the work.
final class Rail extends VBox {
    Rail(List<Screen> screens, Workbench workbench, Messages messages) {
        getStyleClass().add("rail");
        var group = new ToggleGroup();
        for (Screen screen : screens) {
            var button = new ToggleButton();
            button.setId("rail-" + screen.id());
            button.setGraphic(screen.icon().node(1.25));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setAlignment(Pos.CENTER);
            button.setMaxWidth(Double.MAX_VALUE);
            button.textProperty().bind(messages.bind("screen." + screen.id()));
            button.setToggleGroup(group);
            button.getStyleClass().add("rail-button");
            button.setSelected(screen.id().equals(workbench.screenProperty().get()));
            // a second click must not leave no screen selected
            button.setOnAction(e -> {
                button.setSelected(true);
                workbench.screenProperty().set(screen.id());
            });
            workbench.screenProperty().addListener((property, before, now) -> {
                if (now.equals(screen.id())) {
                    button.setSelected(true);
                }
            });
            getChildren().add(button);
        }
    }
}
