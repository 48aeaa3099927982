package org.intentworkbench.evaluation;

/// Where a true share lies in 95 of 100 cases, after some of so many were seen (Wilson 1927: holds for small counts and
/// near 0 and 1, where the plain normal interval does not).
///
/// @param low 0..1; NaN with `high` where nothing was seen
public record ShareInterval(double low, double high) {
    private static final double Z = 1.959963984540054;

    /// @param part 0..whole
    public static ShareInterval of(int part, int whole) {
        if (whole == 0) {
            return new ShareInterval(Double.NaN, Double.NaN);
        }
        double share = part / (double) whole;
        double z2 = Z * Z / whole;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / whole + z2 / (4.0 * whole)) / (1 + z2);
        return new ShareInterval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
