package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.jspecify.annotations.Nullable;

/// Rows scored by a kept model that was not trained on them.
///
/// @param run whose model it was
/// @param label what the model foresees
/// @param file the import that was scored; empty where shoppers were
/// @param asOf the moment shoppers were looked at; null where rows of a file were scored
/// @param scores probability of each subject, 0..1
/// @param threshold from which a subject is called
/// @param shifts how the rows are unlike those the model learnt from
/// @param notes of the table that was scored
public record Scored(
        long run,
        Wording label,
        String file,
        @Nullable Instant asOf,
        String[] ids,
        double[] scores,
        double threshold,
        List<Shift> shifts,
        List<Wording> notes) {
    public Scored {
        shifts = List.copyOf(shifts);
        notes = List.copyOf(notes);
    }

    public int rows() {
        return ids.length;
    }

    /// Subjects at or above the threshold.
    public int called() {
        int called = 0;
        for (double score : scores) {
            called += score >= threshold ? 1 : 0;
        }
        return called;
    }

    /// Row numbers, likeliest first, equal ones by id.
    public int[] order() {
        return IntStream.range(0, ids.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -scores[row])
                        .thenComparing(row -> ids[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
