package org.intentworkbench.ui.chart;

import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// The marks of [TwinHistogram].
final class TwinMarks {
    private TwinMarks() {}

    /// Share of one count in its whole group; 0 for an empty group.
    static double share(long[] counts, int at) {
        long whole = ScoreBins.sum(counts);
        return whole == 0 ? 0 : (double) counts[at] / whole;
    }

    static void levels(Plot plot, TwinLevels levels) {
        for (int i = 0; i < levels.names().size(); i++) {
            level(plot, -i - 0.14, share(levels.first(), i), "first-group");
            level(plot, -i - 0.52, share(levels.second(), i), "second-group");
        }
    }

    private static void level(Plot plot, double from, double share, String style) {
        double top = plot.py(from);
        double wide = plot.px(share) - plot.left();
        var bar = new Rectangle(plot.left(), top, Math.max(share > 0 ? 1 : 0, wide), plot.py(from - 0.34) - top);
        bar.getStyleClass().addAll("chart-bar", style);
        plot.marks().getChildren().add(bar);
    }

    static void numbers(Plot plot, TwinBins bins) {
        var outline = new Polyline();
        outline.getStyleClass().addAll("curve", "second-group");
        for (int i = 0; i < bins.size(); i++) {
            double start = Math.round(plot.px(bins.edges()[i]));
            double end = Math.round(plot.px(bins.edges()[i + 1]));
            if (bins.first()[i] > 0) {
                double top = Math.min(plot.py(share(bins.first(), i)), plot.lower() - 1);
                var bar = new Rectangle(start + 1, top, Math.max(1, end - start - 1), plot.lower() - top);
                bar.getStyleClass().addAll("chart-bar", "first-group");
                plot.marks().getChildren().add(bar);
            }
            double level = plot.py(share(bins.second(), i));
            outline.getPoints().addAll(start, level, end, level);
        }
        plot.marks().getChildren().add(outline);
    }
}
