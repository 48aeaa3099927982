package org.intentworkbench.experiment;

import java.util.SortedMap;
import java.util.TreeMap;
import org.intentworkbench.evaluation.Spread;

/// Settings that were tried.
///
/// @param values by the setting's id, of those searched
/// @param score of the goal over the folds, on rows not learnt from; NaN where no fold could be judged
/// @param share of the training rows it was judged on last; below 1 where halving gave it up before the end
public record SettingsTry(SortedMap<String, Double> values, Spread score, double share) {
    public SettingsTry {
        values = new TreeMap<>(values);
    }
}
