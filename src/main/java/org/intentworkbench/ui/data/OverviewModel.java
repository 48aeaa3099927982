package org.intentworkbench.ui.data;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.store.EventFilter;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// The first look at what was imported: events over time, or the lines of orders by kind.
final class OverviewModel {
    static final String SLOT = "data.overview";

    /// What there is to show.
    sealed interface Seen {
        /// @param all events of the workspace, whatever the filter
        /// @param categories by name
        record Events(EventFilter filter, EventDays days, long all, List<String> categories, List<String> brands)
                implements Seen {}

        /// @param lines kinds that appear
        record Orders(ImportReport report, Map<LineKind, Long> lines) implements Seen {}

        /// A kind of file without an overview.
        record Other(ImportReport report) implements Seen {}
    }

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private EventFilter filter = EventFilter.ALL;

    OverviewModel(Workbench workbench, BackgroundRunner runner) {
        this.workbench = workbench;
        this.runner = runner;
        workbench.workspaceProperty().addListener(changed -> {
            runner.cancel(SLOT); // it reads the workspace that is about to close
            filter = EventFilter.ALL;
            seen.set(null);
        });
    }

    static boolean has(FileKind kind) {
        return kind == FileKind.EVENTS || kind == FileKind.ORDERS;
    }

    /// Null while nothing is known; what was seen before stays while the filter is changed.
    ReadOnlyObjectProperty<@Nullable Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    BackgroundRunner runner() {
        return runner;
    }

    EventFilter filter() {
        return filter;
    }

    void filter(ImportReport report, EventFilter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            look(report);
        }
    }

    /// Looks at an import; events of all imports are one table.
    void look(ImportReport report) {
        var workspace = workbench.workspaceProperty().get();
        if (workspace == null) {
            return;
        }
        EventFilter wanted = filter;
        runner.<Seen>run(
                SLOT,
                progress -> switch (report.kind()) {
                    case EVENTS -> {
                        var counts = workspace.eventCounts(progress);
                        progress.check();
                        yield new Seen.Events(
                                wanted,
                                EventDays.of(counts.counts(wanted)),
                                counts.size(),
                                counts.categories().stream().sorted().toList(),
                                counts.brands().stream().sorted().toList());
                    }
                    case ORDERS -> new Seen.Orders(report, workspace.lineKinds(report.id(), progress));
                    case SESSIONS, REVIEWS, PRODUCTS -> new Seen.Other(report);
                },
                seen::set);
    }
}
