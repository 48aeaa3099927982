package org.intentworkbench.text.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Which terms stand how often in which text. Texts are rows, 0 to [#rows] - 1; terms are numbered in the order in
/// which they first occur. Counting learns nothing across texts, so one table serves every split of its rows: what
/// is learnt from terms ([TfIdf], [DistinctiveTerms]) is told which rows it may look at. Immutable; callers do not
/// change its arrays.
public final class TermTable {
    private final TermReader reader;
    private final List<String> terms;
    private final int[][] ids;
    private final int[][] counts;

    private TermTable(TermReader reader, List<String> terms, int[][] ids, int[][] counts) {
        this.reader = reader;
        this.terms = terms;
        this.ids = ids;
        this.counts = counts;
    }

    /// @param progress told of stage [Stage#TOKENISING] in texts
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static TermTable of(TermReader reader, List<String> texts, Progress progress) {
        Map<String, Integer> numbers = new HashMap<>();
        var terms = new ArrayList<String>();
        int[][] ids = new int[texts.size()][];
        int[][] counts = new int[texts.size()][];
        for (int row = 0; row < ids.length; row++) {
            if (row % 64 == 0) {
                progress.check();
                progress.at(Stage.TOKENISING, row, ids.length);
            }
            List<Token> tokens = reader.terms(texts.get(row), progress);
            int[] all = new int[tokens.size()];
            for (int i = 0; i < all.length; i++) {
                String term = tokens.get(i).term();
                Integer known = numbers.putIfAbsent(term, terms.size());
                if (known == null) {
                    terms.add(term);
                }
                all[i] = known == null ? terms.size() - 1 : known;
            }
            Arrays.sort(all);
            count(row, all, ids, counts);
        }
        return new TermTable(reader, terms, ids, counts);
    }

    private static void count(int row, int[] sorted, int[][] ids, int[][] counts) {
        int[] distinct = new int[sorted.length];
        int[] times = new int[sorted.length];
        int size = 0;
        for (int id : sorted) {
            if (size == 0 || distinct[size - 1] != id) {
                distinct[size++] = id;
            }
            times[size - 1]++;
        }
        ids[row] = Arrays.copyOf(distinct, size);
        counts[row] = Arrays.copyOf(times, size);
    }

    public int rows() {
        return ids.length;
    }

    /// How many different terms.
    public int terms() {
        return terms.size();
    }

    public String term(int id) {
        return terms.get(id);
    }

    /// The terms of a text, ascending, each once.
    public int[] ids(int row) {
        return ids[row];
    }

    /// How often each of [#ids] stands in the text.
    public int[] counts(int row) {
        return counts[row];
    }

    public TermReader reader() {
        return reader;
    }

    /// In how many of the rows each term stands, by term.
    public int[] texts(int[] rows) {
        int[] texts = new int[terms.size()];
        for (int row : rows) {
            for (int id : ids[row]) {
                texts[id]++;
            }
        }
        return texts;
    }
}
