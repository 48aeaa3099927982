package org.intentworkbench.ui.chart;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Colours from the style sheet for pixels: an unseen region for each, whose background is read. A change of theme
/// changes the backgrounds.
final class ScatterInks extends Pane {
    private final Runnable onChange;

    ScatterInks(Runnable onChange) {
        this.onChange = onChange;
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0); // invisible nodes get no styles
    }

    /// The first two are those of points without a group, and of those where they are selected.
    void show(ScatterGroups groups) {
        getChildren().setAll(ink("scatter-none"), ink("scatter-picked"));
        int names = groups.names().size();
        for (int group = 0; group < names; group++) {
            getChildren().add(ink(groups.palette().style(group, names)));
        }
        applyCss();
    }

    int grey() {
        return getChildren().isEmpty() ? 0xff888888 : argb(0);
    }

    int picked() {
        return getChildren().isEmpty() ? 0xff888888 : argb(1);
    }

    int[] colours() {
        int[] colours = new int[Math.max(0, getChildren().size() - 2)];
        java.util.Arrays.setAll(colours, i -> argb(i + 2));
        return colours;
    }

    private Region ink(String style) {
        var region = new Region();
        region.getStyleClass().addAll("scatter-ink", style);
        region.backgroundProperty().addListener(changed -> onChange.run());
        return region;
    }

    private int argb(int ink) {
        var background = ((Region) getChildren().get(ink)).getBackground();
        var fill = background == null || background.getFills().isEmpty()
                ? Color.GRAY
                : background.getFills().getFirst().getFill();
        var color = fill instanceof Color plain ? plain : Color.GRAY;
        return 0xff000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
