package org.intentworkbench.ui.text.signals;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.intentworkbench.ui.chart.Sparkline;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;
import org.jspecify.annotations.Nullable;

/// The signals of the chosen language; choosing a row chooses the signal.
final class SignalTable {
    private final SignalsModel model;
    private final TableView<SignalDesk.Row> table = new TableView<>();
    private boolean following;

    SignalTable(SignalsModel model, Messages messages, SignalWords words) {
        this.model = model;
        table.setId("signals-table");
        table.accessibleTextProperty().bind(messages.bind("text.tab.signals"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(new WordColumn<SignalDesk.Row>(
                                "signals-name",
                                messages,
                                messages.bind("signals.column.name"),
                                row -> words.name(row.outcome().signal()))
                        .width(132));
        table.getColumns().add(sparks(messages));
        table.getColumns()
                .add(new WordColumn<SignalDesk.Row>(
                                "signals-share",
                                messages,
                                messages.bind("signals.column.share"),
                                row -> messages.percent(row.outcome().plain().share(), 1))
                        .figures()
                        .width(78));
        table.getColumns()
                .add(new WordColumn<SignalDesk.Row>(
                                "signals-quality",
                                messages,
                                messages.bind("signals.column.quality"),
                                row -> words.quality(row.outcome()))
                        .width(184));
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind("signals.empty.language"));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                model.signalProperty().set(now.outcome().signal());
            }
        });
        model.deskProperty().addListener((property, before, now) -> show());
        model.languageProperty().addListener((property, before, now) -> show());
        model.signalProperty().addListener((property, before, now) -> follow());
        show();
    }

    TableView<SignalDesk.Row> node() {
        return table;
    }

    private static TableColumn<SignalDesk.Row, SignalDesk.Row> sparks(Messages messages) {
        var column = new TableColumn<SignalDesk.Row, SignalDesk.Row>();
        column.setId("signals-spark");
        column.textProperty().bind(messages.bind("signals.column.spread"));
        column.setSortable(false);
        column.setPrefWidth(92);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new SparkCell());
        return column;
    }

    private void show() {
        SignalDesk desk = model.deskProperty().get();
        SignalDesk.Side side =
                desk == null ? null : desk.sides().get(model.languageProperty().get());
        following = true;
        table.getItems().setAll(side == null ? List.of() : side.rows());
        following = false;
        follow();
    }

    private void follow() {
        following = true;
        table.getItems().stream()
                .filter(row -> row.outcome().signal() == model.signalProperty().get())
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
        following = false;
    }

    private static final class SparkCell extends TableCell<SignalDesk.Row, SignalDesk.Row> {
        private final Sparkline spark = new Sparkline();

        @Override
        protected void updateItem(SignalDesk.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                spark.show(row.bars(), row.cut());
                setGraphic(spark);
            }
        }
    }
}
