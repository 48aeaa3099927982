package org.intentworkbench.ui.whatif;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.RunDifference;
import org.intentworkbench.experiment.RunDifference.FigureDifference;
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
    private static final int NAMED = 8;
    private static final int MAX_DEPTH = 30;
    private static final double SMALLEST = .0001;
    private static final double LARGEST = 10_000;
    private static final double STEP = .1;

    private final Messages messages;
    private final Workbench workbench;
    private final SettingsModel model;
    private final VBox groups = new VBox(6);
    private final TableView<FigureDifference> table = new TableView<>();
    private final Label list = new Label();
    private final Label how = new Label();
    private final Button keep = new Button();
    private final HBox node;

    SettingsPane(Workbench workbench, WorkbenchActions actions, Messages messages, BackgroundRunner runner) {
        this.messages = messages;
        this.workbench = workbench;
        model = new SettingsModel(workbench, actions);
        Card form = form(runner);
        form.setPrefWidth(340);
        form.setMinWidth(320);
        Card answer = answer();
        HBox.setHgrow(answer, Priority.ALWAYS);
        node = new HBox(12, form, answer);
        workbench.runProperty().addListener(changed -> groups());
        messages.localeProperty().addListener(changed -> {
            groups();
            show();
        });
        model.differenceProperty().addListener(changed -> show());
        groups();
        show();
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
                        decimals("whatif-l2", model.l2Property()),
                        messages.bind("whatif.l2.hint"));
        var treeForm = new FormGrid()
                .row(messages.bind("whatif.depth"), whole("whatif-depth", 1, MAX_DEPTH, model.depthProperty()))
                .row(messages.bind("whatif.leaf"), whole("whatif-leaf", 1, 100_000, model.leafProperty()));
        logisticForm.visibleProperty().bind(logistic.selectedProperty());
        logisticForm.managedProperty().bind(logisticForm.visibleProperty());
        treeForm.visibleProperty().bind(tree.selectedProperty());
        treeForm.managedProperty().bind(treeForm.visibleProperty());
        var both = new FormGrid()
                .row(
                        messages.bind("whatif.positiveWeight"),
                        decimals("whatif-positive-weight", model.positiveWeightProperty()),
                        messages.bind("whatif.positiveWeight.hint"));
        var windowForm = new FormGrid()
                .row(messages.bind("whatif.window"), whole("whatif-window", 1, 365, model.windowProperty()));
        workbench
                .runProperty()
                .addListener((property, before, now) -> windowForm.setVisible(
                        now != null && now.result().spec().features().subject() == SubjectKind.SHOPPER));
        var run = workbench.runProperty().get();
        windowForm.setVisible(run != null && run.result().spec().features().subject() == SubjectKind.SHOPPER);
        windowForm.managedProperty().bind(windowForm.visibleProperty());
        var without = new Label();
        without.textProperty().bind(messages.bind("whatif.groups"));
        without.getStyleClass().add("text-bold");
        var compare = new Button();
        compare.setId("whatif-compare");
        compare.textProperty().bind(messages.bind("whatif.compare"));
        compare.getStyleClass().add("accent");
        compare.setOnAction(e -> model.compare());
        var reset = new Button();
        reset.setId("whatif-settings-reset");
        reset.textProperty().bind(messages.bind("whatif.settings.reset"));
        reset.setOnAction(e -> {
            model.start();
            groups();
        });
        return new Card(
                messages.bind("whatif.settings"),
                new HBox(16, logistic, tree),
                logisticForm,
                treeForm,
                both,
                windowForm,
                without,
                groups,
                new HBox(8, compare, reset),
                new ProgressStrip(runner, messages, SettingsModel.SLOT));
    }

    private Card answer() {
        table.setId("whatif-differences");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .setAll(List.of(
                        column("whatif.figure", d -> messages.text("whatif.figure." + d.name()), false),
                        column(
                                "whatif.now",
                                d -> spread(d.first().mean(), d.first().sd()),
                                true),
                        column(
                                "whatif.changed",
                                d -> spread(d.second().mean(), d.second().sd()),
                                true),
                        column("whatif.difference", this::difference, true),
                        column("whatif.better", this::better, false)));
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind("whatif.settings.empty"));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        table.setPrefHeight(330);
        list.setId("whatif-list");
        how.getStyleClass().add("text-muted");
        for (Label label : List.of(list, how)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        keep.setId("whatif-keep");
        keep.textProperty().bind(messages.bind("whatif.keep"));
        keep.setOnAction(e -> model.keep());
        return new Card(messages.bind("whatif.differences"), table, list, how).action(keep);
    }

    private void show() {
        RunDifference difference = model.differenceProperty().get();
        keep.setDisable(difference == null);
        if (difference == null) {
            table.getItems().clear();
            list.setText("");
            how.setText("");
            return;
        }
        table.setItems(FXCollections.observableArrayList(difference.figures()));
        list.setText(messages.text(
                        "whatif.list",
                        messages.count(difference.compared()),
                        messages.count(difference.stayed()),
                        messages.count(difference.entered().size()),
                        messages.count(difference.left().size()))
                + named("whatif.entered", difference.entered())
                + named("whatif.left", difference.left()));
        how.setText(messages.text(difference.paired() ? "whatif.paired" : "whatif.unpaired"));
    }

    private String named(String key, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String names = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return "\n" + messages.text(key, ids.size() > NAMED ? names + " …" : names);
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

    private String spread(double mean, double sd) {
        return Double.isNaN(mean) ? "–" : messages.number(mean, 3) + " ± " + messages.number(sd, 3);
    }

    private String difference(FigureDifference d) {
        double mean = d.change().mean();
        if (Double.isNaN(mean)) {
            return "–";
        }
        String sign = mean > 0 ? "+" : mean < 0 ? "−" : "";
        return sign + messages.number(Math.abs(mean), 3) + " ± "
                + messages.number(d.change().sd(), 3);
    }

    private String better(FigureDifference d) {
        var run = workbench.runProperty().get();
        if (d.better() < 0 || run == null) {
            return "–";
        }
        return messages.text(
                "whatif.better.of", d.better(), run.result().repeats().size());
    }

    private TableColumn<FigureDifference, String> column(
            String key, java.util.function.Function<FigureDifference, String> text, boolean right) {
        var column = new TableColumn<FigureDifference, String>();
        column.textProperty().bind(messages.bind(key));
        column.setCellValueFactory(
                cell -> new javafx.beans.property.ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.setStyle("-fx-alignment: CENTER_RIGHT;");
        }
        return column;
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
        return spinner(id, factory);
    }

    private static Spinner<Double> decimals(String id, DoubleProperty value) {
        var factory = new SpinnerValueFactory.DoubleSpinnerValueFactory(SMALLEST, LARGEST, value.get(), STEP);
        factory.setConverter(new DecimalText(value));
        factory.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                value.set(now);
            }
        });
        value.addListener((property, before, now) -> factory.setValue(now.doubleValue()));
        return spinner(id, factory);
    }

    private static <T> Spinner<T> spinner(String id, SpinnerValueFactory<T> factory) {
        var spinner = new Spinner<T>(factory);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(120);
        return spinner;
    }
}
