package org.intentworkbench.ui.results;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Trial;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;

/// How the run was tested: every split with its rows and figures, the search for settings, and the *honest or leaky*
/// switch.
final class ProtocolPart implements ResultPart {
    private static final int MOST_SPLITS = 60;

    private final Messages messages;
    private final WrongModel model;
    private final Label how = new Label();
    private final GridPane splits = new GridPane();
    private final SearchCharts search;
    private final Region searchCard;
    private final WrongTable table;
    private final VBox wrong;
    private final Region node;

    ProtocolPart(Messages messages, WrongModel model, BackgroundRunner runner, FileDialogs dialogs) {
        this.messages = messages;
        this.model = model;
        how.setId("results-protocol-how");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        splits.setId("results-protocol-splits");
        splits.getStyleClass().add("protocol-facts");
        search = new SearchCharts(messages, dialogs);
        searchCard = new Card(messages.bind("protocol.search"), search);
        searchCard.managedProperty().bind(searchCard.visibleProperty());
        table = new WrongTable(messages);
        wrong = new VBox(warning(), table);
        wrong.setId("results-wrong");
        wrong.getStyleClass().add("wrong-card");
        wrong.managedProperty().bind(wrong.visibleProperty());
        var leaky = new CheckBox();
        leaky.setId("results-wrong-switch");
        leaky.textProperty().bind(messages.bind("protocol.wrong.switch"));
        leaky.selectedProperty().bindBidirectional(model.onProperty());
        var hint = new Label();
        hint.textProperty().bind(messages.bind("protocol.wrong.hint"));
        hint.getStyleClass().add("form-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var content = new VBox(
                new Card(messages.bind("protocol.tested"), how, splits),
                searchCard,
                new Card(
                        messages.bind("protocol.wrong"),
                        leaky,
                        hint,
                        new ProgressStrip(runner, messages, WrongModel.SLOT),
                        wrong));
        content.getStyleClass().addAll("results-content", "protocol-part");
        node = Cards.scroll("results-protocol-scroll", content);
        model.onProperty().addListener(changed -> claims());
        model.claimsProperty().addListener(changed -> claims());
        claims();
    }

    private Label warning() {
        var warning = new Label();
        warning.setId("results-wrong-warning");
        warning.textProperty().bind(messages.bind("protocol.wrong.warning"));
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        return warning;
    }

    @Override
    public String id() {
        return "protocol";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        ExperimentResult result = curves.run().result();
        how.setText(SplitKind.said(result.spec().split()).in(messages.locale()) + " · "
                + SplitKind.shoppers(result.byShopper()).in(messages.locale()) + treatment(result));
        splits(result);
        searchCard.setVisible(!result.searches().isEmpty());
        search.show(result);
        claims();
    }

    private String treatment(ExperimentResult result) {
        var treatment = result.spec().treatment();
        var said = new StringBuilder();
        switch (treatment.resampling()) {
            case NONE -> {}
            case UNDERSAMPLE, OVERSAMPLE, SMOTE ->
                said.append(" · ")
                        .append(messages.text(
                                "protocol.resampled", messages.text("resampling." + treatment.resampling())));
        }
        switch (treatment.scale()) {
            case NONE -> {}
            case PLATT, ISOTONIC ->
                said.append(" · ")
                        .append(messages.text(
                                "protocol.calibrated", messages.text("calibration." + treatment.scale())));
        }
        if (treatment.reweighBy() != null) {
            said.append(" · ").append(messages.text("protocol.reweighed", treatment.reweighBy()));
        }
        return said.toString();
    }

    private void splits(ExperimentResult result) {
        splits.getChildren().clear();
        if (result.trials().isEmpty()) {
            splits.addRow(0, label(messages.text("protocol.old"), "form-hint"));
            return;
        }
        List<String> heads = List.of(
                "protocol.split",
                "protocol.train",
                "protocol.test",
                "protocol.auc.train",
                "protocol.auc.test",
                "protocol.threshold",
                "protocol.f1.tuned");
        for (int i = 0; i < heads.size(); i++) {
            Label head = label(messages.text(heads.get(i)), "protocol-head");
            GridPane.setHalignment(head, i == 0 ? HPos.LEFT : HPos.RIGHT);
            splits.add(head, i, 0);
        }
        for (int at = 0; at < Math.min(MOST_SPLITS, result.trials().size()); at++) {
            Trial trial = result.trials().get(at);
            List<String> cells = List.of(
                    messages.count(at + 1),
                    part(trial.train(), trial.trainPositives()),
                    part(trial.test(), trial.testPositives()),
                    messages.number(trial.onTraining().auc(), 3),
                    messages.number(trial.tuned().auc(), 3),
                    messages.number(trial.tunedThreshold(), 2),
                    messages.number(trial.tuned().f1(), 3));
            for (int i = 0; i < cells.size(); i++) {
                Label cell = label(cells.get(i), "protocol-number");
                GridPane.setHalignment(cell, i == 0 ? HPos.LEFT : HPos.RIGHT);
                GridPane.setValignment(cell, VPos.BASELINE);
                splits.add(cell, i, at + 1);
            }
        }
    }

    private String part(int rows, int positives) {
        return messages.text(
                "protocol.rows",
                messages.count(rows),
                messages.percent(rows == 0 ? Double.NaN : (double) positives / rows, 1));
    }

    private void claims() {
        var claims = model.claimsProperty().get();
        wrong.setVisible(model.onProperty().get() && claims != null);
        if (claims != null) {
            table.show(claims);
        }
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
