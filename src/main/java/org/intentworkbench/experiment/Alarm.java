package org.intentworkbench.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.intentworkbench.domain.Wording;

/// A reason to doubt a run's figures.
///
/// @param severity from 0 to 1, the worse the higher; alarms are shown worst first
/// @param features it is about, most suspicious first; what "drop and retrain" drops. Empty where none is to blame
/// @param sentence what was found, with its figures
/// @param figures the same by name, for programs: `auc`, `all`, `positives`
public record Alarm(Kind kind, double severity, List<String> features, Wording sentence, Map<String, Double> figures) {
    /// Called by `alarm.<name>` on screen; what to do about it by `alarm.<name>.advice`.
    public enum Kind {
        /// One feature alone foresees the outcome suspiciously well.
        SINGLE_FEATURE,
        /// A feature that seems to be known only after the outcome.
        AFTER_OUTCOME,
        /// Training and test rows can be told apart.
        DRIFT,
        /// Too few positive rows to trust any figure.
        FEW_POSITIVES,
        /// The same rows stand in training and test.
        DUPLICATES,
        /// A plain baseline does better.
        LOSES_TO_BASELINE,
        /// Probabilities are not what they say.
        BADLY_CALIBRATED,
        /// Much better on the rows it learnt from than on others.
        OVERFITTED;

        /// What it is called.
        public Wording title() {
            return Wording.of("alarm." + this);
        }

        /// What to do about it.
        public Wording advice() {
            return Wording.of("alarm." + this + ".advice");
        }
    }

    public Alarm {
        features = List.copyOf(features);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(figures, Map.of())));
    }
}
