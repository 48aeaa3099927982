package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.SettingsSearch;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A search for the learner's settings, on folds of the training rows of each split alone.
final class SearchOptions {
    @Option(
            names = "--search",
            paramLabel = "HOW",
            description = "search the learner's settings: ${COMPLETION-CANDIDATES}; default they are taken as they are")
    private SettingsSearch.@Nullable Method method;

    @Option(
            names = "--search-values",
            paramLabel = "SETTING=A,B;…",
            description =
                    "what to try, as depth=3,5,8;leaf=5,20; at random anywhere between the least and the largest. "
                            + "Default what is worth trying of this learner")
    private @Nullable String values;

    @Option(
            names = "--search-goal",
            paramLabel = "FIGURE",
            defaultValue = "AUC",
            description = "what is to be as good as can be: ${COMPLETION-CANDIDATES}; default auc")
    private SettingsSearch.Goal goal = SettingsSearch.Goal.AUC;

    @Option(
            names = "--search-tries",
            paramLabel = "N",
            defaultValue = "" + SettingsSearch.TRIES,
            description = "settings tried at random or by halving; default ${DEFAULT-VALUE}")
    private int tries = SettingsSearch.TRIES;

    @Option(
            names = "--search-folds",
            paramLabel = "K",
            defaultValue = "" + SettingsSearch.FOLDS,
            description = "folds of the training rows; default ${DEFAULT-VALUE}")
    private int folds = SettingsSearch.FOLDS;

    /// @return null where no search is asked for
    /// @throws Problem if a setting is unknown or a value out of range
    @Nullable
    SettingsSearch search(LearnerKind kind) {
        if (method == null) {
            return null;
        }
        return new SettingsSearch(method, goal, tries, folds, values(kind));
    }

    private SortedMap<String, List<Double>> values(LearnerKind kind) {
        SortedMap<String, List<Double>> read = new TreeMap<>();
        for (String part : values == null ? new String[0] : values.split(";")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new Problem("problem.cli.searchValues", part);
            }
            String id = part.substring(0, equals).strip();
            Setting setting = kind.settings().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Problem(
                            "problem.training.setting.unknown",
                            id,
                            kind.id(),
                            String.join(
                                    ", ",
                                    kind.settings().stream().map(Setting::id).toList())));
            List<Double> of = new ArrayList<>();
            for (String value : part.substring(equals + 1).split(",")) {
                of.add(setting.parse(value));
            }
            read.put(id, of);
        }
        return read;
    }
}
