package org.intentworkbench.text.signals;

/// The vectors of the sentences of one signal in one language, and what follows from them alone.
///
/// A cosine with a mean of unit vectors is the mean of the cosines, so a score is one product with the difference of
/// the two means.
final class AnchorVectors {
    private final float[][] towards;
    private final float[][] against;
    private final double[] direction;
    private final double low;
    private final double high;

    /// @param towards,against of unit length; one at least on each side
    AnchorVectors(float[][] towards, float[][] against) {
        this.towards = towards;
        this.against = against;
        direction = mean(towards);
        double[] other = mean(against);
        double across = 0;
        for (int i = 0; i < direction.length; i++) {
            across += direction[i] * other[i];
            direction[i] -= other[i];
        }
        double among = towards.length > 1 ? among(towards) : against.length > 1 ? among(against) : 1;
        double amongOthers = against.length > 1 ? among(against) : among;
        high = among - across;
        low = across - amongOthers;
    }

    private static double[] mean(float[][] vectors) {
        double[] mean = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / (double) vectors.length;
            }
        }
        return mean;
    }

    /// Mean cosine of two different sentences of a side.
    private static double among(float[][] vectors) {
        double sum = 0;
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += cosine(vectors[i], vectors[j]);
            }
        }
        return sum / (vectors.length * (vectors.length - 1) / 2.0);
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * (double) b[i];
        }
        return sum;
    }

    double score(float[] vector) {
        if (vector.length != direction.length) {
            throw new IllegalArgumentException(vector.length + " numbers where anchors have " + direction.length);
        }
        double sum = 0;
        for (int i = 0; i < direction.length; i++) {
            sum += direction[i] * vector[i];
        }
        return sum;
    }

    /// Half way between what the sentences against score and what the sentences for score, each judged by the others.
    double cut() {
        return (low + high) / 2;
    }

    /// How far the two sides stand apart, each judged by the others; about 0 or below where they say the same.
    double separation() {
        return high - low;
    }

    /// By how much the score would vary had other sentences of the same kind been written: the standard error of the
    /// difference of two means. Where a side has one sentence the spread of the other side stands for it.
    double error(float[] vector) {
        double first = spread(towards, vector);
        double second = spread(against, vector);
        if (Double.isNaN(first)) {
            first = second;
        }
        if (Double.isNaN(second)) {
            second = first;
        }
        return Math.sqrt(first / towards.length + second / against.length);
    }

    /// Variance of the cosines, divided by n - 1; NaN for one sentence.
    private static double spread(float[][] anchors, float[] vector) {
        double sum = 0;
        double squares = 0;
        for (float[] anchor : anchors) {
            double cosine = cosine(anchor, vector);
            sum += cosine;
            squares += cosine * cosine;
        }
        int n = anchors.length;
        return n < 2 ? Double.NaN : Math.max(0, (squares - sum * sum / n) / (n - 1));
    }
}
