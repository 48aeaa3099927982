package org.intentworkbench.ui.models.board;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Remembered;
import org.jspecify.annotations.Nullable;

/// The board as a table. Clicks on a title sort within the groups; headings and baselines cannot be selected; a run is
/// always selected where there is one. Keys: Enter shows results, F2 renames, P pins, C compares two, Delete deletes.
final class BoardTable extends TableView<BoardRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass BASELINE = PseudoClass.getPseudoClass("baseline");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");

    private final BoardModel model;
    private final Messages messages;
    private final BoardColumns columns;
    private final Runnable compare;
    private Set<Long> wanted = new LinkedHashSet<>();
    private boolean settling;

    /// @param compare what the key C does
    BoardTable(BoardModel model, Messages messages, Remembered remembered, Runnable compare) {
        this.model = model;
        this.messages = messages;
        this.compare = compare;
        columns = new BoardColumns(model, messages, remembered);
        setId("runs-table");
        getStyleClass().addAll("dense", "board-table");
        accessibleTextProperty().bind(messages.bind("models.runs"));
        setEditable(true);
        setTableMenuButtonVisible(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var none = new Label();
        none.textProperty().bind(messages.bind("models.runs.none"));
        none.setWrapText(true);
        setPlaceholder(none);
        columns.into(this);
        setItems(model.rows());
        setSortPolicy(table -> {
            model.orderProperty().set(table.getComparator());
            return true;
        });
        setRowFactory(table -> new Row());
        model.workbench().runProperty().addListener(changed -> refresh());
        model.selected().addListener((javafx.beans.InvalidationListener) changed -> refresh());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<BoardRow>) change -> selected());
        model.rows().addListener((javafx.beans.InvalidationListener) changed -> settle());
        settle();
        // before the table's own keys, which would start to edit
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Starts to rename the selected run.
    void rename() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0 && getItems().get(row) instanceof BoardRow.Kept) {
            columns.settleName(true);
            columns.name().setVisible(true);
            applyCss();
            layout();
            scrollToColumn(columns.name());
            requestFocus();
            edit(row, columns.name());
        }
    }

    /// Selects a run now, or as soon as it is in the list.
    void select(long id) {
        wanted = new LinkedHashSet<>(List.of(id));
        reselect();
        int at = getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            scrollTo(Math.max(0, at - 1));
        }
    }

    private void selected() {
        if (settling) {
            return;
        }
        List<RunSummary> runs = new ArrayList<>();
        for (BoardRow row : List.copyOf(withoutNulls())) {
            RunSummary run = row.kept();
            if (run != null) {
                runs.add(run);
            }
        }
        if (!runs.isEmpty()) {
            wanted = new LinkedHashSet<>(runs.stream().map(RunSummary::id).toList());
        }
        publish(runs);
    }

    private List<BoardRow> withoutNulls() {
        List<BoardRow> rows = new ArrayList<>();
        for (int index :
                getSelectionModel().getSelectedIndices().stream().sorted().toList()) {
            if (index >= 0 && index < getItems().size()) {
                rows.add(getItems().get(index));
            }
        }
        return rows;
    }

    private void publish(List<RunSummary> runs) {
        if (!model.selected().equals(runs)) {
            model.selected().setAll(runs);
        }
    }

    /// Lists that were read anew bring new objects for the same runs.
    private void settle() {
        if (getEditingCell() == null) {
            columns.settleName(model.rows().stream()
                    .anyMatch(row -> row.kept() != null && !row.kept().name().isBlank()));
        }
        settling = true;
        // the selection model has not heard of the change yet
        Platform.runLater(() -> {
            Run shown = model.workbench().runProperty().get();
            if (wanted.isEmpty() && shown != null) {
                wanted.add(shown.id());
            }
            reselect();
            settling = false;
            selectedNow();
        });
    }

    private void reselect() {
        boolean before = settling;
        settling = true;
        List<Integer> indices = new ArrayList<>();
        int firstRun = -1;
        for (int row = 0; row < getItems().size(); row++) {
            RunSummary run = getItems().get(row).kept();
            if (run != null) {
                firstRun = firstRun < 0 ? row : firstRun;
                if (wanted.contains(run.id())) {
                    indices.add(row);
                }
            }
        }
        if (indices.isEmpty() && firstRun >= 0) {
            indices.add(firstRun); // what was wanted is kept in mind: it may be brought back
        }
        getSelectionModel().clearSelection();
        indices.forEach(getSelectionModel()::select);
        settling = before;
        if (!settling) {
            selectedNow();
        }
    }

    private void selectedNow() {
        Set<Long> asked = wanted;
        selected();
        if (!asked.isEmpty()) {
            wanted = asked;
        }
    }

    private void key(KeyEvent event) {
        RunSummary run = model.first();
        if (event.getTarget() instanceof TextField || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case UP, DOWN -> {
                if (!event.isShiftDown()) {
                    step(event.getCode() == KeyCode.DOWN ? 1 : -1);
                    event.consume();
                }
            }
            case ENTER -> act(event, run, () -> model.open(java.util.Objects.requireNonNull(run)));
            case DELETE -> act(event, run, model::deleteSelected);
            case F2 -> act(event, run, this::rename);
            case P -> act(event, run, () -> model.pin(java.util.Objects.requireNonNull(run)));
            case C -> act(event, run, compare);
            default -> {}
        }
    }

    private static void act(KeyEvent event, @Nullable RunSummary run, Runnable act) {
        if (run != null) {
            act.run();
            event.consume();
        }
    }

    /// To the next run in a direction, past headings and baselines.
    private void step(int by) {
        for (int row = getSelectionModel().getFocusedIndex() + by;
                row >= 0 && row < getItems().size();
                row += by) {
            if (getItems().get(row) instanceof BoardRow.Kept) {
                getSelectionModel().clearAndSelect(row);
                getFocusModel().focus(row);
                scrollTo(Math.max(0, row - 1));
                return;
            }
        }
    }

    private final class Row extends TableRow<BoardRow> {
        private final Tooltip why = new Tooltip();

        Row() {
            why.setWrapText(true);
            why.setMaxWidth(360);
            addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                if (getItem() != null && !(getItem() instanceof BoardRow.Kept)) {
                    e.consume(); // neither headings nor baselines are selected
                }
            });
            setOnMouseClicked(e -> {
                RunSummary run = getItem() == null ? null : getItem().kept();
                if (e.getButton() == MouseButton.PRIMARY
                        && e.getClickCount() == 2
                        && run != null
                        && getEditingCell() == null) {
                    model.open(run);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable BoardRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean there = !empty && row != null;
            pseudoClassStateChanged(HEADING, there && row instanceof BoardRow.Heading);
            pseudoClassStateChanged(BASELINE, there && row instanceof BoardRow.Plain);
            var other = there && row != null
                    ? model.whyOther(row)
                    : java.util.Optional.<org.intentworkbench.domain.Wording>empty();
            pseudoClassStateChanged(OTHER, other.isPresent());
            other.ifPresent(wording -> why.setText(wording.in(messages.locale())));
            setTooltip(other.isPresent() ? why : null);
        }
    }
}
