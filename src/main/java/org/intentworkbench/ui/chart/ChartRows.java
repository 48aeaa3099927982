package org.intentworkbench.ui.chart;

import java.util.List;

/// The figures of a chart as a table. A cell is a `Double`, a `Long`, an `Integer` or a `String`; NaN is an
/// empty cell.
public record ChartRows(List<String> headers, List<List<Object>> rows) {
    public ChartRows {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.size() != headers.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + headers.size() + " headers");
            }
        }
    }
}
