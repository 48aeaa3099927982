package org.intentworkbench.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.job.Progress;

/// Rings where the mean AUC on the training rows is above that on the held-out rows by more than .10 and twice the
/// spread over the repeats. The .10 is there because a forest or a boosting knows its training rows nearly by heart and
/// is sound all the same.
final class OverfittingCheck implements AlarmCheck {
    static final double MARGIN = .10;

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        Spread test = evidence.auc();
        double train =
                Spread.of(evidence.trials(), trial -> trial.onTraining().auc()).mean();
        double spread = Double.isNaN(test.sd()) ? 0 : test.sd();
        double gap = train - test.mean();
        if (!(gap > MARGIN + 2 * spread)) {
            return List.of();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("training", train);
        figures.put("test", test.mean());
        return List.of(new Alarm(
                Alarm.Kind.OVERFITTED,
                Math.min(.7, .25 + gap),
                List.of(),
                Wording.of("alarm.said.overfitted", Evidence.figure(train), Evidence.figure(test.mean())),
                figures));
    }
}
