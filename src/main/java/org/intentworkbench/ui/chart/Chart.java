package org.intentworkbench.ui.chart;

import javafx.scene.Node;

/// A picture of figures. Whatever implements it can be framed by [ChartFrame] and exported by [ChartExport].
public interface Chart {
    /// What is put on the screen; always the same node.
    Node node();

    /// The figures behind the picture, as they are, not as rounded for the eye.
    ChartRows rows();

    String title();

    /// A second chart with the same figures and settings, not yet in any window and bound to nothing, to be
    /// drawn on paper. The first one stays as it is on the screen.
    Chart copy();

    /// Width on paper before scaling, in points.
    default double paperWidth() {
        return 840;
    }

    default double paperHeight() {
        return 480;
    }
}
