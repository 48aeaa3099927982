package org.intentworkbench.ui.chart;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.intentworkbench.ui.kit.Messages;

/// Counts or shares (`<id>-count`, `<id>-share`); once the reader has chosen, the chart no longer does.
final class ScaleSwitch extends HBox {
    private final BooleanProperty shares;
    private final ToggleButton byCount = new ToggleButton();
    private final ToggleButton byShare = new ToggleButton();
    private boolean chosen;

    ScaleSwitch(String id, BooleanProperty shares, Messages messages) {
        this.shares = shares;
        var group = new ToggleGroup();
        byCount.setId(id + "-count");
        byShare.setId(id + "-share");
        byCount.textProperty().bind(messages.bind("chart.count"));
        byShare.textProperty().bind(messages.bind("chart.share"));
        byCount.getStyleClass().addAll("left-pill", "small");
        byShare.getStyleClass().addAll("right-pill", "small");
        for (var button : List.of(byCount, byShare)) {
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.accessibleHelpProperty().bind(messages.bind("chart.scale.accessible"));
        }
        byCount.setOnAction(e -> choose(false));
        byShare.setOnAction(e -> choose(true));
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(byCount, byShare);
        shares.addListener((property, before, now) -> show());
        show();
    }

    /// What suits the figures, unless the reader has said otherwise.
    void propose(boolean asShares) {
        if (!chosen) {
            shares.set(asShares);
        }
    }

    private void choose(boolean asShares) {
        chosen = true;
        shares.set(asShares);
        show();
    }

    /// Also after a press that changes nothing: pressing the pressed one again must not release it.
    private void show() {
        byCount.setSelected(!shares.get());
        byShare.setSelected(shares.get());
    }
}
