package org.intentworkbench.ui.models;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureFigures;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.jspecify.annotations.Nullable;

/// All features of the subject by family: what each means, when it is known, how its values lie, and a tick for those
/// that go in. Space ticks, letters after Ctrl+F search, Escape closes.
final class FeatureBrowser extends VBox {
    /// Of the other columns and the scroll bar, so that the last takes what is left.
    private static final double OTHERS = 264 + 82 + 80 + 98 + 78 + 18;

    private final FeatureBrowserModel model;
    private final Messages messages;
    private final TreeTableView<FeatureRow> table = new TreeTableView<>();
    private final TextField search = new TextField();
    private final Label count = new Label();
    private final FeatureDetail detail;
    /// Families the analyst has closed; all are open at first.
    private final Set<FeatureGroup> closed = new HashSet<>();

    FeatureBrowser(FeatureBrowserModel model, ModelsViewModel models, Messages messages, BackgroundRunner runner) {
        this.model = model;
        this.messages = messages;
        detail = new FeatureDetail(messages);
        setId("features-browser");
        getStyleClass().add("feature-browser");
        var hint = new Label();
        hint.textProperty().bind(messages.bind("models.browser.hint"));
        hint.getStyleClass().add("form-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        var progress = new ProgressStrip(runner, messages, FeatureBrowserModel.FIGURES);
        progress.getStyleClass().add("narrow");
        getChildren().addAll(head(), hint, progress, table, detail);
        model.shownProperty().addListener(changed -> fill());
        model.figuresProperty().addListener(changed -> refresh());
        messages.localeProperty().addListener(changed -> refresh());
        for (SubjectKind kind : SubjectKind.values()) {
            SubjectSettings own = models.settings(kind);
            own.dropped.addListener((SetChangeListener<String>) change -> refresh());
            own.groupsLeftOut.addListener((SetChangeListener<FeatureGroup>) change -> refresh());
            own.reviewSignals.addListener(changed -> refresh());
            own.choice.addListener(changed -> refresh());
        }
        model.openProperty().addListener((property, before, now) -> {
            if (now) {
                refresh();
                search.requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fill();
    }

    private HBox head() {
        var title = new Label();
        title.textProperty().bind(messages.bind("models.browser.title"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        count.setId("features-count");
        count.getStyleClass().add("text-muted");
        count.setMinWidth(USE_PREF_SIZE);
        search.setId("features-search");
        search.promptTextProperty().bind(messages.bind("models.browser.search"));
        search.accessibleTextProperty().bind(messages.bind("models.browser.search"));
        search.setPrefColumnCount(18);
        search.textProperty().bindBidirectional(model.searchProperty());
        var close = new Button();
        close.setId("features-close");
        close.textProperty().bind(messages.bind("models.browser.close"));
        close.setGraphic(Icon.CLOSE.node());
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(e -> model.openProperty().set(false));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(12, title, count, gap, search, close);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void columns() {
        table.setId("features-table");
        table.setShowRoot(false);
        table.getStyleClass().add("dense");
        table.accessibleTextProperty().bind(messages.bind("models.browser.title"));
        var none = new Label();
        none.textProperty().bind(messages.bind("models.browser.none"));
        none.setWrapText(true);
        table.setPlaceholder(none);
        column("models.browser.feature", 264, column -> new FeatureTickCell(model, messages));
        column("models.browser.unit", 82, column -> FeatureFigureCell.words(messages, row -> row.unit(messages)));
        column("models.browser.missing", 80, column -> figure(f -> messages.percent(f.missingShare(), 0)))
                .getStyleClass()
                .add("figures");
        column("models.browser.spread", 98, column -> new FeatureSpreadCell(model, messages));
        column("models.browser.median", 78, column -> figure(f -> FeatureDetail.number(messages, f.median())))
                .getStyleClass()
                .add("figures");
        var known = column(
                "models.browser.known", 120, column -> FeatureFigureCell.words(messages, row -> row.known(messages)));
        known.setMinWidth(120);
        known.prefWidthProperty().bind(table.widthProperty().subtract(OTHERS));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> describe(now == null ? null : now.getValue()));
    }

    private FeatureFigureCell figure(java.util.function.Function<FeatureFigures, String> said) {
        return FeatureFigureCell.figure(model, messages, said);
    }

    private TreeTableColumn<FeatureRow, FeatureRow> column(
            String key,
            double width,
            javafx.util.Callback<
                            TreeTableColumn<FeatureRow, FeatureRow>,
                            javafx.scene.control.TreeTableCell<FeatureRow, FeatureRow>>
                    cell) {
        var column = new TreeTableColumn<FeatureRow, FeatureRow>();
        column.textProperty().bind(messages.bind(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        column.setCellFactory(cell);
        table.getColumns().add(column);
        return column;
    }

    private void fill() {
        FeatureRow before = selected();
        var root = new TreeItem<FeatureRow>();
        model.shownProperty().get().forEach((group, features) -> {
            var family = new TreeItem<FeatureRow>(new FeatureRow.Family(group));
            features.forEach(feature -> family.getChildren().add(new TreeItem<>(new FeatureRow.Single(feature))));
            family.setExpanded(!closed.contains(group));
            family.expandedProperty().addListener((property, was, now) -> {
                if (now) {
                    closed.remove(group);
                } else {
                    closed.add(group);
                }
            });
            root.getChildren().add(family);
        });
        table.setRoot(root);
        for (int row = 0; before != null && row < table.getExpandedItemCount(); row++) {
            if (before.equals(table.getTreeItem(row).getValue())) {
                table.getSelectionModel().select(row);
            }
        }
        refresh();
    }

    private void refresh() {
        if (!model.openProperty().get()) {
            return; // filled when it is opened
        }
        count.setText(
                messages.text("models.browser.count", messages.count(model.taken()), messages.count(model.offered())));
        table.refresh();
        describe(selected());
    }

    private @Nullable FeatureRow selected() {
        var item = table.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private void describe(@Nullable FeatureRow row) {
        Map<String, FeatureFigures> figures = model.figuresProperty().get();
        detail.show(
                row,
                row instanceof FeatureRow.Single single
                        ? figures.get(single.feature().name())
                        : null);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.openProperty().set(false);
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            search.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && table.isFocused()) {
            tick(selected());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && search.isFocused()) {
            table.requestFocus();
            table.getSelectionModel()
                    .select(Math.max(0, table.getSelectionModel().getSelectedIndex()));
            event.consume();
        }
    }

    private void tick(@Nullable FeatureRow row) {
        if (row instanceof FeatureRow.Family family && model.canTake(family.group())) {
            model.take(family.group(), !model.takes(family.group()));
        } else if (row instanceof FeatureRow.Single single
                && model.canTake(single.feature().group())) {
            model.take(single.feature(), !model.takes(single.feature()));
        }
    }
}
