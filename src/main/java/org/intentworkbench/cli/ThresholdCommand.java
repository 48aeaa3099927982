package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Cuts;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "threshold",
        description = "Where to cut: the threshold as it stands and those of the best F1, the best profit, a budget, a "
                + "recall, Youden and one half, each with its matrix and in one sentence. Counts are of the rows held out "
                + "in the first split.")
final class ThresholdCommand extends RunCommand {
    @Mixin
    private MoneyOptions options = new MoneyOptions();

    private Money money = Money.STANDARD;

    /// Share of positives among the rows the model learnt from, which its probabilities are of.
    private double trainingRate = Double.NaN;

    /// One place to cut; members as in [Printed].
    ///
    /// @param threshold null with all that follows where there is no such cut
    /// @param contacted, buyers as many as the true rate says
    /// @param corrected probability at the true rate of a subject that stands right at the threshold
    record Cut(
            String cut,
            @Nullable Double threshold,
            @Nullable Integer selected,
            @Nullable Integer truePositives,
            @Nullable Integer falsePositives,
            @Nullable Integer trueNegatives,
            @Nullable Integer falseNegatives,
            @Nullable Double precision,
            @Nullable Double recall,
            @Nullable Double f1,
            @Nullable Double f1Macro,
            @Nullable Double f1Weighted,
            @Nullable Double contacted,
            @Nullable Double buyers,
            @Nullable Double profit,
            @Nullable Double corrected,
            @Nullable String sentence) {}

    record Economy(
            double margin,
            double contactCost,
            double couponCost,
            double trueRate,
            String currency,
            int budget,
            double recall,
            double breakEven) {}

    record Thresholds(long run, int rows, int positives, Economy money, List<Cut> cuts, PrintedCard card) {}

    ThresholdCommand(PrintStream out, EncoderFactory encoders) {
        super(out, encoders);
    }

    @Override
    void prepare(Workspace open) {
        money = options.over(Money.of(open));
    }

    @Override
    void write(Run shown, double at, Progress progress) {
        Cuts cuts = Cuts.of(shown.result().heldOutScores(), shown.result().heldOutLabels());
        Economics economics = money.economics();
        trainingRate = shown.result().trainingRate();
        List<Cut> all = new ArrayList<>();
        all.add(cut("given", Optional.of(cuts.at(at))));
        all.add(cut("best-f1", cuts.bestF1()));
        all.add(cut("best-profit", cuts.bestProfit(economics)));
        all.add(cut("budget", cuts.budget(money.budget())));
        all.add(cut("recall", cuts.recall(money.recall())));
        all.add(cut("youden", cuts.youden()));
        all.add(cut("half", Optional.of(cuts.at(0.5))));
        if (json()) {
            var economy = new Economy(
                    money.margin(),
                    money.contactCost(),
                    money.couponCost(),
                    Double.isNaN(money.trueRate()) ? cuts.positiveShare() : money.trueRate(),
                    money.currency(),
                    money.budget(),
                    money.recall(),
                    economics.breakEven());
            print(Printed.json(new Thresholds(
                    shown.id(),
                    cuts.rows(),
                    cuts.positives(),
                    economy,
                    all,
                    PrintedCard.of(AccuracyCard.of(shown, at)))));
        } else {
            print("run " + shown.id() + ", " + cuts.rows() + " held-out rows, " + cuts.positives() + " positive");
            all.forEach(cut -> print(line(cut)));
        }
    }

    private String line(Cut cut) {
        return cut.threshold() == null
                ? String.format(Locale.ROOT, "%-12s none", cut.cut())
                : String.format(
                        Locale.ROOT,
                        "%-12s profit %s%,.2f  %s",
                        cut.cut(),
                        money.currency(),
                        cut.profit(),
                        cut.sentence());
    }

    private Cut cut(String name, Optional<ConfusionMatrix> found) {
        if (found.isEmpty()) {
            return new Cut(
                    name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);
        }
        ConfusionMatrix m = found.get();
        Economics economics = money.economics();
        return new Cut(
                name,
                m.threshold(),
                m.selected(),
                m.truePositives(),
                m.falsePositives(),
                m.trueNegatives(),
                m.falseNegatives(),
                m.precision(),
                m.recall(),
                m.f1(),
                m.f1Macro(),
                m.f1Weighted(),
                economics.contacted(m),
                economics.contactedPositives(m),
                economics.profit(m),
                economics.corrected(m.threshold(), trainingRate),
                sentence(m));
    }

    private static String sentence(ConfusionMatrix m) {
        return Wording.of(
                        "report.summary.sentence",
                        String.format(Locale.ROOT, "%.4f", m.threshold()).replaceAll("0{1,2}$", ""),
                        String.format(Locale.ROOT, "%,d", m.selected()),
                        String.format(Locale.ROOT, "%,d", m.rows()),
                        percent(m.selectedShare()),
                        percent(m.precision()),
                        percent(m.recall()))
                .in(Locale.ENGLISH);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
