package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sentences that show what a cluster is about: near its centre, and not one like the other (maximal marginal
/// relevance, Carbonell and Goldstein, SIGIR 1998, with equal weights); no text twice, no sentence twice.
final class Examples {
    static final int MOST = 12;

    /// Only so many nearest are looked at.
    private static final int NEAREST = 300;

    /// Sentences nearer to each other than this say the same, mostly to the letter.
    private static final double SAME = .97;

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
        int[] near = members.stream()
                .sorted(Comparator.comparingDouble((Integer s) -> -closeness[s]).thenComparingInt(s -> s))
                .limit(NEAREST)
                .mapToInt(s -> s)
                .toArray();
        double[] alike = new double[near.length]; // to the most alike of the chosen
        var chosen = new ArrayList<Integer>();
        int next = near.length == 0 ? -1 : 0;
        while (next >= 0 && chosen.size() < MOST) {
            int taken = near[next];
            chosen.add(taken);
            next = -1;
            for (int i = 0; i < near.length; i++) {
                double likeness = text[near[i]] == text[taken] ? 1 : dot(directions[near[i]], directions[taken]);
                alike[i] = Math.max(alike[i], likeness);
                if (alike[i] < SAME
                        && (next < 0 || closeness[near[i]] - alike[i] > closeness[near[next]] - alike[next])) {
                    next = i;
                }
            }
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
