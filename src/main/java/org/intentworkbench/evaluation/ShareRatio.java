package org.intentworkbench.evaluation;

/// How many times as often something is seen in one group of rows as in another, and where the true ratio lies in 95 of
/// 100 cases.
///
/// @param ratio of the two shares as seen; infinite where it was never seen in the second, NaN where in neither or a
///     group is empty
/// @param low @param high by the normal interval of the logarithm (Katz et al. 1978) with half a row added to every
///     count, so that it holds where one of them is 0 (Walter 1975); NaN where a group is empty
public record ShareRatio(double ratio, double low, double high) {
    private static final double Z = 1.959963984540054;

    /// @param part of the first group, 0..whole; @param ofPart of the second, 0..ofWhole
    public static ShareRatio of(int part, int whole, int ofPart, int ofWhole) {
        if (whole == 0 || ofWhole == 0) {
            return new ShareRatio(Double.NaN, Double.NaN, Double.NaN);
        }
        double ratio = (part / (double) whole) / (ofPart / (double) ofWhole);
        double a = part + .5;
        double n = whole + .5;
        double b = ofPart + .5;
        double m = ofWhole + .5;
        double middle = Math.log(a / n) - Math.log(b / m);
        double half = Z * Math.sqrt(Math.max(0, 1 / a - 1 / n + 1 / b - 1 / m));
        return new ShareRatio(ratio, Math.exp(middle - half), Math.exp(middle + half));
    }
}
