package org.intentworkbench.evaluation;

/// What a contact costs and brings, in any one currency, and how common positives truly are.
///
/// Everybody who is contacted costs `contactCost`. A positive who is contacted brings `margin` and uses a coupon of
/// `couponCost`. Nobody who is left alone costs or brings anything. Whether the buyer would have bought anyway is not
/// known here: a random holdout tells.
///
/// Where the true rate differs from the rows' own (they were sampled, or it is another season), each positive row
/// stands
/// for `true rate / rate` rows and each negative one for `(1 - true rate) / (1 - rate)`: as many rows in all as there
/// are,
/// mixed as the true rate says. Saerens, Latinne, Decaestecker 2002 correct scores by the same odds.
///
/// @param margin at least 0; @param contactCost at least 0; @param couponCost at least 0
/// @param trueRate share of positives where the contacts will be made, 0 < rate < 1; NaN = as in the rows
public record Economics(double margin, double contactCost, double couponCost, double trueRate) {

    /// @throws IllegalArgumentException if an amount is negative or no number, or the rate is not within 0..1
    public Economics {
        if (!amount(margin) || !amount(contactCost) || !amount(couponCost)) {
            throw new IllegalArgumentException("amounts " + margin + ", " + contactCost + ", " + couponCost);
        }
        if (!Double.isNaN(trueRate) && !(trueRate > 0 && trueRate < 1)) {
            throw new IllegalArgumentException("a true rate of " + trueRate);
        }
    }

    private static boolean amount(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    /// What contacting the called rows brings less what it costs; 0 where nobody is. NaN where the true rate is given
    /// and
    /// the rows are all of one class.
    public double profit(ConfusionMatrix matrix) {
        return contactedPositives(matrix) * (margin - couponCost) - contacted(matrix) * contactCost;
    }

    /// Rows called positive, mixed as the true rate says.
    public double contacted(ConfusionMatrix matrix) {
        return contactedPositives(matrix) + weight(matrix, false) * matrix.falsePositives();
    }

    /// Positives among [#contacted].
    public double contactedPositives(ConfusionMatrix matrix) {
        return weight(matrix, true) * matrix.truePositives();
    }

    /// The true probability from which a contact pays; above 1 (or infinite) where none does.
    public double breakEven() {
        double won = margin - couponCost;
        if (won > 0) {
            return contactCost / won;
        }
        return Double.POSITIVE_INFINITY;
    }

    /// A score of rows with `rate` positives as the probability at the true rate: its odds by the odds of the true rate
    /// over those of the rows.
    ///
    /// @param score 0..1
    /// @param rate of the rows the model was trained on, 0 < rate < 1
    public double corrected(double score, double rate) {
        return Double.isNaN(trueRate) ? score : shifted(score, odds(trueRate) / odds(rate));
    }

    /// The score whose corrected probability this is: where [#breakEven] stands on the axis of the scores.
    public double uncorrected(double probability, double rate) {
        return Double.isNaN(trueRate) ? probability : shifted(probability, odds(rate) / odds(trueRate));
    }

    private static double shifted(double p, double factor) {
        if (p <= 0 || p >= 1) {
            return p;
        }
        double moved = odds(p) * factor;
        return moved / (1 + moved);
    }

    private static double odds(double p) {
        return p / (1 - p);
    }

    private double weight(ConfusionMatrix matrix, boolean positive) {
        if (Double.isNaN(trueRate)) {
            return 1;
        }
        double rows = matrix.rows();
        double positives = (double) matrix.truePositives() + matrix.falseNegatives();
        if (positives == 0 || positives == rows) {
            return Double.NaN;
        }
        return positive ? trueRate * rows / positives : (1 - trueRate) * rows / (rows - positives);
    }
}
