package org.intentworkbench.text.map;

import java.util.Arrays;

/// How strongly points belong together, 0..1, from the distances to their neighbours: the fuzzy graph of UMAP
/// (McInnes, Healy and Melville, "UMAP: Uniform Manifold Approximation and Projection", arXiv 1802.03426v3, section
/// 3.1 and algorithms 2 and 3). Distances are judged by the neighbourhood they are in, so dense and sparse parts count
/// alike; a pair belongs together if either says so.
///
/// @param heads one end of each pair
/// @param tails the other; each pair stands once
/// @param weights of the pairs
record NearnessGraph(int[] heads, int[] tails, float[] weights) {
    private static final int HALVINGS = 64;
    private static final int POINTS_A_CHECK = 1024;
    private static final double CLOSE_ENOUGH = 1e-5;
    /// Of the mean distance: below it a width would make the nearest neighbour the only one.
    private static final double LEAST_WIDTH = 1e-3;

    static NearnessGraph of(Neighbours neighbours, Steps steps) {
        int n = neighbours.ids().length;
        double mean = Arrays.stream(neighbours.distances())
                .mapToDouble(NearnessGraph::mean)
                .average()
                .orElse(0);
        float[][] strengths = new float[n][];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            if (i % POINTS_A_CHECK == 0) {
                steps.check();
            }
            strengths[i] = strengths(neighbours.distances()[i], mean);
            pairs += strengths[i].length;
        }
        int[] heads = new int[pairs];
        int[] tails = new int[pairs];
        float[] weights = new float[pairs];
        int size = 0;
        for (int i = 0; i < n; i++) {
            int[] ids = neighbours.ids()[i];
            for (int k = 0; k < ids.length; k++) {
                int back = indexOf(neighbours.ids()[ids[k]], i);
                if (back >= 0 && ids[k] < i) {
                    continue; // it stands already, from the other end
                }
                float there = strengths[i][k];
                float here = back < 0 ? 0 : strengths[ids[k]][back];
                heads[size] = i;
                tails[size] = ids[k];
                weights[size++] = there + here - there * here;
            }
        }
        return new NearnessGraph(Arrays.copyOf(heads, size), Arrays.copyOf(tails, size), Arrays.copyOf(weights, size));
    }

    int size() {
        return heads.length;
    }

    /// Strength falls off from the nearest neighbour on, at a width that makes all of them add up to log2(k).
    private static float[] strengths(float[] distances, double meanOfAll) {
        float[] strengths = new float[distances.length];
        double nearest = nearest(distances);
        double wanted = Math.log(distances.length + 1.0) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double width = 1;
        for (int round = 0; round < HALVINGS; round++) {
            double sum = 0;
            for (float distance : distances) {
                sum += strength(distance, nearest, width);
            }
            if (Math.abs(sum - wanted) < CLOSE_ENOUGH) {
                break;
            }
            if (sum > wanted) {
                high = width;
            } else {
                low = width;
            }
            width = high == Double.POSITIVE_INFINITY ? width * 2 : (low + high) / 2;
        }
        width = Math.max(width, LEAST_WIDTH * (nearest > 0 ? mean(distances) : meanOfAll));
        for (int k = 0; k < strengths.length; k++) {
            strengths[k] = (float) strength(distances[k], nearest, width);
        }
        return strengths;
    }

    /// StrictMath, so that every machine gets the same bits.
    private static double strength(float distance, double nearest, double width) {
        double beyond = distance - nearest;
        return beyond <= 0 || width == 0 ? 1 : StrictMath.exp(-beyond / width);
    }

    /// The nearest that is not the same point.
    private static double nearest(float[] distances) {
        for (float distance : distances) {
            if (distance > 0) {
                return distance;
            }
        }
        return 0;
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private static int indexOf(int[] ids, int wanted) {
        for (int k = 0; k < ids.length; k++) {
            if (ids[k] == wanted) {
                return k;
            }
        }
        return -1;
    }
}
