package org.intentworkbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.ExperimentResult;
import org.jspecify.annotations.Nullable;

/// A reason to doubt a run, as `--json` prints it; members as in [Printed].
///
/// @param accepted the reason for which the analyst lives with it; null where it stands open
record PrintedWarning(
        String kind,
        double severity,
        List<String> features,
        String sentence,
        String advice,
        Map<String, Double> figures,
        @Nullable String accepted) {
    /// Worst first.
    static List<PrintedWarning> of(ExperimentResult result, AcceptedAlarms accepted) {
        return result.alarms().stream()
                .map(alarm -> new PrintedWarning(
                        Printed.lower(alarm.kind()),
                        alarm.severity(),
                        alarm.features(),
                        alarm.sentence().in(Locale.ENGLISH),
                        alarm.kind().advice().in(Locale.ENGLISH),
                        alarm.figures(),
                        accepted.of(alarm.kind())
                                .map(AcceptedAlarms.Acceptance::reason)
                                .orElse(null)))
                .toList();
    }

    static String line(Alarm alarm) {
        return "warning: " + alarm.kind().title().in(Locale.ENGLISH) + ": "
                + alarm.sentence().in(Locale.ENGLISH);
    }
}
