package org.intentworkbench.text.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.ReadSample;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalScorer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is clustered, and into how many: the figures of `decisions/topics.md`. `mvn -Pbench test -Dtest=TopicsBench`;
/// the system property `topics.workspace` names a workspace of the sample shop whose vectors are there already.
@Tag("bench")
final class TopicsBench {
    private static final Progress SILENT = Progress.silent();
    private static final int SEEDS = 3;

    @TempDir
    Path folder;

    private record Ground(Corpus corpus, ReadTexts read, PlantedTopics planted, int[] text) {}

    @Test
    void planted() throws java.io.IOException {
        String named = System.getProperty("topics.workspace", "");
        Path file = named.isEmpty()
                ? ReadSample.workspace(folder)
                : Files.copy(Path.of(named), folder.resolve("sample.mv.db"));
        var encoders = new BertEncoders();
        try (var workspace = Workspace.openExisting(file)) {
            Corpus corpus = Corpus.of(workspace, SILENT);
            var planted = new PlantedTopics(corpus);
            for (Language language : Language.values()) {
                ReadTexts read = ReadTexts.of(workspace, encoders, corpus, language, SILENT);
                int[] whole = IntStream.range(0, read.size()).toArray();
                var reviews = new Ground(corpus, read, planted, whole);
                measure("a reviews", reviews, centred(read.vectors(), null));
                measure("b reviews less category", reviews, centred(read.vectors(), categories(reviews)));
                Cut cut = Cut.of(read.texts(), SILENT);
                var sentences = new Ground(corpus, read, planted, cut.text());
                float[][] vectors = vectors(workspace, encoders, read, cut);
                double[] moods =
                        SignalScorer.of(workspace, encoders, language, SILENT).scores(IntentSignal.SENTIMENT, vectors);
                Directions directions = Directions.of(vectors, moods);
                measure("c sentences", sentences, directions.of(vectors, moods, 0, SILENT));
                measure("c sentences less category", sentences, centred(vectors, categories(sentences)));
                for (double weight : new double[] {.3, Directions.MOOD, .8}) {
                    measure("d sentences, mood " + weight, sentences, directions.of(vectors, moods, weight, SILENT));
                }
            }
        }
    }

    private static float[][] vectors(Workspace workspace, BertEncoders encoders, ReadTexts read, Cut cut) {
        var numbers = new LinkedHashMap<String, Integer>();
        int[] of = new int[cut.size()];
        for (int s = 0; s < of.length; s++) {
            of[s] = numbers.computeIfAbsent(cut.of(s, read.texts()), sentence -> numbers.size());
        }
        long start = System.nanoTime();
        float[][] distinct =
                new Embedding(encoders).encoded(workspace, read.language(), List.copyOf(numbers.keySet()), SILENT);
        System.out.printf(
                Locale.ROOT,
                "%s: %d sentences, %d different, read or looked up in %.1f s%n",
                read.language(),
                of.length,
                distinct.length,
                (System.nanoTime() - start) / 1e9);
        return IntStream.of(of).mapToObj(number -> distinct[number]).toArray(float[][]::new);
    }

    private static String[] categories(Ground ground) {
        return IntStream.of(ground.text())
                .mapToObj(text ->
                        ground.corpus().review(ground.read().reviews()[text][0]).category())
                .toArray(String[]::new);
    }

    /// Less the mean of all, or of their group.
    private static float[][] centred(float[][] vectors, String[] groups) {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int v = 0; v < vectors.length; v++) {
            members.computeIfAbsent(groups == null ? "" : groups[v], g -> new ArrayList<>())
                    .add(v);
        }
        float[][] all = new float[vectors.length][];
        members.values().forEach(some -> {
            float[][] theirs = some.stream().map(v -> vectors[v]).toArray(float[][]::new);
            double[] none = new double[theirs.length];
            float[][] turned = Directions.of(theirs, none).of(theirs, none, 0, SILENT);
            for (int i = 0; i < theirs.length; i++) {
                all[some.get(i)] = turned[i];
            }
        });
        return all;
    }

    private static void measure(String name, Ground ground, float[][] vectors) {
        for (int k : new int[] {10, 20, 30, 40, 50}) {
            double[][] figures = new double[PlantedTopics.COMPLAINTS.size()][3];
            double stable = 0;
            double seconds = 0;
            double tight = 0;
            int[] before = null;
            for (int seed = 1; seed <= SEEDS; seed++) {
                long start = System.nanoTime();
                var clusters = SphericalKMeans.fit(vectors, k, seed, SILENT);
                seconds += (System.nanoTime() - start) / 1e9 / SEEDS;
                tight += clusters.tightness() / SEEDS;
                for (int c = 0; c < figures.length; c++) {
                    double[] best = best(ground, clusters.of(), k, PlantedTopics.COMPLAINTS.get(c));
                    for (int f = 0; f < 3; f++) {
                        figures[c][f] += best[f] / SEEDS;
                    }
                }
                stable += before == null ? 0 : randIndex(before, clusters.of()) / (SEEDS - 1);
                before = clusters.of();
            }
            var line = new StringBuilder();
            for (int c = 0; c < figures.length; c++) {
                line.append(String.format(
                        Locale.ROOT,
                        "  %s %.2f (%.2f, %.2f)",
                        PlantedTopics.COMPLAINTS.get(c),
                        figures[c][2],
                        figures[c][0],
                        figures[c][1]));
            }
            double mean =
                    Arrays.stream(figures).mapToDouble(f -> f[2]).average().orElse(0);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s, k %d: mean F1 %.3f, stable %.2f, tight %.3f, %.1f s;%s%n",
                    ground.read().language().code(),
                    name,
                    k,
                    mean,
                    stable,
                    tight,
                    seconds,
                    line);
            assertThat(mean).isPositive();
        }
    }

    /// Purity, recall and F1 of the cluster that finds a theme best.
    private static double[] best(Ground ground, int[] clusters, int k, String theme) {
        BitSet with = ground.planted().with(theme, ground.read());
        BitSet[] texts = new BitSet[k];
        Arrays.setAll(texts, c -> new BitSet());
        for (int s = 0; s < clusters.length; s++) {
            texts[clusters[s]].set(ground.text()[s]);
        }
        double[] best = new double[3];
        for (BitSet some : texts) {
            BitSet both = (BitSet) some.clone();
            both.and(with);
            double purity = both.cardinality() / (double) Math.max(1, some.cardinality());
            double recall = both.cardinality() / (double) Math.max(1, with.cardinality());
            double f1 = purity + recall == 0 ? 0 : 2 * purity * recall / (purity + recall);
            if (f1 > best[2]) {
                best = new double[] {purity, recall, f1};
            }
        }
        return best;
    }

    /// Adjusted Rand index (Hubert and Arabie, 1985): 1 = the same groups, 0 = as chance would have it.
    private static double randIndex(int[] a, int[] b) {
        var both = new HashMap<Long, Integer>();
        var ofA = new HashMap<Integer, Integer>();
        var ofB = new HashMap<Integer, Integer>();
        for (int i = 0; i < a.length; i++) {
            both.merge(a[i] * 1000L + b[i], 1, Integer::sum);
            ofA.merge(a[i], 1, Integer::sum);
            ofB.merge(b[i], 1, Integer::sum);
        }
        double pairs = a.length * (a.length - 1.0) / 2;
        double together = pairs(both);
        double expected = pairs(ofA) * pairs(ofB) / pairs;
        return (together - expected) / ((pairs(ofA) + pairs(ofB)) / 2 - expected);
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
