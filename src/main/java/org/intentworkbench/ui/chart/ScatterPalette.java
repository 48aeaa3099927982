package org.intentworkbench.ui.chart;

/// The colours of the groups of a [ScatterMap]; group `i` has the style class `<style>-<i>`.
public enum ScatterPalette {
    /// Two groups, yes and no.
    OUTCOME("scatter-outcome", 2),
    /// Groups without an order. Beyond the colours, forms tell them apart too.
    NAMED("scatter-named", 8),
    /// From low over middle to high.
    DIVERGING("scatter-diverging", 7),
    /// From first to last.
    ORDERED("scatter-ordered", 7);

    private final String style;
    private final int colours;

    ScatterPalette(String style, int colours) {
        this.style = style;
        this.colours = colours;
    }

    /// Different colours; of groups without an order there may be more.
    public int colours() {
        return colours;
    }

    /// @param groups in all: few of an order are spread over its whole width
    String style(int group, int groups) {
        int colour = this == DIVERGING || this == ORDERED
                ? groups < 2 ? colours / 2 : Math.round((float) group * (colours - 1) / (groups - 1))
                : group % colours;
        return style + "-" + colour;
    }

    DotForm form(int group) {
        return this == NAMED ? DotForm.values()[(group + group / colours) % DotForm.values().length] : DotForm.DISC;
    }
}
