package org.intentworkbench.evaluation;

/// Receiver operating characteristic. Points run from (0, 0) to (1, 1), one for each distinct score and the
/// origin: equal scores make one slanted step, so ties count half (Fawcett 2006). NaN area and only the two end
/// points where a class is empty.
///
/// @param threshold subjects with a score >= threshold are called positive at that point; +infinity at the origin
public record RocCurve(double[] falsePositiveRate, double[] truePositiveRate, double[] threshold, double area) {
    public static RocCurve of(double[] scores, int[] labels) {
        throw new UnsupportedOperationException();
    }
}
