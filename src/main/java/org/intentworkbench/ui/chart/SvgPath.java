package org.intentworkbench.ui.chart;

import static org.intentworkbench.ui.chart.SvgWriter.number;

import java.util.List;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/// The path data of the shapes that charts are made of; empty for a shape without extent or of another kind.
final class SvgPath {
    private SvgPath() {}

    static String of(Shape shape) {
        return switch (shape) {
            case Line line -> "M" + at(line.getStartX(), line.getStartY()) + "L" + at(line.getEndX(), line.getEndY());
            case Rectangle r -> box(r.getX(), r.getY(), r.getWidth(), r.getHeight(), r.getArcWidth() / 2);
            case Circle c ->
                box(
                        c.getCenterX() - c.getRadius(),
                        c.getCenterY() - c.getRadius(),
                        2 * c.getRadius(),
                        2 * c.getRadius(),
                        c.getRadius());
            case Polyline line -> points(line.getPoints());
            case Polygon area -> area.getPoints().isEmpty() ? "" : points(area.getPoints()) + "Z";
            case CubicCurve c ->
                "M" + at(c.getStartX(), c.getStartY()) + "C" + at(c.getControlX1(), c.getControlY1()) + " "
                        + at(c.getControlX2(), c.getControlY2()) + " " + at(c.getEndX(), c.getEndY());
            case SVGPath path -> path.getContent();
            default -> "";
        };
    }

    /// A rectangle with round corners.
    static String box(double x, double y, double width, double height, double radius) {
        if (width <= 0 || height <= 0) {
            return "";
        }
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            return "M" + at(x, y) + "h" + number(width) + "v" + number(height) + "h" + number(-width) + "Z";
        }
        var corner = "a" + number(r) + " " + number(r) + " 0 0 1 ";
        return "M" + at(x + r, y) + "h" + number(width - 2 * r) + corner + at(r, r) + "v" + number(height - 2 * r)
                + corner + at(-r, r) + "h" + number(2 * r - width) + corner + at(-r, -r) + "v" + number(2 * r - height)
                + corner + at(r, -r) + "Z";
    }

    private static String points(List<Double> points) {
        var path = new StringBuilder();
        for (int i = 0; i + 1 < points.size(); i += 2) {
            path.append(i == 0 ? "M" : "L").append(at(points.get(i), points.get(i + 1)));
        }
        return path.toString();
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }
}
