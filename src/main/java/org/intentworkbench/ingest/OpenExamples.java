package org.intentworkbench.ingest;

import java.util.Arrays;
import java.util.List;

/// Cells that show best that a column can be read in more than one way: the first for each set of readings under which
/// a cell has different values.
final class OpenExamples {
    /// A cell and what it is under each reading; NaN = nothing.
    record Example(String text, double[] values) {
        double value(int reading) {
            return values.length == 0 ? Double.NaN : values[reading];
        }
    }

    private static final Example NONE = new Example("", new double[0]);

    /// By a bit for each reading.
    private final Example[] first;

    /// @param readings how many there are
    OpenExamples(int readings) {
        first = new Example[1 << readings];
        Arrays.fill(first, NONE);
    }

    /// @param values of a cell under each reading
    void take(double[] values, char[] chars, int from, int to) {
        int different = 0;
        for (int i = 0; i < values.length; i++) {
            different |= isNew(values, i) ? 1 << i : 0;
        }
        if (Integer.bitCount(different) > 1 && first[different].text().isEmpty()) {
            first[different] = new Example(new String(chars, from, to - from), values.clone());
        }
    }

    private static boolean isNew(double[] values, int place) {
        for (int i = 0; i < place; i++) {
            if (values[i] == values[place]) {
                return false;
            }
        }
        return !Double.isNaN(values[place]);
    }

    /// The example that tells most of these readings apart; its text is empty where no cell tells any.
    Example of(List<Integer> readings) {
        int wanted = readings.stream().mapToInt(i -> 1 << i).sum();
        var best = NONE;
        int most = 1;
        for (int i = 0; i < first.length; i++) {
            int told = Integer.bitCount(i & wanted);
            if (!first[i].text().isEmpty() && told > most) {
                best = first[i];
                most = told;
            }
        }
        return best;
    }
}
