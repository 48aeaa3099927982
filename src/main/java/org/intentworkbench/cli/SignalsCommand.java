package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.text.signals.WordEffects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "signals",
        description =
                "What reviews say of intent: sentiment, need, price, timing and more, each with how good it is on "
                        + "labelled text. Reviews not yet read by BERT are read first, as by the command embed.")
final class SignalsCommand extends WorkspaceCommand {
    @Option(
            names = "--examples",
            defaultValue = "3",
            paramLabel = "N",
            description = "texts that score highest and lowest, of each signal; default ${DEFAULT-VALUE}")
    private int examples = 3;

    @Option(
            names = "--by",
            paramLabel = "product|shopper",
            description = "also the products or shoppers that are surely high and surely low")
    private @Nullable String by;

    @Option(
            names = "--words",
            paramLabel = "TEXT",
            description = "instead of the reviews: the signals of this text, and the words that moved them")
    private @Nullable String words;

    @Option(names = "--plain", description = "by the anchor sentences alone, without what labels can add")
    private boolean plain;

    @Option(names = "--seed", defaultValue = "" + ExperimentSpec.SEED, description = "default ${DEFAULT-VALUE}")
    private long seed = ExperimentSpec.SEED;

    private final EncoderFactory encoders;

    SignalsCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void before(Progress progress) {
        if (by != null && !by.equals("product") && !by.equals("shopper")) {
            throw new Problem("problem.cli.signals.by", by);
        }
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (words != null) {
            words(open, words, progress);
            return;
        }
        new Embedding(encoders).run(open, progress);
        Corpus corpus = Corpus.of(open, progress);
        var studies = new ArrayList<SignalStudy>();
        for (Language language : Language.values()) {
            ReadTexts texts = ReadTexts.of(open, encoders, corpus, language, progress);
            if (texts.size() > 0) {
                SignalScorer scorer = SignalScorer.of(open, encoders, language, progress);
                SignalStudy study = SignalStudy.plain(open, corpus, texts, scorer, progress);
                studies.add(plain ? study : study.sharpened(seed, progress));
            }
        }
        if (studies.isEmpty()) {
            throw new Problem("problem.cli.signals.none");
        }
        PrintedSignals printed = PrintedSignals.of(studies, Math.max(0, examples), by);
        if (json()) {
            print(Printed.json(printed));
        } else {
            tell(printed);
        }
    }

    private void words(Workspace open, String text, Progress progress) {
        SignalScorer scorer = SignalScorer.of(open, encoders, Language.ofText(text), progress);
        PrintedWords printed = PrintedWords.of(scorer, WordEffects.of(encoders.in(open), scorer, text, progress));
        if (json()) {
            print(Printed.json(printed));
        } else {
            var table = new ArrayList<List<String>>();
            table.add(List.of("signal", "score", "cut", "confidence", "words that raised it", "words that lowered it"));
            for (var one : printed.signals()) {
                table.add(List.of(
                        one.name(),
                        number(one.score()),
                        number(one.cut()),
                        percent(one.confidence()),
                        PrintedWords.strongest(one, 1),
                        PrintedWords.strongest(one, -1)));
            }
            TextTable.lines(table).forEach(this::print);
        }
    }

    private void tell(PrintedSignals printed) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("language", "signal", "texts", "says so", "AUC", "sharpened", "against"));
        for (var one : printed.signals()) {
            table.add(List.of(
                    one.language(),
                    one.name(),
                    String.format(Locale.ROOT, "%,d", one.texts()),
                    percent(one.share()),
                    number(one.auc()),
                    number(one.aucSharpened()),
                    one.against() == null ? "not known" : one.against()));
        }
        TextTable.lines(table).forEach(this::print);
        for (var one : printed.signals()) {
            print(one.language() + " " + one.name() + ": " + one.definition());
            for (var text : one.high()) {
                print(String.format(Locale.ROOT, "  high %3.0f  %s", text.rank(), PrintedSignals.cut(text.text())));
            }
            for (var text : one.low()) {
                print(String.format(Locale.ROOT, "  low  %3.0f  %s", text.rank(), PrintedSignals.cut(text.text())));
            }
            for (var group : one.groups()) {
                print(String.format(
                        Locale.ROOT,
                        "  %-6s %3.0f (%.0f to %.0f)  %d texts  %s",
                        group.end(),
                        group.mean(),
                        group.low(),
                        group.high(),
                        group.texts(),
                        group.name()));
            }
        }
        printed.notes().forEach(note -> print("note: " + note));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
}
