package org.intentworkbench.text.map;

import java.util.Arrays;

/// Points in tiles, each tile by columns, so that the distances from two points to a tile are one vectorised loop for
/// four columns: Java does not vectorise a sum along a row of floats, as that would change its order.
final class PointTiles {
    /// Points of a tile: their sums stay in the first cache, the tile in the second.
    static final int TILE = 512;

    private final int points;
    private final int dimension;
    private final float[][] tiles;
    private final float[] squares;

    /// @param rows one for each point, all of the same length
    PointTiles(float[][] rows) {
        points = rows.length;
        dimension = points == 0 ? 0 : rows[0].length;
        squares = new float[points];
        tiles = new float[(points + TILE - 1) / TILE][];
        for (int tile = 0; tile < tiles.length; tile++) {
            int size = size(tile);
            float[] columns = new float[size * dimension];
            for (int i = 0; i < size; i++) {
                float[] row = rows[tile * TILE + i];
                squares[tile * TILE + i] = square(row);
                for (int d = 0; d < dimension; d++) {
                    columns[d * size + i] = row[d];
                }
            }
            tiles[tile] = columns;
        }
    }

    int points() {
        return points;
    }

    int tiles() {
        return tiles.length;
    }

    /// Points of a tile; its first is point `tile * TILE`.
    int size(int tile) {
        return Math.min(TILE, points - tile * TILE);
    }

    /// Squared distances from one point to all of a tile, as |a|² + |b|² - 2ab; 0 where rounding would make it less.
    ///
    /// @param out at least [#size] long
    void squared(float[] from, int tile, float[] out) {
        squared(from, from, tile, out, out);
    }

    /// The same from two points, which takes little longer than from one. A point gets the same bits in both ways.
    void squared(float[] from, float[] other, int tile, float[] out, float[] otherOut) {
        int size = size(tile);
        products(from, other, tiles[tile], size, out, otherOut);
        fromProducts(square(from), tile, size, out);
        if (otherOut != out) {
            fromProducts(square(other), tile, size, otherOut);
        }
    }

    private void products(float[] from, float[] other, float[] columns, int size, float[] out, float[] otherOut) {
        float[] second = otherOut == out ? new float[size] : otherOut;
        Arrays.fill(out, 0, size, 0f);
        Arrays.fill(second, 0, size, 0f);
        int d = 0;
        for (; d + 3 < dimension; d += 4) {
            four(from, other, d, columns, d * size, size, out, second);
        }
        for (; d < dimension; d++) {
            one(from[d], other[d], columns, d * size, size, out, second);
        }
    }

    private static void one(float a, float b, float[] columns, int at, int size, float[] out, float[] otherOut) {
        for (int i = 0; i < size; i++) {
            out[i] += columns[at + i] * a;
            otherOut[i] += columns[at + i] * b;
        }
    }

    /// Four columns at a time, so that the sums are loaded and stored a quarter as often.
    private static void four(
            float[] from, float[] other, int d, float[] columns, int at, int size, float[] out, float[] otherOut) {
        float a0 = from[d];
        float a1 = from[d + 1];
        float a2 = from[d + 2];
        float a3 = from[d + 3];
        float b0 = other[d];
        float b1 = other[d + 1];
        float b2 = other[d + 2];
        float b3 = other[d + 3];
        for (int i = 0; i < size; i++) {
            float c0 = columns[at + i];
            float c1 = columns[at + size + i];
            float c2 = columns[at + 2 * size + i];
            float c3 = columns[at + 3 * size + i];
            out[i] += c0 * a0 + c1 * a1 + c2 * a2 + c3 * a3;
            otherOut[i] += c0 * b0 + c1 * b1 + c2 * b2 + c3 * b3;
        }
    }

    private void fromProducts(float square, int tile, int size, float[] out) {
        int first = tile * TILE;
        for (int i = 0; i < size; i++) {
            out[i] = Math.max(0, square + squares[first + i] - 2 * out[i]);
        }
    }

    private static float square(float[] row) {
        float sum = 0;
        for (float value : row) {
            sum += value * value;
        }
        return sum;
    }
}
