package org.intentworkbench.text.map;

import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;

/// Puts texts that came later on a map that is there: beside the one of their nearest neighbours that lies most in the
/// middle of the others. A mean of the neighbours would lie where none of them is, as soon as they are in two places.
final class Placing {
    private static final int NEIGHBOURS = 5;

    /// Of the width of the map, so that a text does not hide the one it is put beside.
    private static final float BESIDE = 0.002f;

    private final float[][] vectors;
    private final int[] known;
    private final float[] x;
    private final float[] y;

    /// @param known places of the texts that lie on the map
    Placing(float[][] vectors, int[] known, float[] x, float[] y) {
        this.vectors = vectors;
        this.known = known;
        this.x = x;
        this.y = y;
    }

    void place(int[] fresh, Progress progress) {
        if (fresh.length == 0) {
            return;
        }
        var tiles = new PointTiles(IntStream.of(known).mapToObj(i -> vectors[i]).toArray(float[][]::new));
        float beside = BESIDE * Math.max(width(x), width(y));
        IntStream.of(fresh).parallel().forEach(text -> {
            progress.check();
            int at = middle(neighbours(tiles, vectors[text]));
            // a direction of its own for each, the same each time
            double angle = 2.399963 * text;
            x[text] = x[at] + beside * (float) StrictMath.cos(angle);
            y[text] = y[at] + beside * (float) StrictMath.sin(angle);
        });
    }

    private int[] neighbours(PointTiles tiles, float[] vector) {
        var nearest = new Nearest(Math.min(NEIGHBOURS, known.length));
        float[] out = new float[PointTiles.TILE];
        for (int tile = 0; tile < tiles.tiles(); tile++) {
            tiles.squared(vector, tile, out);
            nearest.tile(tile * PointTiles.TILE, out, tiles.size(tile), -1);
        }
        return IntStream.of(nearest.ids()).map(i -> known[i]).toArray();
    }

    private int middle(int[] texts) {
        int middle = texts[0];
        double least = Double.POSITIVE_INFINITY;
        for (int one : texts) {
            double sum = 0;
            for (int other : texts) {
                sum += Math.hypot(x[one] - x[other], y[one] - y[other]);
            }
            if (sum < least) {
                least = sum;
                middle = one;
            }
        }
        return middle;
    }

    private float width(float[] places) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i : known) {
            low = Math.min(low, places[i]);
            high = Math.max(high, places[i]);
        }
        return high - low;
    }
}
