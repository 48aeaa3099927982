package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.store.ColumnFigures.Frequent;

/// The measure of a column of words or texts, of which the lengths in letters are what has an order.
final class LetteredMeasure {
    private static final int SHOWN = 500;

    private final ColumnMeasure measure;

    LetteredMeasure(ColumnMeasure measure) {
        this.measure = measure;
    }

    ColumnFigures words(StoredColumn.Categories column) {
        var counts = new int[column.levels().length];
        var keys = new long[measure.rows()];
        for (int i = 0; i < measure.rows(); i++) {
            int code = column.codes()[i];
            keys[i] = code < 0 ? SortedKeys.MISSING : code;
            if (code >= 0) {
                counts[code]++;
            }
        }
        var lengths = new Lengths();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                lengths.add(column.levels()[code], counts[code]);
            }
        }
        var sorted = new SortedKeys(keys);
        var frequent = sorted.frequent(ColumnMeasure.MOST_FREQUENT).stream()
                .map(f -> new Frequent(shown(column.text(f.firstRow())), f.count()))
                .toList();
        return lettered(sorted, lengths, frequent);
    }

    ColumnFigures texts(TableReader reader) throws SQLException {
        var keys = new long[measure.rows()];
        var lengths = new Lengths();
        reader.texts(measure.index(), (row, text) -> {
            var chars = text.toCharArray();
            long hash = RowHash.high(chars, 0, chars.length);
            keys[row] =
                    text.isEmpty() ? SortedKeys.MISSING : Math.clamp(hash, SortedKeys.MISSING + 1, Long.MAX_VALUE - 1);
            if (!text.isEmpty()) {
                lengths.add(text, 1);
            }
        });
        var sorted = new SortedKeys(keys);
        var found = sorted.frequent(ColumnMeasure.MOST_FREQUENT);
        Map<Integer, String> texts = new HashMap<>();
        for (var frequent : found) {
            texts.put(frequent.firstRow(), "");
        }
        reader.texts(measure.index(), (row, text) -> texts.computeIfPresent(row, (key, old) -> shown(text)));
        var frequent = new ArrayList<Frequent>();
        for (var f : found) {
            frequent.add(new Frequent(texts.getOrDefault(f.firstRow(), ""), f.count()));
        }
        return lettered(sorted, lengths, frequent);
    }

    private ColumnFigures lettered(SortedKeys sorted, Lengths lengths, List<Frequent> frequent) {
        return measure.figures(
                sorted.size(),
                sorted.distinct(),
                lengths.minimum(),
                lengths.median(),
                lengths.maximum(),
                lengths.histogram(),
                frequent,
                measure.flags(sorted));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
