package org.intentworkbench.ui.data;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/// Imports above, what is in one of them below. The upper part is as high as its rows, up to a share of the whole,
/// until the analyst draws the divider to another place.
final class ImportsSplit extends SplitPane {
    private static final double MOST = 0.42;

    private final ImportsTable imports;
    private boolean drawn;

    ImportsSplit(ImportsTable imports, Node detail) {
        super(imports, detail);
        this.imports = imports;
        setId("data-split");
        getStyleClass().add("data-split");
        setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(imports, false);
        heightProperty().addListener(changed -> fit());
        imports.getItems().addListener((javafx.beans.Observable changed) -> fit());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> {
            if (e.getTarget() instanceof Node node && node.getStyleClass().contains("split-pane-divider")) {
                drawn = true;
            }
        });
    }

    private void fit() {
        // after the layout under way, which places the divider by sizes of its own
        Platform.runLater(() -> {
            if (!drawn && getHeight() > 0) {
                setDividerPositions(Math.min(MOST, imports.whole() / getHeight()));
            }
        });
    }
}
