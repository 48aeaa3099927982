package org.intentworkbench.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.intentworkbench.cli.Tour;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.chart.ChartExport;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.shell.Preferences;

/// Opens every screen on JavaFX's headless platform, waits until nothing runs any more, and takes its picture.
public final class ScreenTour implements Tour {
    private final EncoderFactory encoders;

    public ScreenTour(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    @Override
    public List<Path> take(Path workspace, Path folder, boolean dark, Language language, int width, int height) {
        try (Workspace check = Workspace.openExisting(workspace)) {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(e, "problem.tour.folder", folder.toString());
        }
        Headless.start();
        WorkbenchApp app = Headless.onFx(() -> window(dark, language, width, height));
        try {
            Headless.onFx(() -> {
                app.actions().open(workspace, () -> {});
                return app;
            });
            List<Path> pictures = new ArrayList<>();
            int number = 0;
            for (Screen screen : app.screens()) {
                number++;
                Headless.onFx(() -> {
                    app.workbench().screenProperty().set(screen.id());
                    return app;
                });
                Headless.settle(app.runner());
                if (screen.parts().isEmpty()) {
                    pictures.add(picture(app, folder.resolve("%d-%s.png".formatted(number, screen.id()))));
                }
                for (String part : screen.parts()) {
                    Headless.onFx(() -> {
                        screen.turnTo(part);
                        return app;
                    });
                    Headless.settle(app.runner());
                    pictures.add(picture(app, folder.resolve("%d-%s-%s.png".formatted(number, screen.id(), part))));
                }
            }
            return pictures;
        } catch (IOException e) {
            throw new Problem(e, "problem.tour.folder", folder.toString());
        } finally {
            Headless.onFx(app::end).join();
        }
    }

    private static Path picture(WorkbenchApp app, Path file) throws IOException {
        Headless.onFx(() -> {
            app.stage().getScene().getRoot().requestFocus(); // no control looks chosen
            return app;
        });
        BufferedImage pixels =
                Headless.onFx(() -> ChartExport.pixels(app.stage().getScene().snapshot(null)));
        ChartExport.writePng(pixels, file);
        return file;
    }

    private WorkbenchApp window(boolean dark, Language language, int width, int height) {
        var stage = new Stage(StageStyle.UNDECORATED);
        var app = new WorkbenchApp(
                stage,
                encoders,
                Preferences.none(),
                dark,
                language.locale(),
                messages -> new NoDialogs(),
                width,
                height);
        // the picture has the size asked for, also where a person's window may not be so small
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.show();
        return app;
    }

    /// Nobody is there to answer.
    private static final class NoDialogs implements FileDialogs {
        @Override
        public List<Path> open(String titleKey, String kindKey, List<String> endings) {
            return List.of();
        }

        @Override
        public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
            return Optional.empty();
        }
    }
}
