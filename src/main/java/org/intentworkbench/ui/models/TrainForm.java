package org.intentworkbench.ui.models;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.learner.LearnerForm;
import org.intentworkbench.ui.state.WorkbenchActions;

/// The settings of the next run, its button and its progress.
final class TrainForm extends VBox {
    private final ModelsViewModel model;
    private final FeatureBrowserModel features;
    private final Messages messages;
    private final Map<SubjectKind, Node> pages = new EnumMap<>(SubjectKind.class);
    private final VBox body = new VBox();
    private final ScrollPane scroll;
    private final Node subject;
    private final MessageBar bar;
    private final Button train = new Button();
    private boolean touched;

    TrainForm(ModelsViewModel model, FeatureBrowserModel features, Messages messages, BackgroundRunner runner) {
        this.model = model;
        this.features = features;
        this.messages = messages;
        getStyleClass().add("train-form");
        setMinWidth(340);
        setPrefWidth(340);
        setMaxWidth(340);
        subject = new Card(messages.bind("models.part.subject"), new SubjectChoice(model, messages));
        bar = new MessageBar(messages);
        body.getStyleClass().add("train-form-body");
        scroll = new ScrollPane(body);
        scroll.setId("models-form");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        train.setId("models-train");
        train.getStyleClass().add("accent");
        train.setDefaultButton(true);
        train.setMaxWidth(Double.MAX_VALUE);
        train.textProperty().bind(messages.bind("models.train"));
        train.setTooltip(new Tooltip());
        train.getTooltip().textProperty().bind(messages.bind("models.train.tip"));
        train.setOnAction(e -> model.train());
        var progress = new ProgressStrip(runner, messages, WorkbenchActions.TRAIN);
        progress.getStyleClass().add("narrow");
        var foot = new VBox(8, bar, progress, train);
        foot.getStyleClass().add("train-form-foot");
        getChildren().addAll(scroll, foot);
        model.subjectProperty().addListener(changed -> turn());
        for (javafx.beans.Observable source : new javafx.beans.Observable[] {
            model.objectionProperty(), model.offerProperty(), model.textWorkProperty(), messages.localeProperty()
        }) {
            source.addListener(changed -> tell());
        }
        for (SubjectKind kind : SubjectKind.values()) {
            model.settings(kind).choice.addListener(changed -> tell());
            model.settings(kind).reviewSignals.addListener(changed -> tell());
            model.settings(kind).groupsLeftOut.addListener((javafx.beans.InvalidationListener) changed -> tell());
        }
        stayAtTop();
        turn();
    }

    /// A control that is barred for a moment passes the focus on, and the pane would scroll after it; it may only
    /// once the analyst has done something here.
    private void stayAtTop() {
        for (var kind : List.of(MouseEvent.MOUSE_PRESSED, KeyEvent.KEY_PRESSED, ScrollEvent.SCROLL)) {
            addEventFilter(kind, e -> touched = true);
        }
        scroll.vvalueProperty().addListener((property, before, now) -> {
            if (!touched && now.doubleValue() > 0) {
                scroll.setVvalue(0);
            }
        });
    }

    private void turn() {
        SubjectKind kind = model.subjectProperty().get();
        body.getChildren().setAll(subject, pages.computeIfAbsent(kind, this::page));
        scroll.setVvalue(0);
        tell();
    }

    private Node page(SubjectKind kind) {
        SubjectSettings own = model.settings(kind);
        return new VBox(
                12,
                new Card(messages.bind("models.part.rows"), new RowsSection(model, own, messages)),
                new Card(messages.bind("models.part.features"), new FeaturesSection(model, features, own, messages)),
                new Card(messages.bind("models.part.learner"), new LearnerForm("models", own.learner, messages)),
                new Card(messages.bind("models.part.split"), new SplitSection(model, own, messages)),
                new Card(messages.bind("models.part.treatment"), new TreatmentSection(model, own, messages)),
                new Card(messages.bind("models.part.search"), new SearchSection(own, messages)));
    }

    private void tell() {
        bar.clearAll();
        var objection = model.objectionProperty().get();
        var problem = model.offerProperty().get().problem();
        var work = model.textWorkProperty().get();
        if (objection != null) {
            bar.show("objection", Severity.WARNING, objection.key());
        } else if (problem != null) {
            bar.show("offer", problem);
        } else if ((model.usesText() || model.settings().readsReviewsSeen()) && work != null && work.waiting() > 0) {
            bar.show(
                    "texts",
                    Severity.INFO,
                    "models.texts",
                    messages.count(work.waiting()),
                    messages.count(work.distinct()),
                    messages.seconds(work.seconds()));
        }
        train.setDisable(objection != null || problem != null);
    }
}
