package org.intentworkbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.chart.ChartExport;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.shell.Preferences;

/// Pictures of states that the tour does not reach, to look at: start page, import preview, refused rows, a segment,
/// a compared setting. `StatesGallery WORKSPACE FOLDER [dark] [zh]`, the workspace being one of the sample shop with
/// a run of shoppers last and its `sample-data` beside it.
final class StatesGallery {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Path workspace;
    private final Path folder;
    private WorkbenchApp app;

    private StatesGallery(Path workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        var all = List.of(arguments);
        var gallery = new StatesGallery(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(gallery.folder);
        Headless.start();
        gallery.draw(all.contains("dark"), all.contains("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        System.exit(0);
    }

    private void draw(boolean dark, Locale language) throws IOException {
        Headless.onFx(() -> {
            var stage = new Stage(StageStyle.UNDECORATED);
            app = new WorkbenchApp(
                    stage, new BertEncoders(), Preferences.none(), dark, language, m -> new Sample(), WIDTH, HEIGHT);
            stage.show();
            return app;
        });
        picture("start");
        act(() -> app.actions().open(workspace, () -> {}));
        act(() -> {
            TableView<?> imports = find("imports-table");
            imports.getSelectionModel().select(2);
            TabPane tabs = find("data-tabs");
            tabs.getSelectionModel().select(3);
        });
        picture("refused");
        act(() -> ((ButtonBase) find("data-import")).fire());
        picture("import");
        act(() -> ((ButtonBase) find("import-cancel")).fire());
        act(() -> {
            app.workbench().screenProperty().set("segments");
            var run = app.workbench().runProperty().get();
            app.workbench()
                    .segmentProperty()
                    .set(new Segment(
                            "Searching again",
                            run.result().spec().features().subject(),
                            List.of(new Condition.Between("repeated_searches_7d", 1, 99))));
        });
        picture("segment");
        act(() -> {
            app.workbench().screenProperty().set("whatif");
            TabPane tabs = find("whatif-tabs");
            tabs.getSelectionModel().select(1);
        });
        act(() -> {
            Spinner<Double> weight = find("whatif-positiveWeight");
            weight.getValueFactory().setValue(4.0);
            ((ButtonBase) find("whatif-compare")).fire();
        });
        picture("settings");
    }

    private void act(Runnable act) {
        Headless.onFx(() -> {
            act.run();
            return app;
        });
        Headless.settle(app.runner());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String id) {
        return (T) app.stage().getScene().lookup("#" + id);
    }

    private void picture(String name) throws IOException {
        Headless.settle(app.runner());
        var pixels =
                Headless.onFx(() -> ChartExport.pixels(app.stage().getScene().snapshot(null)));
        ChartExport.writePng(pixels, folder.resolve(name + ".png"));
    }

    /// Answers with the sample's own files.
    private final class Sample implements FileDialogs {
        @Override
        public List<Path> open(String titleKey, String kindKey, List<String> endings) {
            return Set.of("sessions.csv", "reviews.csv").stream()
                    .sorted()
                    .map(workspace.toAbsolutePath().resolveSibling("sample-data")::resolve)
                    .toList();
        }

        @Override
        public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
            return Optional.empty();
        }
    }
}
