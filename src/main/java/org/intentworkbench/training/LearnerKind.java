package org.intentworkbench.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;

/// The ways to learn, each with its settings.
public enum LearnerKind {
    LOGISTIC(
            Setting.decimal("l2", 0, 1e6, LogisticLearner.L2, 1, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0),
            Setting.decimal("l1", 0, 1e6, 0, 1, 0.0, 3.0, 10.0, 30.0, 100.0),
            Settings.POSITIVE_WEIGHT),
    TREE(
            Setting.whole("depth", 1, TreeLearner.DEEPEST, TreeLearner.MAX_DEPTH, 1, 3.0, 5.0, 8.0, 12.0),
            Setting.whole("leaf", 1, 1_000_000, TreeLearner.MIN_LEAF, 5, 5.0, 20.0, 80.0),
            Setting.choice("rule", List.of("gini", "entropy", "classification_error"), 0),
            Setting.decimal("prune", 0, 1, 0, 0.0005, 0.0, 0.0003, 0.001, 0.003),
            Settings.POSITIVE_WEIGHT),
    FOREST(
            Setting.whole("trees", 1, 5000, ForestLearner.TREES, 50, 100.0, 300.0),
            Setting.whole("leaf", 1, 1_000_000, ForestLearner.MIN_LEAF, 1, 1.0, 2.0, 5.0, 15.0),
            Setting.whole("depth", 1, 60, ForestLearner.DEPTH, 1),
            Setting.decimal("inputs", 0, 1, 0, 0.05, 0.0, 0.2, 0.4),
            Settings.POSITIVE_WEIGHT),
    BOOSTING(
            Setting.whole("trees", 1, 5000, BoostingLearner.TREES, 50, 100.0, 200.0, 400.0),
            Setting.decimal("rate", 0.001, 1, BoostingLearner.RATE, 0.01, 0.02, 0.05, 0.1),
            Setting.whole("leaves", 2, 1024, BoostingLearner.LEAVES, 4, 8.0, 16.0, 31.0, 63.0),
            Setting.whole("leaf", 1, 1_000_000, BoostingLearner.MIN_LEAF, 5, 20.0, 80.0),
            Setting.decimal("l2", 0, 1e6, 0, 1, 0.0, 10.0),
            Setting.decimal("rows", 0.05, 1, 1, 0.05),
            Settings.POSITIVE_WEIGHT),
    LINEAR_SVM(
            Setting.decimal("cost", 1e-6, 1e6, LinearSvmLearner.COST, 0.01, 0.001, 0.01, 0.1, 1.0),
            Settings.POSITIVE_WEIGHT),
    KERNEL_SVM(
            Setting.decimal("cost", 1e-6, 1e6, KernelSvmLearner.COST, 0.5, 0.1, 1.0, 10.0),
            Setting.decimal("gamma", 1e-3, 1e3, 1, 0.1, 0.1, 0.3, 1.0, 3.0),
            Setting.whole("landmarks", 1, 2000, KernelSvmLearner.LANDMARKS, 50),
            Settings.POSITIVE_WEIGHT),
    BAYES(
            Setting.whole("bins", 2, 100, BayesLearner.BINS, 1, 5.0, 10.0, 20.0),
            Setting.decimal("smoothing", 0.01, 1000, BayesLearner.SMOOTHING, 0.5, 0.1, 1.0, 10.0),
            Settings.POSITIVE_WEIGHT),
    NEIGHBOURS(
            Setting.whole("neighbours", 1, 10_000, NeighbourLearner.NEIGHBOURS, 5, 10.0, 25.0, 50.0, 100.0, 200.0),
            Settings.POSITIVE_WEIGHT);

    private final List<Setting> settings;

    LearnerKind(Setting... settings) {
        this.settings = List.of(settings);
    }

    /// As on the command line: `logistic`, `tree`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is called on screen.
    public Wording label() {
        return Wording.of("learner." + name());
    }

