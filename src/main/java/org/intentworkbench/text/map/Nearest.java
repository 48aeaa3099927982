package org.intentworkbench.text.map;

import java.util.Arrays;

/// The nearest points seen so far, the nearest first; of equally near ones those seen first.
final class Nearest {
    private final int[] ids;
    private final float[] squared;
    private int size;

    Nearest(int most) {
        ids = new int[most];
        squared = new float[most];
    }

    void clear() {
        size = 0;
    }

    /// @param except a point that is passed over, as its distance to itself says nothing; -1 for none
    void tile(int first, float[] distances, int count, int except) {
        float worst = worst();
        for (int i = 0; i < count; i++) {
            if (distances[i] < worst && first + i != except) {
                add(first + i, distances[i]);
                worst = worst();
            }
        }
    }

    private float worst() {
        return size < ids.length ? Float.POSITIVE_INFINITY : squared[size - 1];
    }

    private void add(int id, float distance) {
        int at = size < ids.length ? size++ : size - 1;
        while (at > 0 && squared[at - 1] > distance) {
            squared[at] = squared[at - 1];
            ids[at] = ids[at - 1];
            at--;
        }
        squared[at] = distance;
        ids[at] = id;
    }

    int[] ids() {
        return Arrays.copyOf(ids, size);
    }

    /// Distances, not squared.
    float[] distances() {
        float[] distances = new float[size];
        for (int i = 0; i < size; i++) {
            distances[i] = (float) Math.sqrt(squared[i]);
        }
        return distances;
    }
}
