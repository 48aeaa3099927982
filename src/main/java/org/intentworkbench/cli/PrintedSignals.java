package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.intentworkbench.experiment.SignalFit;
import org.intentworkbench.experiment.SignalJudgement;
import org.intentworkbench.experiment.SignalOutcome;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.signals.Scored;
import org.intentworkbench.text.signals.SignalGroups;
import org.intentworkbench.text.signals.SignalScorer;
import org.jspecify.annotations.Nullable;

/// What `text signals --json` prints; members as in [Printed].
record PrintedSignals(List<Signal> signals, List<String> notes) {
    private static final int LONGEST = 120;
    private static final int GROUPS = 5;

    /// One signal of one language. Ranks, mean and share are by the sentences alone.
    ///
    /// @param name such as `sentiment`, `timing-gift`
    /// @param texts different texts
    /// @param mean score; scores of two signals cannot be compared
    /// @param share of the texts that reach the cut, 0 to 1
    /// @param separation of the sentences for and against
    /// @param auc of the sentences alone, null where no label judges it
    /// @param against by which column; null as `auc`
    /// @param indirect whether that column says only indirectly how good the signal is
    /// @param aucSharpened cross-fitted; null where it was not sharpened
    /// @param high,low example texts
    /// @param groups products or shoppers; empty unless asked for
    record Signal(
            String name,
            String language,
            String definition,
            int texts,
            int waiting,
            double mean,
            double cut,
            double share,
            double separation,
            double auc,
            @Nullable String against,
            boolean indirect,
            double aucSharpened,
            List<Judgement> judgements,
            List<Example> high,
            List<Example> low,
            List<Group> groups) {}

    record Judgement(String against, boolean indirect, int reviews, int positives, double auc, double aucSharpened) {}

    /// @param rank 0 to 100, the share of the texts below it
    /// @param confidence .5 to 1 that it is on this side of the cut
    /// @param sharpened chance of a good outcome; null where the signal was not sharpened
    record Example(String text, double score, double rank, double confidence, double sharpened) {}

    /// @param end `top` or `bottom`
    /// @param mean rank, with its 95 % interval
    record Group(String end, String name, int texts, double mean, double low, double high, double share) {}

    static PrintedSignals of(List<SignalStudy> studies, int examples, @Nullable String by) {
        var signals = new ArrayList<Signal>();
        var notes = new ArrayList<String>();
        for (SignalStudy study : studies) {
            study.outcomes().forEach(one -> signals.add(signal(study, one, examples, by)));
            if (study.texts().waiting() > 0) {
                notes.add(study.texts().waiting() + " texts have no vector yet and are left out");
            }
        }
        return new PrintedSignals(signals, notes);
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Signal signal(SignalStudy study, SignalOutcome one, int examples, @Nullable String by) {
        ReadTexts texts = study.texts();
        Scored plain = one.plain();
        @Nullable SignalJudgement judged = one.judgement().orElse(null);
        return new Signal(
                name(one),
                texts.language().code(),
                one.signal().definition().in(Locale.ENGLISH),
                texts.size(),
                texts.waiting(),
                plain.mean(),
                plain.cut(),
                plain.share(),
                one.separation(),
                judged == null ? Double.NaN : judged.auc(),
                judged == null ? null : against(judged),
                judged != null && judged.fit() == SignalFit.INDIRECT,
                judged == null ? Double.NaN : judged.aucSharpened(),
                one.judgements().stream()
                        .map(j -> new Judgement(
                                against(j),
                                j.fit() == SignalFit.INDIRECT,
                                j.reviews(),
                                j.positives(),
                                j.auc(),
                                j.aucSharpened()))
                        .toList(),
                examples(study.scorer(), texts, one, plain.highest(examples)),
                examples(study.scorer(), texts, one, plain.lowest(examples)),
                by == null ? List.of() : groups(study.corpus(), texts, plain, by.equals("product")));
    }

    static String name(SignalOutcome one) {
        return PrintedWords.name(one.signal());
    }

    private static String against(SignalJudgement judged) {
        return judged.fit() == SignalFit.INDIRECT ? "not " + judged.column() + ", indirect" : judged.column();
    }

    private static List<Example> examples(SignalScorer scorer, ReadTexts texts, SignalOutcome one, int[] some) {
        return IntStream.of(some)
                .mapToObj(text -> new Example(
                        texts.texts().get(text),
                        one.plain().scores()[text],
                        one.plain().ranks()[text],
                        scorer.confidence(one.signal(), texts.vectors()[text]),
                        one.sharpened() == null ? Double.NaN : one.sharpened().scores()[text]))
                .toList();
    }

    private static List<Group> groups(Corpus corpus, ReadTexts texts, Scored scored, boolean products) {
        SignalGroups groups =
                SignalGroups.of(corpus, texts, scored, products ? Corpus.Review::product : Corpus.Review::shopper);
        int most = Math.min(GROUPS, (groups.size() + 1) / 2);
        var all = new ArrayList<Group>();
        groups.top(most).forEach(g -> all.add(group("top", g)));
        groups.bottom(most).forEach(g -> all.add(group("bottom", g)));
        return all;
    }

    private static Group group(String end, SignalGroups.Group g) {
        return new Group(end, g.name(), g.texts(), g.mean(), g.low(), g.high(), g.share());
    }
}
