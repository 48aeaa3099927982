package org.intentworkbench.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.job.Progress;

/// Rings where a plain baseline has a higher mean AUC, or a higher mean F1 of the positive class than the model at its
/// tuned threshold (at the run's where none was tuned). Equal is no alarm.
final class BaselineCheck implements AlarmCheck {
    private record Lost(Baseline to, String figure, double model, double baseline) {
        double by() {
            return baseline - model;
        }
    }

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        double f1 = evidence.trials().isEmpty()
                ? Spread.of(evidence.repeats(), Figures::f1).mean()
                : Spread.of(evidence.trials(), trial -> trial.tuned().f1()).mean();
        double auc = evidence.auc().mean();
        Lost worst = null;
        for (Baseline baseline : evidence.baselines()) {
            for (Lost lost : List.of(
                    new Lost(baseline, "auc", auc, baseline.auc().mean()),
                    new Lost(baseline, "f1", f1, baseline.f1().mean()))) {
                if (lost.by() > 0 && (worst == null || lost.by() > worst.by())) {
                    worst = lost;
                }
            }
        }
        return worst == null ? List.of() : List.of(alarm(worst));
    }

    private static Alarm alarm(Lost lost) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(lost.figure(), lost.model());
        figures.put("baseline", lost.baseline());
        return new Alarm(
                Alarm.Kind.LOSES_TO_BASELINE,
                Math.min(.9, .45 + 5 * lost.by()),
                List.of(),
                Wording.of(
                        lost.figure().equals("auc")
                                ? "alarm.said.loses.auc." + lost.to().kind()
                                : "alarm.said.loses.tuned." + lost.to().kind(),
                        Evidence.figure(lost.model()),
                        Evidence.figure(lost.baseline()),
                        // a rule names a column and a value, which is the same in every language
                        lost.to().rule().in(Locale.ENGLISH)),
                figures);
    }
}
