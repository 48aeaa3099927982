package org.intentworkbench.ui.whatif;

import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// A setting of the model, changed: every figure before and after, and who enters and leaves the list.
final class SettingsPane {
    private static final int MAX_DEPTH = 30;
    private static final int MAX_LEAF = 1_000_000;
    private static final int MAX_WINDOW = 3650;
    private static final double SMALLEST = .0001;
    private static final double LARGEST = 10_000;
    private static final double STEP = .1;

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
        var choice = new ToggleGroup();
        RadioButton logistic = radio("logistic", "whatif.learner.logistic", choice);
        RadioButton tree = radio("tree", "whatif.learner.tree", choice);
        var logisticForm = new FormGrid()
                .row(
                        messages.bind("whatif.l2"),
                        decimals("whatif-l2", 0, model.l2Property()),
                        messages.bind("whatif.l2.hint"));
        var treeForm = new FormGrid()
                .row(messages.bind("whatif.depth"), whole("whatif-depth", 1, MAX_DEPTH, model.depthProperty()))
                .row(messages.bind("whatif.leaf"), whole("whatif-leaf", 1, MAX_LEAF, model.leafProperty()));
        logisticForm.visibleProperty().bind(logistic.selectedProperty());
        logisticForm.managedProperty().bind(logisticForm.visibleProperty());
        treeForm.visibleProperty().bind(tree.selectedProperty());
        treeForm.managedProperty().bind(treeForm.visibleProperty());
        var both = new FormGrid()
                .row(
                        messages.bind("whatif.positiveWeight"),
                        decimals("whatif-positive-weight", SMALLEST, model.positiveWeightProperty()),
                        messages.bind("whatif.positiveWeight.hint"));
        var windowForm = new FormGrid()
                .row(messages.bind("whatif.window"), whole("whatif-window", 1, MAX_WINDOW, model.windowProperty()));
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
                new VBox(6, logistic, tree),
                logisticForm,
                treeForm,
                both,
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

    private RadioButton radio(String learner, String key, ToggleGroup group) {
        var radio = new RadioButton();
        radio.setId("whatif-learner-" + learner);
        radio.textProperty().bind(messages.bind(key));
        radio.setToggleGroup(group);
        radio.setSelected(model.learnerProperty().get().equals(learner));
        model.learnerProperty().addListener((property, before, now) -> radio.setSelected(now.equals(learner)));
        radio.selectedProperty().addListener((property, before, now) -> {
            if (now) {
                model.learnerProperty().set(learner);
            }
        });
        return radio;
    }

    private static Spinner<Integer> whole(String id, int low, int high, IntegerProperty value) {
        var factory = new SpinnerValueFactory.IntegerSpinnerValueFactory(low, high, value.get());
        factory.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                value.set(now);
            }
        });
        value.addListener((property, before, now) -> factory.setValue(now.intValue()));
        Spinner<Integer> spinner = spinner(id, factory);
        TypedNumber.into(spinner, typed -> (int) Math.rint(Math.max(low, Math.min(high, typed))));
        return spinner;
    }

    private static Spinner<Double> decimals(String id, double low, DoubleProperty value) {
        var factory = new SpinnerValueFactory.DoubleSpinnerValueFactory(low, LARGEST, value.get(), STEP);
        factory.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                value.set(now);
            }
        });
        value.addListener((property, before, now) -> factory.setValue(now.doubleValue()));
        Spinner<Double> spinner = spinner(id, factory);
        TypedNumber.into(spinner, typed -> typed);
        return spinner;
    }

    private static <T> Spinner<T> spinner(String id, SpinnerValueFactory<T> factory) {
        var spinner = new Spinner<T>(factory);
        spinner.setId(id);
        spinner.setPrefWidth(120);
        return spinner;
    }
}
