package org.intentworkbench.ui.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Quarantine;
import org.intentworkbench.store.SuspectRule;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// How good the imported data is; each part is computed when it is looked at.
final class QualityModel {
    static final String PROFILE = "data.profile";
    static final String CHANGES = "data.changes";
    static final String SUSPECTS = "data.suspects";

    /// @param steps that stand, the newest first
    record Suspects(Map<SuspectRule, Long> counts, List<Quarantine> steps) {}

    /// @param changes null = there is no earlier import of its kind
    record Compared(@Nullable ImportChanges changes) {}

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable List<ColumnFigures>> profile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Compared> changes = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Suspects> suspects = new ReadOnlyObjectWrapper<>();

    QualityModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        workbench.workspaceProperty().addListener(changed -> forget());
    }

    /// Null while it is being computed.
    ReadOnlyObjectProperty<@Nullable List<ColumnFigures>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Compared> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Suspects> suspectsProperty() {
        return suspects.getReadOnlyProperty();
    }

    BackgroundRunner runner() {
        return runner;
    }

    void profile(ImportReport report) {
        ask(PROFILE, profile, (workspace, progress) -> workspace.quality().profile(report.id(), progress));
    }

    void changes(ImportReport report) {
        ask(
                CHANGES,
                changes,
                (workspace, progress) -> new Compared(
                        workspace.quality().changes(report.id(), progress).orElse(null)));
    }

    void suspects() {
        ask(
                SUSPECTS,
                suspects,
                (workspace, progress) -> new Suspects(
                        workspace.quality().suspects(progress),
                        workspace.quality().quarantines().reversed()));
    }

    /// Sets events aside as one step that can be undone.
    void setAside(Set<SuspectRule> rules) {
        actions.setAside(rules, step -> suspects());
    }

    void bringBack(Quarantine step) {
        actions.bringBack(step);
    }

    private void forget() {
        for (String slot : List.of(PROFILE, CHANGES, SUSPECTS)) {
            runner.cancel(slot); // it reads the workspace that is about to close
        }
        profile.set(null);
        changes.set(null);
        suspects.set(null);
    }

    private interface Look<T> {
        T at(Workspace workspace, Progress progress);
    }

    private <T> void ask(String slot, ReadOnlyObjectWrapper<@Nullable T> answer, Look<T> look) {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace != null) {
            answer.set(null);
            runner.run(slot, progress -> look.at(workspace, progress), answer::set);
        }
    }
}
