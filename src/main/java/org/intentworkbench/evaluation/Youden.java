package org.intentworkbench.evaluation;

/// The cut where a curve stands highest above chance (Youden 1950): the largest recall less false positive rate.
///
/// @param threshold a score >= threshold is called positive; the highest such cut among equals. NaN where a class is
///     empty, or where no cut does better than chance
/// @param index recall less false positive rate at that cut, 0..1; NaN with the threshold
public record Youden(double threshold, double index) {
    public static Youden of(RocCurve curve) {
        double threshold = Double.NaN;
        double index = 0;
        if (!Double.isNaN(curve.area())) {
            for (int i = 0; i < curve.threshold().length; i++) {
                double above = curve.truePositiveRate()[i] - curve.falsePositiveRate()[i];
                if (above > index) {
                    index = above;
                    threshold = curve.threshold()[i];
                }
            }
        }
        return new Youden(threshold, Double.isNaN(threshold) ? Double.NaN : index);
    }
}
