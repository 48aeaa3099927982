package org.intentworkbench.explanation;

import org.intentworkbench.training.BayesModel;
import org.intentworkbench.training.BoostingModel;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.ForestModel;
import org.intentworkbench.training.KernelModel;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.NeighbourModel;
import org.intentworkbench.training.TreeModel;

/// What the weights of a model's features say; see [FeatureWeight]. Explained on screen by `results.weights.<name>`.
public enum WeightMeaning {
    /// Log-odds for one standard deviation more, or for a level.
    LOG_ODDS,
    /// Share of what one tree's splits make purer.
    IMPURITY,
    /// Share of what all splits of many trees bring.
    GAIN,
    /// Standard deviation over the training rows of what the input adds to the log-odds.
    SPREAD,
    /// Share of what the score moves when the input is set to its mean.
    OCCLUSION;

    public static WeightMeaning of(Classifier classifier) {
        return switch (classifier) {
            case LogisticModel logistic -> LOG_ODDS;
            case TreeModel tree -> IMPURITY;
            case ForestModel forest -> GAIN;
            case BoostingModel boosting -> GAIN;
            case BayesModel bayes -> SPREAD;
            case KernelModel kernel -> OCCLUSION;
            case NeighbourModel nearest -> OCCLUSION;
        };
    }

    /// Whether the absolute values add up to 1.
    public boolean isShare() {
        return this != LOG_ODDS && this != SPREAD;
    }
}
