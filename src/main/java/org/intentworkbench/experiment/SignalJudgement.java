package org.intentworkbench.experiment;

import org.intentworkbench.text.signals.IntentSignal;

/// How good a signal is, judged by one label of the reviews.
///
/// @param column name of the column of the file
/// @param reviews that have the label; reviews of the same text count each
/// @param positives of them: the good outcome, or for a complaint, whose figure is [SignalFit#INDIRECT], the bad one
/// @param auc of the score by sentences alone: the chance that a positive review scores more than a negative one
/// @param aucSharpened of the score sharpened by the label, each review judged by a model that saw neither
///     its text nor another review of its shopper; NaN where none was made
public record SignalJudgement(
        IntentSignal signal,
        SignalLabel label,
        String column,
        SignalFit fit,
        int reviews,
        int positives,
        double auc,
        double aucSharpened) {
    /// Share of positive reviews.
    public double prevalence() {
        return positives / (double) reviews;
    }

    SignalJudgement sharpened(double area) {
        return new SignalJudgement(signal, label, column, fit, reviews, positives, auc, area);
    }
}
