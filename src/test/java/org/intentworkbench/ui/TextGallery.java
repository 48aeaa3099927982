package org.intentworkbench.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.shell.Preferences;

/// Pictures of the screen *Text* behind its clicks, to look at:
/// `TextGallery READ UNREAD FOLDER [dark] [zh] [large] [only-NAME...]`. READ is a workspace with vectors, topics, maps
/// and
/// a bake-off, UNREAD one with reviews and no vectors; both are copied first.
final class TextGallery {
    private static final List<String> TABS =
            List.of("signals", "topics", "map", "search", "queries", "bakeoff", "privacy");

    private final Path folder;
    private final List<String> only;
    private final WorkbenchApp app;

    private TextGallery(Path folder, List<String> only, boolean dark, Locale language, boolean large) {
        this.folder = folder;
        this.only = only;
        app = Headless.onFx(() -> {
            var made = new WorkbenchApp(
                    new Stage(StageStyle.UNDECORATED),
                    new BertEncoders(),
                    Preferences.none(),
                    dark,
                    language,
                    m -> new NoFiles(),
                    large ? 1920 : 1280,
                    large ? 1080 : 800);
            made.stage().show();
            return made;
        });
    }

    public static void main(String[] arguments) throws IOException {
        var all = List.of(arguments);
        Files.createDirectories(Path.of(arguments[2]));
        Headless.start();
        var only = all.stream()
                .filter(word -> word.startsWith("only-"))
                .map(word -> word.substring("only-".length()))
                .toList();
        var gallery = new TextGallery(
                Path.of(arguments[2]),
                only,
                all.contains("dark"),
                all.contains("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                all.contains("large"));
        gallery.open(copy(Path.of(arguments[0])));
        gallery.signals();
        gallery.topics();
        gallery.map();
        gallery.search();
        gallery.rest();
        if (gallery.wants("unread")) {
            gallery.unread(copy(Path.of(arguments[1])));
        }
        if (gallery.wants("empty")) {
            gallery.empty();
        }
        System.exit(0);
    }

    private boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static Path copy(Path workspace) throws IOException {
        return Files.copy(workspace, Files.createTempDirectory("gallery").resolve("shop.mv.db"));
    }

    private void open(Path workspace) {
        act(() -> app.actions().open(workspace, () -> {}));
        act(() -> app.workbench().screenProperty().set("text"));
    }

    private void signals() throws IOException {
        if (!wants("signals")) {
            return;
        }
        turn("signals");
        picture("signals");
        act(() -> this.<ListView<?>>find("signals-high").getSelectionModel().select(4));
        picture("signals-words");
        press("signals-words-close");
        press("signals-select");
        press("signals-page-products");
        picture("signals-products");
        press("signals-page-shoppers");
        picture("signals-shoppers");
        act(() -> this.<TableView<?>>find("signals-table").getSelectionModel().select(9));
        press("signals-page-sentences");
        picture("signals-sentences");
        act(() ->
                this.<TextField>find("signals-try").setText("Runs small, will wait for the sale to buy a larger one"));
        pause(1500);
        press("signals-page-texts");
        picture("signals-try");
        press("signals-language-zh");
        act(() -> this.<TableView<?>>find("signals-table").getSelectionModel().select(0));
        act(() -> this.<TextField>find("signals-try").setText("有点小，等打折再买大一码的"));
        pause(1500);
        act(() -> this.<ListView<?>>find("signals-high").getSelectionModel().select(0));
        picture("signals-chinese");
    }

    private void topics() throws IOException {
        if (!wants("topics")) {
            return;
        }
        turn("topics");
        picture("topics");
        act(() -> this.<ListView<?>>find("topics-list").getSelectionModel().select(2));
        picture("topics-chosen");
        scroll("topics-scroll", .5);
        picture("topics-chosen-below");
        scroll("topics-scroll", 1);
        picture("topics-chosen-end");
        act(() -> this.<ListView<?>>find("topics-list").getSelectionModel().select(4));
        scroll("topics-scroll", 0);
        picture("topics-two");
        press("topics-hide");
        act(() -> this.<CheckBox>find("topics-hidden").setSelected(true));
        act(() -> this.<ListView<?>>find("topics-list").getSelectionModel().select(2));
        picture("topics-hidden");
        press("topics-language-zh");
        picture("topics-chinese");
    }

    private void map() throws IOException {
        if (!wants("map")) {
            return;
        }
        turn("map");
        colour(item -> item.toString().startsWith("Topic"));
        lasso();
        picture("map-topics");
        colour(item -> item.toString().contains("OUTCOME"));
        picture("map-outcome");
        colour(item -> item.toString().contains("SIZE_COMPLAINT"));
        picture("map-signal");
        press("map-clear");
        picture("map-none");
    }

    private void colour(Predicate<Object> wanted) {
        act(() -> {
            ComboBox<Object> colours = find("map-colour");
            colours.getItems().stream()
                    .filter(wanted)
                    .findFirst()
                    .ifPresentOrElse(colours::setValue, () -> System.err.println(colours.getItems()));
        });
    }

    /// Draws round the lower right of the map.
    private void lasso() {
        act(() -> this.<ToggleButton>find("map-lasso").setSelected(true));
        act(() -> {
            Node plot = find("map-chart-plot");
            Bounds at = plot.localToScene(plot.getBoundsInLocal());
            double[][] ring = {{.80, .35}, {.90, .38}, {.93, .52}, {.88, .64}, {.78, .60}, {.76, .45}};
            mouse(plot, MouseEvent.MOUSE_PRESSED, at, ring[0], true);
            for (double[] point : ring) {
                mouse(plot, MouseEvent.MOUSE_DRAGGED, at, point, true);
            }
            mouse(plot, MouseEvent.MOUSE_RELEASED, at, ring[ring.length - 1], false);
        });
        act(() -> this.<ToggleButton>find("map-lasso").setSelected(false));
    }

    private static void mouse(Node on, EventType<MouseEvent> type, Bounds within, double[] part, boolean down) {
        var at = new Point2D(
                within.getMinX() + part[0] * within.getWidth(), within.getMinY() + part[1] * within.getHeight());
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    private void search() throws IOException {
        if (!wants("search")) {
            return;
        }
        turn("search");
        picture("search");
        ask("runs small after washing", "");
        picture("search-one");
        ask("delivery complaints", "哪些顾客抱怨物流");
        picture("search-both");
        ask("洗后缩水变小", "");
        picture("search-chinese");
    }

    private void ask(String question, String other) {
        act(() -> {
            this.<TextField>find("search-field").setText(question);
            this.<TextField>find("search-other").setText(other);
        });
        press("search-go");
    }

    private void rest() throws IOException {
        if (!wants("rest")) {
            return;
        }
        turn("queries");
        picture("queries");
        act(() -> this.<TableView<?>>find("queries-table").getSelectionModel().select(1));
        picture("queries-chosen");
        turn("bakeoff");
        picture("bakeoff");
        turn("privacy");
        picture("privacy");
    }

    private void unread(Path workspace) throws IOException {
        open(workspace);
        for (String tab : TABS) {
            turn(tab);
            picture("unread-" + tab);
        }
        turn("signals");
        Headless.onFx(() -> {
            this.<ButtonBase>find("reading-now").fire();
            return app;
        });
        pause(5000);
        draw("reading");
        Headless.onFx(() -> {
            this.<ButtonBase>find("pause-text.read").fire();
            return app;
        });
        pause(1500);
        draw("reading-paused");
        Headless.onFx(() -> {
            this.<ButtonBase>find("cancel-text.read").fire();
            return app;
        });
        picture("reading-cancelled");
    }

    private void empty() throws IOException {
        Path none = Files.createTempDirectory("gallery").resolve("none.mv.db");
        Workspace.open(none).close();
        open(none);
        picture("empty");
    }

    private void turn(String tab) {
        act(() -> {
            javafx.scene.control.TabPane tabs = find("text-tabs");
            tabs.getTabs().stream()
                    .filter(one -> tab.equals(one.getUserData()))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
        });
    }

    private void press(String id) {
        act(() -> this.<ButtonBase>find(id).fire());
    }

    private void scroll(String id, double to) {
        act(() -> this.<ScrollPane>find(id).setVvalue(to));
    }

    private void act(Runnable act) {
        Headless.onFx(() -> {
            act.run();
            return app;
        });
        Headless.settle(app.runner());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// By id also where the id has a dot.
    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String id) {
        return (T) app.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) && shown(node))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing in sight is called " + id));
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void picture(String name) throws IOException {
        Headless.settle(app.runner());
        draw(name);
    }

    private void draw(String name) throws IOException {
        var pixels = Headless.onFx(() -> org.intentworkbench.ui.chart.ChartExport.pixels(
                app.stage().getScene().snapshot(null)));
        org.intentworkbench.ui.chart.ChartExport.writePng(pixels, folder.resolve(name + ".png"));
    }

    private static final class NoFiles implements FileDialogs {
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
