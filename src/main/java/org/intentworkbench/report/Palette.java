package org.intentworkbench.report;

import java.util.HexFormat;

/// Colours of cells and charts.
final class Palette {
    static final byte[] ACCENT = rgb("14708A");
    /// What stands against the accent: negative weights, a second curve.
    static final byte[] CONTRAST = rgb("C2683A");
    static final byte[] NEUTRAL = rgb("B4BDC4");
    static final byte[] MUTED = rgb("5F6B73");
    static final byte[] PALE = rgb("EEF2F4");
    static final byte[] GRID = rgb("E3E7EA");

    private Palette() {}

    private static byte[] rgb(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
