package org.intentworkbench.ui.chart;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// One row: name, bar from the common zero, value with its sign. Rows share [Columns], so their parts align.
final class SignedBarRow extends Region {
    static final double HEIGHT = 26;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// @param label width of the names
    /// @param value width of the values
    /// @param least lowest value or whisker end, at most 0
    /// @param most highest, at least 0
    record Columns(double label, double value, double least, double most) {}

    private final SignedBar bar;
    private final Columns columns;
    private final Label name;
    private final Label value;
    private final Rectangle rectangle = new Rectangle();
    private final Line zero = new Line();
    private final Line whisker = new Line();

    SignedBarRow(SignedBar bar, String valueText, Columns columns) {
        this.bar = bar;
        this.columns = columns;
        getStyleClass().add("bar-row");
        boolean positive = bar.value() >= 0;
        name = new Label(bar.label());
        name.getStyleClass().add("bar-name");
        name.setAlignment(Pos.CENTER_RIGHT);
        value = new Label(valueText);
        value.getStyleClass().addAll("bar-value");
        value.setAlignment(Pos.CENTER_RIGHT);
        rectangle.getStyleClass().addAll("chart-bar", positive ? "plus" : "minus");
        zero.getStyleClass().add("chart-zero-line");
        whisker.getStyleClass().add("bar-whisker");
        whisker.setVisible(Double.isFinite(bar.low()) && Double.isFinite(bar.high()));
        getChildren().addAll(name, rectangle, zero, whisker, value);
        setAccessibleText(bar.label() + " " + valueText);
        var tip = new Tooltip(bar.definition().isEmpty() ? bar.label() : bar.label() + "\n" + bar.definition());
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        tip.setShowDelay(Duration.millis(300));
        Tooltip.install(this, tip);
    }

    SignedBar bar() {
        return bar;
    }

    void select(boolean on) {
        pseudoClassStateChanged(SELECTED, on);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return columns.label() + columns.value() + 200;
    }

    @Override
    protected void layoutChildren() {
        double pad = 8;
        double labelWidth = Math.min(columns.label(), getWidth() * 0.42);
        name.resizeRelocate(pad, 0, labelWidth, HEIGHT);
        value.resizeRelocate(getWidth() - pad - columns.value(), 0, columns.value(), HEIGHT);
        double start = pad + labelWidth + 10;
        double end = getWidth() - pad - columns.value() - 10;
        double perUnit = Math.max(0, end - start) / (columns.most() - columns.least());
        double at = Math.round(start - columns.least() * perUnit) + 0.5;
        double wide = Math.max(1, Math.abs(bar.value()) * perUnit);
        rectangle.setX(bar.value() >= 0 ? at : at - wide);
        rectangle.setY(5);
        rectangle.setWidth(wide);
        rectangle.setHeight(HEIGHT - 10);
        line(zero, at, 0, at, HEIGHT);
        if (whisker.isVisible()) {
            line(whisker, at + bar.low() * perUnit, HEIGHT / 2, at + bar.high() * perUnit, HEIGHT / 2);
        }
    }

    private static void line(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
