package org.intentworkbench.ui.segments;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// *Segments*: filter subjects and see how the group differs from the rest.
public final class SegmentsScreen implements Screen {
    private static final double TWO_COLUMNS = 720;
    private static final int FEW_ROWS = 50;
    private static final int FEW_POSITIVES = 10;

    private final Messages messages;
    private final SegmentWords words;
    private final SegmentsViewModel model;
    private final MessageBar warnings;
    private final SegmentBar bar;
    private final FiguresTable figures;
    private final Label held = new Label();
    private final SegmentCharts charts;
    private final GridPane cards = new GridPane();
    private final VBox filled;
    private final EmptyState empty;
    private final StackPane node;

    public SegmentsScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        this.messages = messages;
        words = new SegmentWords(messages);
        model = new SegmentsViewModel(workbench, actions, runner);
        warnings = new MessageBar(messages);
        bar = new SegmentBar(messages, words, model, this::save);
        figures = new FiguresTable(messages);
        charts = new SegmentCharts(messages, words, model, dialogs);
        var body = new HBox(left(), right());
        VBox.setVgrow(body, Priority.ALWAYS);
        filled = new VBox(bar, new ProgressStrip(runner, messages, SegmentsViewModel.MEASURE), body);
        filled.getStyleClass().add("segments");
        empty = new EmptyState(Icon.CHART, messages.bind("segments.empty"), messages.bind("segments.empty.about"))
                .action("segments-go-models", messages.bind("results.empty.act"), model::goToModels);
        empty.setId("segments-empty");
        node = new StackPane(filled, empty);
        node.setId("segments");
        model.measureProperty().addListener((property, before, now) -> show());
        model.problemProperty().addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> show());
        model.runProperty().addListener((property, before, now) -> fill(now != null));
        fill(model.runProperty().get() != null);
        show();
    }

    @Override
    public String id() {
        return "segments";
    }

    @Override
    public Icon icon() {
        return Icon.FILTER;
    }

    @Override
    public Region node() {
        return node;
    }

    /// For tests.
    SegmentsViewModel model() {
        return model;
    }

    private Region left() {
        var conditions = new Card(messages.bind("segments.conditions"), new ConditionsPane(messages, words, model));
        var kept = new Card(messages.bind("segments.kept"), new KeptSegments(messages, words, model));
        var content = new VBox(conditions, kept);
        content.getStyleClass().add("segments-left");
        var scroll = scroll("segments-left-scroll", content);
        scroll.setMinWidth(330);
        scroll.setPrefWidth(330);
        return scroll;
    }

    private Region right() {
        held.getStyleClass().add("segments-hint");
        held.setWrapText(true);
        held.setMinHeight(Region.USE_PREF_SIZE);
        var table = new Card(messages.bind("segments.figures"), figures, held);
        cards.getStyleClass().add("segments-cards");
        var all = new Region[] {charts.intentCard(), table, charts.differencesCard(), charts.twinCard()};
        cards.widthProperty().addListener((property, before, now) -> {
            int columns = now.doubleValue() >= TWO_COLUMNS ? 2 : 1;
            if (cards.getColumnConstraints().size() != columns) {
                arrange(all, columns);
            }
        });
        arrange(all, 1);
        var content = new VBox(warnings, cards);
        content.getStyleClass().add("segments-right");
        var scroll = scroll("segments-scroll", content);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void arrange(Region[] all, int columns) {
        cards.getChildren().clear();
        cards.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var constraint = new ColumnConstraints();
            constraint.setPercentWidth(100.0 / columns);
            cards.getColumnConstraints().add(constraint);
        }
        for (int i = 0; i < all.length; i++) {
            cards.add(all[i], i % columns, i / columns);
        }
    }

    private static ScrollPane scroll(String id, Region content) {
        var scroll = new ScrollPane(content);
        scroll.setId(id);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "segments-scroll");
        return scroll;
    }

    private void fill(boolean hasRun) {
        filled.setVisible(hasRun);
        empty.setVisible(!hasRun);
    }

    private void save() {
        if (model.save()) {
            warnings.clear("taken");
        } else {
            warnings.show(
                    "taken",
                    Severity.ERROR,
                    "segments.taken",
                    model.nameProperty().get().strip());
        }
    }

    private void show() {
        warnings.clearAll();
        var problem = model.problemProperty().get();
        if (problem != null) {
            warnings.show("conditions", problem);
        }
        var measure = model.measureProperty().get();
        if (measure == null) {
            return;
        }
        bar.show(measure);
        figures.show(measure);
        charts.show(measure);
        held.setText(messages.text(
                measure.conditions().isEmpty() ? "segments.held.everybody" : "segments.held",
                messages.threshold(measure.threshold()),
                messages.count(heldOut(measure.figures().segment())),
                messages.count(heldOut(measure.figures().rest()))));
        warn(measure);
    }

    private void warn(SegmentMeasure measure) {
        if (measure.rows().isEmpty()) {
            warnings.show("nobody", Severity.INFO, "segments.nobody");
        } else if (!measure.conditions().isEmpty()) {
            warnFew("few", "segments.few", measure.figures().segment());
            warnFew("few-rest", "segments.few.rest", measure.figures().rest());
        }
    }

    private void warnFew(String name, String key, org.intentworkbench.segments.SegmentFigures.Side side) {
        int rows = heldOut(side);
        var figured = side.heldOut();
        int positives = figured == null ? 0 : figured.positives();
        if (side.rows() > 0 && (rows < FEW_ROWS || positives < FEW_POSITIVES)) {
            warnings.show(name, Severity.WARNING, key, messages.count(rows), messages.count(positives));
        }
    }

    private static int heldOut(org.intentworkbench.segments.SegmentFigures.Side side) {
        var figured = side.heldOut();
        return figured == null ? 0 : figured.rows();
    }
}
