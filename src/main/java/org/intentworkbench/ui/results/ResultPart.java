package org.intentworkbench.ui.results;

import javafx.scene.layout.Region;
import org.intentworkbench.evaluation.ConfusionMatrix;

/// One tab of *Results*. Told of a run only when it is in front.
interface ResultPart {
    /// Its name is the message `results.tab.<id>`.
    String id();

    Region node();

    /// Shows a run, or the same one in another language.
    void show(RunCurves curves);

    /// Follows the threshold; cheap enough for every step of a drag.
    default void move(RunCurves curves, ConfusionMatrix matrix) {}
}
