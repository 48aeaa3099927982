package org.intentworkbench.ui.data;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.store.ImportEstimate;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// What the files that are being prepared will take, all together.
final class EstimateModel {
    static final String SLOT = "data.estimate";

    /// @param rows of the whole file
    record Wanted(ImportPlan plan, long rows) {}

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable ImportEstimate> total = new ReadOnlyObjectWrapper<>();
    private List<Wanted> asked = List.of();

    EstimateModel(Workbench workbench, BackgroundRunner runner) {
        this.workbench = workbench;
        this.runner = runner;
    }

    /// Null while it is not known.
    ReadOnlyObjectProperty<@Nullable ImportEstimate> totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Takes an estimate for that of the files asked about.
    void show(ImportEstimate estimate) {
        total.set(estimate);
    }

    void ask(List<Wanted> files) {
        if (files.equals(asked)) {
            return;
        }
        asked = List.copyOf(files);
        total.set(null);
        runner.cancel(SLOT);
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace != null && !files.isEmpty()) {
            List<Wanted> wanted = asked;
            runner.run(
                    SLOT,
                    progress -> sum(wanted.stream()
                            .map(file -> workspace.estimate(file.plan(), file.rows()))
                            .toList()),
                    this::show);
        }
    }

    /// Disk and time add up; memory is free again after each file.
    static ImportEstimate sum(List<ImportEstimate> files) {
        ImportEstimate first = files.getFirst();
        return new ImportEstimate(
                files.stream().mapToLong(ImportEstimate::rows).sum(),
                files.stream().mapToLong(ImportEstimate::disk).sum(),
                first.freeDisk(),
                files.stream().mapToLong(ImportEstimate::memory).max().orElse(0),
                first.freeMemory(),
                files.stream().mapToDouble(ImportEstimate::seconds).sum());
    }
}
