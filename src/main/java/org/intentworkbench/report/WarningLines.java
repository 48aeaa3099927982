package org.intentworkbench.report;

import java.util.List;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.Run;

/// What gives reason to doubt a run, worst first, and what the analyst says to it.
final class WarningLines {
    private WarningLines() {}

    /// One line that says so where there is none.
    static List<String> of(Run run, Words words) {
        List<Alarm> alarms = run.result().alarms();
        return alarms.isEmpty()
                ? List.of(words.of("warnings.none"))
                : alarms.stream().map(alarm -> line(alarm, run, words)).toList();
    }

    private static String line(Alarm alarm, Run run, Words words) {
        String title = alarm.kind().title().in(words.locale());
        String said = alarm.sentence().in(words.locale());
        return run.accepted()
                .of(alarm.kind())
                .map(accepted ->
                        words.of("warnings.accepted", title, said, accepted.reason(), words.moment(accepted.when())))
                .orElseGet(() -> words.of(
                        "warnings.open", title, said, alarm.kind().advice().in(words.locale())));
    }
}
