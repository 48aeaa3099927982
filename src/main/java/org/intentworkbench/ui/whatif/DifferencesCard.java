package org.intentworkbench.ui.whatif;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunDifference;
import org.intentworkbench.experiment.RunDifference.FigureDifference;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.intentworkbench.ui.state.Workbench;

/// Every figure of the present run beside the changed one, and who enters and leaves the list.
final class DifferencesCard {
    private static final int NAMED = 8;
    private static final int DIGITS = 3;
    private static final double HALF_A_DIGIT = .0005;

    private final Messages messages;
    private final Workbench workbench;
    private final SettingsModel model;
    private final TableView<FigureDifference> table = new TableView<>();
    private final Label list = new Label();
    private final Label how = new Label();
    private final Label outdated = new Label();
    private final Button keep = new Button();
    private final Card card;

    DifferencesCard(Workbench workbench, SettingsModel model, Messages messages) {
        this.workbench = workbench;
        this.model = model;
        this.messages = messages;
        table.setId("whatif-differences");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.accessibleTextProperty().bind(messages.bind("whatif.differences"));
        table.getColumns()
                .setAll(List.of(
                        column("figure", d -> messages.text("whatif.figure." + d.name()))
                                .width(200),
                        column("now", d -> spread(d.first().mean(), d.first().sd()))
                                .figures()
                                .width(125),
                        column(
                                        "changed",
                                        d -> spread(
                                                d.second().mean(), d.second().sd()))
                                .figures()
                                .width(125),
                        column("difference", this::difference).figures().width(185),
                        column("better", this::better).width(130)));
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind("whatif.settings.empty"));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        table.setPrefHeight(384);
        list.setId("whatif-list");
        how.setId("whatif-how");
        how.getStyleClass().add("text-muted");
        outdated.setId("whatif-outdated");
        outdated.getStyleClass().add("whatif-outdated");
        outdated.managedProperty().bind(outdated.visibleProperty());
        for (Label label : List.of(list, how, outdated)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        keep.setId("whatif-keep");
        keep.textProperty().bind(messages.bind("whatif.keep"));
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(e -> model.keep());
        card = new Card(messages.bind("whatif.differences"), outdated, table, list, how).action(keep);
        model.differenceProperty().addListener(changed -> show());
        model.staleProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    Node node() {
        return card;
    }

    private void show() {
        RunDifference difference = model.differenceProperty().get();
        Run run = workbench.runProperty().get();
        keep.setDisable(difference == null);
        outdated.setText(messages.text("whatif.outdated"));
        outdated.setVisible(difference != null && model.staleProperty().get());
        if (difference == null || run == null) {
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
                        messages.count(difference.left().size()),
                        messages.number(model.threshold(), 2))
                + named("whatif.entered", difference.entered())
                + named("whatif.left", difference.left()));
        how.setText(
                messages.text("whatif.at", messages.number(run.result().spec().threshold(), 2)) + " "
                        + messages.text(difference.paired() ? "whatif.paired" : "whatif.unpaired"));
    }

    private String named(String key, List<String> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        String names = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return "\n" + messages.text(key, ids.size() > NAMED ? names + " …" : names);
    }

    private String spread(double mean, double sd) {
        return Double.isNaN(mean) ? "–" : messages.number(mean, DIGITS) + " ± " + messages.number(sd, DIGITS);
    }

    /// With its sign and in words; what vanishes in the digits shown counts as the same.
    private String difference(FigureDifference d) {
        double mean = d.change().mean();
        if (Double.isNaN(mean)) {
            return "–";
        }
        boolean same = Math.abs(mean) < HALF_A_DIGIT;
        String sign = same ? "" : mean > 0 ? "+" : "−";
        String amount = sign + spread(Math.abs(mean), d.change().sd());
        boolean better = mean > 0 != d.lowerIsBetter();
        return messages.text(
                same ? "whatif.difference.same" : better ? "whatif.difference.better" : "whatif.difference.worse",
                amount);
    }

    private String better(FigureDifference d) {
        Run run = workbench.runProperty().get();
        if (d.better() < 0 || run == null) {
            return "–";
        }
        return messages.text(
                "whatif.better.of",
                Integer.toString(d.better()),
                Integer.toString(run.result().repeats().size()));
    }

    private WordColumn<FigureDifference> column(String name, Function<FigureDifference, String> words) {
        var column = new WordColumn<>("whatif-column-" + name, messages, messages.bind("whatif." + name), words);
        column.setReorderable(false);
        return column;
    }
}
