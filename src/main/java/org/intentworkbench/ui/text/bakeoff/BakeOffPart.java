package org.intentworkbench.ui.text.bakeoff;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.KeptBakeOff;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.intentworkbench.ui.text.TextPart;

/// The tab *Bake-off*.
public final class BakeOffPart implements TextPart {
    private static final String ID = "bakeoff";

    private final BakeOffModel model;
    private final Messages messages;
    private final Label when = new Label();
    private final VBox cards = new VBox(12);
    private final StackPane root = new StackPane();

    public BakeOffPart(
            TextModel text,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            EncoderFactory encoders) {
        this.messages = messages;
        model = new BakeOffModel(text, actions, encoders);
        when.setId("bakeoff-when");
        when.setWrapText(true);
        when.setMinHeight(Region.USE_PREF_SIZE);
        cards.setId("bakeoff-cards");
        var scroll = new ScrollPane(cards);
        scroll.setId("bakeoff-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var filled = new VBox(8, when, scroll);
        var none = new EmptyState(
                Icon.CHART, messages.bind("text.bakeoff.empty"), messages.bind("text.bakeoff.empty.about"));
        none.setId("bakeoff-empty");
        var any = model.lastProperty().isNotNull();
        filled.visibleProperty().bind(any);
        none.visibleProperty().bind(any.not());
        var body = new StackPane(filled, none);
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        root.getChildren().add(new VBox(12, new BakeOffForm(model, messages, runner), body));
        root.setId("bakeoff");
        model.lastProperty().addListener(changed -> show());
        model.staleProperty().addListener(changed -> showWhen());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Region node() {
        return root;
    }

    private void showWhen() {
        KeptBakeOff kept = model.lastProperty().get();
        boolean stale = kept != null && model.staleProperty().get();
        when.getStyleClass().setAll("label", stale ? "bakeoff-stale" : "text-muted");
        when.setGraphic(stale ? Icon.WARNING.node() : null);
        if (kept == null) {
            when.setText("");
            return;
        }
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(kept.finished().atZone(ZoneId.systemDefault()));
        var spec = kept.result().spec();
        when.setText(messages.text(
                stale ? "text.bakeoff.when.stale" : "text.bakeoff.when",
                at,
                messages.count(spec.repeats()),
                Long.toString(spec.seed())));
    }

    private void show() {
        showWhen();
        KeptBakeOff kept = model.lastProperty().get();
        cards.getChildren().clear();
        if (kept == null) {
            return;
        }
        var result = kept.result();
        result.grounds()
                .forEach(
                        ground -> cards.getChildren().add(new LanguageCard(messages, SaveAs.dialog(), result, ground)));
        if (!result.notes().isEmpty()) {
            var notes = new Label(result.notes().stream()
                    .map((Wording note) -> note.in(messages.locale()))
                    .collect(Collectors.joining("\n")));
            notes.setId("bakeoff-notes");
            notes.setWrapText(true);
            notes.setMinHeight(Region.USE_PREF_SIZE);
            notes.getStyleClass().add("text-muted");
            cards.getChildren().add(notes);
        }
    }
}
