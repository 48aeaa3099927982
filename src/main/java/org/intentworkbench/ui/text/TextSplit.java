package org.intentworkbench.ui.text;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Two panes side by side with a handle between them.
public final class TextSplit extends SplitPane {
    private static final double NARROW = 700;

    /// @param share of the width that the left pane has until the analyst moves the handle, 0..1
    public TextSplit(Node left, Node right, double share) {
        super(left, right);
        getStyleClass().add("text-split");
        setDividerPositions(share);
        // the first layout is narrow and would push the handle aside for good
        widthProperty().addListener((property, was, now) -> {
            if (was.doubleValue() < NARROW && now.doubleValue() >= NARROW) {
                setDividerPositions(share);
            }
        });
    }
}
