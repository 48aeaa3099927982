package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.terms.TfIdf;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.TextLearner;
import org.intentworkbench.training.TextModel;
import org.intentworkbench.training.TextRows;
import org.jspecify.annotations.Nullable;

/// One split, learnt and judged from each kind of features. Features are asked for in their order: what both take
/// begins from what each takes alone.
final class BakeOffTrial {
    /// Terms of a single text say nothing of others, unless texts are few.
    private static final int MIN_TEXTS = 2;

    private static final int FEW_TEXTS = 500;
    private static final double[] TERM_PENALTIES = {3, 1, 0.3, 0.1, 0.03};
    private static final double[] VECTOR_PENALTIES = {10, 3, 1, 0.3, 0.1};
    /// Beside the other block each is trusted as much as alone, or less: times its own penalty.
    private static final double[] BESIDE = {10, 3, 1};

    private static final double FIRST_BESIDE = 3;

    private final BakeOffRows rows;
    private final BakeOffTexts texts;
    private final BakeOffSplit split;
    private final int[] labels;
    private final Progress progress;

    private @Nullable Side terms;
    private double termPenalty = TERM_PENALTIES[0];
    private double vectorPenalty = VECTOR_PENALTIES[0];

    BakeOffTrial(BakeOffRows rows, BakeOffTexts texts, BakeOffSplit split, Progress progress) {
        this.rows = rows;
        this.texts = texts;
        this.split = split;
        this.labels = rows.labels(split.train());
        this.progress = progress;
    }

    /// Both parts of the split in the same form.
    private record Side(TextRows train, TextRows test) {}

    /// @return the probability of a positive outcome for each test row
    double[] probabilities(BakeOffFeatures features) {
        return switch (features) {
            case MAJORITY -> constant();
            case LEXICON -> praise();
            case TFIDF -> {
                Side side = terms();
                TextLearner best = best(
                        side,
                        DoubleStream.of(TERM_PENALTIES)
                                .mapToObj(l2 -> new TextLearner(1, l2))
                                .toList());
                termPenalty = best.l2Terms();
                yield judged(best, side);
            }
            case BERT -> {
                Side side = new Side(vectors(split.train()), vectors(split.test()));
                TextLearner best = best(
                        side,
                        DoubleStream.of(VECTOR_PENALTIES)
                                .mapToObj(l2 -> new TextLearner(l2, 1))
                                .toList());
                vectorPenalty = best.l2Vectors();
                yield judged(best, side);
            }
            case BOTH -> {
                Side side = new Side(both(terms().train, split.train()), both(terms().test, split.test()));
                yield judged(together(side), side);
            }
        };
    }

    /// Each block keeps a penalty of its own: first that of the terms is chosen, then, with it, that of the vectors.
    private TextLearner together(Side side) {
        TextLearner terms = best(
                side,
                DoubleStream.of(BESIDE)
                        .mapToObj(more -> new TextLearner(FIRST_BESIDE * vectorPenalty, more * termPenalty))
                        .toList());
        return best(
                side,
                DoubleStream.of(BESIDE)
                        .mapToObj(more -> new TextLearner(more * vectorPenalty, terms.l2Terms()))
                        .toList());
    }

    private double[] constant() {
        double share = IntStream.of(labels).average().orElse(0);
        double[] all = new double[split.test().length];
        Arrays.fill(all, share);
        return all;
    }

    /// The lexicon's number as it is; what is learnt is where praise begins to outweigh complaint.
    private double[] praise() {
        double[][] train = praise(split.train());
        LogisticModel model = new LogisticLearner(1, 1).fit(train, labels, 0, progress);
        return Arrays.stream(praise(split.test()))
                .mapToDouble(model::probability)
                .toArray();
    }

    private double[][] praise(int[] some) {
        return IntStream.of(some)
                .mapToObj(row -> new double[] {texts.praise()[rows.text()[row]]})
                .toArray(double[][]::new);
    }

    private TextLearner best(Side side, List<TextLearner> learners) {
        return new PenaltyChoice(side.train, labels, split.fold(), split.judged(), progress).best(learners);
    }

    private double[] judged(TextLearner learner, Side side) {
        TextModel model = learner.fit(side.train, labels, progress);
        return model.probabilities(side.test);
    }

    private Side terms() {
        if (terms == null) {
            int[] learnt = distinct(split.train());
            TfIdf fitted = TfIdf.fit(texts.terms(), learnt, learnt.length < FEW_TEXTS ? 1 : MIN_TEXTS, progress);
            terms = new Side(terms(fitted, split.train()), terms(fitted, split.test()));
        }
        return terms;
    }

    private TextRows terms(TfIdf fitted, int[] some) {
        return TextRows.ofTerms(
                fitted.rows(textsOf(some), progress), fitted.vocabulary().size());
    }

    private TextRows vectors(int[] some) {
        return TextRows.ofVectors(
                IntStream.of(textsOf(some)).mapToObj(t -> texts.vectors()[t]).toArray(float[][]::new),
                texts.dimension());
    }

    private TextRows both(TextRows side, int[] some) {
        return new TextRows(vectors(some).vectors(), texts.dimension(), side.terms(), side.vocabulary());
    }

    private int[] textsOf(int[] some) {
        return IntStream.of(some).map(row -> rows.text()[row]).toArray();
    }

    private int[] distinct(int[] some) {
        return IntStream.of(textsOf(some)).distinct().toArray();
    }
}
