package org.intentworkbench.ui.data;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// What screen *Data* shows.
final class DataViewModel {
    static final String TABLE = "data.table";
    static final String SAVE = "data.save";

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final ObservableList<ImportReport> imports = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ImportReport> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenedImport> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ImportReport>> taken = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
    private final ImportViewModel preparation;
    private final QualityModel quality;
    private final OverviewModel overview;

    DataViewModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner, Path presets) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        quality = new QualityModel(workbench, actions, runner);
        overview = new OverviewModel(workbench, runner);
        preparation = new ImportViewModel(
                runner,
                presets,
                () -> workbench.workspaceProperty().get(),
                new EstimateModel(workbench, runner),
                this::take);
        selected.addListener((property, before, now) -> open(now));
        workbench.imports().addListener((ListChangeListener<ImportReport>) change -> follow());
        workbench.workspaceProperty().addListener((property, before, now) -> {
            preparation.cancel();
            runner.cancel(TABLE); // it reads the workspace that is about to close
            taken.set(List.of());
            saved.set(null);
        });
        follow();
    }

    ObjectProperty<@Nullable Workspace> workspaceProperty() {
        return workbench.workspaceProperty();
    }

    /// Newest first.
    ObservableList<ImportReport> imports() {
        return imports;
    }

    ObjectProperty<@Nullable ImportReport> selectedProperty() {
        return selected;
    }

    /// The selected import with its rows; null while it is being read, or where none is selected.
    ReadOnlyObjectProperty<@Nullable OpenedImport> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// What came of the last import, file by file.
    ReadOnlyObjectProperty<List<ImportReport>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// The file the refused rows were last written to.
    ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    ImportViewModel preparation() {
        return preparation;
    }

    QualityModel quality() {
        return quality;
    }

    OverviewModel overview() {
        return overview;
    }

    void select(long importId) {
        imports.stream().filter(report -> report.id() == importId).findFirst().ifPresent(selected::set);
    }

    /// Brings the screen to the front.
    void show() {
        workbench.screenProperty().set("data");
    }

    void remove(ImportReport report) {
        actions.removeImport(report);
    }

    void openWorkspace(Path file) {
        actions.open(file, () -> {});
    }

    void saveRefused(Path file, Messages messages) {
        OpenedImport shown = opened.get();
        if (shown == null) {
            return;
        }
        var locale = messages.locale();
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null) {
            return;
        }
        runner.run(
                SAVE,
                progress -> {
                    workspace.quality().writeRefused(shown.report().id(), file, locale, progress);
                    return file;
                },
                saved::set);
    }

    /// One file after the other, each an import of its own: where a later one fails, the earlier ones are there.
    private void take(List<ImportPlan> plans) {
        taken.set(List.of());
        saved.set(null);
        takeNext(new ArrayDeque<>(plans), List.of());
    }

    private void takeNext(Queue<ImportPlan> waiting, List<ImportReport> done) {
        ImportPlan plan = waiting.poll();
        if (plan == null) {
            return;
        }
        actions.importFiles(List.of(plan), reports -> {
            List<ImportReport> now = new ArrayList<>(done);
            now.addAll(reports);
            taken.set(List.copyOf(now));
            takeNext(waiting, now);
        });
    }

    private void follow() {
        ImportReport before = selected.get();
        List<ImportReport> now = workbench.imports().reversed();
        boolean grown = now.stream().anyMatch(report -> !has(imports, report));
        imports.setAll(now);
        if (imports.isEmpty()) {
            selected.set(null);
        } else if (grown || before == null || !has(imports, before)) {
            selected.set(imports.getFirst());
        } else if (before.kind() == FileKind.EVENTS) {
            open(before); // events of all imports are one table
        }
    }

    private static boolean has(List<ImportReport> list, ImportReport report) {
        return list.stream().anyMatch(other -> other.id() == report.id());
    }

    private void open(@Nullable ImportReport report) {
        Workspace workspace = workbench.workspaceProperty().get();
        opened.set(null);
        if (report == null || workspace == null) {
            runner.cancel(TABLE);
            return;
        }
        runner.run(TABLE, progress -> OpenedImport.of(workspace, report, progress), opened::set);
    }
}
