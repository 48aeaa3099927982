package org.intentworkbench.ui.data;

import javafx.scene.Node;
import org.intentworkbench.store.ImportEstimate;

/// What an import would take, as a test wants it.
public final class Estimates {
    private static final long GIGABYTE = 1L << 30;

    private Estimates() {}

    /// @param line where the estimate is shown
    public static void tooLarge(Node line) {
        ((EstimateLine) line)
                .model()
                .show(new ImportEstimate(400_000_000L, 14 * GIGABYTE, 9 * GIGABYTE, 21 * GIGABYTE, 2 * GIGABYTE, 480));
    }
}
