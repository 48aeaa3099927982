package org.intentworkbench.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SettingsSearch;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.features.ShopperTerms;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Setting;
import org.intentworkbench.training.Treatment;

/// The command that does what a run did. What is as the command does it anyway is not said.
final class TrainCommandLine {
    private static final Map<String, String> SHORT = Map.of(
            "l2",
            "--l2",
            "depth",
            "--depth",
            "leaf",
            "--leaf",
            "rule",
            "--rule",
            "positiveWeight",
            "--positive-weight");

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
        ShopperTerms terms = features.terms();
        unless(terms.gapDays() == 0, words, "--gap", terms.gapDays());
        unless(terms.moments() == 1, words, "--moments", terms.moments());
        unless(terms.everyDays() == 0, words, "--every", terms.everyDays());
        if (terms.category() != null) {
            add(words, "--category", terms.category());
        }
        unless(terms.touchedDays() == ShopperTerms.TOUCHED_DAYS, words, "--touched", terms.touchedDays());
        SessionStart start = features.start();
        if (start != null) {
            add(words, "--from-" + lower(start.unit()), Integer.toString(start.count()));
        }
        unless(features.choice() == FeatureChoice.ALL, words, "--features", lower(features.choice()));
        if (features.reviewSignals()) {
            words.add("--review-signals");
        }
        features.groupsLeftOut().forEach(group -> add(words, "--drop-group", lower(group)));
        features.groupsAdded().forEach(group -> add(words, "--add-group", lower(group)));
        features.dropped().forEach(name -> add(words, "--drop", name));
        settings(spec.learner(), words);
        add(words, "--split", spec.split().text());
        add(words, "--repeats", Integer.toString(spec.repeats()));
        add(words, "--seed", Long.toString(spec.seed()));
        protocol(spec, words);
        unless(spec.threshold() == ExperimentSpec.THRESHOLD, words, "--threshold", spec.threshold());
        return String.join(" ", words.stream().map(TrainCommandLine::quoted).toList());
    }

    /// What is done within the folds.
    private static void protocol(ExperimentSpec spec, List<String> words) {
        Treatment treatment = spec.treatment();
        unless(treatment.resampling() == Resampling.NONE, words, "--resample", lower(treatment.resampling()));
        unless(treatment.scale() == ProbabilityScale.NONE, words, "--calibrate", lower(treatment.scale()));
        if (treatment.reweighBy() != null) {
            add(words, "--reweigh", treatment.reweighBy());
        }
        SettingsSearch search = spec.search();
        if (search != null) {
            add(words, "--search", lower(search.method()));
            unless(search.goal() == SettingsSearch.Goal.AUC, words, "--search-goal", lower(search.goal()));
            unless(search.tries() == SettingsSearch.TRIES, words, "--search-tries", search.tries());
            unless(search.folds() == SettingsSearch.FOLDS, words, "--search-folds", search.folds());
            String values = spec.learner().kind().settings().stream()
                    .filter(setting -> search.values().containsKey(setting.id()))
                    .map(setting -> setting.id() + "="
                            + search.values().getOrDefault(setting.id(), List.of()).stream()
                                    .map(setting::text)
                                    .collect(Collectors.joining(",")))
                    .collect(Collectors.joining(";"));
            unless(values.isEmpty(), words, "--search-values", values);
        }
    }

    /// In the short form where there is one.
    private static void settings(Learner learner, List<String> words) {
        List<String> others = new ArrayList<>();
        for (Setting setting : learner.kind().settings()) {
            double value = Objects.requireNonNull(learner.values().get(setting.id()));
            if (value != setting.standard()) {
                String option = SHORT.get(setting.id());
                if (option == null) {
                    others.add(setting.id() + "=" + setting.text(value));
                } else {
                    add(words, option, setting.text(value));
                }
            }
        }
        if (!others.isEmpty()) {
            add(words, "--set", String.join(",", others));
        }
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
