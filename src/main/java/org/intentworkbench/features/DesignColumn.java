package org.intentworkbench.features;

/// One input number of a model.
///
/// @param name unique: the feature's name; `Month = May` for a level; `PageValues is missing`; `text_en[17]`
/// @param feature name of the feature it comes from
/// @param level the level a one-hot input stands for, "" for others
/// @param mean subtracted before fitting, in the feature's unit; 0 where not scaled
/// @param scale divided by, in the feature's unit; 1 where not scaled; the same for all numbers of a vector
public record DesignColumn(String name, String feature, String level, Part part, double mean, double scale) {
    public enum Part {
        NUMBER,
        LEVEL,
        MISSING,
        VECTOR
    }
}
