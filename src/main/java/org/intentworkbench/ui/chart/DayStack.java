package org.intentworkbench.ui.chart;

import java.util.List;

/// Counts over time, parted by kind: what [StackedDays] draws.
///
/// @param names of the parts, the lowest of the stack first
/// @param styles of the parts, `series-0` to `series-5`; a part keeps its colour when others are left out
/// @param starts first day of each bar as days since 1970, ascending; bars without a count may be left out
/// @param ends first day that no longer belongs to the bar
/// @param counts of each part, as long as `starts`
public record DayStack(List<String> names, List<String> styles, long[] starts, long[] ends, long[][] counts) {
    public DayStack {
        names = List.copyOf(names);
        styles = List.copyOf(styles);
        if (names.size() != counts.length || names.size() != styles.size() || starts.length != ends.length) {
            throw new IllegalArgumentException(names.size() + " names for " + counts.length + " parts");
        }
    }

    int bars() {
        return starts.length;
    }

    long total(int bar) {
        long total = 0;
        for (long[] part : counts) {
            total += part[bar];
        }
        return total;
    }

    long most() {
        long most = 0;
        for (int bar = 0; bar < bars(); bar++) {
            most = Math.max(most, total(bar));
        }
        return most;
    }

    /// The bar a moment falls into; -1 = none.
    ///
    /// @param day since 1970, with its fraction
    int at(double day) {
        for (int bar = 0; bar < bars(); bar++) {
            if (day >= starts[bar] && day < ends[bar]) {
                return bar;
            }
        }
        return -1;
    }
}
