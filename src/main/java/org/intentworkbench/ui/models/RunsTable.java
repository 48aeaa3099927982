package org.intentworkbench.ui.models;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.training.LearnerWords;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;

/// The kept runs, newest first, or by the column whose title was clicked.
final class RunsTable extends TableView<RunSummary> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final double WHAT = 176;
    private static final double ALL_COLUMNS = 1320;

    private final ModelsViewModel model;
    private final Messages messages;
    private final TableColumn<RunSummary, String> name = new TableColumn<>();
    private final ReadOnlyObjectWrapper<AucScale> scale = new ReadOnlyObjectWrapper<>(AucScale.of(List.of()));
    private long wanted;
    private boolean settling;

    RunsTable(ModelsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("runs-table");
        getStyleClass().add("dense");
        accessibleTextProperty().bind(messages.bind("models.runs"));
        var sorted = new SortedList<>(model.workbench().runs());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setEditable(true);
        setTableMenuButtonVisible(true);
        var none = new Label();
        none.textProperty().bind(messages.bind("models.runs.none"));
        none.setWrapText(true);
        setPlaceholder(none);
        columns();
        setRowFactory(table -> row());
        model.workbench().runProperty().addListener(changed -> refresh());
        keepSelection();
        // before the table's own keys, which would start to edit
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Starts to rename the selected run.
    void rename() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            name.setVisible(true);
            applyCss();
            layout();
            scrollToColumn(name);
            requestFocus();
            edit(row, name);
        }
    }

    /// Selects a run now, or as soon as it is in the list.
    void select(long id) {
        wanted = id;
        for (int row = 0; row < getItems().size(); row++) {
            if (getItems().get(row).id() == id && getSelectionModel().getSelectedIndex() != row) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(row);
            }
        }
    }

    private void columns() {
        var state = new TableColumn<RunSummary, RunSummary>();
        state.setId("runs-state");
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        state.setCellFactory(column -> new RunStateCell(model.workbench(), messages));
        state.setSortable(false);
        state.setPrefWidth(36);
        getColumns().add(state);
        getColumns()
                .add(column("id", r -> Long.toString(r.id()))
                        .figures()
                        .sortedBy(Comparator.comparingLong(RunSummary::id))
                        .width(46));
        name.setId("runs-name");
        name.textProperty().bind(messages.bind("models.runs.name"));
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
        name.setCellFactory(TextFieldTableCell.forTableColumn());
        name.setOnEditCommit(e -> model.rename(e.getRowValue(), e.getNewValue()));
        name.setPrefWidth(110);
        getColumns().add(name);
        var what = column(
                        "what",
                        r -> messages.text(
                                "models.runs.what",
                                messages.text("subject." + r.subject()),
                                r.label().in(messages.locale())))
                .width(WHAT);
        // in a wide window the longest words get the room that is left
        widthProperty()
                .addListener((property, before, now) ->
                        what.setPrefWidth(Math.clamp(now.doubleValue() - ALL_COLUMNS + WHAT, WHAT, 2 * WHAT)));
        getColumns().add(what);
        var auc = new TableColumn<RunSummary, RunSummary>();
        auc.setId("runs-auc");
        auc.textProperty().bind(messages.bind("models.runs.auc"));
        auc.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        auc.setCellFactory(column -> new AucCell(messages, scale));
        auc.setComparator(Comparator.comparingDouble(r -> r.auc().mean()));
        auc.setPrefWidth(194);
        getColumns().add(auc);
        getColumns()
                .add(column("learner", r -> LearnerWords.changed(r.spec().learner(), messages.locale()))
                        .width(166));
        getColumns().add(figure("ap", RunSummary::averagePrecision));
        getColumns().add(figure("f1", RunSummary::f1));
        getColumns().add(figure("brier", RunSummary::brier));
        getColumns()
                .add(column("rows", r -> messages.count(r.rows()))
                        .figures()
                        .sortedBy(Comparator.comparingInt(RunSummary::rows))
                        .width(76));
        getColumns()
                .add(column("positives", r -> messages.percent((double) r.positives() / r.rows(), 1))
                        .figures()
                        .sortedBy(Comparator.comparingDouble(r -> (double) r.positives() / r.rows()))
                        .width(84));
        getColumns()
                .add(column("features", r -> messages.count(r.features()))
                        .figures()
                        .sortedBy(Comparator.comparingInt(RunSummary::features))
                        .width(94));
        getColumns()
                .add(column("seconds", r -> messages.number(r.seconds(), 1))
                        .figures()
                        .sortedBy(Comparator.comparingDouble(RunSummary::seconds))
                        .width(84));
        getColumns()
                .add(column("finished", r -> WHEN.format(r.finished().atZone(ZoneId.systemDefault())))
                        .sortedBy(Comparator.comparing(RunSummary::finished))
                        .width(165));
    }

    private WordColumn<RunSummary> figure(String key, Function<RunSummary, Spread> figure) {
        return column(key, r -> messages.number(figure.apply(r).mean(), 3))
                .figures()
                .sortedBy(Comparator.comparingDouble(r -> figure.apply(r).mean()))
                .width(56);
    }

    private WordColumn<RunSummary> column(String key, Function<RunSummary, String> words) {
        return new WordColumn<>(
                "runs-" + key,
                messages,
                messages.bind("models.runs." + key + (key.equals("what") ? ".title" : "")),
                words);
    }

    private TableRow<RunSummary> row() {
        var row = new TableRow<RunSummary>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY
                    && e.getClickCount() == 2
                    && row.getItem() != null
                    && getEditingCell() == null) {
                model.open(row.getItem());
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        RunSummary run = getSelectionModel().getSelectedItem();
        if (run == null || event.getTarget() instanceof TextField) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            model.open(run);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.delete(run);
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            rename();
            event.consume();
        }
    }

    /// Lists that were read anew bring new objects for the same runs; a run is always selected where there is one.
    private void keepSelection() {
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !settling) {
                wanted = now.id();
            }
        });
        getItems().addListener((javafx.beans.Observable changed) -> settle());
        settle();
    }

    private void settle() {
        scale.set(AucScale.of(getItems()));
        // an empty column would push the figures out of sight
        if (getEditingCell() == null) {
            name.setVisible(getItems().stream().anyMatch(run -> !run.name().isBlank()));
        }
        refresh();
        settling = true;
        // the selection model has not heard of the change yet
        javafx.application.Platform.runLater(() -> {
            settling = false;
            Run shown = model.workbench().runProperty().get();
            long asked = wanted == 0 && shown != null ? shown.id() : wanted;
            if (getItems().stream().noneMatch(run -> run.id() == asked)) {
                getSelectionModel().selectFirst();
                wanted = asked;
            } else {
                select(asked);
            }
        });
    }
}
