package org.intentworkbench.ui.chart;

import java.util.List;

/// A row of [DotPlot] with its name at the left.
public record DotRow(String name, List<Dot> dots) {
    public DotRow {
        dots = List.copyOf(dots);
    }
}
