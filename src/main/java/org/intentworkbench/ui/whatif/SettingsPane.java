package org.intentworkbench.ui.whatif;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.learner.LearnerForm;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// A setting of the model, changed: every figure before and after, and who enters and leaves the list.
final class SettingsPane {
    private static final int MAX_WINDOW = 3650;

    private final Messages messages;
    private final Workbench workbench;
    private final SettingsModel model;
    private final VBox groups = new VBox(6);
    private final HBox node;

    SettingsPane(Workbench workbench, WorkbenchActions actions, Messages messages, BackgroundRunner runner) {
        this.messages = messages;
        this.workbench = workbench;
        model = new SettingsModel(workbench, actions, runner);
        Card form = form(runner);
        form.setPrefWidth(340);
        form.setMinWidth(320);
        Node answer = new DifferencesCard(workbench, model, messages).node();
        HBox.setHgrow(answer, Priority.ALWAYS);
        node = new HBox(12, form, answer);
        workbench.runProperty().addListener(changed -> groups());
        messages.localeProperty().addListener(changed -> groups());
        groups();
    }

    Node node() {
        return node;
    }

    private Card form(BackgroundRunner runner) {
        var windowForm = new FormGrid()
                .row(
                        messages.bind("whatif.window"),
                        NumberField.whole("whatif-window", model.windowProperty(), 1, MAX_WINDOW, 1));
        workbench
                .runProperty()
                .addListener((property, before, now) -> windowForm.setVisible(
                        now != null && now.result().spec().features().subject().isAsOf()));
        var run = workbench.runProperty().get();
        windowForm.setVisible(
                run != null && run.result().spec().features().subject().isAsOf());
        windowForm.managedProperty().bind(windowForm.visibleProperty());
        var without = new Label();
        without.textProperty().bind(messages.bind("whatif.groups"));
        without.getStyleClass().add("text-bold");
        var compare = new Button();
        compare.setId("whatif-compare");
        compare.textProperty().bind(messages.bind("whatif.compare"));
        compare.getStyleClass().add("accent");
        compare.setOnAction(e -> model.compare());
        var same = new Label();
        same.setId("whatif-same");
        same.textProperty().bind(messages.bind("whatif.settings.same"));
        same.setWrapText(true);
        same.setMinHeight(Region.USE_PREF_SIZE);
        same.visibleProperty().bind(model.sameProperty());
        same.managedProperty().bind(same.visibleProperty());
        var reset = new Button();
        reset.setId("whatif-settings-reset");
        reset.textProperty().bind(messages.bind("whatif.settings.reset"));
        reset.setOnAction(e -> {
            model.start();
            groups();
        });
        return new Card(
                messages.bind("whatif.settings"),
                new LearnerForm("whatif", model.learner(), messages),
                windowForm,
                without,
                groups,
                new HBox(8, compare, reset),
                same,
                new ProgressStrip(runner, messages, SettingsModel.SLOT));
    }

    private void groups() {
        Set<FeatureGroup> present = model.groups();
        groups.getChildren().clear();
        for (FeatureGroup group : present) {
            var box = new CheckBox(group.label().in(messages.locale()));
            box.setId("whatif-group-" + group);
            box.setSelected(!model.leftOutProperty().get().contains(group));
            box.setDisable(present.size() == 1);
            box.setOnAction(e -> {
                Set<FeatureGroup> out = new TreeSet<>(model.leftOutProperty().get());
                if (box.isSelected()) {
                    out.remove(group);
                } else {
                    out.add(group);
                }
                model.leftOutProperty().set(out);
            });
            groups.getChildren().add(box);
        }
    }
}
