package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;

/// All trials of one language.
record BakeOffContest(
        BakeOffRows rows, BakeOffTexts texts, BakeOffSpec spec, BakeOffProgress clock, List<Wording> notes) {
    private static final List<BakeOffFeatures> LEARNT =
            List.of(BakeOffFeatures.TFIDF, BakeOffFeatures.BERT, BakeOffFeatures.BOTH);
    private static final double THRESHOLD = 0.5;
    static final int LEAST_OF_CATEGORY = 20;
    static final int MOST_CATEGORIES = 20;

    List<BakeOffResult.Row> judged() {
        var all = new ArrayList<BakeOffResult.Row>();
        for (BakeOffLabels labels : BakeOffLabels.values()) {
            if (spec.labels().contains(labels)) {
                all.addAll(
                        switch (labels) {
                            case ALL ->
                                repeated(
                                        labels,
                                        spec.repeats(),
                                        r -> BakeOffSplit.random(rows, spec.testShare(), spec.seed(), r));
                            case FEW ->
                                repeated(
                                        labels,
                                        spec.draws(),
                                        d -> BakeOffSplit.few(rows, BakeOffLabels.A_CLASS, spec.seed(), d));
                        });
            }
        }
        return all;
    }

    private List<BakeOffResult.Row> repeated(BakeOffLabels labels, int repeats, IntFunction<BakeOffSplit> splits) {
        BakeOffFeatures[] kinds = BakeOffFeatures.values();
        List<List<Figures>> figures = IntStream.range(0, kinds.length)
                .mapToObj(k -> (List<Figures>) new ArrayList<Figures>())
                .toList();
        double[] seconds = new double[kinds.length];
        BakeOffSplit first = splits.apply(0);
        if (!first.hasBothClasses(rows)) {
            notes.add(Wording.of("note.bakeoff.labels." + rows.language(), labels.word()));
            return List.of();
        }
        for (int repeat = 0; repeat < repeats; repeat++) {
            BakeOffSplit split = repeat == 0 ? first : splits.apply(repeat);
            var trial = new BakeOffTrial(rows, texts, split, clock.quiet());
            int[] outcomes = rows.labels(split.test());
            for (BakeOffFeatures kind : kinds) {
                clock.at(labels, repeat * kinds.length + kind.ordinal(), repeats * kinds.length);
                long start = System.nanoTime();
                figures.get(kind.ordinal()).add(Figures.of(trial.probabilities(kind), outcomes, THRESHOLD));
                seconds[kind.ordinal()] += (System.nanoTime() - start) / 1e9 / repeats;
            }
        }
        return IntStream.range(0, kinds.length)
                .mapToObj(k -> new BakeOffResult.Row(
                        rows.language(),
                        kinds[k],
                        labels,
                        first.train().length,
                        first.test().length,
                        Spread.of(figures.get(k), Figures::auc),
                        Spread.of(figures.get(k), Figures::accuracy),
                        seconds[k]))
                .toList();
    }

    List<BakeOffResult.LeftOut> leftOut() {
        var all = new ArrayList<BakeOffResult.LeftOut>();
        if (!spec.leaveOneOut()) {
            return all;
        }
        List<String> categories = categories();
        if (categories.size() < 2) {
            notes.add(Wording.of("note.bakeoff.categories.none." + rows.language()));
            return all;
        }
        for (int c = 0; c < categories.size(); c++) {
            String category = categories.get(c);
            BakeOffSplit split = BakeOffSplit.leftOut(rows, category, spec.seed());
            if (!split.isLearnable(rows)) {
                notes.add(Wording.of("note.bakeoff.category", category));
                continue;
            }
            var trial = new BakeOffTrial(rows, texts, split, clock.quiet());
            int[] outcomes = rows.labels(split.test());
            for (int k = 0; k < LEARNT.size(); k++) {
                clock.atCategory(c * LEARNT.size() + k, categories.size() * LEARNT.size());
                Figures figures = Figures.of(trial.probabilities(LEARNT.get(k)), outcomes, THRESHOLD);
                all.add(new BakeOffResult.LeftOut(
                        rows.language(), category, LEARNT.get(k), outcomes.length, figures.auc(), figures.accuracy()));
            }
        }
        return all;
    }

    /// The largest categories, by the alphabet.
    private List<String> categories() {
        var sizes = new TreeMap<String, Integer>();
        for (String category : rows.categories()) {
            if (!category.isEmpty()) {
                sizes.merge(category, 1, Integer::sum);
            }
        }
        List<String> judged = sizes.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_OF_CATEGORY)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (judged.size() < sizes.size()) {
            notes.add(Wording.of(
                    "note.bakeoff.categories." + rows.language(),
                    Integer.toString(judged.size()),
                    Integer.toString(sizes.size()),
                    Integer.toString(LEAST_OF_CATEGORY)));
        }
        return judged;
    }
}
