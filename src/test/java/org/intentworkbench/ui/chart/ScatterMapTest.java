package org.intentworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScatterMapTest {
    /// A square of ten by ten, and one without a place.
    private static final float[] X = new float[101];

    private static final float[] Y = new float[101];

    static {
        for (int i = 0; i < 100; i++) {
            X[i] = i % 10;
            Y[i] = i / 10;
        }
        X[100] = Float.NaN;
        Y[100] = Float.NaN;
    }

    private ScatterMap map;
    private StackPane root;

    @Start
    void start(Stage stage) {
        map = new ScatterMap("dots", new Messages(Locale.ENGLISH));
        map.titleProperty().set("Dots");
        root = new StackPane(map.node());
        var scene = new Scene(root, 600, 500);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
        map.show(X, Y);
        int[] of = new int[101];
        for (int i = 0; i < 100; i++) {
            of[i] = i % 2;
        }
        of[100] = -1;
        map.colour(new ScatterGroups(List.of("even", "odd"), of, ScatterPalette.NAMED));
        root.applyCss();
        root.layout();
    }

    @Test
    void theLegendCountsAndShowsOneGroupAlone(FxRobot robot) {
        ToggleButton even = robot.lookup("#dots-key-0").queryAs(ToggleButton.class);
        assertThat(even.getText()).contains("even").contains("50");
        robot.interact(even::fire);
        robot.interact(() -> lasso(-1, -1, 11, 11));
        assertThat(map.selectedProperty().get().cardinality()).isEqualTo(50);
        assertThat(map.selectedProperty().get().stream().allMatch(i -> i % 2 == 0))
                .isTrue();
        robot.interact(() -> key(KeyCode.ESCAPE));
        assertThat(even.isSelected()).as("first Escape shows all").isFalse();
        robot.interact(() -> key(KeyCode.ESCAPE));
        assertThat(map.selectedProperty().get().isEmpty())
                .as("second Escape clears")
                .isTrue();
    }

    @Test
    void plainShiftAndAlt(FxRobot robot) {
        robot.interact(() -> map.lassoToolProperty().set(true));
        robot.interact(() -> lasso(-0.5, -0.5, 2.5, 2.5));
        assertThat(map.selectedProperty().get().cardinality()).isEqualTo(9);
        robot.interact(() -> drag(true, false, 6.5, 6.5, 9.5, 9.5));
        assertThat(map.selectedProperty().get().cardinality()).isEqualTo(18);
        robot.interact(() -> drag(false, true, -0.5, -0.5, 0.5, 0.5));
        assertThat(map.selectedProperty().get().cardinality()).isEqualTo(17);
        robot.interact(() -> drag(false, false, 4.5, 4.5, 5.5, 5.5));
        assertThat(map.selectedProperty().get()).isEqualTo(BitSet.valueOf(new long[] {1L << 55}));
    }

    @Test
    void withoutTheToolADragMovesThePlane(FxRobot robot) {
        var before = map.place(0);
        robot.interact(() -> drag(false, false, 4.5, 4.5, 5.5, 5.5));
        assertThat(map.selectedProperty().get().isEmpty()).isTrue();
        assertThat(map.place(0).getY()).isLessThan(before.getY() - 10);
        robot.interact(() -> key(KeyCode.DIGIT0));
        robot.interact(root::layout);
        assertThat(map.place(0).getY()).isCloseTo(before.getY(), within(1e-6));
    }

    @Test
    void theWheelGoesNearerAboutThePointer(FxRobot robot) {
        var before = map.place(33);
        double wide = map.place(34).getX() - before.getX();
        robot.interact(() -> scroll(before.getX(), before.getY(), 400));
        assertThat(map.place(33).getX()).isCloseTo(before.getX(), within(1e-3));
        assertThat(map.place(33).getY()).isCloseTo(before.getY(), within(1e-3));
        assertThat(map.place(34).getX() - map.place(33).getX()).isGreaterThan(2 * wide);
    }

    @Test
    void aClickSelectsTheDotUnderIt(FxRobot robot) {
        robot.interact(() -> {
            var at = map.place(42);
            new Hand(map.plot()).press(at.getX() + 1, at.getY()).release(at.getX() + 1, at.getY());
        });
        assertThat(map.selectedProperty().get().stream().toArray()).containsExactly(42);
    }

    @Test
    void keysZoomAndSelectWhatIsInSight(FxRobot robot) {
        double wide = map.place(1).getX() - map.place(0).getX();
        robot.interact(() -> key(KeyCode.PLUS));
        assertThat(map.place(1).getX() - map.place(0).getX()).isCloseTo(1.25 * wide, within(1e-6));
        robot.interact(() -> key(KeyCode.L));
        assertThat(map.lassoToolProperty().get()).isTrue();
    }

    @Test
    void dotsArePaintedInTheColoursOfTheirGroups(FxRobot robot) {
        robot.interact(() -> {
            root.layout();
            var picture = map.plot().snapshot(null, null);
            int even = picture.getPixelReader()
                    .getArgb((int) map.place(44).getX(), (int) map.place(44).getY());
            int odd = picture.getPixelReader()
                    .getArgb((int) map.place(45).getX(), (int) map.place(45).getY());
            assertThat(even & 255).as("blue of the first").isGreaterThan(even >> 16 & 255);
            assertThat(odd >> 16 & 255).as("red of the second").isGreaterThan(odd & 255);
        });
    }

    @Test
    void exportsHoldThePictureAndTheFigures(FxRobot robot, @TempDir Path folder) throws Exception {
        robot.interact(() -> {
            var one = new BitSet();
            one.set(7);
            map.selectedProperty().set(one);
            String svg = ChartExport.svgText(map, "");
            assertThat(svg).contains("data:image/png;base64,").contains("even (50)");
            assertThat(ChartExport.picture(map, "").getWidth()).isEqualTo((int) (2 * map.paperWidth()));
        });
        Path file = folder.resolve("dots.csv");
        ChartExport.csv(map.rows(), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(102);
        assertThat(lines.get(8)).isEqualTo("8,7.0,0.0,odd,1");
        assertThat(lines.get(101)).isEqualTo("101,,,,0");
    }

    @Test
    void wrongGroupsAreRefused() {
        assertThatThrownBy(() -> new ScatterGroups(List.of("one"), new int[] {1}, ScatterPalette.NAMED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noPointsSayWhy(FxRobot robot) {
        robot.interact(() -> map.show(new float[0], new float[0]));
        assertThat(robot.lookup("#dots-empty").query().isVisible()).isTrue();
    }

    private void lasso(double left, double low, double right, double high) {
        map.lassoToolProperty().set(true);
        drag(false, false, left, low, right, high);
    }

    /// Round a rectangle given in values.
    private void drag(boolean shift, boolean alt, double left, double low, double right, double high) {
        var view = map.plot().view();
        new Hand(map.plot(), shift, alt)
                .press(view.pixelX(left), view.pixelY(low))
                .drag(view.pixelX(right), view.pixelY(low))
                .drag(view.pixelX(right), view.pixelY(high))
                .drag(view.pixelX(left), view.pixelY(high))
                .release(view.pixelX(left), view.pixelY(high));
    }

    private void key(KeyCode code) {
        map.plot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private void scroll(double x, double y, double delta) {
        var scene = map.plot().localToScene(x, y);
        map.plot()
                .fireEvent(new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
