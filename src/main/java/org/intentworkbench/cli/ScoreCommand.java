package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.NewRows;
import org.intentworkbench.experiment.Scored;
import org.intentworkbench.experiment.Scoring;
import org.intentworkbench.experiment.Shift;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.ScoredList;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "score",
        description = "Score rows a kept model was not trained on, as CSV with id, score, rank and whether it is "
                + "called. No outcome is needed.")
final class ScoreCommand extends WorkspaceCommand {
    @Option(names = "--run", paramLabel = "NUMBER", description = "number of the run; default the last one")
    private @Nullable Long run;

    @Option(
            names = "--import",
            paramLabel = "NUMBER",
            description = "sessions or reviews: the import to score; default the newest")
    private @Nullable Long importId;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "shoppers: the moment they are looked at, as 2026-03-24T00:00:00Z; default the last event")
    private @Nullable String asOf;

    @Option(names = "--threshold", description = "from which a subject is called; default the run's tuned one")
    private @Nullable Double threshold;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "the list to write")
    private Path file = Path.of("");

    private final EncoderFactory encoders;

    /// @param shifts how the rows are unlike those the model learnt from
    private record Written(
            long run,
            String file,
            String scored,
            @Nullable String asOf,
            int subjects,
            int called,
            double threshold,
            List<PrintedShift> shifts,
            List<String> notes) {}

    private record PrintedShift(String kind, String feature, double size, String example, String sentence) {}

    ScoreCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (threshold != null) {
            Thresholds.check(threshold);
        }
        Scored scored = new Scoring(encoders)
                .score(
                        open,
                        run != null ? run : LastRun.of(open),
                        new NewRows(importId, moment()),
                        threshold,
                        progress);
        ScoredList.write(scored, file, progress);
        Instant at = scored.asOf();
        if (json()) {
            print(Printed.json(new Written(
                    scored.run(),
                    file.toString(),
                    scored.file(),
                    at == null ? null : at.toString(),
                    scored.rows(),
                    scored.called(),
                    scored.threshold(),
                    scored.shifts().stream()
                            .map(s -> new PrintedShift(
                                    Printed.lower(s.kind()),
                                    s.feature(),
                                    s.share(),
                                    s.example(),
                                    s.sentence().in(Locale.ENGLISH)))
                            .toList(),
                    scored.notes().stream().map(n -> n.in(Locale.ENGLISH)).toList())));
            return;
        }
        print(String.format(
                Locale.ROOT,
                "%,d subjects of %s scored by run %d, %,d called from %.2f -> %s",
                scored.rows(),
                at == null ? scored.file() : at.toString(),
                scored.run(),
                scored.called(),
                scored.threshold(),
                file));
        for (Shift shift : scored.shifts()) {
            print("unlike the training rows: " + shift.sentence().in(Locale.ENGLISH));
        }
        scored.notes().forEach(note -> print("note: " + note.in(Locale.ENGLISH)));
    }

    private @Nullable Instant moment() {
        if (asOf == null) {
            return null;
        }
        try {
            return Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new Problem(e, "problem.cli.asOf", asOf);
        }
    }
}
