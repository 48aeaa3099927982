package org.intentworkbench.experiment;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intentworkbench.domain.Problem;

/// A search for the settings of a learner, on folds of the training rows alone (nested: each repeat searches anew).
///
/// @param tries most settings tried by RANDOM and HALVING; GRID tries all
/// @param folds of the training rows, from 2
/// @param values to be tried by setting's id; a setting not named stays as the learner has it
public record SettingsSearch(Method method, Goal goal, int tries, int folds, SortedMap<String, List<Double>> values) {
    public static final int TRIES = 20;
    public static final int FOLDS = 3;
    private static final int MOST_FOLDS = 20;

    public enum Method {
        GRID,
        RANDOM,
        /// All on few rows, the better half on twice as many, and so on (successive halving, Jamieson and Talwalkar
        /// 2016).
        HALVING
    }

    /// What is to be as good as can be.
    public enum Goal {
        AUC,
        AVERAGE_PRECISION,
        LOG_LOSS
    }

    /// @throws Problem if nothing is to be tried, or there are fewer than two folds
    public SettingsSearch {
        values = new TreeMap<>(values);
        if (tries < 1) {
            throw new Problem("problem.experiment.search.tries", Integer.toString(tries));
        }
        if (folds < 2 || folds > MOST_FOLDS) {
            throw new Problem("problem.experiment.search.folds", Integer.toString(folds));
        }
    }

    /// Over what is worth searching of any kind of learner.
    public static SettingsSearch of(Method method) {
        return new SettingsSearch(method, Goal.AUC, TRIES, FOLDS, new TreeMap<>());
    }
}
