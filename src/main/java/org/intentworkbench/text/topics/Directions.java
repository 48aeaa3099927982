package org.intentworkbench.text.topics;

import org.intentworkbench.job.Progress;

/// Vectors as topics see them: without the mean of all, which is most of their length and says nothing; with one more
/// number, the mood, so that praise and complaint of one thing part; of unit length.
///
/// @param mean of the vectors the topics were found in
/// @param moodMean mean of their moods
/// @param moodSpread standard deviation of their moods
record Directions(float[] mean, double moodMean, double moodSpread) {
    /// Weight of the mood beside the unit length of the rest; chosen by figures, `decisions/topics.md`.
    static final double MOOD = .5;

    static Directions of(float[][] vectors, double[] moods) {
        double[] sum = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[sum.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (sum[d] / vectors.length);
        }
        double moodMean = 0;
        for (double mood : moods) {
            moodMean += mood / moods.length;
        }
        double squares = 0;
        for (double mood : moods) {
            squares += (mood - moodMean) * (mood - moodMean) / moods.length;
        }
        return new Directions(mean, moodMean, Math.sqrt(squares));
    }

    /// @param moods of the vectors, by the same measure as those it was made of
    float[][] of(float[][] vectors, double[] moods, Progress progress) {
        return of(vectors, moods, MOOD, progress);
    }

    float[][] of(float[][] vectors, double[] moods, double weight, Progress progress) {
        float[][] directions = new float[vectors.length][];
        for (int v = 0; v < vectors.length; v++) {
            if (v % 1024 == 0) {
                progress.check();
            }
            float[] direction = new float[mean.length + 1];
            for (int d = 0; d < mean.length; d++) {
                direction[d] = vectors[v][d] - mean[d];
            }
            if (toUnitLength(direction) && moodSpread > 0) {
                direction[mean.length] = (float) (weight * Math.tanh((moods[v] - moodMean) / moodSpread));
                toUnitLength(direction);
            }
            directions[v] = direction;
        }
        return directions;
    }

    /// @return false for a vector of nothing, which stays
    static boolean toUnitLength(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        if (squares < 1e-12) {
            return false;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) length;
        }
        return true;
    }
}
