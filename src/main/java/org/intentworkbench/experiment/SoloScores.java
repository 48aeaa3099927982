package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.intentworkbench.evaluation.AucInterval;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.features.FeatureValues;

/// How well one feature alone ranks rows that are held out, everything about it learnt from training rows.
///
/// A number ranks as it is, up or down, missing ones below, above or in the middle of all others, whichever is best on
/// the training rows. Where its bands (twentieths of the training rows) do clearly better there, it ranks by the
/// positive share of its band, so that a number which tells most in its middle is found too. A level ranks by its
/// positive share, drawn towards that of all as if two rows more had been seen; one never seen gets that of all. So a
/// column of many levels learns its training rows by heart and gains nothing by it.
record SoloScores(FeatureValues values, int[] labels) {
    private static final int BANDS = 20;
    private static final double DRAWN = 2;
    /// Bands fit training rows a little better than they should; a number is taken in bands only beyond that.
    private static final double CLEARLY = .02;

    /// @return NaN areas of vectors, whose numbers mean nothing one by one, and where a class is absent
    AucInterval judged(int[] train, int[] test) {
        int[] trainLabels = labels(train);
        int[] testLabels = labels(test);
        int positives = IntStream.of(trainLabels).sum();
        if (positives == 0 || positives == train.length) {
            return new AucInterval(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return switch (values) {
            case FeatureValues.Vectors vectors -> new AucInterval(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            case FeatureValues.Levels levels -> AucInterval.of(byShare(levels.codes(), train, test), testLabels);
            case FeatureValues.Numbers numbers -> numbers(numbers.values(), train, trainLabels, test, testLabels);
        };
    }

    private AucInterval numbers(double[] all, int[] train, int[] trainLabels, int[] test, int[] testLabels) {
        double[] known = IntStream.of(train)
                .mapToDouble(row -> all[row])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return AucInterval.of(new double[test.length], testLabels);
        }
        boolean gaps = known.length < train.length;
        double[] places = gaps
                ? new double[] {Double.NEGATIVE_INFINITY, known[known.length / 2], Double.POSITIVE_INFINITY}
                : new double[] {0};
        double best = .5;
        double place = places[0];
        boolean down = false;
        for (double tried : places) {
            double area =
                    RocCurve.of(plain(all, train, tried, false), trainLabels).area();
            if (Math.max(area, 1 - area) > best) {
                best = Math.max(area, 1 - area);
                place = tried;
                down = area < .5;
            }
        }
        int[] bands = bands(all, known);
        double banded = RocCurve.of(byShare(bands, train, train), trainLabels).area();
        return AucInterval.of(
                banded > best + CLEARLY ? byShare(bands, train, test) : plain(all, test, place, down), testLabels);
    }

    private static double[] plain(double[] all, int[] rows, double missing, boolean down) {
        return IntStream.of(rows)
                .mapToDouble(row -> Double.isNaN(all[row]) ? missing : all[row])
                .map(value -> down ? -value : value)
                .toArray();
    }

    /// The band of every row; -1 = missing.
    private static int[] bands(double[] all, double[] known) {
        double[] ends = IntStream.range(1, BANDS)
                .mapToDouble(k -> known[(int) ((long) k * known.length / BANDS)])
                .distinct()
                .toArray();
        int[] bands = new int[all.length];
        for (int row = 0; row < all.length; row++) {
            int place = Arrays.binarySearch(ends, all[row]);
            bands[row] = Double.isNaN(all[row]) ? -1 : place < 0 ? -place - 1 : place;
        }
        return bands;
    }

    /// @param codes of all rows; -1 = missing, a level as any other
    private double[] byShare(int[] codes, int[] train, int[] test) {
        int levels = IntStream.of(codes).max().orElse(-1) + 2;
        double[] rows = new double[levels];
        double[] positives = new double[levels];
        double all = 0;
        for (int row : train) {
            rows[codes[row] + 1]++;
            positives[codes[row] + 1] += labels[row];
            all += labels[row];
        }
        double share = all / train.length;
        return IntStream.of(test)
                .map(row -> codes[row] + 1)
                .mapToDouble(level -> (positives[level] + DRAWN * share) / (rows[level] + DRAWN))
                .toArray();
    }

    private int[] labels(int[] rows) {
        return IntStream.of(rows).map(row -> labels[row]).toArray();
    }
}
