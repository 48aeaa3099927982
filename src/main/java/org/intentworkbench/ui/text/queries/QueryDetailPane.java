package org.intentworkbench.ui.text.queries;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.queries.QueryDetail;
import org.intentworkbench.text.queries.QueryReport;
import org.intentworkbench.text.queries.QueryRow;
import org.intentworkbench.ui.kit.Messages;

/// One query: what became of its searches, what it was refined into and from, what was clicked.
final class QueryDetailPane extends StackPane {
    private static final int MOST = 12;

    private final QueriesModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final GridPane figures = new GridPane();
    private final VBox lists = new VBox();

    QueryDetailPane(QueriesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("card-section");
        getStyleClass().add("queries-detail");
        title.setId("queries-detail-title");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        figures.setId("queries-detail-figures");
        figures.getStyleClass().add("queries-figures");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        var numbers = new ColumnConstraints();
        numbers.setHalignment(javafx.geometry.HPos.RIGHT);
        numbers.setMinWidth(USE_PREF_SIZE);
        figures.getColumnConstraints().addAll(names, numbers);
        lists.getStyleClass().add("queries-lists");
        var note = new Label();
        note.textProperty().bind(messages.bind("text.queries.noProof"));
        note.getStyleClass().add("queries-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        var content = new VBox(title, figures, note, lists);
        content.getStyleClass().add("queries-detail-content");
        var scroll = new ScrollPane(content);
        scroll.setId("queries-detail");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("queries-scroll");
        getChildren().add(scroll);
        model.detailProperty().addListener((property, before, now) -> show());
        messages.localeProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        QueryRow row = model.selectedProperty().get();
        QueryDetail detail = model.detailProperty().get();
        QueryReport report = model.reportProperty().get();
        boolean any = row != null && detail != null && report != null;
        setVisible(any);
        figures.getChildren().clear();
        lists.getChildren().clear();
        if (row == null || detail == null || report == null) {
            return;
        }
        title.setText(row.query());
        var f = row.figures();
        figure("searches", messages.count(f.searches()));
        figure("shoppers", messages.count(f.shoppers()));
        figure("refined", share(f.refined(), f.refinedShare()));
        figure("repeated", share(f.repeated(), f.repeatedShare()));
        figure("noClick", share(f.withoutClick(), f.withoutClickShare()));
        figure("boughtInSession", share(f.boughtInSession(), f.boughtInSessionShare()));
        line(
                messages.text("text.queries.detail.boughtWithin", Integer.toString(report.windowDays())),
                f.judged() == 0
                        ? "–"
                        : messages.text(
                                "text.queries.tile.of", messages.count(f.boughtWithin()), messages.count(f.judged())));
        figure("buyers", messages.count(f.buyers()));
        list("into", detail.refinedInto());
        list("from", detail.refinedFrom());
        list("products", detail.products());
    }

    private String share(int count, double share) {
        return messages.count(count) + " · " + messages.percent(share, 0);
    }

    private void figure(String key, String value) {
        line(messages.text("text.queries.detail." + key), value);
    }

    private void line(String name, String value) {
        var label = new Label(name);
        label.getStyleClass().add("queries-figure-name");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        var number = new Label(value);
        figures.addRow(figures.getRowCount(), label, number);
    }

    private void list(String key, List<QueryDetail.Count> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var head = new Label(messages.text("text.queries.detail." + key));
        head.getStyleClass().add("queries-list-head");
        var lines = new GridPane();
        lines.getStyleClass().add("queries-counts");
        lines.getColumnConstraints().addAll(figures.getColumnConstraints());
        lines.setId("queries-detail-" + key);
        for (QueryDetail.Count count : counts.subList(0, Math.min(MOST, counts.size()))) {
            var line = new Label(count.text());
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            lines.addRow(lines.getRowCount(), line, new Label(messages.count(count.times())));
        }
        if (counts.size() > MOST) {
            var more = new Label(messages.text("text.queries.detail.more", messages.count(counts.size() - MOST)));
            more.getStyleClass().add("queries-note");
            lines.addRow(lines.getRowCount(), more);
        }
        lists.getChildren().addAll(head, lines);
    }
}
