package org.intentworkbench.ui.text.signals;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.text.signals.Anchors;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The editor of the anchor sentences of the chosen signal and language. A change is kept, and can be taken back, at
/// once; the scores follow.
final class SentencesPage extends VBox {
    private final SignalsModel model;
    private final SentenceList towards;
    private final SentenceList against;

    SentencesPage(SignalsModel model, Messages messages, SignalWords words) {
        this.model = model;
        getStyleClass().add("signals-page");
        towards = new SentenceList("signals-for", messages, "signals.sentences.for");
        against = new SentenceList("signals-against", messages, "signals.sentences.against");
        towards.onChange(sentences -> changed(new Anchors(sentences, against.sentences())));
        against.onChange(sentences -> changed(new Anchors(towards.sentences(), sentences)));
        var about = hint("signals-sentences-about");
        about.textProperty().bind(messages.bind("signals.sentences.about"));
        var columns = new HBox(towards, against);
        columns.getStyleClass().add("signals-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        var refused = hint("signals-refused");
        refused.getStyleClass().add("signals-refused");
        refused.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            @Nullable Problem problem = model.refusedProperty().get();
                            return problem == null ? "" : messages.text(problem);
                        },
                        model.refusedProperty(),
                        messages.localeProperty()));
        var change = hint("signals-change");
        change.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            SignalsModel.@Nullable Change done =
                                    model.changeProperty().get();
                            return done == null ? "" : words.change(done);
                        },
                        model.changeProperty(),
                        messages.localeProperty()));
        for (Label label : new Label[] {refused, change}) {
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        var reset = new Button();
        reset.setId("signals-reset");
        reset.textProperty().bind(messages.bind("signals.sentences.reset"));
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(e -> model.reset());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(change, Priority.ALWAYS);
        var foot = new HBox(change, gap, reset);
        foot.getStyleClass().add("signals-bar");
        getChildren().addAll(about, columns, refused, foot);
        model.deskProperty().addListener((property, before, now) -> show());
        model.languageProperty().addListener((property, before, now) -> show());
        model.signalProperty().addListener((property, before, now) -> show());
        show();
    }

    private void changed(Anchors wanted) {
        model.change(wanted);
        if (model.refusedProperty().get() != null) {
            show();
        }
    }

    private void show() {
        Anchors anchors = model.anchors();
        towards.show(anchors.towards());
        against.show(anchors.against());
    }

    private static Label hint(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("signals-hint");
        return label;
    }
}
