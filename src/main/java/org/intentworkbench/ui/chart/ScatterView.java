package org.intentworkbench.ui.chart;

/// Which part of the plane is seen: a middle and how many pixels a unit takes, alike along both axes; y upwards in
/// values, downwards in pixels. Immutable.
///
/// @param scale pixels a unit
record ScatterView(double middleX, double middleY, double scale, double width, double height) {
    private static final double MARGIN = 0.05;

    /// How far one can go in and out, against the whole.
    private static final double MOST = 400;

    private static final double LEAST = 0.5;

    /// The whole: all points with a margin.
    static ScatterView fit(float[] x, float[] y, double width, double height) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (!Float.isNaN(x[i])) {
                left = Math.min(left, x[i]);
                right = Math.max(right, x[i]);
                low = Math.min(low, y[i]);
                high = Math.max(high, y[i]);
            }
        }
        if (left > right) {
            return new ScatterView(0, 0, 1, width, height);
        }
        double wide = Math.max(right - left, 1e-6) * (1 + 2 * MARGIN);
        double tall = Math.max(high - low, 1e-6) * (1 + 2 * MARGIN);
        return new ScatterView(
                (left + right) / 2, (low + high) / 2, Math.min(width / wide, height / tall), width, height);
    }

    /// The same part in a window of another size.
    ScatterView sized(double newWidth, double newHeight) {
        double factor = Math.min(newWidth / width, newHeight / height);
        return new ScatterView(middleX, middleY, scale * factor, newWidth, newHeight);
    }

    ScatterView panned(double pixelsX, double pixelsY) {
        return new ScatterView(middleX - pixelsX / scale, middleY + pixelsY / scale, scale, width, height);
    }

    /// Nearer by a factor, the place under a pixel staying where it is.
    ///
    /// @param whole by which the nearest and the farthest are judged
    ScatterView zoomed(double factor, double pixelX, double pixelY, ScatterView whole) {
        double bounded = Math.max(LEAST * whole.scale, Math.min(MOST * whole.scale, scale * factor));
        return new ScatterView(
                valueX(pixelX) - (pixelX - width / 2) / bounded,
                valueY(pixelY) + (pixelY - height / 2) / bounded,
                bounded,
                width,
                height);
    }

    double pixelX(double value) {
        return width / 2 + (value - middleX) * scale;
    }

    double pixelY(double value) {
        return height / 2 - (value - middleY) * scale;
    }

    double valueX(double pixel) {
        return middleX + (pixel - width / 2) / scale;
    }

    double valueY(double pixel) {
        return middleY - (pixel - height / 2) / scale;
    }
}
