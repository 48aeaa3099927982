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
    private static final String NEWS = "data.news";
    private static final String BACK = "data.back";

    /// What is different in an import that was just made.
    record News(ImportReport report, ImportChanges changes) {}

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
    private final ReadOnlyObjectWrapper<List<News>> news = new ReadOnlyObjectWrapper<>(List.of());

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

    /// Of the imports last asked for, those that have an import before them to compare with.
    ReadOnlyObjectProperty<List<News>> newsProperty() {
        return news.getReadOnlyProperty();
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

    /// Brings back what an import set aside by itself; undoable. Imports and steps exclude each other, so its own step
    /// is
    /// the first one made since it began; nothing happens where that was brought back already.
    void bringBack(ImportReport report) {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace != null) {
            runner.run(
                    BACK,
                    progress -> workspace.quality().quarantines().stream()
                            .filter(step -> !step.made().isBefore(report.imported()))
                            .findFirst()
                            .filter(step -> step.events() == report.quarantined()),
                    step -> step.ifPresent(this::bringBack));
        }
    }

    /// Compares imports with those before them.
    void askNews(List<ImportReport> reports) {
        Workspace workspace = workbench.workspaceProperty().get();
        news.set(List.of());
        if (workspace == null || reports.isEmpty()) {
            runner.cancel(NEWS);
            return;
        }
        runner.run(
                NEWS,
                progress -> reports.stream()
                        .flatMap(report -> workspace.quality().changes(report.id(), progress).stream()
                                .map(changes -> new News(report, changes)))
                        .toList(),
                news::set);
    }

    private void forget() {
        for (String slot : List.of(PROFILE, CHANGES, SUSPECTS, NEWS, BACK)) {
            runner.cancel(slot); // it reads the workspace that is about to close
        }
        profile.set(null);
        changes.set(null);
        suspects.set(null);
        news.set(List.of());
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
