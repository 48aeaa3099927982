package org.intentworkbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.job.Progress;

/// Balances the classes of training rows. It is given encoded training rows and knows no others, so no row that a model
/// is tested on can be repeated among those it learns from.
final class Resampler {
    private final TrainingSet set;
    private final SplittableRandom random;
    private final List<double[]> x = new ArrayList<>();
    private final List<Integer> y = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    private Resampler(TrainingSet set, long seed) {
        this.set = set;
        this.random = new SplittableRandom(seed);
    }

    /// @param columns what the inputs are; levels and marks of missing values are not mixed
    /// @return the same set where nothing is to be done, or a class is absent
    static TrainingSet resample(
            TrainingSet set, Resampling how, List<DesignColumn> columns, long seed, Progress progress) {
        int[] up = of(set, 1);
        int[] down = of(set, 0);
        if (how == Resampling.NONE || up.length == 0 || down.length == 0 || up.length == down.length) {
            return set;
        }
        int[] few = up.length < down.length ? up : down;
        int[] many = few == up ? down : up;
        Resampler to = new Resampler(set, seed);
        switch (how) {
            case NONE -> {}
            case UNDERSAMPLE -> to.leaveOut(few, many);
            case OVERSAMPLE -> to.repeat(few, many.length - few.length);
            case SMOTE -> {
                to.keepAll();
                int count = many.length - few.length;
                Smote smote = Smote.of(set, few, columns, to.random, progress);
                for (int i = 0; i < count; i++) {
                    // every row of the class is begun from as often as any other, to within one
                    int from = i % few.length;
                    to.add(smote.between(from), few[from]);
                }
            }
        }
        return to.made();
    }

    /// What odds of a model fitted on balanced rows are to be multiplied by to be those of the rows as they came
    /// (Saerens, Latinne and Decaestecker 2002).
    ///
    /// Rows count as much as they weigh.
    ///
    /// @return 1 where nothing was changed
    static double oddsFactor(TrainingSet before, TrainingSet after) {
        return odds(before) / odds(after);
    }

    private static double odds(TrainingSet set) {
        double up = 0;
        double down = 0;
        for (int i = 0; i < set.size(); i++) {
            up += set.y()[i] == 1 ? set.weight(i) : 0;
            down += set.y()[i] == 1 ? 0 : set.weight(i);
        }
        return up == 0 || down == 0 ? 1 : up / down;
    }

    private static int[] of(TrainingSet set, int label) {
        return IntStream.range(0, set.size()).filter(i -> set.y()[i] == label).toArray();
    }

    private void leaveOut(int[] few, int[] many) {
        int[] kept = many.clone();
        for (int i = 0; i < few.length; i++) {
            int other = i + random.nextInt(kept.length - i);
            int moved = kept[i];
            kept[i] = kept[other];
            kept[other] = moved;
        }
        IntStream.concat(IntStream.of(few), IntStream.of(kept).limit(few.length))
                .sorted()
                .forEach(this::keep);
    }

    private void repeat(int[] few, int count) {
        keepAll();
        for (int i = 0; i < count; i++) {
            keep(few[random.nextInt(few.length)]);
        }
    }

    private void keepAll() {
        IntStream.range(0, set.size()).forEach(this::keep);
    }

    private void keep(int row) {
        add(set.x()[row], row);
    }

    /// @param row whose outcome, weight and group it has
    private void add(double[] inputs, int row) {
        x.add(inputs);
        y.add(set.y()[row]);
        weights.add(set.weight(row));
        groups.add(set.group(row));
    }

    private TrainingSet made() {
        int size = y.size();
        double[] counted = new double[set.isWeighted() ? size : 0];
        Arrays.setAll(counted, weights::get);
        return new TrainingSet(
                x.toArray(new double[0][]),
                y.stream().mapToInt(Integer::intValue).toArray(),
                counted,
                groups.stream().mapToInt(Integer::intValue).toArray());
    }
}
