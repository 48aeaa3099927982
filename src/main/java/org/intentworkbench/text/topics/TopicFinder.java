package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.TextHash;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.text.terms.DistinctiveTerms;
import org.intentworkbench.text.terms.TermKind;
import org.intentworkbench.text.terms.TermReader;
import org.intentworkbench.text.terms.TermTable;

/// Finds the topics of one language and keeps them in the workspace. Sentences are clustered, not reviews: a review
/// has as many topics as it has things to say.
public final class TopicFinder {
    private static final int TERMS = 12;

    /// A cluster below this share of an average one is dissolved into the others, where there are enough sentences.
    private static final double SMALL = .1;

    private static final int ENOUGH = 10;

    private final EncoderFactory encoders;

    public TopicFinder(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// Clusters anew. Earlier edits of that language are forgotten, unless exactly the same topics come out. Sentences
    /// without a vector are encoded first,
    /// each once in the life of the workspace.
    ///
    /// @throws Problem if there is no text of the language, or another model was chosen meanwhile
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel; the topics kept before stay
    public void find(Workspace workspace, TopicSettings settings, Progress progress) {
        String model = encoders.in(workspace).model(settings.language());
        Corpus corpus = Corpus.of(workspace, progress);
        List<String> all = List.copyOf(corpus.distinct(settings.language()).keySet());
        List<String> texts = drawn(all, settings);
        Cut cut = Cut.of(texts, progress);
        if (cut.size() == 0) {
            throw new Problem("problem.text.topics.none." + settings.language());
        }
        float[][] vectors = vectors(workspace, settings.language(), texts, cut, progress);
        requireSame(model, workspace, settings.language());
        double[] moods = moods(workspace, settings.language(), vectors, progress);
        Directions directions = Directions.of(vectors, moods);
        float[][] turned = directions.of(vectors, moods, progress);
        int wanted = settings.topics() > 0 ? settings.topics() : TopicSettings.numberFor(cut.size());
        var clusters = withoutSmall(turned, SphericalKMeans.fit(turned, wanted, settings.seed(), progress), progress);
        var sentences = cut.with(clusters, moods);
        requireSame(model, workspace, settings.language());
        new TopicShelf(workspace, settings.language())
                .put(new KeptTopics(
                        settings,
                        model,
                        directions,
                        clusters.centres(),
                        terms(settings.language(), texts, sentences, clusters.centres().length, progress),
                        Examples.of(clusters, turned, sentences.text()),
                        hashes(texts),
                        texts.size(),
                        all.size(),
                        sentences));
    }

    /// Gives the sentences of texts that came since the topics were found the nearest topic; nothing else changes.
    /// Does nothing where there are no topics, or none that this model's vectors fit. Texts that were there but not
    /// drawn stay without: they are not new, and to read their sentences takes as long as the drawing was to save. The
    /// new ones are the last in the order of the imports.
    ///
    /// @return how many texts were added
    public int assignNew(Workspace workspace, Language language, Progress progress) {
        var shelf = new TopicShelf(workspace, language);
        KeptTopics kept = shelf.get().orElse(null);
        if (kept == null || !kept.model().equals(encoders.in(workspace).model(language))) {
            return 0;
        }
        Corpus corpus = Corpus.of(workspace, progress);
        var known = new HashSet<Long>();
        Arrays.stream(kept.texts()).forEach(known::add);
        var hash = new TextHash();
        List<String> without = corpus.distinct(language).keySet().stream()
                .filter(text -> !known.contains(TextHash.high(hash.of(text))))
                .toList();
        List<String> texts = without.subList(Math.min(without.size(), kept.all() - kept.foundIn()), without.size());
        Cut cut = Cut.of(texts, progress);
        if (cut.size() == 0) {
            return 0;
        }
        float[][] vectors = vectors(workspace, language, texts, cut, progress);
        requireSame(kept.model(), workspace, language);
        double[] moods = moods(workspace, language, vectors, progress);
        requireSame(kept.model(), workspace, language);
        float[][] turned = kept.directions().of(vectors, moods, progress);
        var sentences =
                cut.from(kept.texts().length).with(SphericalKMeans.assign(turned, kept.centres(), progress), moods);
        long[] hashes = Arrays.copyOf(kept.texts(), kept.texts().length + texts.size());
        System.arraycopy(hashes(texts), 0, hashes, kept.texts().length, texts.size());
        shelf.put(new KeptTopics(
                kept.settings(),
                kept.model(),
                kept.directions(),
                kept.centres(),
                kept.terms(),
                kept.examples(),
                hashes,
                kept.foundIn(),
                kept.all(),
                kept.sentences().and(sentences)));
        return texts.size();
    }

    /// 64 bits of each text: of a million texts two meet by chance once in 37 million cases.
    private static long[] hashes(List<String> texts) {
        var hash = new TextHash();
        return texts.stream().mapToLong(text -> TextHash.high(hash.of(text))).toArray();
    }

    /// Each text is kept with the chance that brings the rest of the wanted number; the order stays.
    private static List<String> drawn(List<String> all, TopicSettings settings) {
        var drawn = new ArrayList<String>();
        var random = new SplittableRandom(settings.seed());
        for (int i = 0; i < all.size(); i++) {
            if (random.nextInt(all.size() - i) < settings.mostTexts() - drawn.size()) {
                drawn.add(all.get(i));
            }
        }
        return List.copyOf(drawn);
    }

    private float[][] vectors(Workspace workspace, Language language, List<String> texts, Cut cut, Progress progress) {
        var numbers = new LinkedHashMap<String, Integer>();
        int[] of = new int[cut.size()];
        for (int s = 0; s < of.length; s++) {
            of[s] = numbers.computeIfAbsent(cut.of(s, texts), sentence -> numbers.size());
        }
        float[][] distinct =
                new Embedding(encoders).encoded(workspace, language, List.copyOf(numbers.keySet()), progress);
        return IntStream.of(of).mapToObj(number -> distinct[number]).toArray(float[][]::new);
    }

    /// Vectors of one model and sentences of another fit by chance only.
    private void requireSame(String model, Workspace workspace, Language language) {
        if (!encoders.in(workspace).model(language).equals(model)) {
            throw new Problem("problem.text.topics.model");
        }
    }

    private double[] moods(Workspace workspace, Language language, float[][] vectors, Progress progress) {
        return SignalScorer.of(workspace, encoders.in(workspace), language, progress)
                .scores(IntentSignal.SENTIMENT, vectors);
    }

    private static SphericalKMeans.Clusters withoutSmall(
            float[][] vectors, SphericalKMeans.Clusters clusters, Progress progress) {
        int k = clusters.centres().length;
        int[] sizes = new int[k];
        for (int cluster : clusters.of()) {
            sizes[cluster]++;
        }
        double least = vectors.length < ENOUGH * k ? 1 : SMALL * vectors.length / k;
        float[][] large = IntStream.range(0, k)
                .filter(c -> sizes[c] >= least)
                .mapToObj(c -> clusters.centres()[c])
                .toArray(float[][]::new);
        return large.length == k ? clusters : SphericalKMeans.assign(vectors, large, progress);
    }

    private static List<List<TopicTerm>> terms(
            Language language, List<String> texts, Sentences sentences, int clusters, Progress progress) {
        List<String> all = IntStream.range(0, sentences.size())
                .mapToObj(s -> sentences.of(s, texts))
                .toList();
        TermTable table = TermTable.of(new TermReader(language, TermKind.KEYWORDS), all, progress);
        var terms = new ArrayList<List<TopicTerm>>();
        for (int c = 0; c < clusters; c++) {
            BitSet group = new BitSet();
            for (int s = 0; s < sentences.size(); s++) {
                if (sentences.cluster()[s] == c) {
                    group.set(s);
                }
            }
            terms.add(DistinctiveTerms.of(table, group, TERMS, progress).stream()
                    .map(d -> new TopicTerm(d.term(), d.z(), d.texts(), d.rest()))
                    .toList());
        }
        return terms;
    }
}
