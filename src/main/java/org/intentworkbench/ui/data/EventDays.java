package org.intentworkbench.ui.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.store.EventCounts;

/// Events counted by kind over time: by day, or where that would be more bars than can be told apart, by week
/// (beginning with Monday) or month. Days are those of UTC.
///
/// @param unit of one bar
/// @param starts first day of each bar that has events, ascending
/// @param kinds counts as long as `starts`; kinds without any are absent
/// @param first day with an event; of no events 1970-01-01
record EventDays(
        Unit unit, List<LocalDate> starts, Map<EventKind, long[]> kinds, LocalDate first, LocalDate last, long events) {
    private static final int MOST = 370;
    private static final int MOST_IN_WEEKS = 7 * 260;

    /// How long a bar is.
    enum Unit {
        DAY,
        WEEK,
        MONTH;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        LocalDate end(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /// @param counts by day, as [EventCounts#counts] gives them
    static EventDays of(List<EventCounts.Count> counts) {
        if (counts.isEmpty()) {
            return new EventDays(Unit.DAY, List.of(), Map.of(), LocalDate.EPOCH, LocalDate.EPOCH, 0);
        }
        LocalDate first = counts.getFirst().day();
        LocalDate last = counts.getLast().day();
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        Unit unit = days <= MOST ? Unit.DAY : days <= MOST_IN_WEEKS ? Unit.WEEK : Unit.MONTH;
        var bars = new TreeMap<LocalDate, Map<EventKind, Long>>();
        long events = 0;
        for (var count : counts) {
            bars.computeIfAbsent(unit.start(count.day()), day -> new EnumMap<>(EventKind.class))
                    .merge(count.kind(), count.events(), Long::sum);
            events += count.events();
        }
        var kinds = new EnumMap<EventKind, long[]>(EventKind.class);
        int bar = 0;
        for (var parts : bars.values()) {
            for (var part : parts.entrySet()) {
                kinds.computeIfAbsent(part.getKey(), kind -> new long[bars.size()])[bar] = part.getValue();
            }
            bar++;
        }
        return new EventDays(unit, List.copyOf(bars.keySet()), kinds, first, last, events);
    }
}
