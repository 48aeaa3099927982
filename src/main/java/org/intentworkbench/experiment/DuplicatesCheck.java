package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;

/// Rings where held-out rows of the first split have a twin in training, alike in every feature: one held-out row in
/// twenty, or one in a hundred where the AUC without them is another by .005. Rows of few columns with few values are
/// alike by chance: there must be twice as many twins as there would be if every column were drawn by itself. Equal
/// texts are never by chance.
final class DuplicatesCheck implements AlarmCheck {
    static final double MANY = .05;
    static final double SOME = .01;
    static final double MOVED = .005;
    static final double TIMES_CHANCE = 2;
    private static final int LEAST = 10;
    /// Spreads bits over a hash (SplitMix64).
    private static final long MIX = 0x9E3779B97F4A7C15L;

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        long[] rows = hashes(evidence.table(), progress);
        Set<Long> learnt = new HashSet<>();
        IntStream.of(evidence.first().train()).forEach(row -> learnt.add(rows[row]));
        int[] test = evidence.first().test();
        int[] fresh =
                IntStream.of(test).filter(row -> !learnt.contains(rows[row])).toArray();
        int twins = test.length - fresh.length;
        double share = twins / (double) test.length;
        double with = auc(evidence, test);
        double without = auc(evidence, fresh);
        double moved = Double.isNaN(without) ? 0 : Math.abs(with - without);
        if (twins < LEAST
                || share < SOME
                || (share < MANY && moved < MOVED)
                || share < TIMES_CHANCE * byChance(evidence, progress)) {
            return List.of();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rows", (double) twins);
        figures.put("share", share);
        figures.put("auc", with);
        figures.put("aucWithout", without);
        return List.of(new Alarm(
                Alarm.Kind.DUPLICATES,
                Math.min(.8, .2 + share / 2 + 10 * moved),
                List.of(),
                Wording.of(
                        "alarm.said.duplicates",
                        Evidence.count(twins),
                        Evidence.count(test.length),
                        Evidence.percent(share),
                        Evidence.figure(with),
                        Double.isNaN(without) ? "–" : Evidence.figure(without)),
                figures));
    }

    private static double auc(Evidence evidence, int[] rows) {
        return RocCurve.of(evidence.scores(rows), evidence.labels(rows)).area();
    }

    /// Share of held-out rows that would have a twin if the columns of a row knew nothing of one another.
    static double byChance(Evidence evidence, Progress progress) {
        int[] train = evidence.first().train();
        int[] test = evidence.first().test();
        double[] alike = new double[test.length];
        Arrays.fill(alike, 1);
        for (FeatureColumn column : evidence.table().columns()) {
            progress.check();
            Map<Long, Integer> counts = new HashMap<>();
            boolean text = column.values() instanceof FeatureValues.Vectors;
            IntStream.of(train)
                    .filter(row -> !text || column.values().isMissing(row))
                    .forEach(row -> counts.merge(bits(column.values(), row), 1, Integer::sum));
            for (int i = 0; i < test.length; i++) {
                alike[i] *= counts.getOrDefault(bits(column.values(), test[i]), 0) / (double) train.length;
            }
        }
        return Arrays.stream(alike)
                .map(chance -> 1 - Math.pow(1 - chance, train.length))
                .average()
                .orElse(0);
    }

    /// One number a row, the same for rows alike in every feature. That two others share one is as likely as 1 to
    /// 10 million among a million rows.
    static long[] hashes(FeatureTable table, Progress progress) {
        long[] all = new long[table.size()];
        for (FeatureColumn column : table.columns()) {
            progress.check();
            for (int row = 0; row < all.length; row++) {
                long bits = (all[row] ^ bits(column.values(), row)) * MIX;
                all[row] = (bits ^ (bits >>> 32)) + MIX;
            }
        }
        return all;
    }

    private static long bits(FeatureValues values, int row) {
        return switch (values) {
            case FeatureValues.Numbers numbers -> Double.doubleToLongBits(numbers.values()[row] + 0.0);
            case FeatureValues.Levels levels -> levels.codes()[row];
            case FeatureValues.Vectors vectors -> {
                float[] vector = vectors.rows()[row];
                // two halves hashed apart, for 32 bits are few
                yield vector == null
                        ? 0
                        : ((long) Arrays.hashCode(Arrays.copyOf(vector, vector.length / 2)) << 32)
                                ^ Arrays.hashCode(vector);
            }
        };
    }
}
