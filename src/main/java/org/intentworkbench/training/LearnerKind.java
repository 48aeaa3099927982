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
            if (kind.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
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
