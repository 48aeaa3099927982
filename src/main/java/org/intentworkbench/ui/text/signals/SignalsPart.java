package org.intentworkbench.ui.text.signals;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.LanguageSwitch;
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
        var left = new VBox(languages(), table, new TryBox(model, messages, words));
        left.getStyleClass().add("signals-left");
        left.setPrefWidth(500);
        left.setMinWidth(490);
        left.setMaxWidth(600);
        var detail = new SignalDetail(model, messages, words, runner, dialogs);
        HBox.setHgrow(detail, Priority.ALWAYS);
        var columns = new HBox(left, detail);
        columns.getStyleClass().add("signals");
        VBox.setVgrow(columns, Priority.ALWAYS);
        var filled = new VBox(new ProgressStrip(runner, messages, SignalsModel.STUDY), columns);
        filled.getStyleClass().add("signals-all");
        var unread = Bindings.createBooleanBinding(
                () -> {
                    TextGround ground = model.groundProperty().get();
                    return ground != null && ground.read() == 0;
                },
                model.groundProperty());
        filled.visibleProperty().bind(unread.not());
        var empty = new EmptyState(
                        Icon.TEXT, messages.bind("signals.unread.headline"), messages.bind("signals.unread.sentence"))
                .action("signals-read", messages.bind("signals.read"), model::read)
                .unless(Bindings.createBooleanBinding(() -> runner.isRunning(TextModel.READ), runner.running()));
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

    private Region languages() {
        ObservableList<Language> there = FXCollections.observableArrayList();
        Runnable follow = () -> {
            TextGround ground = model.groundProperty().get();
            if (ground != null) {
                there.setAll(
                        ground.languages().stream().map(ReadTexts::language).toList());
            }
        };
        model.groundProperty().addListener(changed -> follow.run());
        follow.run();
        var bar = new HBox(new LanguageSwitch(
                "signals-language", messages, there, model.languageProperty(), model.languageProperty()::set));
        bar.getStyleClass().add("signals-bar");
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
}
