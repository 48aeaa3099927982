package org.intentworkbench.text.map;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// How far nearness on a map can be believed, measured on points drawn by a fixed seed.
///
/// @param kept share of the 10 nearest of a point that are among its 30 nearest on the map
/// @param trust trustworthiness of the 10 nearest on the map (Venna and Kaski, 2001): 1 where none of them is far in
///     truth, about .5 on a map without sense
/// @param looked points it was measured on
public record MapQuality(double kept, double trust, int looked) {
    private static final int NEAR = 10;
    private static final int AROUND = 30;

    /// @param vectors in truth
    /// @return NaN where there are too few points for the figures to say anything
    static MapQuality of(float[][] vectors, float[] x, float[] y, int most, long seed, Steps steps) {
        int n = vectors.length;
        if (n <= 2 * AROUND) {
            return new MapQuality(Double.NaN, Double.NaN, 0);
        }
        int[] looked = drawn(n, most, seed);
        var truth = new PointTiles(vectors);
        double[] kept = new double[looked.length];
        double[] misplaced = new double[looked.length];
        var done = new AtomicInteger();
        IntStream.range(0, looked.length).parallel().forEach(at -> {
            steps.check();
            float[] distances = distances(truth, vectors[looked[at]]);
            int[] near = nearest(distances, looked[at], NEAR);
            int[] around = nearest(flat(x, y, looked[at]), looked[at], AROUND);
            for (int id : near) {
                kept[at] += IntStream.of(around).anyMatch(a -> a == id) ? 1.0 / NEAR : 0;
            }
            for (int i = 0; i < NEAR; i++) {
                misplaced[at] += Math.max(0, rank(distances, around[i], looked[at]) - NEAR);
            }
            steps.at(done.incrementAndGet(), looked.length);
        });
        double worst = NEAR * (2.0 * n - 3 * NEAR - 1) / 2;
        double mean = IntStream.range(0, looked.length)
                .mapToDouble(i -> misplaced[i])
                .average()
                .orElse(0);
        return new MapQuality(
                IntStream.range(0, looked.length)
                        .mapToDouble(i -> kept[i])
                        .average()
                        .orElse(0),
                1 - mean / worst,
                looked.length);
    }

    private static int[] drawn(int n, int most, long seed) {
        int[] all = IntStream.range(0, n).toArray();
        var random = new SplittableRandom(seed);
        int size = Math.min(n, most);
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(n - i);
            int id = all[other];
            all[other] = all[i];
            all[i] = id;
        }
        return java.util.Arrays.copyOf(all, size);
    }

    private static float[] distances(PointTiles tiles, float[] from) {
        float[] all = new float[tiles.points()];
        float[] out = new float[PointTiles.TILE];
        for (int tile = 0; tile < tiles.tiles(); tile++) {
            tiles.squared(from, tile, out);
            System.arraycopy(out, 0, all, tile * PointTiles.TILE, tiles.size(tile));
        }
        return all;
    }

    private static float[] flat(float[] x, float[] y, int from) {
        float[] all = new float[x.length];
        for (int i = 0; i < all.length; i++) {
            float dx = x[i] - x[from];
            float dy = y[i] - y[from];
            all[i] = dx * dx + dy * dy;
        }
        return all;
    }

    private static int[] nearest(float[] distances, int except, int most) {
        var nearest = new Nearest(most);
        nearest.tile(0, distances, distances.length, except);
        return nearest.ids();
    }

    /// 1 for the nearest.
    private static int rank(float[] distances, int of, int from) {
        int rank = 1;
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] < distances[of] && i != from) {
                rank++;
            }
        }
        return rank;
    }
}
