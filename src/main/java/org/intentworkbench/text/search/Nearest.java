package org.intentworkbench.text.search;

/// The few nearest of many: a heap with the worst of them on top. Of equally near ones the first place is nearer.
final class Nearest {
    private final int[] places;
    private final float[] scores;
    private int size;

    /// @param most to keep, from 0
    Nearest(int most) {
        places = new int[Math.max(0, most)];
        scores = new float[places.length];
    }

    void offer(int place, float score) {
        if (size < places.length) {
            places[size] = place;
            scores[size] = score;
            up(size++);
        } else if (size > 0 && isWorse(places[0], scores[0], place, score)) {
            places[0] = place;
            scores[0] = score;
            down(size);
        }
    }

    /// Nearest first; empties the heap.
    int[] places() {
        int[] sorted = new int[size];
        while (size > 0) {
            sorted[size - 1] = places[0];
            size--;
            places[0] = places[size];
            scores[0] = scores[size];
            down(size);
        }
        return sorted;
    }

    private static boolean isWorse(int place, float score, int other, float otherScore) {
        return score < otherScore || score == otherScore && place > other;
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && isWorse(places[at], scores[at], places[(at - 1) / 2], scores[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int end) {
        int at = 0;
        while (2 * at + 1 < end) {
            int child = 2 * at + 1;
            if (child + 1 < end && isWorse(places[child + 1], scores[child + 1], places[child], scores[child])) {
                child++;
            }
            if (!isWorse(places[child], scores[child], places[at], scores[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int a, int b) {
        int place = places[a];
        places[a] = places[b];
        places[b] = place;
        float score = scores[a];
        scores[a] = scores[b];
        scores[b] = score;
    }
}
