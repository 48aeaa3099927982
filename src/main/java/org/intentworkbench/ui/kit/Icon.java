package org.intentworkbench.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The few line icons of the program, drawn on a 16 by 16 field and coloured by the style class `icon`.
public enum Icon {
    INFO("M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7.2v4M8 4.8v.2"),
    WARNING("M8 2L14.5 13.5H1.5ZM8 6.5v3.2M8 11.5v.2"),
    ERROR("M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"),
    CLOSE("M4 4l8 8M12 4l-8 8"),
    PLUS("M8 3v10M3 8h10"),
    MINUS("M3 8h10"),
    FIT("M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5"),
    SAVE("M8 2v8M4.8 7l3.2 3.2L11.2 7M2.5 11v2.5h11V11"),
    CHART("M2 2v12h12M5 11.5V8M8.5 11.5V4.5M12 11.5V6.5"),
    TABLE("M2 2.5h12v11H2ZM2 6.2h12M2 9.8h12M6.5 2.5v11"),
    FILE("M3.5 1.5h6l3 3v10h-9ZM9.5 1.5v3h3"),
    SEARCH("M7 2a5 5 0 1 0 0 10a5 5 0 1 0 0-10M10.6 10.6L14.5 14.5"),
    SLIDERS("M2 4.5h6M12 4.5h2M10 2.5v4M2 11.5h2M8 11.5h6M6 9.5v4"),
    FILTER("M2 3h12L9.5 8.5v4.5l-3-1.5v-3Z"),
    TEXT("M2.5 3h11v8h-6l-3 2.5v-2.5h-2ZM5 6h6M5 8.3h4"),
    MODEL(
            "M8 2.5a1.5 1.5 0 1 0 0 .01M3.5 11a1.5 1.5 0 1 0 0 .01M12.5 11a1.5 1.5 0 1 0 0 .01M7.3 5.3L4.3 9.9M8.7 5.3l3 4.6"),
    PIN("M6 1.8h4M6.8 1.8v4.6L4.4 9.4h7.2L9.2 6.4v-4.6M8 9.4v5"),
    SWAP("M3 5.5h9.5M10 3l2.5 2.5L10 8M13 11H3.5M6 8.5L3.5 11L6 13.5"),
    BACK("M10 3L5 8l5 5"),
    CHECK("M3 8.5l3.5 3.5L13 4.5");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A new node, 16 units wide; decoration only, so a screen reader skips it.
    public Node node() {
        return node(1);
    }

    public Node node(double scale) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-shape");
        shape.setScaleX(scale);
        shape.setScaleY(scale);
        var box = new StackPane(shape);
        box.getStyleClass().add("icon");
        box.setMinSize(16 * scale, 16 * scale);
        box.setPrefSize(16 * scale, 16 * scale);
        box.setMaxSize(16 * scale, 16 * scale);
        box.setMouseTransparent(true);
        return box;
    }
}
