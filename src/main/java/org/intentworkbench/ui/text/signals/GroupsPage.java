package org.intentworkbench.ui.text.signals;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.signals.SignalGroups;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordColumn;

/// Products, or shoppers, that are surely high and surely low.
final class GroupsPage extends VBox {
    private static final int MOST = 50;

    private final Messages messages;
    private final SignalWords words;
    private final SignalsModel model;

    /// @param id `signals-products` or `signals-shoppers`
    /// @param name key of the groups' name
    /// @param empty key of what is said where there are none
    GroupsPage(
            String id,
            SignalsModel model,
            Messages messages,
            SignalWords words,
            String name,
            String empty,
            Function<SignalView, SignalGroups> groups) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        getStyleClass().add("signals-page");
        var about = new Label();
        about.textProperty().bind(messages.bind("signals.groups.about"));
        about.getStyleClass().add("signals-hint");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        var columns = new HBox(
                table(
                        id + "-top",
                        "signals.groups.top",
                        name,
                        empty,
                        view -> groups.apply(view).top(MOST)),
                table(
                        id + "-bottom",
                        "signals.groups.bottom",
                        name,
                        empty,
                        view -> groups.apply(view).bottom(MOST)));
        columns.getStyleClass().add("signals-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(about, columns);
    }

    private Region table(
            String id, String title, String name, String empty, Function<SignalView, List<SignalGroups.Group>> rows) {
        var head = new Label();
        head.textProperty().bind(messages.bind(title));
        head.getStyleClass().add("signals-strong");
        var table = new TableView<SignalGroups.Group>();
        table.setId(id);
        table.getStyleClass().add("signals-groups");
        table.accessibleTextProperty().bind(messages.bind(title));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        column(table, id + "-name", name, 66, SignalGroups.Group::name, false);
        column(table, id + "-texts", "signals.groups.texts", 50, g -> messages.count(g.texts()), true);
        column(table, id + "-mean", "signals.groups.mean", 50, g -> words.rank(g.mean()), true);
        column(table, id + "-interval", "signals.groups.interval", 66, words::interval, true);
        column(table, id + "-share", "signals.column.share", 64, g -> messages.percent(g.share(), 0), true);
        var nothing = new Label();
        nothing.textProperty().bind(messages.bind(empty));
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        model.viewProperty()
                .addListener(
                        (property, before, now) -> table.getItems().setAll(now == null ? List.of() : rows.apply(now)));
        VBox.setVgrow(table, Priority.ALWAYS);
        var column = new VBox(head, table);
        column.getStyleClass().add("signals-column");
        column.setPrefWidth(300);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void column(
            TableView<SignalGroups.Group> table,
            String id,
            String title,
            double width,
            Function<SignalGroups.Group, String> cell,
            boolean figures) {
        var column = new WordColumn<SignalGroups.Group>(id, messages, messages.bind(title), cell).width(width);
        table.getColumns().add(figures ? column.figures() : column);
    }
}
