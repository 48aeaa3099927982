package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.CardFile;
import org.intentworkbench.report.SubjectList;
import org.intentworkbench.text.EncoderFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Write scored subjects as CSV, most likely first.")
final class ListCommand extends RunCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "the list to write")
    private Path file = Path.of("");

    @Option(names = "--part", defaultValue = "ALL", description = "${COMPLETION-CANDIDATES}; default all")
    private SubjectList.Part part = SubjectList.Part.ALL;

    private record Written(
            String file, long run, int subjects, String cardFile, PrintedCard card, List<PrintedWarning> warnings) {}

    ListCommand(PrintStream out, EncoderFactory encoders) {
        super(out, encoders);
    }

    @Override
    void write(Run shown, double at, Progress progress) {
        int subjects = SubjectList.write(shown.result(), part, at, file, progress);
        AccuracyCard card = AccuracyCard.of(shown, at);
        Path beside = CardFile.write(file, card, Locale.ENGLISH);
        print(
                json()
                        ? Printed.json(new Written(
                                file.toString(),
                                shown.id(),
                                subjects,
                                beside.toString(),
                                PrintedCard.of(card),
                                PrintedWarning.of(shown.result(), shown.accepted())))
                        : subjects + " subjects of run " + shown.id() + " -> " + file);
    }
}
