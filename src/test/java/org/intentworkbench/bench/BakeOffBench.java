package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.intentworkbench.domain.Language;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.BakeOff;
import org.intentworkbench.experiment.BakeOffFeatures;
import org.intentworkbench.experiment.BakeOffLabels;
import org.intentworkbench.experiment.BakeOffResult;
import org.intentworkbench.experiment.BakeOffSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bake-off on real reviews against the floors agreed for it, from file to figure:
/// `mvn -Pbench test -Dtest=BakeOffBench`. Encoding takes minutes; `-Dbench.workspaces=FOLDER` takes `clothing.mv.db`
/// and `chinese.mv.db` from there, made by the commands import and embed, and works on copies. The tables are also
/// left in `target/bench/bakeoff-*.md`.
///
/// The Chinese texts: of those of online_shopping_10_cats that are told as Chinese, each once, 20,000 drawn by the
/// seed of the spec.
@Tag("bench")
final class BakeOffBench {
    private static final Path DATA = Path.of("../shared/data");
    private static final int CHINESE_TEXTS = 20_000;

    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void englishReviewsOfClothing() throws IOException {
        BakeOffSpec spec = BakeOffSpec.standard().withLeaveOneOut(false);
        BakeOffResult result = judged("clothing", "Womens Clothing E-Commerce Reviews.csv", spec);
        var soft = new SoftAssertions();
        floor(soft, result, Language.ENGLISH, BakeOffFeatures.TFIDF, BakeOffLabels.ALL, .955);
        floor(soft, result, Language.ENGLISH, BakeOffFeatures.BERT, BakeOffLabels.ALL, .972);
        floor(soft, result, Language.ENGLISH, BakeOffFeatures.BOTH, BakeOffLabels.ALL, .972);
        floor(soft, result, Language.ENGLISH, BakeOffFeatures.BERT, BakeOffLabels.FEW, .955);
        soft.assertAll();
    }

    @Test
    void chineseReviewsOfTenCategories() throws IOException {
        BakeOffSpec spec = BakeOffSpec.standard().withMostTexts(CHINESE_TEXTS);
        BakeOffResult result = judged("chinese", "online_shopping_10_cats.csv", spec);
        var soft = new SoftAssertions();
        floor(soft, result, Language.CHINESE, BakeOffFeatures.TFIDF, BakeOffLabels.ALL, .970);
        floor(soft, result, Language.CHINESE, BakeOffFeatures.BERT, BakeOffLabels.ALL, .962);
        floor(soft, result, Language.CHINESE, BakeOffFeatures.BOTH, BakeOffLabels.ALL, .974);
        floor(soft, result, Language.CHINESE, BakeOffFeatures.BERT, BakeOffLabels.FEW, .92);
        Map<String, Map<BakeOffFeatures, Double>> byCategory = new TreeMap<>();
        result.leaveOneOut().stream()
                .filter(one -> one.language() == Language.CHINESE)
                .forEach(one -> byCategory
                        .computeIfAbsent(one.category(), c -> new TreeMap<>())
                        .put(one.features(), one.accuracy()));
        soft.assertThat(byCategory).hasSize(10);
        byCategory.forEach((category, accuracy) -> soft.assertThat(accuracy.get(BakeOffFeatures.BOTH))
                .as("%s: both is never more than .01 below the better one", category)
                .isGreaterThanOrEqualTo(
                        Math.max(accuracy.get(BakeOffFeatures.TFIDF), accuracy.get(BakeOffFeatures.BERT)) - .01));
        soft.assertAll();
    }

    private BakeOffResult judged(String name, String file, BakeOffSpec spec) throws IOException {
        Path data = DATA.resolve(file);
        Assumptions.assumeTrue(Files.exists(data), "needs " + data);
        Path at = folder.resolve(name + ".mv.db");
        String ready = System.getProperty("bench.workspaces", "");
        if (!ready.isEmpty()) {
            Files.copy(Path.of(ready, name + ".mv.db"), at);
        }
        try (Workspace workspace = Workspace.open(at)) {
            if (ready.isEmpty()) {
                workspace.importFile(
                        FileProbe.probe(data, null, null, Progress.silent()).plan(), Progress.silent());
            }
            BakeOffResult result = new BakeOff(new BertEncoders()).run(workspace, spec, Progress.silent());
            told(name, result);
            return result;
        }
    }

    private static void floor(
            SoftAssertions soft,
            BakeOffResult result,
            Language language,
            BakeOffFeatures features,
            BakeOffLabels labels,
            double floor) {
        var found = result.rows().stream()
                .filter(row -> row.language() == language && row.features() == features && row.labels() == labels)
                .toList();
        assertThat(found).hasSize(1);
        soft.assertThat(found.getFirst().auc().mean())
                .as("AUC of %s %s, labels %s", language, features, labels)
                .isGreaterThanOrEqualTo(floor);
    }

    private void told(String name, BakeOffResult result) throws IOException {
        lines.add("| language | labels | features | train | test | AUC | accuracy | seconds |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
        result.rows()
                .forEach(row -> lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %,d | %,d | %s | %s | %.1f |",
                        row.language().code(),
                        row.labels().word(),
                        row.features(),
                        row.train(),
                        row.test(),
                        spread(row.auc()),
                        spread(row.accuracy()),
                        row.seconds())));
        lines.add("");
        result.leaveOneOut()
                .forEach(one -> lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,d | %.3f |",
                        one.category(),
                        one.features(),
                        one.test(),
                        one.accuracy())));
        result.notes().forEach(note -> lines.add(note.in(Locale.ENGLISH)));
        Path out = Path.of("target/bench/bakeoff-" + name + ".md");
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines);
        lines.forEach(System.out::println);
    }

    private static String spread(Spread spread) {
        return String.format(Locale.ROOT, "%.4f +- %.4f", spread.mean(), spread.sd());
    }
}
