package org.intentworkbench.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.ui.chart.ChartExport;

/// Draws every state of the import wizard and of the quality tabs in both themes, both languages and two sizes, for
/// the eye: `ImportGallery FOLDER [few] [large] [small]`; `few` = two of the four looks.
final class ImportGallery {
    private record Look(boolean dark, Locale language) {
        @Override
        public String toString() {
            return (dark ? "dark-" : "light-") + language.getLanguage();
        }
    }

    private static final List<Look> LOOKS = List.of(
            new Look(false, Locale.ENGLISH),
            new Look(true, Locale.SIMPLIFIED_CHINESE),
            new Look(true, Locale.ENGLISH),
            new Look(false, Locale.SIMPLIFIED_CHINESE));

    private ImportGallery() {}

    public static void main(String[] arguments) throws IOException {
        List<String> all = List.of(arguments);
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Headless.start();
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
            if (!all.contains(size[0] == 1280 ? "large" : "small")) {
                draw(out, size[0], size[1], all.contains("few") ? LOOKS.subList(0, 2) : LOOKS);
            }
        }
        System.exit(0);
    }

    private static void draw(Path out, int width, int height, List<Look> looks) throws IOException {
        Path folder = Files.createTempDirectory("import-gallery");
        new ImportStates(folder, width, height, (state, window) -> {
                    for (Look look : looks) {
                        window.dress(look.dark(), look.language());
                        picture(window, out.resolve("%s-%s-%d.png".formatted(state, look, width)));
                    }
                    window.dress(false, Locale.ENGLISH);
                })
                .walk();
    }

    static void picture(ImportStates window, Path file) throws IOException {
        ChartExport.writePng(pixels(window), file);
    }

    static BufferedImage pixels(ImportStates window) {
        return Headless.onFx(
                () -> ChartExport.pixels(window.app().stage().getScene().snapshot(null)));
    }
}
