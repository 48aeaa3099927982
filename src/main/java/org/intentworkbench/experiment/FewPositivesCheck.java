package org.intentworkbench.experiment;

import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.Progress;

/// Rings where the rarer class has fewer than 50 rows in the test or the training part, mean over the splits; the
/// smaller of the two is told. The parts of folds are counted together, since their figures are too.
final class FewPositivesCheck implements AlarmCheck {
    static final int FEW = 50;

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        int rows = evidence.table().size();
        int positives = evidence.table().positives();
        boolean positive = positives <= rows - positives;
        double train = 0;
        double test = 0;
        for (Split split : evidence.splits()) {
            train += rarer(evidence, split.train(), positive)
                    / (double) evidence.splits().size();
            test += rarer(evidence, split.test(), positive);
        }
        test /= evidence.splits().size();
        if (evidence.spec().split() instanceof SplitSpec.KFold folds) {
            // together they hold out every row
            test *= folds.folds();
        }
        double fewest = Math.min(train, test);
        if (fewest >= FEW) {
            return List.of();
        }
        String key = test <= train
                ? positive ? "alarm.said.few.test.positive" : "alarm.said.few.test.negative"
                : positive ? "alarm.said.few.train.positive" : "alarm.said.few.train.negative";
        return List.of(new Alarm(
                Alarm.Kind.FEW_POSITIVES,
                .3 + .5 * (1 - fewest / FEW),
                List.of(),
                Wording.of(key, Evidence.count(Math.round(fewest)), Integer.toString(FEW)),
                Map.of("training", train, "test", test)));
    }

    private static int rarer(Evidence evidence, int[] rows, boolean positive) {
        int positives = evidence.positives(rows);
        return positive ? positives : rows.length - positives;
    }
}
