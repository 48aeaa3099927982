package org.intentworkbench.training;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The rising function nearest to the outcomes (least squares, by pooling adjacent violators): flat over each pool of
/// scores, straight between pools, constant beyond the first and the last.
///
/// Kept half a row away from 0 and 1: that no row of thousands was positive does not make it impossible.
///
/// @param at scores, ascending: the first and the last of each pool
/// @param value the probability there, rising
public record IsotonicCalibration(double[] at, double[] value) implements Calibration {
    static IsotonicCalibration fit(double[] scores, int[] labels) {
        Integer[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .toArray(Integer[]::new);
        double[] first = new double[order.length];
        double[] last = new double[order.length];
        double[] sum = new double[order.length];
        int[] count = new int[order.length];
        int pools = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            first[pools] = scores[order[from]];
            last[pools] = first[pools];
            sum[pools] = 0;
            // rows of one score are one pool from the beginning
            while (to < order.length && scores[order[to]] == first[pools]) {
                sum[pools] += labels[order[to++]];
            }
            count[pools] = to - from;
            pools++;
            while (pools > 1 && sum[pools - 2] * count[pools - 1] >= sum[pools - 1] * count[pools - 2]) {
                pools--;
                last[pools - 1] = last[pools];
                sum[pools - 1] += sum[pools];
                count[pools - 1] += count[pools];
            }
            from = to;
        }
        double least = 0.5 / order.length;
        double[] at = new double[2 * pools];
        double[] value = new double[2 * pools];
        for (int pool = 0; pool < pools; pool++) {
            at[2 * pool] = first[pool];
            at[2 * pool + 1] = last[pool];
            value[2 * pool] = Math.clamp(sum[pool] / count[pool], least, 1 - least);
            value[2 * pool + 1] = value[2 * pool];
        }
        return new IsotonicCalibration(at, value);
    }

    @Override
    public double of(double probability) {
        if (probability <= at[0]) {
            return value[0];
        }
        if (probability >= at[at.length - 1]) {
            return value[value.length - 1];
        }
        int found = Arrays.binarySearch(at, probability);
        if (found >= 0) {
            return value[found];
        }
        int after = -found - 1;
        double share = (probability - at[after - 1]) / (at[after] - at[after - 1]);
        return value[after - 1] + share * (value[after] - value[after - 1]);
    }
}
