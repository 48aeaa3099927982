package org.intentworkbench.ui.state;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Quarantine;
import org.intentworkbench.store.SuspectRule;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;

/// The acts on imports and on suspect events.
final class ImportActions {
    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final CurrentWorkspace current;

    ImportActions(Workbench workbench, BackgroundRunner runner, CurrentWorkspace current) {
        this.workbench = workbench;
        this.runner = runner;
        this.current = current;
    }

    /// Imports files one after the other; each is undoable by itself.
    void importFiles(List<ImportPlan> plans, Consumer<List<ImportReport>> onDone) {
        WorkspaceUse now = current.use();
        Workspace workspace = now.workspace();
        runner.run(
                WorkbenchActions.IMPORT,
                now.holding(progress -> plans.stream()
                        .map(plan -> workspace.importFile(plan, progress))
                        .toList()),
                reports -> {
                    reports.forEach(report -> workbench
                            .history()
                            .add(
                                    Wording.of("undo.import", report.file()),
                                    null,
                                    () -> current.change(() -> workspace.undoImport(report.id())),
                                    () -> current.change(() -> workspace.redoImport(report.id()))));
                    current.refresh();
                    onDone.accept(reports);
                });
    }

    /// Takes an import back; undoable.
    void removeImport(ImportReport report) {
        Workspace workspace = current.use().workspace();
        current.act(
                Wording.of("undo.import.remove", report.file()),
                () -> current.change(() -> workspace.undoImport(report.id())),
                () -> current.change(() -> workspace.redoImport(report.id())));
    }

    /// Sets suspect events aside as one step; undoable.
    void setAside(Set<SuspectRule> rules, Consumer<Quarantine> onDone) {
        WorkspaceUse now = current.use();
        var quality = now.workspace().quality();
        runner.run(WorkbenchActions.SET_ASIDE, now.holding(progress -> quality.quarantine(rules, progress)), step -> {
            if (step.events() > 0) {
                workbench
                        .history()
                        .add(
                                Wording.of("undo.quarantine"),
                                null,
                                () -> current.change(() -> quality.undoQuarantine(step.number())),
                                () -> current.change(() -> quality.redoQuarantine(step.number())));
            }
            current.refresh();
            onDone.accept(step);
        });
    }

    /// Brings the events of a step back; undoable.
    void bringBack(Quarantine step) {
        var quality = current.use().workspace().quality();
        current.act(
                Wording.of("undo.quarantine.back"),
                () -> current.change(() -> quality.undoQuarantine(step.number())),
                () -> current.change(() -> quality.redoQuarantine(step.number())));
    }
}
