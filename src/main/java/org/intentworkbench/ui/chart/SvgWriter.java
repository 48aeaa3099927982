package org.intentworkbench.ui.chart;

import java.io.StringWriter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes a laid-out scene graph as SVG: shapes as paths, text as text, regions by their backgrounds and borders.
/// Effects are not drawn; a gradient becomes its first colour.
final class SvgWriter {
    private final XMLStreamWriter out;
    private int clips;

    private SvgWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static String draw(Parent root, double width, double height, String title) {
        var text = new StringWriter();
        try {
            var out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("svg");
            out.writeDefaultNamespace("http://www.w3.org/2000/svg");
            out.writeAttribute("width", number(width));
            out.writeAttribute("height", number(height));
            out.writeAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
            if (!title.isEmpty()) {
                out.writeStartElement("title");
                out.writeCharacters(title);
                out.writeEndElement();
            }
            new SvgWriter(out).node(root, root.getLocalToSceneTransform(), 1);
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString();
    }

    private void node(Node node, Transform toScene, double opacityAbove) throws XMLStreamException {
        double opacity = opacityAbove * node.getOpacity();
        if (!node.isVisible() || opacity <= 0) {
            return;
        }
        boolean clipped = node.getClip() instanceof Rectangle;
        if (clipped) {
            clip((Rectangle) node.getClip(), toScene);
        }
        switch (node) {
            case Text text -> text(text, toScene, opacity);
            case Shape shape -> shape(shape, toScene, opacity);
            case ImageView view -> new SvgImage(out).draw(view, toScene);
            case Region region -> new SvgRegion(out).draw(region, toScene, opacity);
            default -> {}
        }
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                node(child, toScene.createConcatenation(child.getLocalToParentTransform()), opacity);
            }
        }
        if (clipped) {
            out.writeEndElement();
        }
    }

    private void clip(Rectangle clip, Transform toScene) throws XMLStreamException {
        var id = "clip" + ++clips;
        out.writeStartElement("clipPath");
        out.writeAttribute("id", id);
        out.writeEmptyElement("rect");
        transform(out, toScene);
        out.writeAttribute("x", number(clip.getX()));
        out.writeAttribute("y", number(clip.getY()));
        out.writeAttribute("width", number(clip.getWidth()));
        out.writeAttribute("height", number(clip.getHeight()));
        out.writeEndElement();
        out.writeStartElement("g");
        out.writeAttribute("clip-path", "url(#" + id + ")");
    }

    private void shape(Shape shape, Transform toScene, double opacity) throws XMLStreamException {
        var path = SvgPath.of(shape);
        if (path.isEmpty()) {
            return;
        }
        out.writeEmptyElement("path");
        transform(out, toScene);
        out.writeAttribute("d", path);
        paint(out, "fill", shape.getFill(), opacity);
        paint(out, "stroke", shape.getStroke(), opacity);
        if (shape.getStroke() != null) {
            out.writeAttribute("stroke-width", number(shape.getStrokeWidth()));
            out.writeAttribute("stroke-linecap", shape.getStrokeLineCap().name().toLowerCase(Locale.ROOT));
            out.writeAttribute(
                    "stroke-linejoin", shape.getStrokeLineJoin().name().toLowerCase(Locale.ROOT));
            if (!shape.getStrokeDashArray().isEmpty()) {
                var dashes = new StringBuilder();
                shape.getStrokeDashArray()
                        .forEach(dash -> dashes.append(number(dash)).append(' '));
                out.writeAttribute("stroke-dasharray", dashes.toString().strip());
            }
        }
    }

    private void text(Text text, Transform toScene, double opacity) throws XMLStreamException {
        if (text.getText().isBlank()) {
            return;
        }
        var font = text.getFont();
        for (var line : text.getLayoutInfo().getTextLines(false)) {
            var words = text.getText()
                    .substring(line.start(), Math.min(line.end(), text.getText().length()))
                    .stripTrailing();
            if (words.isEmpty()) {
                continue;
            }
            // every line stands as far below its own top as the first one does
            double baseline = text.getLayoutBounds().getMinY()
                    + text.getBaselineOffset()
                    + line.bounds().getMinY()
                    - text.getLayoutInfo().getTextLine(0, false).bounds().getMinY();
            out.writeStartElement("text");
            transform(out, toScene);
            out.writeAttribute("x", number(text.getX() + line.bounds().getMinX()));
            out.writeAttribute("y", number(baseline));
            out.writeAttribute("font-family", families(font.getFamily()));
            out.writeAttribute("font-size", number(font.getSize()));
            if (font.getStyle().toLowerCase(Locale.ROOT).contains("bold")) {
                out.writeAttribute("font-weight", "bold");
            }
            paint(out, "fill", text.getFill(), opacity);
            out.writeCharacters(words);
            out.writeEndElement();
        }
    }

    private static String families(String first) {
        // "System" is JavaFX's name for the font of the desktop, which no other program knows
        return (first.equals("System") ? "" : "'" + first + "', ")
                + "'DejaVu Sans', 'Noto Sans', 'Segoe UI', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
    }

    static void transform(XMLStreamWriter out, Transform t) throws XMLStreamException {
        boolean moved = t.getTx() != 0 || t.getTy() != 0;
        boolean turned = t.getMxx() != 1 || t.getMyy() != 1 || t.getMxy() != 0 || t.getMyx() != 0;
        if (turned) {
            out.writeAttribute(
                    "transform",
                    "matrix(" + number(t.getMxx()) + " " + number(t.getMyx()) + " " + number(t.getMxy()) + " "
                            + number(t.getMyy()) + " " + number(t.getTx()) + " " + number(t.getTy()) + ")");
        } else if (moved) {
            out.writeAttribute("transform", "translate(" + number(t.getTx()) + " " + number(t.getTy()) + ")");
        }
    }

    static void paint(XMLStreamWriter out, String what, @Nullable Paint paint, double opacity)
            throws XMLStreamException {
        var color = paint instanceof Color plain
                ? plain
                : paint instanceof LinearGradient gradient
                        ? gradient.getStops().getFirst().getColor()
                        : null;
        if (color == null || color.getOpacity() == 0) {
            out.writeAttribute(what, "none");
            return;
        }
        out.writeAttribute(
                what,
                "#%02x%02x%02x"
                        .formatted(
                                Math.round(color.getRed() * 255),
                                Math.round(color.getGreen() * 255),
                                Math.round(color.getBlue() * 255)));
        double alpha = color.getOpacity() * opacity;
        if (alpha < 1) {
            out.writeAttribute(what + "-opacity", number(alpha));
        }
    }

    /// At most three decimals, always a point.
    static String number(double value) {
        double rounded = Math.round(value * 1000) / 1000.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
