package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The subjects that neither of two models has seen in training, by their rows in each result. Rows may share an id;
/// each is matched with the same one of them, in the order of the table.
///
/// @param first rows in the first result, in its order; @param second rows of the same subjects in the second
record MatchedRows(int[] first, int[] second) {
    static MatchedRows of(ExperimentResult first, ExperimentResult second) {
        if (Arrays.equals(first.ids(), second.ids())) {
            BitSet both = (BitSet) first.heldOut().clone();
            both.and(second.heldOut());
            int[] rows = both.stream().toArray();
            return new MatchedRows(rows, rows);
        }
        Map<Subject, Integer> known = new HashMap<>();
        Map<String, Integer> met = new HashMap<>();
        for (int row = 0; row < second.rows(); row++) {
            String id = second.ids()[row];
            int number = met.merge(id, 1, Integer::sum);
            if (second.heldOut().get(row)) {
                known.put(new Subject(id, number), row);
            }
        }
        int[] ours = new int[known.size()];
        int[] theirs = new int[known.size()];
        int count = 0;
        met.clear();
        for (int row = 0; row < first.rows(); row++) {
            String id = first.ids()[row];
            int number = met.merge(id, 1, Integer::sum);
            Integer other = first.heldOut().get(row) ? known.get(new Subject(id, number)) : null;
            if (other != null) {
                ours[count] = row;
                theirs[count++] = other;
            }
        }
        return new MatchedRows(Arrays.copyOf(ours, count), Arrays.copyOf(theirs, count));
    }

    int size() {
        return first.length;
    }

    private record Subject(String id, int number) {}
}
