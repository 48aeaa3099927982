package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "learners", description = "List the ways to learn and their settings, as train --set takes them.")
final class LearnersCommand implements Callable<Integer> {
    @Option(names = "--json", description = "print one JSON object on standard output and nothing else there")
    private boolean json;

    private final PrintStream out;

    private record Listed(List<Kind> learners) {}

    private record Kind(String id, String name, String about, List<Value> settings) {}

    /// @param standard as `--set` takes it; @param searched what a search tries where nobody says what
    private record Value(
            String id,
            String name,
            String about,
            boolean whole,
            double min,
            double max,
            String standard,
            List<String> choices,
            List<Double> searched) {}

    LearnersCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<Kind> kinds =
                Stream.of(LearnerKind.values()).map(LearnersCommand::kind).toList();
        if (json) {
            out.println(Printed.json(new Listed(kinds)));
            return 0;
        }
        for (Kind kind : kinds) {
            out.println(kind.id + ": " + kind.about);
            for (Value value : kind.settings) {
                String range = value.choices.isEmpty()
                        ? value.whole
                                ? String.format(Locale.ROOT, "%.0f to %.0f", value.min, value.max)
                                : value.min + " to " + value.max
                        : String.join(", ", value.choices);
                out.println(
                        String.format(Locale.ROOT, "  %s=%s  (%s) %s", value.id, value.standard, range, value.about));
            }
        }
        return 0;
    }

    private static Kind kind(LearnerKind kind) {
        return new Kind(
                kind.id(),
                kind.label().in(Locale.ENGLISH),
                kind.about().in(Locale.ENGLISH),
                kind.settings().stream().map(LearnersCommand::value).toList());
    }

    private static Value value(Setting setting) {
        return new Value(
                setting.id(),
                setting.label().in(Locale.ENGLISH),
                setting.hint().in(Locale.ENGLISH),
                setting.whole(),
                setting.min(),
                setting.max(),
                setting.text(setting.standard()),
                setting.choices(),
                setting.searched());
    }
}
