package org.intentworkbench.text.map;

import java.util.SplittableRandom;

/// Lays points out so that pairs that belong together come close and others keep apart: UMAP's descent with negative
/// samples (arXiv 1802.03426v3, algorithm 5), with the kernel 1 / (1 + d²). That is UMAP's own with a = b = 1, known
/// as t-UMAP: no power is taken, so it is several times as fast, and every machine gets the same bits.
///
/// One thread, in the order of the pairs: same seed, same map.
final class Layout {
    /// Points pushed away for each pair that is drawn together; UMAP's default of 5 keeps half as many neighbours.
    private static final int PUSHED = 20;

    /// Half the width of the plane at the start.
    private static final float START = 10;

    /// A step along one axis is at most this.
    private static final float REACH = 4;

    private static final int PAIRS_A_CHECK = 1 << 16;

    private final NearnessGraph graph;
    private final float[] x;
    private final float[] y;
    private final SplittableRandom random;

    /// @param start for each point its place along at least one axis
    Layout(NearnessGraph graph, float[][] start, long seed) {
        this.graph = graph;
        random = new SplittableRandom(seed);
        x = axis(start, 0);
        y = axis(start, 1);
    }

    /// @param rounds over all pairs; a pair of weight w is drawn together in the share w / the heaviest of them
    void run(int rounds, Steps steps) {
        float[] weights = graph.weights();
        float heaviest = 0;
        for (float weight : weights) {
            heaviest = Math.max(heaviest, weight);
        }
        // a pair is due each time its share has added up to a whole one
        float[] owed = new float[weights.length];
        for (int round = 0; round < rounds; round++) {
            float rate = 1 - (float) round / rounds;
            steps.at(round, rounds);
            for (int pair = 0; pair < weights.length; pair++) {
                if (pair % PAIRS_A_CHECK == 0) {
                    steps.check();
                }
                owed[pair] += weights[pair] / heaviest;
                if (owed[pair] >= 1) {
                    owed[pair] -= 1;
                    // both ends, as the pair stands once
                    move(graph.heads()[pair], graph.tails()[pair], rate);
                    move(graph.tails()[pair], graph.heads()[pair], rate);
                }
            }
        }
    }

    float[] x() {
        return x;
    }

    float[] y() {
        return y;
    }

    private void move(int point, int friend, float rate) {
        float dx = x[point] - x[friend];
        float dy = y[point] - y[friend];
        float pull = -2 / (1 + dx * dx + dy * dy) * rate;
        float px = bounded(pull * dx);
        float py = bounded(pull * dy);
        float atX = x[point] + px;
        float atY = y[point] + py;
        x[friend] -= px;
        y[friend] -= py;
        for (int i = 0; i < PUSHED; i++) {
            int other = random.nextInt(x.length);
            if (other == point) {
                continue;
            }
            float ox = atX - x[other];
            float oy = atY - y[other];
            float squared = ox * ox + oy * oy;
            float push = 2 / ((0.001f + squared) * (1 + squared)) * rate;
            atX += squared > 0 ? bounded(push * ox) : REACH * rate;
            atY += squared > 0 ? bounded(push * oy) : REACH * rate;
        }
        x[point] = atX;
        y[point] = atY;
    }

    private static float bounded(float step) {
        return Math.max(-REACH, Math.min(REACH, step));
    }

    /// The places along an axis, stretched to the plane, each moved a little so that equal points can part.
    private float[] axis(float[][] start, int axis) {
        float widest = 0;
        for (float[] place : start) {
            widest = Math.max(widest, axis < place.length ? Math.abs(place[axis]) : 0);
        }
        float[] axisOf = new float[start.length];
        for (int i = 0; i < axisOf.length; i++) {
            float at = axis < start[i].length && widest > 0 ? start[i][axis] / widest * START : 0;
            axisOf[i] = at + (float) (random.nextDouble() - 0.5) * 0.01f;
        }
        return axisOf;
    }
}
