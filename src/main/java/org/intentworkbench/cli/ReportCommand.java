package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.GroupColumn;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.ExcelReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "report", description = "Write the Excel report of the last run, or of a given one.")
final class ReportCommand extends RunCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", description = "the workbook to write")
    private Path file = Path.of("");

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            converter = LanguageCode.class,
            description = "default en")
    private Language language = Language.ENGLISH;

    @Option(
            names = "--fairness",
            paramLabel = "COLUMN",
            description = "also a sheet that says whom the list takes, by the groups of this column")
    private @Nullable String fairness;

    @Mixin
    private MoneyOptions options = new MoneyOptions();

    private Money money = Money.STANDARD;

    private record Written(String file, long run, long bytes, PrintedCard card, List<PrintedWarning> warnings) {}

    ReportCommand(PrintStream out, EncoderFactory encoders) {
        super(out, encoders);
    }

    private @Nullable Workspace workspace;

    @Override
    void prepare(Workspace open) {
        workspace = open;
        money = options.over(Money.of(open));
    }

    @Override
    void write(Run shown, double at, Progress progress) {
        Fairness groups = fairness == null || workspace == null
                ? null
                : Fairness.of(shown.result(), GroupColumn.of(workspace, shown, fairness, new double[0], progress), at);
        ExcelReport.write(shown, at, money, groups, file, language.locale(), progress);
        print(
                json()
                        ? Printed.json(new Written(
                                file.toString(),
                                shown.id(),
                                file.toFile().length(),
                                PrintedCard.of(AccuracyCard.of(shown, at)),
                                PrintedWarning.of(shown.result(), shown.accepted())))
                        : "run " + shown.id() + " -> " + file);
    }
}
