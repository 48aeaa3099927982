package org.intentworkbench.ui.models.board;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.RunComparison;
import org.intentworkbench.experiment.RunDifference.FigureDifference;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.experiment.Verdict;
import org.intentworkbench.segments.SegmentDifference;
import org.intentworkbench.training.LearnerWords;
import org.intentworkbench.ui.kit.Messages;

/// Two runs against each other, in words.
final class CompareWords {
    private static final int DIGITS = 3;
    private static final double HALF_A_DIGIT = .0005;
    private static final double SMALL = .001;

    private final Messages messages;

    CompareWords(Messages messages) {
        this.messages = messages;
    }

    /// `Run 3: small tree`, or what it learnt with where it has no name.
    String name(RunSummary run) {
        return messages.text(
                "board.run",
                Long.toString(run.id()),
                run.name().isBlank() ? LearnerWords.changed(run.spec().learner(), messages.locale()) : run.name());
    }

    String headline(Verdict verdict) {
        if (!verdict.test().isKnown()) {
            return messages.text("compare.headline.unpaired");
        }
        return messages.text(verdict.test().isMoreThanNoise() ? "compare.headline.more" : "compare.headline.noise");
    }

    /// What was found and how, in two sentences.
    String verdict(Compared compared) {
        Verdict verdict = compared.comparison().verdict();
        String found =
                verdict.sentence(compared.first().id(), compared.second().id()).in(messages.locale());
        var how = verdict.how();
        return how == null ? found : found + "\n" + how.in(messages.locale());
    }

    String figure(FigureDifference figure) {
        return messages.text("whatif.figure." + figure.name());
    }

    String spread(Spread spread) {
        return Double.isNaN(spread.mean())
                ? "–"
                : messages.text(
                        "models.spread", messages.number(spread.mean(), DIGITS), messages.number(spread.sd(), DIGITS));
    }

    /// With its sign and in words; what vanishes in the digits shown counts as the same.
    String change(FigureDifference figure) {
        double mean = figure.change().mean();
        if (Double.isNaN(mean)) {
            return "–";
        }
        boolean same = Math.abs(mean) < HALF_A_DIGIT;
        String amount = (same ? "" : mean > 0 ? "+" : "−") + messages.number(Math.abs(mean), DIGITS);
        boolean better = mean > 0 != figure.lowerIsBetter();
        return messages.text(
                same ? "whatif.difference.same" : better ? "whatif.difference.better" : "whatif.difference.worse",
                amount);
    }

    /// Whether a difference is more than noise, by the resampled test.
    String noise(FigureDifference figure) {
        var test = figure.test();
        if (!test.isKnown()) {
            return "–";
        }
        String p = test.p() < SMALL ? messages.text("board.p.small") : messages.number(test.p(), DIGITS);
        return messages.text(test.isMoreThanNoise() ? "board.p.more" : "board.p.noise", p);
    }

    String called(RunComparison.Call call, Compared compared) {
        return messages.text(
                "compare.call." + call,
                Long.toString(compared.first().id()),
                Long.toString(compared.second().id()));
    }

    /// Where the disagreement concentrates; empty where nothing is worth telling.
    String where(List<SegmentDifference> found) {
        if (found.isEmpty()) {
            return "";
        }
        return messages.text(
                "board.where", String.join("; ", found.stream().map(this::where).toList()));
    }

    private String where(SegmentDifference one) {
        String level = one.level();
        if (level == null) {
            return messages.text("board.where.number", one.column(), brief(one.segment()), brief(one.rest()));
        }
        return messages.text(
                "board.where.level",
                one.column(),
                level.isEmpty() ? messages.text("board.where.missing") : level,
                messages.percent(one.segment(), 0),
                messages.percent(one.rest(), 0));
    }

    private String brief(double value) {
        double size = Math.abs(value);
        return messages.number(value, size >= 100 ? 0 : size >= 1 ? 1 : DIGITS);
    }

    /// All of it as text with tabs, for a spreadsheet or a mail.
    String copy(Compared compared) {
        List<String> lines = new ArrayList<>();
        RunComparison comparison = compared.comparison();
        lines.add(messages.text("board.against", name(compared.first()), name(compared.second())));
        lines.add(headline(comparison.verdict()));
        lines.add(verdict(compared));
        for (FigureDifference figure : comparison.difference().figures()) {
            lines.add(String.join(
                    "\t",
                    figure(figure),
                    spread(figure.first()),
                    spread(figure.second()),
                    change(figure),
                    noise(figure)));
        }
        for (RunComparison.Count count : compared.counts()) {
            lines.add(String.join(
                    "\t",
                    called(count.call(), compared),
                    messages.count(count.all()),
                    messages.text("board.call.positive", messages.count(count.positives()))));
        }
        return String.join("\n", lines);
    }
}
