package org.intentworkbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.sample.PlantedReviews;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.text.search.MeaningSearch;
import org.intentworkbench.text.search.QuestionEncoder;
import org.intentworkbench.text.search.SearchFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well search by meaning finds what was planted in the sample shop: with the instruction the makers of the model
/// propose before a question and without, in the language of the reviews and in the other one; and where results
/// begin to be weak. `mvn -Pbench test -Dtest=SearchQualityBench`, with `-Dbench.workspaces=FOLDER` from the
/// `sample.mv.db` there, which has the vectors already.
@Tag("bench")
final class SearchQualityBench {
    private static final int TOP = 20;
    private static final Map<Language, String> INSTRUCTIONS = Map.of(
            Language.ENGLISH,
            "Represent this sentence for searching relevant passages: ",
            Language.CHINESE,
            "为这个句子生成表示以用于检索相关文章：");
    private static final Map<String, Map<Language, List<String>>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put(
                "battery",
                Map.of(
                        Language.ENGLISH,
                        List.of(
                                "battery does not last",
                                "battery",
                                "which customers complain about the battery",
                                "it runs out of power too soon"),
                        Language.CHINESE,
                        List.of("电池不耐用", "电池", "哪些顾客抱怨电池", "充满电用不了多久就没电")));
        QUESTIONS.put(
                "size",
                Map.of(
                        Language.ENGLISH,
                        List.of("runs small", "size", "which customers complain about the size", "too tight for me"),
                        Language.CHINESE,
                        List.of("尺码偏小", "尺码", "哪些顾客抱怨尺码", "穿着太紧")));
        QUESTIONS.put(
                "delivery",
                Map.of(
                        Language.ENGLISH,
                        List.of(
                                "delivery was late",
                                "delivery",
                                "which customers complain about delivery",
                                "parcel arrived damaged"),
                        Language.CHINESE,
                        List.of("物流太慢", "物流", "哪些顾客抱怨物流", "包装破损")));
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    void plantedComplaints() throws Exception {
        Path at = folder.resolve("sample.mv.db");
        Files.copy(Path.of(System.getProperty("bench.workspaces", "/work/cache"), "sample.mv.db"), at);
        EncoderFactory encoders = new BertEncoders();
        var truth = new PlantedReviews();
        try (Workspace workspace = Workspace.open(at);
                var asked = new QuestionEncoder(encoders).in(workspace)) {
            new Embedding(encoders).run(workspace, Progress.silent());
            Corpus corpus = Corpus.of(workspace, Progress.silent());
            for (Language language : Language.values()) {
                ReadTexts read = ReadTexts.of(workspace, encoders, corpus, language, Progress.silent());
                MeaningSearch search = MeaningSearch.of(corpus, read, Progress.silent());
                var bands = new TreeMap<Integer, int[]>();
                for (var theme : QUESTIONS.entrySet()) {
                    double base = corpus.reviews().stream()
                            .filter(r -> r.language() == language)
                            .mapToInt(r -> is(truth, r, theme.getKey()) ? 1 : 0)
                            .average()
                            .orElse(0);
                    System.out.printf(Locale.ROOT, "%s %s: %.3f of reviews%n", language, theme.getKey(), base);
                    for (Language wording : Language.values()) {
                        for (String question : theme.getValue().get(wording)) {
                            float[] plain = plain(encoders, language, question);
                            float[] told = plain(encoders, language, INSTRUCTIONS.get(language) + question);
                            System.out.printf(
                                    Locale.ROOT,
                                    "  %-45s plain %.2f  instructed %.2f%n",
                                    question,
                                    precision(search, corpus, truth, theme.getKey(), plain),
                                    precision(search, corpus, truth, theme.getKey(), told));
                            if (wording == language) {
                                float[] used = asked.question(language, question, Progress.silent());
                                bands(search, corpus, read, truth, theme.getKey(), used, bands);
                            }
                        }
                    }
                }
                bands.forEach((tenth, count) -> System.out.printf(
                        Locale.ROOT,
                        "  %s %.2f deviations above the mean: %d of %d on the theme (%.2f)%n",
                        language,
                        tenth / 4.0,
                        count[0],
                        count[1],
                        (double) count[0] / count[1]));
            }
        }
    }

    private static float[] plain(EncoderFactory encoders, Language language, String text) {
        try (var encoder = encoders.open(language)) {
            return encoder.encode(List.of(text), Progress.silent())[0];
        }
    }

    private static boolean is(PlantedReviews truth, Corpus.Review review, String theme) {
        return truth.themes(review.shopper(), review.product(), review.time() / 1000)
                .contains(theme);
    }

    private static double precision(
            MeaningSearch search, Corpus corpus, PlantedReviews truth, String theme, float[] question) {
        return search.find(question, SearchFilter.all(), -1, TOP, Progress.silent()).hits().stream()
                .mapToInt(hit -> is(truth, corpus.review(hit.reviews()[0]), theme) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static void bands(
            MeaningSearch search,
            Corpus corpus,
            ReadTexts read,
            PlantedReviews truth,
            String theme,
            float[] question,
            Map<Integer, int[]> bands) {
        var all = search.find(question, SearchFilter.all(), -1, read.size(), Progress.silent())
                .hits();
        double mean = all.stream()
                .mapToDouble(MeaningSearch.Hit::similarity)
                .average()
                .orElse(0);
        double variance = all.stream()
                .mapToDouble(h -> (h.similarity() - mean) * (h.similarity() - mean))
                .average()
                .orElse(0);
        for (var hit : all) {
            int band = (int) Math.floor(4 * (hit.similarity() - mean) / Math.sqrt(variance));
            int[] count = bands.computeIfAbsent(band, b -> new int[2]);
            count[0] += is(truth, corpus.review(hit.reviews()[0]), theme) ? 1 : 0;
            count[1]++;
        }
    }
}
