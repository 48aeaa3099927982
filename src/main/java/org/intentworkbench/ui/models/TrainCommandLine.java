package org.intentworkbench.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.TreeLearner;

/// The command that does what a run did. What is as the command does it anyway is not said.
final class TrainCommandLine {
    private TrainCommandLine() {}

    static String of(Path workspace, ExperimentSpec spec) {
        FeatureSpec features = spec.features();
        List<String> words = new ArrayList<>(List.of(
                "java",
                "-jar",
                "intent-workbench.jar",
                "train",
                "-w",
                workspace.toString(),
                "--subject",
                lower(features.subject()),
                "--learner",
                spec.learner().id()));
        if (features.label() != null) {
            add(words, "--label", features.label());
        }
        if (features.importId() != null) {
            add(words, "--import", Long.toString(features.importId()));
        }
        if (features.asOf() != null) {
            add(words, "--as-of", features.asOf().toString());
        }
        unless(features.windowDays() == FeatureSpec.WINDOW_DAYS, words, "--window", features.windowDays());
        unless(features.choice() == FeatureChoice.ALL, words, "--features", lower(features.choice()));
        if (features.reviewSignals()) {
            words.add("--review-signals");
        }
        features.groupsLeftOut().forEach(group -> add(words, "--drop-group", lower(group)));
        features.groupsAdded().forEach(group -> add(words, "--add-group", lower(group)));
        features.dropped().forEach(name -> add(words, "--drop", name));
        switch (spec.learner()) {
            case LogisticLearner logistic -> {
                unless(logistic.l2() == LogisticLearner.L2, words, "--l2", logistic.l2());
                unless(logistic.positiveWeight() == 1, words, "--positive-weight", logistic.positiveWeight());
            }
            case TreeLearner tree -> {
                unless(tree.maxDepth() == TreeLearner.MAX_DEPTH, words, "--depth", tree.maxDepth());
                unless(tree.minLeaf() == TreeLearner.MIN_LEAF, words, "--leaf", tree.minLeaf());
                unless(tree.rule() == TreeLearner.Rule.GINI, words, "--rule", lower(tree.rule()));
                unless(tree.positiveWeight() == 1, words, "--positive-weight", tree.positiveWeight());
            }
        }
        add(words, "--split", spec.split().text());
        add(words, "--repeats", Integer.toString(spec.repeats()));
        add(words, "--seed", Long.toString(spec.seed()));
        unless(spec.threshold() == ExperimentSpec.THRESHOLD, words, "--threshold", spec.threshold());
        return String.join(" ", words.stream().map(TrainCommandLine::quoted).toList());
    }

    private static void unless(boolean usual, List<String> words, String option, Object value) {
        if (!usual) {
            add(words, option, value.toString());
        }
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Double quotes serve shells of all systems; what a shell would still look into is escaped.
    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./:=+-]+") ? word : '"' + word.replaceAll("([\"$`\\\\])", "\\\\$1") + '"';
    }
}
