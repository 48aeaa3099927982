package org.intentworkbench.ui.results;

import java.util.stream.Collectors;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.report.CardLines;
import org.intentworkbench.training.LearnerWords;
import org.intentworkbench.ui.kit.Messages;

/// The sentences of *Results*, made from templates in the language of the moment.
final class ResultWords {
    private static final double ROUNDS_TO_NONE = 0.05;
    private static final double ROUNDS_TO_ALL = 0.95;
    private static final String PLAIN = "plain";

    private final Messages messages;

    ResultWords(Messages messages) {
        this.messages = messages;
    }

    String name(Run run) {
        return run.name().isEmpty() ? messages.text("results.run", Long.toString(run.id())) : run.name();
    }

    String say(Wording wording) {
        return wording.in(messages.locale());
    }

    /// What a snap is called; those of a budget and a recall say it.
    String snap(ResultsViewModel.Snap snap, Money money) {
        return switch (snap) {
            case BUDGET -> messages.text("results.snap.BUDGET", messages.count(money.budget()));
            case RECALL -> messages.text("results.snap.RECALL", messages.percent(money.recall(), 0));
            case BEST_F1, BEST_PROFIT, YOUDEN, HALF -> messages.text("results.snap." + snap);
        };
    }

    /// "€ 1,234" or "−€ 12.50": cents only below a hundred.
    String money(double amount, Money money) {
        if (!Double.isFinite(amount)) {
            return messages.number(amount, 0);
        }
        String number = messages.number(Math.abs(amount), Math.abs(amount) < 100 ? 2 : 0);
        String sign = amount < 0 ? "−" : "";
        return money.currency().isEmpty() ? sign + number : sign + money.currency() + " " + number;
    }

    /// Two decimals where they say it all, otherwise three.
    String threshold(double threshold) {
        return messages.threshold(threshold);
    }

    String many(SubjectKind subject, int count) {
        return messages.text("results.count." + subject, messages.count(count));
    }

    String spread(Spread spread, int repeats, int digits) {
        return repeats < 2 || Double.isNaN(spread.mean())
                ? ""
                : messages.text("results.spread", messages.number(spread.sd(), digits));
    }

    /// "At 0.33 you contact 1,340 of 3,699 shoppers; 6 in 10 of them buy; you miss 3 in 10 of the buyers."
    String sentence(ExperimentResult result, ConfusionMatrix matrix) {
        var subject = result.spec().features().subject();
        String at = threshold(matrix.threshold());
        String key = "results.sentence." + (buys(result) ? "BUY" : subject);
        if (matrix.rows() == 0) {
            return messages.text("results.sentence.noRows");
        }
        if (matrix.selected() == 0) {
            return messages.text("results.sentence.nobody", at, many(subject, matrix.rows()));
        }
        String missed = matrix.truePositives() + matrix.falseNegatives() == 0
                ? messages.text("results.tenths.nobodyToMiss")
                : tenths(1 - matrix.recall());
        return messages.text(
                key,
                at,
                messages.count(matrix.selected()),
                many(subject, matrix.rows()),
                tenths(matrix.precision()),
                missed,
                say(result.label()));
    }

    /// "At 0.33 you contact 1,340 sessions for € 670. 804 of them buy and bring € 16,080. That leaves € 15,410."
    String earned(ExperimentResult result, ConfusionMatrix matrix, Money money) {
        Economics economics = money.economics();
        double contacted = economics.contacted(matrix);
        if (!Double.isFinite(contacted)) {
            return messages.text("results.profit.oneClass");
        }
        double buyers = economics.contactedPositives(matrix);
        return messages.text(
                "results.profit.sentence",
                threshold(matrix.threshold()),
                many(result.spec().features().subject(), (int) Math.round(contacted)),
                money(contacted * money.contactCost(), money),
                messages.count(Math.round(buyers)),
                money(buyers * (money.margin() - money.couponCost()), money),
                money(economics.profit(matrix), money));
    }

    /// "Profit (€)".
    String inCurrency(String name, Money money) {
        return money.currency().isEmpty() ? name : messages.text("results.inCurrency", name, money.currency());
    }

    /// What stands at the foot of every picture of the run.
    String footer(RunCurves curves) {
        return CardLines.footer(curves.card(), messages.locale());
    }

    /// What plain ways to foresee reach on the same rows, each in a sentence; empty of a run that has none.
    String baselines(ExperimentResult result) {
        return result.baselines().stream()
                .map(plain -> messages.text(
                        "results.baseline." + plain.kind(),
                        say(plain.rule()),
                        messages.number(plain.f1().mean(), 3),
                        messages.number(plain.auc().mean(), 3),
                        messages.number(plain.accuracy().mean(), 3)))
                .collect(Collectors.joining(" "));
    }

    /// "6 in 10"; none and all only where they are exact.
    String tenths(double share) {
        if (share == 0) {
            return messages.text("results.tenths.none");
        }
        if (share == 1) {
            return messages.text("results.tenths.all");
        }
        if (share < ROUNDS_TO_NONE) {
            return messages.text("results.tenths.few");
        }
        return share > ROUNDS_TO_ALL
                ? messages.text("results.tenths.most")
                : messages.text("results.tenths", Long.toString(Math.round(share * 10)));
    }

    /// A label that is no column of a file is the purchase within some days after the as-of moment.
    private static boolean buys(ExperimentResult result) {
        return !result.label().key().equals(PLAIN);
    }

    String outcome(ExperimentResult result, boolean positive) {
        return messages.text(positive ? "results.outcome.yes" : "results.outcome.no", say(result.label()));
    }

    String learner(ExperimentResult result) {
        return LearnerWords.changed(result.spec().learner(), messages.locale());
    }
}
