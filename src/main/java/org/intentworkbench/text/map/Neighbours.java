package org.intentworkbench.text.map;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The nearest other points of every point, exact. All pairs are measured, which for 50,000 points of 50 numbers is a
/// matter of seconds; an approximate index would be faster beyond some 200,000 and is not bit for bit the same with
/// two threads.
///
/// @param ids for each point its neighbours, the nearest first
/// @param distances to them
record Neighbours(int[][] ids, float[][] distances) {
    private static final int CHUNK = 32;

    /// Looks at all points for each point, on all cores; each point by itself, so the number of threads changes
    /// nothing.
    static Neighbours of(float[][] points, int most, Steps steps) {
        int n = points.length;
        var tiles = new PointTiles(points);
        int[][] ids = new int[n][];
        float[][] distances = new float[n][];
        var done = new AtomicInteger();
        IntStream.range(0, (n + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            steps.check();
            int from = chunk * CHUNK;
            int to = Math.min(n, from + CHUNK);
            var nearest = new Nearest[to - from];
            float[] out = new float[PointTiles.TILE];
            float[] otherOut = new float[PointTiles.TILE];
            java.util.Arrays.setAll(nearest, i -> new Nearest(Math.min(most, n - 1)));
            for (int tile = 0; tile < tiles.tiles(); tile++) {
                if (tile % 16 == 0) {
                    steps.check();
                }
                int first = tile * PointTiles.TILE;
                for (int i = from; i < to; i += 2) {
                    int other = Math.min(i + 1, to - 1);
                    tiles.squared(points[i], points[other], tile, out, otherOut);
                    nearest[i - from].tile(first, out, tiles.size(tile), i);
                    if (other > i) {
                        nearest[other - from].tile(first, otherOut, tiles.size(tile), other);
                    }
                }
            }
            for (int i = from; i < to; i++) {
                ids[i] = nearest[i - from].ids();
                distances[i] = nearest[i - from].distances();
            }
            steps.at(done.addAndGet(to - from), n);
        });
        return new Neighbours(ids, distances);
    }
}
