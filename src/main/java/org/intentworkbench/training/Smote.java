package org.intentworkbench.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.job.Progress;

/// Rows between rows of one class (SMOTE, Chawla et al. 2002): a number lies anywhere between that of a row and that of
/// one of its five nearest neighbours in the class, by the distance of the scaled inputs. What cannot be half (a level,
/// a
/// mark of a missing value, a number that has only two values) is taken from whichever of the two is nearer, for all
/// inputs of a feature alike: no row is made that is half in May.
///
/// @param x the rows of the class
/// @param neighbours of each row, nearest first; empty where it is alone
/// @param isStep whether an input is taken whole
record Smote(double[][] x, int[][] neighbours, boolean[] isStep, SplittableRandom random) {
    static final int NEIGHBOURS = 5;

    /// Of more rows neighbours are looked for among so many of them, drawn by lot: it is to take seconds.
    static final int MOST = 4_000;

    /// @param rows of the class, numbers in `set`
    static Smote of(
            TrainingSet set, int[] rows, List<DesignColumn> columns, SplittableRandom random, Progress progress) {
        double[][] x = Arrays.stream(rows).mapToObj(row -> set.x()[row]).toArray(double[][]::new);
        int[] among = IntStream.range(0, x.length).toArray();
        for (int i = 0; i < Math.min(MOST, among.length); i++) {
            int other = i + random.nextInt(among.length - i);
            int moved = among[i];
            among[i] = among[other];
            among[other] = moved;
        }
        int[] looked = Arrays.copyOf(among, Math.min(MOST, among.length));
        Arrays.sort(looked);
        int[][] neighbours = new int[x.length][];
        IntStream.range(0, x.length).parallel().forEach(i -> {
            progress.check();
            neighbours[i] = nearest(x, i, looked);
        });
        boolean[] isStep = new boolean[columns.size()];
        for (int j = 0; j < isStep.length; j++) {
            DesignColumn column = columns.get(j);
            isStep[j] = column.part() == DesignColumn.Part.LEVEL
                    || column.part() == DesignColumn.Part.MISSING
                    || hasTwoValues(x, j);
        }
        return new Smote(x, neighbours, isStep, random);
    }

    /// A new row.
    ///
    /// @param from number of the row it begins at
    double[] between(int from) {
        double[] a = x[from];
        if (neighbours[from].length == 0) {
            return a.clone();
        }
        double[] b = x[neighbours[from][random.nextInt(neighbours[from].length)]];
        double share = random.nextDouble();
        double[] made = new double[a.length];
        for (int j = 0; j < made.length; j++) {
            made[j] = isStep[j] ? (share < 0.5 ? a[j] : b[j]) : a[j] + share * (b[j] - a[j]);
        }
        return made;
    }

    private static boolean hasTwoValues(double[][] x, int input) {
        return Arrays.stream(x)
                        .mapToDouble(row -> row[input])
                        .distinct()
                        .limit(3)
                        .count()
                <= 2;
    }

    /// Of equally near rows the first.
    private static int[] nearest(double[][] x, int row, int[] among) {
        int[] best = new int[NEIGHBOURS];
        double[] distances = new double[NEIGHBOURS];
        int found = 0;
        for (int other : among) {
            if (other == row) {
                continue;
            }
            double distance = distance(x[row], x[other]);
            if (found == NEIGHBOURS && distance >= distances[found - 1]) {
                continue;
            }
            int at = found < NEIGHBOURS ? found++ : found - 1;
            while (at > 0 && distances[at - 1] > distance) {
                distances[at] = distances[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            distances[at] = distance;
            best[at] = other;
        }
        return Arrays.copyOf(best, found);
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            double off = a[j] - b[j];
            sum += off * off;
        }
        return sum;
    }
}
