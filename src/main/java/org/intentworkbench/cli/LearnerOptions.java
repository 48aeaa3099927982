package org.intentworkbench.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How to learn, as options: the learner's name and its settings. What is not said is as it usually is.
final class LearnerOptions {
    @Option(
            names = "--learner",
            required = true,
            paramLabel = "KIND",
            description = "how to learn: logistic, tree, …; the command learners lists all with their settings")
    private String kind = "";

    @Option(
            names = "--set",
            split = ",",
            paramLabel = "NAME=VALUE",
            description = "a setting of the learner, as depth=5; several with commas, or repeated")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--l2", paramLabel = "NUMBER", description = "the same as --set l2=NUMBER")
    private @Nullable String l2;

    @Option(names = "--depth", paramLabel = "NUMBER", description = "the same as --set depth=NUMBER")
    private @Nullable String depth;

    @Option(names = "--leaf", paramLabel = "NUMBER", description = "the same as --set leaf=NUMBER")
    private @Nullable String leaf;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "the same as --set rule=RULE: gini, entropy or classification_error")
    private @Nullable String rule;

    @Option(
            names = "--positive-weight",
            paramLabel = "NUMBER",
            description = "the same as --set positiveWeight=NUMBER: how much a positive row counts")
    private @Nullable String positiveWeight;

    /// @throws Problem if there is no such learner or setting, or a value is out of range
    Learner learner() {
        LearnerKind chosen = LearnerKind.parse(kind);
        Map<String, String> said = new LinkedHashMap<>(set);
        put(said, "l2", l2);
        put(said, "depth", depth);
        put(said, "leaf", leaf);
        put(said, "rule", rule);
        put(said, "positiveWeight", positiveWeight);
        Map<String, Double> values = new HashMap<>();
        said.forEach((id, value) -> values.put(id, parsed(chosen, id, value)));
        return chosen.learner(values);
    }

    private static void put(Map<String, String> said, String id, @Nullable String value) {
        if (value != null) {
            said.put(id, value);
        }
    }

    private static double parsed(LearnerKind kind, String id, String value) {
        return kind.settings().stream()
                .filter(setting -> setting.id().equals(id))
                .mapToDouble(setting -> setting.parse(value))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "problem.training.setting.unknown",
                        id,
                        kind.id(),
                        String.join(
                                ", ", kind.settings().stream().map(Setting::id).toList())));
    }
}
