package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Quarantine;
import org.intentworkbench.store.SuspectRule;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "quarantine",
        description = "Without options: count suspect events and list what is set aside. A step can be undone.")
final class QuarantineCommand extends WorkspaceCommand {
    @Option(
            names = "--rules",
            split = ",",
            paramLabel = "RULE",
            description = "set aside what these rules catch: too-fast, future, negative, purchase-without-view")
    private List<String> rules = List.of();

    @Option(names = "--undo", paramLabel = "NUMBER", description = "take a step back")
    private @Nullable Long undo;

    /// @param suspects events by rule that are not set aside
    /// @param steps that stand
    private record Shown(Map<String, Long> suspects, List<Step> steps) {}

    private record Step(long number, String made, long events, Map<String, Long> counts) {}

    private Set<SuspectRule> chosen = EnumSet.noneOf(SuspectRule.class);

    QuarantineCommand(PrintStream out) {
        super(out);
    }

    @Override
    void before(Progress progress) {
        chosen = rules.stream()
                .map(QuarantineCommand::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SuspectRule.class)));
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (undo != null) {
            open.quality().undoQuarantine(undo);
        }
        if (!chosen.isEmpty()) {
            open.quality().quarantine(chosen, progress);
        }
        var suspects = open.quality().suspects(progress);
        var steps = open.quality().quarantines();
        if (json()) {
            print(Printed.json(new Shown(
                    spelled(suspects),
                    steps.stream()
                            .map(s -> new Step(s.number(), s.made().toString(), s.events(), spelled(s.counts())))
                            .toList())));
            return;
        }
        print("suspects: " + told(suspects));
        steps.forEach(this::tell);
    }

    private void tell(Quarantine step) {
        print(String.format(
                Locale.ROOT,
                "set aside in step %d: %,d events (%s); take back with --undo %d",
                step.number(),
                step.events(),
                told(step.counts()),
                step.number()));
    }

    private static String told(Map<SuspectRule, Long> counts) {
        String told = counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(e -> String.format(Locale.ROOT, "%s %,d", Said.spelled(e.getKey()), e.getValue()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "none" : told;
    }

    private static Map<String, Long> spelled(Map<SuspectRule, Long> counts) {
        Map<String, Long> spelled = new TreeMap<>();
        counts.forEach((rule, count) -> spelled.put(Said.spelled(rule), count));
        return spelled;
    }

    private static SuspectRule rule(String word) {
        return new Said("", word).oneOf(SuspectRule.values(), "problem.cli.rule");
    }
}
