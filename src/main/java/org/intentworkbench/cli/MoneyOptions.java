package org.intentworkbench.cli;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a command is told of money; what it is not told is as the workspace remembers it.
final class MoneyOptions {
    @Option(names = "--margin", paramLabel = "AMOUNT", description = "what a buyer brings")
    private @Nullable Double margin;

    @Option(names = "--contact-cost", paramLabel = "AMOUNT", description = "what each contact costs")
    private @Nullable Double contactCost;

    @Option(names = "--coupon-cost", paramLabel = "AMOUNT", description = "what a buyer's coupon costs")
    private @Nullable Double couponCost;

    @Option(
            names = "--true-rate",
            paramLabel = "SHARE|data",
            description = "share of positives where the contacts will be made, if not that of the data")
    private @Nullable String trueRate;

    @Option(names = "--currency", paramLabel = "SIGN", description = "stands before amounts")
    private @Nullable String currency;

    @Option(names = "--budget", paramLabel = "N", description = "how many can be contacted, of the held-out rows")
    private @Nullable Integer budget;

    @Option(names = "--recall", paramLabel = "SHARE", description = "share of the positives to be reached")
    private @Nullable Double recall;

    /// @throws Problem if a value is outside its bounds
    Money over(Money kept) {
        try {
            return new Money(
                    margin != null ? margin : kept.margin(),
                    contactCost != null ? contactCost : kept.contactCost(),
                    couponCost != null ? couponCost : kept.couponCost(),
                    trueRate == null ? kept.trueRate() : rate(trueRate),
                    currency != null ? currency : kept.currency(),
                    budget != null ? budget : kept.budget(),
                    recall != null ? recall : kept.recall());
        } catch (IllegalArgumentException wrong) {
            throw new Problem(wrong, "problem.cli.money");
        }
    }

    private static double rate(String text) {
        return text.equals("data") ? Double.NaN : Double.parseDouble(text);
    }
}
