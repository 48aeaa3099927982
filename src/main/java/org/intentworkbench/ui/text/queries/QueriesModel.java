package org.intentworkbench.ui.text.queries;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.report.QueryList;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.text.queries.QueryDetail;
import org.intentworkbench.text.queries.QueryReport;
import org.intentworkbench.text.queries.QueryRow;
import org.intentworkbench.ui.kit.Debounce;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// What the tab *Queries* shows: the report, the queries that pass the filter, in the order asked for, and the one
/// looked at. Read when the tab is in front, and again when imports change; filtered and sorted off the FX thread.
final class QueriesModel {
    static final String ID = "queries";
    static final String LOAD = "text.queries";
    static final String SHOW = "text.queries.show";
    static final String SAVE = "text.queries.save";

    /// Which queries are shown by what they name; called `text.queries.choice.<name>`.
    enum Choice {
        ALL,
        VAGUE,
        SPECIFIC
    }

    private static final Duration REST = Duration.millis(150);

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final TextModel text;
    private final ReadOnlyObjectWrapper<@Nullable QueryReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<QueryRow>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable QueryRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable QueryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
    private final StringProperty asked = new SimpleStringProperty("");
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.ALL);
    private final ObjectProperty<@Nullable Comparator<QueryRow>> order = new SimpleObjectProperty<>();
    private final Debounce typing = new Debounce(REST);
    private boolean stale = true;
    /// Changes with every change of the data: a report that was begun before it is old.
    private int state;

    QueriesModel(Workbench workbench, WorkbenchActions actions, TextModel text) {
        this.workbench = workbench;
        this.actions = actions;
        this.text = text;
        workbench.workspaceProperty().addListener((property, before, now) -> forget());
        workbench.imports().addListener((ListChangeListener<ImportReport>) change -> forget());
        workbench.screenProperty().addListener((property, before, now) -> lookIfSeen());
        text.tabProperty().addListener((property, before, now) -> lookIfSeen());
        asked.addListener((property, before, now) -> typing.request(this::arrange));
        choice.addListener((property, before, now) -> arrange());
        order.addListener((property, before, now) -> arrange());
        selected.addListener((property, before, now) -> {
            QueryReport read = report.get();
            detail.set(now == null || read == null ? null : read.detail(now));
        });
        lookIfSeen();
    }

    /// Null while it is being read.
    ReadOnlyObjectProperty<@Nullable QueryReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Replaced as a whole, never changed in place.
    ReadOnlyObjectProperty<List<QueryRow>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable QueryRow> selectedProperty() {
        return selected;
    }

    /// Of the selected query; null where none is.
    ReadOnlyObjectProperty<@Nullable QueryDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// The file written last; null until one was.
    ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Part of the query, in any case; empty = all.
    StringProperty askedProperty() {
        return asked;
    }

    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Null = most searches first.
    ObjectProperty<@Nullable Comparator<QueryRow>> orderProperty() {
        return order;
    }

    void goToData() {
        workbench.screenProperty().set("data");
    }

    void save(Path file) {
        List<QueryRow> rows = shown.get();
        actions.look(
                SAVE,
                (workspace, progress) -> {
                    QueryList.write(rows, file, progress);
                    return file;
                },
                saved::set);
    }

    /// The shown queries for the clipboard.
    String pasted() {
        return QueryList.pasted(shown.get());
    }

    private void forget() {
        report.set(null);
        selected.set(null);
        shown.set(List.of());
        saved.set(null);
        state++;
        stale = true;
        lookIfSeen();
    }

    private void lookIfSeen() {
        boolean seen = workbench.screenProperty().get().equals("text")
                && text.tabProperty().get().equals(ID);
        if (stale && seen && workbench.workspaceProperty().get() != null) {
            stale = false;
            int asked = state;
            actions.look(
                    LOAD,
                    (workspace, progress) -> QueryReport.of(workspace, FeatureSpec.WINDOW_DAYS, progress),
                    found -> {
                        if (asked == state) {
                            report.set(found);
                            arrange();
                        }
                    });
        }
    }

    private void arrange() {
        QueryReport read = report.get();
        if (read == null || workbench.workspaceProperty().get() == null) {
            return;
        }
        String part = asked.get().strip().toLowerCase(Locale.ROOT);
        Choice chosen = choice.get();
        Comparator<QueryRow> by = order.get();
        actions.look(
                SHOW,
                (workspace, progress) -> {
                    var passing = read.rows().stream()
                            .filter(row ->
                                    chosen == Choice.ALL || row.kind().name().equals(chosen.name()))
                            .filter(row -> part.isEmpty()
                                    || row.query().toLowerCase(Locale.ROOT).contains(part));
                    progress.check();
                    return (by == null ? passing : passing.sorted(by)).toList();
                },
                found -> {
                    if (report.get() == read) {
                        shown.set(found);
                    }
                });
    }
}
