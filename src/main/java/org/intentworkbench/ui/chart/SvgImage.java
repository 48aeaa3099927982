package org.intentworkbench.ui.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A picture within a drawing: 50,000 dots as shapes would be a file of five megabytes that few programs open.
final class SvgImage {
    private final XMLStreamWriter out;

    SvgImage(XMLStreamWriter out) {
        this.out = out;
    }

    void draw(ImageView view, Transform toScene) throws XMLStreamException {
        var image = view.getImage();
        if (image == null || image.getWidth() < 1) {
            return;
        }
        out.writeEmptyElement("image");
        SvgWriter.transform(out, toScene);
        out.writeAttribute("x", SvgWriter.number(view.getX()));
        out.writeAttribute("y", SvgWriter.number(view.getY()));
        out.writeAttribute("width", SvgWriter.number(view.getLayoutBounds().getWidth()));
        out.writeAttribute("height", SvgWriter.number(view.getLayoutBounds().getHeight()));
        out.writeAttribute("href", "data:image/png;base64," + png(image));
    }

    private static String png(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var picture = new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // memory cannot fail to be written
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
