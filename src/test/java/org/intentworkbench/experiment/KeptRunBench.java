package org.intentworkbench.experiment;

import java.util.BitSet;
import java.util.Locale;
import java.util.Random;
import org.intentworkbench.fixture.SampleRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How large a kept run of a million rows is, and how long it takes to keep and to read. Run by
/// `mvn -Pbench test -Dtest=KeptRunBench`.
@Tag("bench")
final class KeptRunBench {
    private static final int ROWS = 1_000_000;

    @Test
    void aMillionRows() {
        var random = new Random(5);
        var ids = new String[ROWS];
        var labels = new int[ROWS];
        var scores = new double[ROWS];
        var held = new BitSet();
        for (int i = 0; i < ROWS; i++) {
            ids[i] = Integer.toString(500_000_000 + random.nextInt(100_000_000));
            scores[i] = 1 / (1 + Math.exp(-random.nextGaussian()));
            labels[i] = random.nextDouble() < scores[i] * .3 ? 1 : 0;
            held.set(i, random.nextInt(10) < 3);
        }
        var any = SampleRuns.logistic().result();
        var result = new ExperimentResult(
                any.spec(),
                any.provenance(),
                any.label(),
                null,
                ids,
                labels,
                scores,
                held,
                any.features(),
                false,
                any.repeats(),
                any.model(),
                any.weights(),
                any.notes());
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            byte[] packed = Json.packed(result);
            long middle = System.nanoTime();
            Json.unpacked(packed, ExperimentResult.class);
            long end = System.nanoTime();
            System.out.println(String.format(
                    Locale.ROOT,
                    "run of %,d rows: %.1f MB, packed in %.2f s, read in %.2f s",
                    ROWS,
                    packed.length / 1e6,
                    (middle - start) / 1e9,
                    (end - middle) / 1e9));
        }
    }
}
