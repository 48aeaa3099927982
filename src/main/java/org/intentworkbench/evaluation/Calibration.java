package org.intentworkbench.evaluation;

import java.util.List;

/// Whether scores are probabilities: of the rows with a score near .3, are three in ten positive?
///
/// @param bins ten equal steps over 0..1, a bin holds its lower edge and not its upper one, 1 falls in the last
/// @param expectedError mean over the rows of |mean score - share of positives| of their bin (expected calibration
///     error, Guo et al. 2017); NaN of no rows
/// @param slope of the logistic regression of the outcome on the log-odds of the score (Cox 1958): 1 where right, below
/// 1
///     where scores are too extreme. Scores are kept half a row (`1 / 2n`) away from 0 and 1. NaN where a class is
/// empty,
///     all scores are alike, or scores part the classes wholly
/// @param intercept of the same; 0 where right, NaN with the slope
/// @param meanScore over all rows; @param positiveShare of all rows
/// @param brier parts of the Brier score
public record Calibration(
        List<Bin> bins,
        double expectedError,
        double slope,
        double intercept,
        double meanScore,
        double positiveShare,
        BrierParts brier) {
    public static final int BINS = 10;

    /// @param meanScore of its rows; NaN with `share` where it has none
    public record Bin(double from, double to, int rows, int positives, double meanScore) {
        public double share() {
            return rows == 0 ? Double.NaN : positives / (double) rows;
        }

        /// Where its true share lies.
        public ShareInterval interval() {
            return ShareInterval.of(positives, rows);
        }
    }

    /// The Brier score by bins (Murphy 1973): `reliability - resolution + uncertainty`, exact where all scores of a bin
    /// are alike; what scores differ within bins is left over.
    ///
    /// @param score the Brier score itself
    /// @param reliability mean squared distance of score and share of a bin: 0 is best
    /// @param resolution mean squared distance of the share of a bin from that of all: more is better
    /// @param uncertainty Brier score of giving everybody the share of all
    public record BrierParts(double score, double reliability, double resolution, double uncertainty) {
        /// Share of the uncertainty that the scores take away: 0 = no better than the share of all, 1 = perfect.
        public double skill() {
            return 1 - score / uncertainty;
        }
    }

    public Calibration {
        bins = List.copyOf(bins);
    }

    /// @param scores 0..1
    /// @throws IllegalArgumentException if lengths differ, a score is NaN or outside 0..1, or a label is neither 1 nor
    /// 0
    public static Calibration of(double[] scores, int[] labels) {
        ScoreHistogram counts = ScoreHistogram.of(scores, labels, BINS);
        double[] sums = new double[BINS];
        double squares = 0;
        double all = 0;
        int positives = 0;
        for (int i = 0; i < scores.length; i++) {
            sums[ScoreHistogram.bucket(scores[i], BINS)] += scores[i];
            squares += (scores[i] - labels[i]) * (scores[i] - labels[i]);
            all += scores[i];
            positives += labels[i];
        }
        int n = scores.length;
        double share = n == 0 ? Double.NaN : positives / (double) n;
        Bin[] bins = new Bin[BINS];
        double error = 0;
        double reliability = 0;
        double resolution = 0;
        for (int k = 0; k < BINS; k++) {
            int rows = counts.positives()[k] + counts.negatives()[k];
            bins[k] = new Bin(
                    k / (double) BINS,
                    (k + 1) / (double) BINS,
                    rows,
                    counts.positives()[k],
                    rows == 0 ? Double.NaN : sums[k] / rows);
            if (rows > 0) {
                double off = bins[k].meanScore() - bins[k].share();
                double apart = bins[k].share() - share;
                error += rows * Math.abs(off);
                reliability += rows * off * off;
                resolution += rows * apart * apart;
            }
        }
        double[] line = positives == 0 || positives == n ? CoxLine.NONE : CoxLine.of(scores, labels);
        return new Calibration(
                List.of(bins),
                error / n,
                line[1],
                line[0],
                all / n,
                share,
                new BrierParts(squares / n, reliability / n, resolution / n, share * (1 - share)));
    }
}
