package org.intentworkbench.ui.results;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.WrongClaim;
import org.intentworkbench.ui.kit.Messages;

/// Honest figures beside those of wrong protocols; each of these marked in words, by a frame and struck through.
final class WrongTable extends GridPane {
    private static final int FIGURES = 4;

    /// Wider, the eye would lose the line between a protocol and its figures.
    private static final double WIDEST = 1080;

    private final Messages messages;

    WrongTable(Messages messages) {
        this.messages = messages;
        setId("results-wrong-table");
        getStyleClass().add("protocol-facts");
        setMaxWidth(WIDEST);
        var mark = new ColumnConstraints();
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(mark, name);
        for (int i = 0; i < FIGURES; i++) {
            var figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            figure.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(figure);
        }
    }

    void show(List<WrongClaim> claims) {
        getChildren().clear();
        addRow(
                0,
                new Label(),
                head("protocol.wrong.protocol"),
                head("protocol.auc"),
                head("protocol.ap"),
                head("protocol.f1"),
                head("protocol.brier"));
        for (int i = 0; i < claims.size(); i++) {
            row(i + 1, claims.get(i));
        }
    }

    private void row(int at, WrongClaim claim) {
        WrongClaim.Mistake mistake = claim.mistake();
        var mark = new Label(messages.text(mistake == null ? "protocol.wrong.honest" : "protocol.wrong.mark"));
        mark.getStyleClass().add(mistake == null ? "honest-figure" : "wrong-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        var name = new VBox();
        if (mistake == null) {
            name.getChildren().add(words(messages.text("protocol.wrong.honest.about"), "honest-figure"));
        } else {
            name.getChildren()
                    .addAll(
                            words(mistake.label().in(messages.locale()), "wrong-name"),
                            words(mistake.why().in(messages.locale()), "wrong-why"));
        }
        addRow(
                at,
                mark,
                name,
                figure(claim.auc(), claim),
                figure(claim.averagePrecision(), claim),
                figure(claim.f1(), claim),
                figure(claim.brier(), claim));
    }

    private Label figure(Spread spread, WrongClaim claim) {
        var figure = words(messages.number(spread.mean(), 3), claim.isHonest() ? "honest-figure" : "wrong-figure");
        if (!claim.isHonest()) {
            figure.setAccessibleText(messages.text("protocol.wrong.mark") + " " + figure.getText());
        }
        return figure;
    }

    private Label head(String key) {
        return words(messages.text(key), "protocol-head");
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
