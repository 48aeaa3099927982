package org.intentworkbench.ui.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// One subject: choose it, change its values, see the probability and the reasons answer.
final class SubjectPane {
    private static final int LISTED = 200;
    private static final int FIRST = 12;
    private static final double CELL = 32;

    private final Workbench workbench;
    private final Messages messages;
    private final SubjectModel model;
    private final TextField search = new TextField();
    private final ListView<Integer> subjects = new ListView<>();
    private final GridPane grid = new GridPane(10, 8);
    private final Hyperlink more = new Hyperlink();
    private final ReviewTexts reviews;
    private final Label text = new Label();
    private final Label textNote = new Label();
    private final BorderPane node = new BorderPane();
    private List<FeatureRow> rows = new ArrayList<>();
    private Map<String, String> texts = Map.of();
    private boolean all;
    private boolean listing;
    private @Nullable Run shown;

    SubjectPane(Workbench workbench, Messages messages, BackgroundRunner runner) {
        this.workbench = workbench;
        this.messages = messages;
        model = new SubjectModel(workbench);
        reviews = new ReviewTexts(workbench, runner);
        build();
        model.rowProperty().addListener(changed -> show());
        model.changesProperty().addListener(changed -> show());
        workbench.runProperty().addListener(changed -> fill());
        messages.localeProperty().addListener(changed -> {
            rows.forEach(FeatureRow::words);
            subjects.refresh();
            show();
        });
        search.textProperty().addListener(changed -> list());
        fill();
    }

    Node node() {
        return node;
    }

    private void build() {
        Card choose = choice();
        Card values = values();
        Node answer = new SubjectAnswer(workbench, model, messages).node();
        HBox.setHgrow(values, Priority.ALWAYS);
        HBox.setHgrow(answer, Priority.ALWAYS);
        node.setCenter(new HBox(12, choose, values, answer));
    }

    private Card choice() {
        search.setId("whatif-search");
        search.promptTextProperty().bind(messages.bind("whatif.search"));
        search.accessibleTextProperty().bind(messages.bind("whatif.search"));
        subjects.setId("whatif-subjects");
        subjects.accessibleTextProperty().bind(messages.bind("whatif.subject"));
        subjects.setFixedCellSize(CELL);
        subjects.setCellFactory(view -> new SubjectCell(workbench, messages));
        subjects.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !listing) {
                model.choose(now);
            }
        });
        var nobody = new Label();
        nobody.textProperty().bind(messages.bind("whatif.search.nobody"));
        nobody.setWrapText(true);
        subjects.setPlaceholder(nobody);
        VBox.setVgrow(subjects, Priority.ALWAYS);
        var choose = new Card(messages.bind("whatif.subject"), search, muted("whatif.subject.about"), subjects)
                .grow(subjects);
        choose.setPrefWidth(190);
        choose.setMinWidth(190);
        return choose;
    }

    private Card values() {
        var label = new ColumnConstraints(120, 145, 200);
        var control = new ColumnConstraints(140, 240, Double.MAX_VALUE);
        control.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(label, control, new ColumnConstraints(28));
        grid.setPadding(new Insets(0, 10, 0, 0));
        more.setId("whatif-more");
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(e -> {
            all = !all;
            layRows();
            show();
        });
        text.setId("whatif-text");
        for (Label words : List.of(text, textNote)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.managedProperty().bind(words.visibleProperty());
        }
        text.getStyleClass().add("whatif-text");
        textNote.setId("whatif-text-note");
        textNote.getStyleClass().add("text-muted");
        var scroll = new ScrollPane(new VBox(8, textNote, text, grid, more));
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
        return new Card(messages.bind("whatif.values"), scroll).grow(scroll).action(reset);
    }

    private Label muted(String key) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("text-muted", "fine-print");
        return label;
    }

    private void fill() {
        Run run = workbench.runProperty().get();
        if (run == shown) {
            return;
        }
        shown = run;
        all = false;
        texts = Map.of();
        if (run != null) {
            reviews.read(run, read -> {
                texts = read;
                show();
            });
        }
        rows = new ArrayList<>();
        for (FeatureColumn column : model.features()) {
            rows.add(new FeatureRow(column, model, messages));
        }
        layRows();
        list();
        show();
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
        listing = true;
        subjects.setItems(FXCollections.observableArrayList(found));
        Integer current = model.rowProperty().get();
        if (current != null && found.contains(current)) {
            subjects.getSelectionModel().select(current);
        }
        listing = false;
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
        showText(row);
    }

    /// Text is read, not changed: its vector has no dials.
    private void showText(int row) {
        boolean hasText = shown != null
                && shown.table().columns().stream().anyMatch(c -> c.values() instanceof FeatureValues.Vectors);
        String read = shown == null ? "" : texts.getOrDefault(shown.result().ids()[row], "");
        textNote.setVisible(hasText);
        textNote.setText(messages.text(rows.isEmpty() ? "whatif.text.only" : "whatif.text.also"));
        text.setVisible(hasText && !read.isEmpty());
        text.setText(read);
    }
}
