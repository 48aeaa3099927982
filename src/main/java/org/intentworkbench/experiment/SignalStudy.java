package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.Scored;
import org.intentworkbench.text.signals.SignalScorer;

/// The signals of the reviews of one language: scores by anchor sentences, how good they are by the labels there
/// are, and, asked for apart since it takes longer, scores sharpened by these labels. Encodes nothing.
///
/// @param columns name of the column of each label that judges here
public record SignalStudy(
        Corpus corpus,
        ReadTexts texts,
        SignalScorer scorer,
        Map<SignalLabel, String> columns,
        List<SignalOutcome> outcomes) {
    /// Fewer of a class judge nothing.
    public static final int LEAST_A_CLASS = 30;

    /// Under which the stars judge, whatever their column is called.
    private static final String STARS = "stars";

    public SignalStudy {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        outcomes = List.copyOf(outcomes);
    }

    /// By the sentences alone.
    public static SignalStudy plain(
            Workspace workspace, Corpus corpus, ReadTexts texts, SignalScorer scorer, Progress progress) {
        return plain(corpus, texts, scorer, columns(workspace, corpus, texts), progress);
    }

    /// The same reviews by other sentences.
    public SignalStudy with(SignalScorer other, Progress progress) {
        return plain(corpus, texts, other, columns, progress);
    }

    private static SignalStudy plain(
            Corpus corpus, ReadTexts texts, SignalScorer scorer, Map<SignalLabel, String> columns, Progress progress) {
        var outcomes = new ArrayList<SignalOutcome>();
        for (IntentSignal signal : IntentSignal.values()) {
            progress.check();
            Scored plain = Scored.of(scorer, signal, texts);
            var judgements = new ArrayList<SignalJudgement>();
            if (SignalFit.of(signal) != SignalFit.NONE) {
                columns.forEach((label, column) -> judgements.add(judged(signal, corpus, texts, plain, label, column)));
            }
            outcomes.add(new SignalOutcome(signal, scorer.separation(signal), plain, null, judgements));
        }
        return new SignalStudy(corpus, texts, scorer, columns, outcomes);
    }

    /// The same with [SignalFit#DIRECT] signals sharpened by the first label; as it is where there is none.
    ///
    /// @param progress told of stage FITTING
    public SignalStudy sharpened(long seed, Progress progress) {
        if (columns.isEmpty()) {
            return this;
        }
        SignalLabel label = columns.keySet().iterator().next();
        SignalRows rows = SignalRows.of(corpus, texts, label, seed);
        return new SignalStudy(
                corpus,
                texts,
                scorer,
                columns,
                outcomes.stream()
                        .map(one -> SignalFit.of(one.signal()) == SignalFit.DIRECT
                                ? sharpened(one, rows, seed, progress)
                                : one)
                        .toList());
    }

    private SignalOutcome sharpened(SignalOutcome outcome, SignalRows rows, long seed, Progress progress) {
        double[] chances = new SignalSharpening(rows, texts, outcome.plain(), seed).chances(progress);
        if (IntStream.range(0, chances.length).anyMatch(row -> Double.isNaN(chances[row]))) {
            return outcome;
        }
        double[] ofText = new double[texts.size()];
        // a text of several reviews keeps the chance of the first: each was left out with all its copies
        for (int row = rows.size() - 1; row >= 0; row--) {
            ofText[rows.text()[row]] = chances[row];
        }
        List<SignalJudgement> judgements = outcome.judgements().stream()
                .map(one -> one.sharpened(area(chances, labels(one.label()))))
                .toList();
        return new SignalOutcome(
                outcome.signal(), outcome.separation(), outcome.plain(), Scored.of(ofText, .5), judgements);
    }

    /// The signal's own numbers.
    public SignalOutcome of(IntentSignal signal) {
        return outcomes.get(signal.ordinal());
    }

    private int[] labels(SignalLabel label) {
        return labels(corpus, texts, label);
    }

    /// Of every review that was read, in the order of [SignalRows].
    private static int[] labels(Corpus corpus, ReadTexts texts, SignalLabel label) {
        return IntStream.range(0, texts.size())
                .flatMap(text -> IntStream.of(texts.reviews()[text]))
                .map(review -> label.of(corpus.review(review)))
                .toArray();
    }

    private static SignalJudgement judged(
            IntentSignal signal, Corpus corpus, ReadTexts texts, Scored plain, SignalLabel label, String column) {
        int[] labels = labels(corpus, texts, label);
        double[] scores = IntStream.range(0, texts.size())
                .flatMap(text -> IntStream.of(texts.reviews()[text]).map(review -> text))
                .mapToDouble(text -> plain.scores()[text])
                .toArray();
        SignalFit fit = SignalFit.of(signal);
        int good = (int) IntStream.of(labels).filter(l -> l == 1).count();
        int bad = (int) IntStream.of(labels).filter(l -> l == 0).count();
        double area = area(scores, labels);
        boolean indirect = fit == SignalFit.INDIRECT;
        return new SignalJudgement(
                signal, label, column, fit, good + bad, indirect ? bad : good, indirect ? 1 - area : area, Double.NaN);
    }

    private static double area(double[] scores, int[] labels) {
        int[] known =
                IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
        return RocCurve.of(
                        IntStream.of(known).mapToDouble(i -> scores[i]).toArray(),
                        IntStream.of(known).map(i -> labels[i]).toArray())
                .area();
    }

    /// The labels with enough reviews of both classes, the label column first, and what their columns are called.
    private static Map<SignalLabel, String> columns(Workspace workspace, Corpus corpus, ReadTexts texts) {
        var columns = new LinkedHashMap<SignalLabel, String>();
        for (SignalLabel label : SignalLabel.values()) {
            int[] labels = labels(corpus, texts, label);
            long good = IntStream.of(labels).filter(l -> l == 1).count();
            long bad = IntStream.of(labels).filter(l -> l == 0).count();
            if (good >= LEAST_A_CLASS && bad >= LEAST_A_CLASS) {
                columns.put(label, label == SignalLabel.OUTCOME ? outcome(workspace) : STARS);
            }
        }
        return columns;
    }

    private static String outcome(Workspace workspace) {
        return workspace.imports().stream()
                .filter(one -> one.kind() == FileKind.REVIEWS && !one.label().isEmpty())
                .map(ImportReport::label)
                .findFirst()
                .orElse("outcome");
    }
}
