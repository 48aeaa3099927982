package org.intentworkbench.features;

/// Row numbers of training and test; ascending, disjoint, together all rows.
///
/// @param byShopper whether shoppers were kept together because some have several rows
public record Split(int[] train, int[] test, boolean byShopper) {

    /// @param repeat 0, 1, …: each gives another split of the same seed
    /// @throws org.intentworkbench.domain.Problem if a class would be absent from either part
    public static Split of(FeatureTable table, SplitSpec spec, long seed, int repeat) {
        throw new UnsupportedOperationException();
    }
}
