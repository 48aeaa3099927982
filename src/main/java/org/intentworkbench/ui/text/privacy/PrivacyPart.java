package org.intentworkbench.ui.text.privacy;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;

/// *Where does my text go*: the answer in one word, what it rests on, what is kept where, and which models read.
public final class PrivacyPart implements TextPart {
    private final PrivacyModel model;
    private final Messages messages;
    private final ScrollPane root;

    public PrivacyPart(
            TextModel text,
            Workbench workbench,
            WorkbenchActions actions,
            BackgroundRunner runner,
            EncoderFactory encoders,
            FileDialogs dialogs,
            Messages messages) {
        this.model = new PrivacyModel(text, workbench, actions, runner, encoders);
        this.messages = messages;
        var left = new VBox(12, new WatchCard(model, messages));
        var right = new VBox(12, new ModelsCard(model, dialogs, messages), new KeptCard(model, messages));
        var columns = new GridPane();
        columns.setHgap(12);
        for (int i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            columns.getColumnConstraints().add(half);
        }
        columns.addRow(0, left, right);
        var problems = new MessageBar(messages);
        problems.setId("privacy-problems");
        model.problemProperty().addListener((property, before, now) -> show(problems, now));
        var body = new VBox(12, answer(), problems, new ProgressStrip(runner, messages, PrivacyModel.EXAMINE), columns);
        body.getStyleClass().add("privacy-body");
        root = new ScrollPane(body);
        root.setFitToWidth(true);
        root.setId("privacy-tab");
        root.getStyleClass().add("privacy-tab");
    }

    @Override
    public String id() {
        return PrivacyModel.ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private static void show(MessageBar bar, @org.jspecify.annotations.Nullable Problem problem) {
        if (problem == null) {
            bar.clearAll();
        } else {
            bar.show("privacy", problem);
        }
    }

    private HBox answer() {
        var good = Icon.CHECK.node(1.6);
        var bad = Icon.WARNING.node(1.6);
        var disc = new StackPane(good, bad);
        disc.getStyleClass().add("privacy-disc");
        disc.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var headline = new Label();
        headline.setId("privacy-answer");
        headline.getStyleClass().add("privacy-answer");
        var sentence = new Label();
        sentence.setId("privacy-sentence");
        sentence.setWrapText(true);
        var look = model.networkProperty();
        var silent = Bindings.createBooleanBinding(
                () -> {
                    NetworkLook now = look.get();
                    return now == null || now.isSilent();
                },
                look);
        good.visibleProperty().bind(silent);
        bad.visibleProperty().bind(silent.not());
        headline.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                silent.get()
                                        ? "text.privacy.nowhere"
                                        : heard() ? "text.privacy.asked" : "text.privacy.unknown"),
                        look,
                        messages.localeProperty()));
        sentence.textProperty().bind(Bindings.createStringBinding(this::sentence, look, messages.localeProperty()));
        var words = new VBox(2, headline, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        var check = new Button();
        check.setId("privacy-check");
        check.textProperty().bind(messages.bind("text.privacy.check"));
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setOnAction(e -> model.check());
        var box = new HBox(14, disc, words, check);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("card-section", "privacy-hero");
        return box;
    }

    private boolean heard() {
        NetworkLook now = model.networkProperty().get();
        return now != null && now.isHeard();
    }

    private String sentence() {
        NetworkLook now = model.networkProperty().get();
        if (now == null) {
            return messages.text("text.privacy.looking");
        }
        String since = Clock.words(now.since());
        if (now.isHeard()) {
            return messages.text(
                    "text.privacy.asked.sentence", messages.count(now.count()), messages.count(now.outside()), since);
        }
        if (!now.isSilent()) {
            return messages.text("text.privacy.unknown.sentence");
        }
        return messages.text(
                model.isChecked() ? "text.privacy.nowhere.checked" : "text.privacy.nowhere.sentence",
                since,
                Clock.words(now.at()));
    }
}