    /// What it is good for, in one sentence.
    public Wording about() {
        return Wording.of("learner." + name() + ".about");
    }

    public List<Setting> settings() {
        return settings;
    }

    /// @throws Problem naming the kinds there are
    public static LearnerKind parse(String id) {
        for (LearnerKind kind : values()) {
            if (kind.id().equals(id.strip().toLowerCase(Locale.ROOT).replace('-', '_'))) {
                return kind;
            }
        }
        List<String> ids = new ArrayList<>();
        for (LearnerKind kind : values()) {
            ids.add(kind.id());
        }
        throw new Problem("problem.training.learner", id, String.join(", ", ids));
    }

    /// With every setting as it usually is.
    public Learner standard() {
        return learner(Map.of());
    }

    /// @param values by the setting's id; settings not named are as they usually are
    /// @throws Problem if there is no such setting, or its value is out of range
    public Learner learner(Map<String, Double> values) {
        SequencedMap<String, Double> all = all(values);
        return switch (this) {
            case LOGISTIC -> new LogisticLearner(number(all, "l2"), number(all, "l1"), number(all, Settings.WEIGHT));
            case TREE ->
                new TreeLearner(
                        whole(all, "depth"),
                        whole(all, "leaf"),
                        TreeLearner.Rule.values()[whole(all, "rule")],
                        number(all, "prune"),
                        number(all, Settings.WEIGHT));
            case FOREST ->
                new ForestLearner(
                        whole(all, "trees"),
                        whole(all, "leaf"),
                        whole(all, "depth"),
                        number(all, "inputs"),
                        number(all, Settings.WEIGHT));
            case BOOSTING ->
                new BoostingLearner(
                        whole(all, "trees"),
                        number(all, "rate"),
                        whole(all, "leaves"),
                        whole(all, "leaf"),
                        number(all, "l2"),
                        number(all, "rows"),
                        number(all, Settings.WEIGHT));
            case LINEAR_SVM -> new LinearSvmLearner(number(all, "cost"), number(all, Settings.WEIGHT));
            case KERNEL_SVM ->
                new KernelSvmLearner(
                        number(all, "cost"),
                        number(all, "gamma"),
                        whole(all, "landmarks"),
                        number(all, Settings.WEIGHT));
            case BAYES -> new BayesLearner(whole(all, "bins"), number(all, "smoothing"), number(all, Settings.WEIGHT));
            case NEIGHBOURS -> new NeighbourLearner(whole(all, "neighbours"), number(all, Settings.WEIGHT));
        };
    }

    /// The settings by their ids.
    /// @param values one for each setting, in their order
    SequencedMap<String, Double> values(double... values) {
        SequencedMap<String, Double> all = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            all.put(settings.get(i).id(), values[i]);
        }
        return all;
    }

    /// @param values one for each setting, in their order
    /// @throws Problem if one is out of range
    void check(double... values) {
        for (int i = 0; i < values.length; i++) {
            settings.get(i).checked(values[i]);
        }
    }

    private SequencedMap<String, Double> all(Map<String, Double> values) {
        SequencedMap<String, Double> all = new LinkedHashMap<>();
        for (Setting setting : settings) {
            all.put(setting.id(), setting.checked(values.getOrDefault(setting.id(), setting.standard())));
        }
        for (String id : values.keySet()) {
            if (!all.containsKey(id)) {
                throw new Problem("problem.training.setting.unknown", id, id(), String.join(", ", all.keySet()));
            }
        }
        return all;
    }

    private static double number(Map<String, Double> values, String id) {
        return Objects.requireNonNull(values.get(id), id);
    }

    private static int whole(Map<String, Double> values, String id) {
        return (int) number(values, id);
    }

    /// Settings that several learners have.
    private static final class Settings {
        static final String WEIGHT = "positiveWeight";
        static final Setting POSITIVE_WEIGHT = Setting.decimal(WEIGHT, 0.01, 1000, 1, 0.5);

        private Settings() {}
    }
}
