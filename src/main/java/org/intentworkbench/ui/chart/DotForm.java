package org.intentworkbench.ui.chart;

/// The form of a dot, drawn once as the share of each pixel that it covers.
enum DotForm {
    DISC("M6 0a6 6 0 1 0 0 12a6 6 0 1 0 0-12") {
        @Override
        boolean covers(double x, double y) {
            return x * x + y * y <= 1;
        }
    },
    SQUARE("M0.7 0.7h10.6v10.6h-10.6Z") {
        @Override
        boolean covers(double x, double y) {
            return Math.max(Math.abs(x), Math.abs(y)) <= 0.89;
        }
    },
    TRIANGLE("M6 0L12 11.2H0Z") {
        @Override
        boolean covers(double x, double y) {
            return y <= 0.87 && y >= -1 + 2 * Math.abs(x) * 0.935;
        }
    },
    DIAMOND("M6 -0.6L12.6 6L6 12.6L-0.6 6Z") {
        @Override
        boolean covers(double x, double y) {
            return Math.abs(x) + Math.abs(y) <= 1.18;
        }
    };

    /// Samples along each side of a pixel.
    private static final int FINE = 4;

    private final String path;

    DotForm(String path) {
        this.path = path;
    }

    /// The form on a field of 12 by 12, for a key.
    String path() {
        return path;
    }

    /// Whether a place is within the form of radius 1 about the origin; y downwards.
    abstract boolean covers(double x, double y);

    /// @param radius in pixels
    /// @param side of the square the mask fills, in pixels; the form is in its middle
    /// @return 0..255 for each pixel, by rows
    int[] mask(double radius, int side) {
        int[] mask = new int[side * side];
        for (int at = 0; at < mask.length; at++) {
            int covered = 0;
            for (int fine = 0; fine < FINE * FINE; fine++) {
                double x = at % side + (fine % FINE + 0.5) / FINE - side / 2.0;
                double y = at / side + (fine / FINE + 0.5) / FINE - side / 2.0;
                covered += covers(x / radius, y / radius) ? 1 : 0;
            }
            mask[at] = covered * 255 / (FINE * FINE);
        }
        return mask;
    }
}
