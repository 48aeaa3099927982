package org.intentworkbench.ui.results;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.report.CardLines;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// The accuracy card: all that must stand beside a figure, as every export carries it.
final class CardPart implements ResultPart {
    /// Long names take a second line rather than half of the card.
    private static final double NAMES = 290;

    private final Messages messages;
    private final GridPane lines = new GridPane();
    private final Label copied = new Label();
    private final Region node;
    private String text = "";
    private String at = "";

    CardPart(Messages messages) {
        this.messages = messages;
        lines.setId("results-card");
        lines.getStyleClass().add("accuracy-card");
        var names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        names.setMaxWidth(NAMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(names, values);
        var about = new Label();
        about.textProperty().bind(messages.bind("results.card.about"));
        about.getStyleClass().add("results-caption");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var copy = new Button();
        copy.setId("results-card-copy");
        copy.textProperty().bind(messages.bind("results.card.copy"));
        copy.setGraphic(Icon.FILE.node());
        copy.setOnAction(e -> copy());
        copied.setId("results-card-copied");
        copied.getStyleClass().add("form-hint");
        var content = new VBox(new Card(messages.bind("results.card"), about, lines)
                .action(copied)
                .action(copy));
        content.getStyleClass().add("results-content");
        node = Cards.scroll("results-card-scroll", content);
    }

    @Override
    public String id() {
        return "card";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        at = "";
        fill(curves.card());
    }

    @Override
    public void move(RunCurves curves, ConfusionMatrix matrix) {
        // one line alone hangs on the threshold, and it tells in so many decimals
        String now = messages.threshold(matrix.threshold());
        if (!now.equals(at)) {
            at = now;
            fill(curves.card().at(matrix));
        }
    }

    private void fill(AccuracyCard card) {
        var all = CardLines.of(card, messages.locale());
        text = CardLines.text(card, messages.locale());
        copied.setText("");
        if (lines.getChildren().size() == 2 * all.size()) {
            for (int i = 0; i < all.size(); i++) {
                ((Label) lines.getChildren().get(2 * i)).setText(all.get(i).name());
                ((Label) lines.getChildren().get(2 * i + 1)).setText(all.get(i).value());
            }
            return;
        }
        lines.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            var name = new Label(all.get(i).name());
            name.getStyleClass().add("text-muted");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            var value = new Label(all.get(i).value());
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            GridPane.setValignment(value, VPos.TOP);
            lines.addRow(i, name, value);
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(messages.text("results.card.copied"));
    }
}
