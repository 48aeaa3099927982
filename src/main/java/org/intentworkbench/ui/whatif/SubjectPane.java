package org.intentworkbench.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.ui.chart.SignedBar;
import org.intentworkbench.ui.chart.SignedBars;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// One subject: choose it, change its values, see the probability and the reasons answer.
final class SubjectPane {
    private static final int LISTED = 200;
    private static final int FIRST = 12;
    private static final int REASONS = 10;

    private final Workbench workbench;
    private final Messages messages;
    private final SubjectModel model;
    private final TextField search = new TextField();
    private final ListView<Integer> subjects = new ListView<>();
    private final GridPane grid = new GridPane(10, 8);
    private final Hyperlink more = new Hyperlink();
    private final ProbabilityBar dial;
    private final SignedBars reasons;
    private final BorderPane node = new BorderPane();
    private List<FeatureRow> rows = new ArrayList<>();
    private boolean all;
    private @Nullable Run shown;

    SubjectPane(Workbench workbench, Messages messages) {
        this.workbench = workbench;
        this.messages = messages;
        model = new SubjectModel(workbench);
        dial = new ProbabilityBar(workbench, messages, model);
        reasons = new SignedBars("whatif-reasons", messages);
        reasons.setFirst(REASONS);
        build();
        model.rowProperty().addListener(changed -> show());
        model.changesProperty().addListener(changed -> show());
        model.afterProperty().addListener(changed -> reasons());
        workbench.runProperty().addListener(changed -> fill());
        messages.localeProperty().addListener(changed -> {
            rows.forEach(FeatureRow::words);
            show();
            reasons();
        });
        search.textProperty().addListener(changed -> list());
        fill();
    }

    Node node() {
        return node;
    }

    private void build() {
        search.setId("whatif-search");
        search.promptTextProperty().bind(messages.bind("whatif.search"));
        subjects.setId("whatif-subjects");
        subjects.setCellFactory(view -> new SubjectCell());
        subjects.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.choose(now);
            }
        });
        VBox.setVgrow(subjects, Priority.ALWAYS);
        var choose = new Card(messages.bind("whatif.subject"), search, subjects).grow(subjects);
        choose.setPrefWidth(220);
        choose.setMinWidth(200);

        var label = new ColumnConstraints(130, 170, 220);
        var control = new ColumnConstraints(140, 220, Double.MAX_VALUE);
        control.setHgrow(Priority.ALWAYS);
        var was = new ColumnConstraints(70);
        var back = new ColumnConstraints(28);
        grid.getColumnConstraints().addAll(label, control, was, back);
        grid.setPadding(new Insets(0, 10, 0, 0));
        more.setId("whatif-more");
        more.setOnAction(e -> {
            all = !all;
            layRows();
            show();
        });
        var scroll = new ScrollPane(new VBox(8, grid, more));
        scroll.setId("whatif-features");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var reset = new Button();
        reset.setId("whatif-reset");
        reset.textProperty().bind(messages.bind("whatif.reset"));
        reset.setOnAction(e -> model.reset());
        model.changesProperty().addListener((property, before, now) -> reset.setDisable(now.isEmpty()));
        reset.setDisable(true);
        var values =
                new Card(messages.bind("whatif.values"), scroll).grow(scroll).action(reset);

        reasons.setNames(messages.text("whatif.raises"), messages.text("whatif.lowers"));
        messages.localeProperty()
                .addListener(
                        changed -> reasons.setNames(messages.text("whatif.raises"), messages.text("whatif.lowers")));
        Node bars = reasons.node();
        VBox.setVgrow(bars, Priority.ALWAYS);
        var why = new Card(messages.bind("whatif.why"), bars).grow(bars);
        VBox.setVgrow(why, Priority.ALWAYS);
        var answer = new VBox(12, dial.node(), why);
        answer.setPrefWidth(380);
        answer.setMinWidth(320);

        HBox.setHgrow(values, Priority.ALWAYS);
        HBox.setHgrow(answer, Priority.SOMETIMES);
        node.setCenter(new HBox(12, choose, values, answer));
    }

    private void fill() {
        Run run = workbench.runProperty().get();
        if (run == shown) {
            return;
        }
        shown = run;
        all = false;
        rows = new ArrayList<>();
        for (FeatureColumn column : model.features()) {
            rows.add(new FeatureRow(column, model, messages));
        }
        layRows();
        list();
        show();
        reasons();
    }

    private void layRows() {
        grid.getChildren().clear();
        int count = all ? rows.size() : Math.min(FIRST, rows.size());
        for (int i = 0; i < count; i++) {
            rows.get(i).into(grid, i);
        }
    }

    private void list() {
        List<Integer> found = model.find(search.getText(), LISTED);
        subjects.setItems(FXCollections.observableArrayList(found));
        Integer current = model.rowProperty().get();
        if (current != null && found.contains(current)) {
            subjects.getSelectionModel().select(current);
        }
    }

    private void show() {
        Integer row = model.rowProperty().get();
        if (row == null || shown != workbench.runProperty().get()) {
            return;
        }
        rows.forEach(feature -> feature.show(row, model.changesProperty().get()));
        more.setVisible(rows.size() > FIRST);
        more.setText(messages.text(all ? "whatif.fewer" : "whatif.more", rows.size()));
        if (subjects.getItems().contains(row)) {
            subjects.getSelectionModel().select(row);
        }
    }

    private void reasons() {
        var after = model.afterProperty().get();
        if (after == null) {
            reasons.setEmpty(messages.text("whatif.empty.sentence"));
            return;
        }
        reasons.show(after.contributions().stream()
                .filter(part -> part.value() != 0)
                .map(part -> new SignedBar(
                        part.feature(),
                        part.label().in(messages.locale()) + (part.cell().isEmpty() ? "" : " = " + part.cell()),
                        part.value(),
                        ""))
                .toList());
    }

    /// Id and probability of a subject.
    private final class SubjectCell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            Run run = workbench.runProperty().get();
            if (empty || row == null || run == null || row >= run.result().rows()) {
                setGraphic(null);
                return;
            }
            var id = new Label(run.result().ids()[row]);
            id.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(id, Priority.ALWAYS);
            var score = new Label(messages.percent(run.result().scores()[row], 0));
            score.getStyleClass().add("text-muted");
            score.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            setGraphic(new HBox(8, id, score));
        }
    }
}
