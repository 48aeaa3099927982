package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sentences that show what a cluster is about: near its centre, and not one like the other (maximal marginal
/// relevance, Carbonell and Goldstein, SIGIR 1998, with equal weights).
final class Examples {
    static final int MOST = 12;

    /// Only so many nearest are looked at.
    private static final int NEAREST = 120;

    private Examples() {}

    /// @param clusters what came of clustering the directions
    static List<int[]> of(SphericalKMeans.Clusters clusters, float[][] directions, int[] text) {
        var all = new ArrayList<List<Integer>>();
        for (int c = 0; c < clusters.centres().length; c++) {
            all.add(new ArrayList<>());
        }
        for (int s = 0; s < directions.length; s++) {
            all.get(clusters.of()[s]).add(s);
        }
        return all.stream()
                .map(members -> of(members, clusters.closeness(), directions, text))
                .toList();
    }

    private static int[] of(List<Integer> members, float[] closeness, float[][] directions, int[] text) {
        var left = new ArrayList<>(members.stream()
                .sorted(Comparator.comparingDouble((Integer s) -> -closeness[s]).thenComparingInt(s -> s))
                .limit(NEAREST)
                .toList());
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < MOST && !left.isEmpty()) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int candidate : left) {
                double alike = chosen.stream()
                        .mapToDouble(c -> text[c] == text[candidate] ? 2 : dot(directions[c], directions[candidate]))
                        .max()
                        .orElse(0);
                if (closeness[candidate] - alike > most) {
                    most = closeness[candidate] - alike;
                    best = candidate;
                }
            }
            chosen.add(best);
            left.remove(Integer.valueOf(best));
        }
        return chosen.stream().mapToInt(i -> i).toArray();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
