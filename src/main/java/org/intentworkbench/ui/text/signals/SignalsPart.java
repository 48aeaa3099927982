package org.intentworkbench.ui.text.signals;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;

/// The tab *Signals*.
public final class SignalsPart implements TextPart {
    private final Messages messages;
    private final BackgroundRunner runner;
    private final SignalsModel model;
    private final StackPane root = new StackPane();

    public SignalsPart(
            TextModel texts,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            EncoderFactory encoders) {
        this.messages = messages;
        this.runner = runner;
        model = new SignalsModel(actions, encoders, texts);
        var words = new SignalWords(messages);
        var table = new SignalTable(model, messages, words).node();
        VBox.setVgrow(table, Priority.ALWAYS);
        var left = new VBox(languages(words), table, new TryBox(model, messages, words));
        left.getStyleClass().add("signals-left");
        left.setPrefWidth(480);
        left.setMinWidth(470);
        left.setMaxWidth(560);
        var detail = new SignalDetail(model, messages, words, runner, dialogs);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var columns = new HBox(left, detail);
        columns.getStyleClass().add("signals");
        VBox.setVgrow(columns, Priority.ALWAYS);
        var filled = new VBox(
                new ProgressStrip(runner, messages, SignalsModel.STUDY),
                new ProgressStrip(runner, messages, TextModel.READ),
                waiting(),
                columns);
        filled.getStyleClass().add("signals-all");
        var unread = Bindings.createBooleanBinding(
                () -> {
                    TextGround ground = model.groundProperty().get();
                    return ground != null && ground.read() == 0;
                },
                model.groundProperty());
        filled.visibleProperty().bind(unread.not());
        var empty = new VBox(
                new EmptyState(
                                Icon.TEXT,
                                messages.bind("signals.unread.headline"),
                                messages.bind("signals.unread.sentence"))
                        .action("signals-read", messages.bind("signals.read"), model::read),
                new ProgressStrip(runner, messages, TextModel.READ));
        empty.getStyleClass().add("signals-unread");
        empty.visibleProperty().bind(unread);
        root.getChildren().addAll(filled, empty);
        root.setId("signals");
    }

    @Override
    public String id() {
        return SignalsModel.ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private Region languages(SignalWords words) {
        var bar = new HBox();
        bar.getStyleClass().add("signals-bar");
        var group = new ToggleGroup();
        for (Language language : Language.values()) {
            var button = new ToggleButton();
            button.setId("signals-language-" + language.code());
            button.textProperty()
                    .bind(Bindings.createStringBinding(() -> words.language(language), messages.localeProperty()));
            button.setToggleGroup(group);
            button.getStyleClass().add("small");
            button.setSelected(model.languageProperty().get() == language);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.languageProperty().set(language);
            });
            model.languageProperty().addListener((property, before, now) -> {
                if (now == language) {
                    button.setSelected(true);
                }
            });
            bar.getChildren().add(button);
        }
        var about = new Label();
        about.setId("signals-about");
        about.getStyleClass().add("signals-hint");
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            SignalView view = model.viewProperty().get();
                            return view == null
                                    ? ""
                                    : messages.text(
                                            model.selectionProperty().getValue().isEmpty()
                                                    ? "signals.about"
                                                    : "signals.about.selected",
                                            messages.count(view.study().texts().size()),
                                            messages.count(model.selectionProperty()
                                                    .getValue()
                                                    .cardinality()));
                        },
                        model.viewProperty(),
                        model.selectionProperty(),
                        messages.localeProperty()));
        bar.getChildren().add(about);
        return bar;
    }

    private Region waiting() {
        var note = new Label();
        note.setId("signals-waiting");
        note.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            TextGround ground = model.groundProperty().get();
                            return messages.text("signals.waiting", ground == null ? 0 : ground.waiting());
                        },
                        model.groundProperty(),
                        messages.localeProperty()));
        var read = new Button();
        read.setId("signals-read-more");
        read.textProperty().bind(messages.bind("signals.read"));
        read.getStyleClass().add("small");
        read.setOnAction(e -> model.read());
        var bar = new HBox(note, read);
        bar.getStyleClass().add("signals-bar");
        bar.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            TextGround ground = model.groundProperty().get();
                            return ground != null && ground.waiting() > 0;
                        },
                        model.groundProperty()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }
}
