package org.intentworkbench.ui.segments;

import java.util.function.ToDoubleFunction;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.segments.SegmentFigures.Side;
import org.intentworkbench.ui.kit.Messages;

/// The lines of the table that sets a segment beside the rest.
enum SegmentFigure {
    SIZE("size"),
    RATE("rate"),
    MEAN_SCORE("score"),
    AUC("auc"),
    PRECISION("precision"),
    RECALL("recall");

    private final String id;

    SegmentFigure(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /// Whether it stands on the held-out rows alone.
    boolean heldOut() {
        return switch (this) {
            case SIZE, RATE -> false;
            case MEAN_SCORE, AUC, PRECISION, RECALL -> true;
        };
    }

    double of(Side side) {
        return switch (this) {
            case SIZE -> side.rows();
            case RATE -> side.rate();
            case MEAN_SCORE -> side.meanScore();
            case AUC -> held(side, Figures::auc);
            case PRECISION -> held(side, Figures::precision);
            case RECALL -> held(side, Figures::recall);
        };
    }

    String shown(double value, Messages messages) {
        return switch (this) {
            case SIZE -> messages.count((long) value);
            case RATE, PRECISION, RECALL -> messages.percent(value, 1);
            case MEAN_SCORE, AUC -> messages.number(value, 3);
        };
    }

    /// With its sign; empty for sizes, a dash where a side has no figure.
    String difference(double segment, double rest, Messages messages) {
        double apart = segment - rest;
        String size = switch (this) {
            case SIZE -> "";
            case RATE, PRECISION, RECALL ->
                Double.isNaN(apart)
                        ? messages.number(apart, 1)
                        : messages.text("segments.points", messages.number(Math.abs(apart) * 100, 1));
            case MEAN_SCORE, AUC -> messages.number(Math.abs(apart), 3);
        };
        boolean unsigned = size.isEmpty() || Double.isNaN(apart) || apart == 0;
        return unsigned ? size : (apart > 0 ? "+" : "−") + size;
    }

    private static double held(Side side, ToDoubleFunction<Figures> figure) {
        Figures figures = side.heldOut();
        return figures == null ? Double.NaN : figure.applyAsDouble(figures);
    }
}
