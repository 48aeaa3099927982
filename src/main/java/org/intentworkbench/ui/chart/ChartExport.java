package org.intentworkbench.ui.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.intentworkbench.ui.kit.Theme;

/// Charts as files: a picture, a drawing, or the figures. Pictures and drawings are made from a copy of the chart
/// on the light paper theme, whatever the screen looks like, with the title above and a footer line below.
public final class ChartExport {
    /// Pixels per point of a PNG.
    public static final int SCALE = 2;

    private ChartExport() {}

    /// FX thread. The pixels may then be written on any thread.
    public static BufferedImage picture(Chart chart, String footer) {
        var paper = paper(chart, footer);
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return pixels(paper.getRoot().snapshot(parameters, null));
    }

    /// An opaque image as Java's own image, which can be written without JavaFX.
    public static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        // straight into the picture's own pixels; setRGB would convert them one by one
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return picture;
    }

    /// FX thread.
    public static void png(Chart chart, String footer, Path file) throws IOException {
        writePng(picture(chart, footer), file);
    }

    /// Any thread.
    public static void writePng(BufferedImage picture, Path file) throws IOException {
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("no PNG writer in this Java");
        }
    }

    /// FX thread. Text stays text, so the drawing can be edited and searched.
    public static void svg(Chart chart, String footer, Path file) throws IOException {
        Files.writeString(file, svgText(chart, footer));
    }

    static String svgText(Chart chart, String footer) {
        var paper = paper(chart, footer);
        return SvgWriter.draw(paper.getRoot(), paper.getWidth(), paper.getHeight(), chart.title());
    }

    /// UTF-8 with a byte order mark, so that Excel reads Chinese; comma between cells, point in numbers, which
    /// are written in full precision. Any thread.
    public static void csv(ChartRows rows, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            line(out, rows.headers());
            for (var row : rows.rows()) {
                line(out, row);
            }
        }
    }

    private static void line(BufferedWriter out, List<?> cells) throws IOException {
        out.write(cells.stream().map(ChartExport::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number.toString()).toPlainString() : "";
        }
        var text = value.toString();
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Scene paper(Chart chart, String footer) {
        var copy = chart.copy();
        var sheet = new VBox();
        sheet.getStyleClass().add("chart-paper");
        if (!chart.title().isEmpty()) {
            sheet.getChildren().add(label(chart.title(), "chart-paper-title"));
        }
        sheet.getChildren().add(copy.node());
        VBox.setVgrow(copy.node(), Priority.ALWAYS);
        if (!footer.isEmpty()) {
            sheet.getChildren().add(label(footer, "chart-paper-footer"));
        }
        var scene = new Scene(sheet, chart.paperWidth(), chart.paperHeight());
        Theme.LIGHT.on(scene);
        sheet.applyCss();
        sheet.layout();
        // what was made while laying out gets its fonts now and its place in a second round
        sheet.applyCss();
        sheet.layout();
        return scene;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
