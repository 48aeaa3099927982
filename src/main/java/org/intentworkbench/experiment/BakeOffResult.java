package org.intentworkbench.experiment;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Spread;

/// What a bake-off found. Equal specs on equal data give equal figures; `seconds` alone differ.
///
/// @param grounds what each language was judged on, in the order of [Language]
/// @param rows by language, then labels, then features
/// @param leaveOneOut by language, then category, then features (TF-IDF, BERT and both)
/// @param notes what the analyst should know: languages and categories left out, texts drawn
public record BakeOffResult(
        BakeOffSpec spec, List<Ground> grounds, List<Row> rows, List<LeftOut> leaveOneOut, List<Wording> notes) {
    public BakeOffResult {
        grounds = List.copyOf(grounds);
        rows = List.copyOf(rows);
        leaveOneOut = List.copyOf(leaveOneOut);
        notes = List.copyOf(notes);
    }

    /// @param reviews with text and a known outcome
    /// @param texts distinct ones among them
    /// @param positives among the reviews
    /// @param byStars whether the outcome is stars, four or more against two or less, for want of an outcome column
    /// @param model whose vectors BERT stands for
    public record Ground(Language language, int reviews, int texts, int positives, boolean byStars, String model) {}

    /// @param train reviews learnt from, in the first repeat
    /// @param test reviews judged, in the first repeat
    /// @param auc of the held-out reviews; mean and standard deviation over the repeats
    /// @param accuracy at probability .5
    /// @param seconds of one repeat on average: learning, with the choice of the penalty, and judging; reading texts
    ///     and encoding them, which is done once, not included
    public record Row(
            Language language,
            BakeOffFeatures features,
            BakeOffLabels labels,
            int train,
            int test,
            Spread auc,
            Spread accuracy,
            double seconds) {}

    /// @param category left out in training, and judged
    /// @param test reviews of it
    /// @param auc NaN where all its reviews have one outcome
    public record LeftOut(
            Language language, String category, BakeOffFeatures features, int test, double auc, double accuracy) {}
}
