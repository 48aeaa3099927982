package org.intentworkbench.text.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;

/// Texts as weights of their terms. The vocabulary and how rare its terms are is learnt from given rows alone; terms
/// that none of them has are not seen in other texts.
///
/// `weight = (1 + ln count) * (1 + ln((1 + n) / (1 + texts with the term)))`, divided by the length of the whole row,
/// so that long and short texts weigh the same: scikit-learn's TfidfVectorizer with `sublinear_tf`.
public final class TfIdf {
    private static final int ROWS_A_CHECK = 1024;

    private final TermReader reader;
    private final List<String> vocabulary;
    private final float[] idf;
    private final Map<String, Integer> columns;
    /// Column of each term of the table it was fitted on; -1 where the term is not in the vocabulary.
    private final int[] columnOf;
    private final TermTable table;

    private TfIdf(TermTable table, int[] columnOf, List<String> vocabulary, float[] idf) {
        this.table = table;
        this.reader = table.reader();
        this.columnOf = columnOf;
        this.vocabulary = List.copyOf(vocabulary);
        this.idf = idf;
        this.columns = new HashMap<>(2 * vocabulary.size());
        for (int column = 0; column < vocabulary.size(); column++) {
            columns.put(vocabulary.get(column), column);
        }
    }

    /// @param rows what may be learnt from
    /// @param minTexts terms in fewer of the rows are left out, from 1
    public static TfIdf fit(TermTable table, int[] rows, int minTexts, Progress progress) {
        progress.check();
        int[] texts = table.texts(rows);
        int[] columnOf = new int[texts.length];
        Arrays.fill(columnOf, -1);
        var vocabulary = new ArrayList<String>();
        float[] idf = new float[texts.length];
        for (int term = 0; term < texts.length; term++) {
            if (texts[term] >= Math.max(1, minTexts)) {
                int column = vocabulary.size();
                columnOf[term] = column;
                vocabulary.add(table.term(term));
                idf[column] = (float) (1 + Math.log((1.0 + rows.length) / (1.0 + texts[term])));
            }
        }
        progress.check();
        return new TfIdf(table, columnOf, vocabulary, Arrays.copyOf(idf, vocabulary.size()));
    }

    /// The terms by their column.
    public List<String> vocabulary() {
        return vocabulary;
    }

    /// How rare the term of a column is, from 1.
    public double idf(int column) {
        return idf[column];
    }

    /// The row of a text of the table this was fitted on, which need not be one of the rows it learnt from.
    public SparseRow row(int row) {
        int[] ids = table.ids(row);
        int[] counts = table.counts(row);
        int[] found = new int[ids.length];
        int[] times = new int[ids.length];
        int size = 0;
        // ids ascend, and columns were given in the order of ids
        for (int i = 0; i < ids.length; i++) {
            if (columnOf[ids[i]] >= 0) {
                found[size] = columnOf[ids[i]];
                times[size++] = counts[i];
            }
        }
        return weighted(Arrays.copyOf(found, size), times);
    }

    public SparseRow[] rows(int[] rows, Progress progress) {
        SparseRow[] all = new SparseRow[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (i % ROWS_A_CHECK == 0) {
                progress.check();
            }
            all[i] = row(rows[i]);
        }
        return all;
    }

    /// The row of any text of the same language.
    public SparseRow row(String text, Progress progress) {
        var counts = new HashMap<Integer, Integer>();
        for (Token token : reader.terms(text, progress)) {
            Integer column = columns.get(token.term());
            if (column != null) {
                counts.merge(column, 1, Integer::sum);
            }
        }
        int[] found = counts.keySet().stream().mapToInt(c -> c).sorted().toArray();
        return weighted(
                found, IntStream.of(found).map(c -> counts.getOrDefault(c, 0)).toArray());
    }

    private SparseRow weighted(int[] found, int[] times) {
        double[] weights = new double[found.length];
        double squares = 0;
        for (int i = 0; i < found.length; i++) {
            weights[i] = (1 + Math.log(times[i])) * idf[found[i]];
            squares += weights[i] * weights[i];
        }
        double length = Math.sqrt(squares);
        float[] values = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            values[i] = (float) (weights[i] / length);
        }
        return new SparseRow(found, values);
    }
}
