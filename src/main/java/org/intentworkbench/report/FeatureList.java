package org.intentworkbench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;

/// A table of features with its values as a CSV file: a line a subject with its id, its shopper, its moment and its
/// outcome, then a column a feature, a vector as many as it has numbers. What is missing is empty.
public final class FeatureList {
    private FeatureList() {}

    /// @return how many subjects were written
    /// @throws org.intentworkbench.domain.Problem if the file cannot be written
    public static int write(FeatureTable table, Path file, Progress progress) {
        List<String> heads = new ArrayList<>(List.of("id", "shopper"));
        if (table.hasMoments()) {
            heads.add("moment");
        }
        heads.add("outcome");
        for (FeatureColumn column : table.columns()) {
            if (column.values() instanceof FeatureValues.Vectors vectors) {
                for (int k = 1; k <= vectors.dimension(); k++) {
                    heads.add(column.name() + "[" + k + "]");
                }
            } else {
                heads.add(column.name());
            }
        }
        String head = heads.stream().map(FeatureList::quoted).collect(Collectors.joining(","));
        return ListFile.write(file, head, table.size(), row -> line(table, row), progress);
    }

    private static String line(FeatureTable table, int row) {
        var line = new StringBuilder();
        String shopper = table.shoppers()[row];
        line.append(quoted(table.ids()[row])).append(',').append(shopper == null ? "" : quoted(shopper));
        if (table.hasMoments()) {
            long moment = table.moments()[row];
            line.append(',').append(moment == FeatureTable.TIMELESS ? "" : java.time.Instant.ofEpochMilli(moment));
        }
        line.append(',').append(table.labels()[row]);
        for (FeatureColumn column : table.columns()) {
            switch (column.values()) {
                case FeatureValues.Numbers numbers -> line.append(',').append(number(numbers.values()[row]));
                case FeatureValues.Levels levels -> {
                    int code = levels.codes()[row];
                    line.append(',').append(code < 0 ? "" : quoted(levels.levels()[code]));
                }
                case FeatureValues.Vectors vectors -> {
                    float[] vector = vectors.rows()[row];
                    Stream.iterate(0, k -> k < vectors.dimension(), k -> k + 1)
                            .forEach(k -> line.append(',').append(vector == null ? "" : vector[k]));
                }
            }
        }
        return line.toString();
    }

    /// As short as it can be and still read back to the same number.
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe in front.
    private static String quoted(String text) {
        String cell = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return cell.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
