package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.intentworkbench.ui.chart.ChartExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every state of the import wizard and of the quality tabs is drawn in both themes and languages, into
/// `target/states`; nothing fails and no button loses its words.
final class ImportStatesTest {
    @TempDir
    Path folder;

    private final List<String> cut = new ArrayList<>();
    private final List<Future<String>> written = new ArrayList<>();
    /// Pictures are written while the window works on.
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private int seen;

    @Test
    void everyStateIsDrawn() throws Exception {
        Path out = Files.createDirectories(Path.of("target", "states"));
        Headless.start();
        new ImportStates(folder, 1280, 800, (state, window) -> {
                    see(state + "-light-en", window, out);
                    window.dress(true, Locale.SIMPLIFIED_CHINESE);
                    see(state + "-dark-zh", window, out);
                    window.dress(false, Locale.ENGLISH);
                })
                .walk();
        writer.close();
        for (var picture : written) {
            assertThat(out.resolve(picture.get() + ".png")).isNotEmptyFile();
        }
        assertThat(cut).as("buttons whose words are cut").isEmpty();
        assertThat(seen).isGreaterThan(45);
    }

    private void see(String name, ImportStates window, Path out) throws IOException {
        var pixels = ImportGallery.pixels(window);
        written.add(writer.submit(() -> {
            ChartExport.writePng(pixels, out.resolve(name + ".png"));
            return name;
        }));
        var root = window.app().stage().getScene().getRoot();
        cut.addAll(Headless.onFx(() -> root.lookupAll(".button").stream()
                .filter(ImportStates::isShown)
                .filter(ImportStatesTest::isCut)
                .map(button -> name + " #" + button.getId())
                .toList()));
        assertThat(Headless.onFx(() -> root.lookupAll("#error-details").stream().anyMatch(ImportStates::isShown)))
                .as(name)
                .isFalse();
        seen++;
    }

    private static boolean isCut(Node node) {
        return node instanceof ButtonBase button
                && !button.getText().isEmpty()
                && button.getWidth() + 1 < button.prefWidth(-1);
    }
}
