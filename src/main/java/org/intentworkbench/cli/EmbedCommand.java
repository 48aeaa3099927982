package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EmbeddingReport;
import org.intentworkbench.text.EncoderFactory;
import picocli.CommandLine.Command;

@Command(
        name = "embed",
        description = "Read the reviews of a workspace with BERT; what was read before is not read again.")
final class EmbedCommand extends WorkspaceCommand {
    private final EncoderFactory encoders;

    EmbedCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        EmbeddingReport report;
        try (var said = new IfStopped(System.err, "cli.embed.stopped")) {
            report = new Embedding(encoders).run(open, progress);
        }
        if (json()) {
            print(Printed.json(Printed.Embed.of(report)));
        } else {
            print(String.format(
                    Locale.ROOT,
                    "%,d texts, %,d distinct: %,d encoded, %,d known already, %,d tokens, %.1f s (%.0f texts/s) with %s",
                    report.texts(),
                    report.distinct(),
                    report.encoded(),
                    report.cached(),
                    report.tokens(),
                    report.seconds(),
                    report.textsPerSecond(),
                    String.join(" and ", report.models())));
            if (report.truncated() > 0) {
                print(String.format(
                        Locale.ROOT,
                        "%,d of them are longer than the model reads; their end was cut off.",
                        report.truncated()));
            }
        }
    }
}
