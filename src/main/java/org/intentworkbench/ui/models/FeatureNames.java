package org.intentworkbench.ui.models;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;

/// Offers the names of the features there are now in a choice; what is chosen stays, offered or not.
final class FeatureNames {
    private FeatureNames() {}

    /// @param none whether no feature may be chosen, said as an empty name
    static void offer(ComboBox<String> choice, StringProperty chosen, ModelsViewModel model, boolean none) {
        Runnable fill = () -> {
            String kept = chosen.get();
            List<String> names = new ArrayList<>();
            if (none) {
                names.add("");
            }
            model.offerProperty().get().features().stream()
                    .map(FeatureName::name)
                    .forEach(names::add);
            if (!kept.isEmpty() && !names.contains(kept)) {
                names.add(kept);
            }
            choice.getItems().setAll(names);
            choice.setValue(kept);
        };
        model.offerProperty().addListener(changed -> fill.run());
        chosen.addListener((property, before, now) -> choice.setValue(now));
        choice.valueProperty().addListener((property, before, now) -> {
            // refilling takes the value away for a moment
            if (now != null) {
                chosen.set(now);
            }
        });
        fill.run();
    }
}
