package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Language;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SignalJudgement;
import org.intentworkbench.experiment.SignalOutcome;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalScorer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signals on real reviews against the floors agreed for them, from file to figure:
/// `mvn -Pbench test -Dtest=SignalBench`. Encoding takes minutes; `-Dbench.workspaces=FOLDER` takes `alexa.mv.db`,
/// `clothing.mv.db` and `chinese.mv.db` from there, made by the commands import and embed, and works on copies. The
/// tables are also left in `target/bench/signals-*.md`.
///
/// Beside labels each signal is held against [SignalKeywords]: a list of words is no truth, but a signal that cannot
/// tell texts with the plainest words of its meaning from others means something else.
@Tag("bench")
final class SignalBench {
    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void amazonAlexa() throws IOException {
        assertThat(judged("alexa", "amazon_alexa.tsv", Language.ENGLISH).auc())
                .as("sentiment by sentences alone against feedback")
                .isGreaterThanOrEqualTo(.94);
    }

    @Test
    void womensClothing() throws IOException {
        SignalJudgement judged = judged("clothing", "Womens Clothing E-Commerce Reviews.csv", Language.ENGLISH);
        assertThat(judged.auc())
                .as("sentiment by sentences alone against recommended")
                .isGreaterThanOrEqualTo(.955);
        assertThat(judged.aucSharpened()).as("sharpened").isGreaterThanOrEqualTo(.970);
    }

    @Test
    void chineseReviewsOfTenCategories() throws IOException {
        SignalJudgement judged = judged("chinese", "online_shopping_10_cats.csv", Language.CHINESE);
        assertThat(judged.auc()).as("sentiment by sentences alone").isGreaterThanOrEqualTo(.92);
        assertThat(judged.aucSharpened()).as("sharpened").isGreaterThanOrEqualTo(.96);
    }

    private SignalJudgement judged(String name, String file, Language language) throws IOException {
        Path data = DATA.resolve(file);
        Assumptions.assumeTrue(Files.exists(data), "needs " + data);
        Path at = folder.resolve(name + ".mv.db");
        String ready = System.getProperty("bench.workspaces", "");
        if (!ready.isEmpty()) {
            Files.copy(Path.of(ready, name + ".mv.db"), at);
        }
        var encoders = new BertEncoders();
        try (Workspace workspace = Workspace.open(at)) {
            if (ready.isEmpty()) {
                workspace.importFile(
                        FileProbe.probe(data, null, null, Progress.silent()).plan(), Progress.silent());
            }
            new Embedding(encoders).run(workspace, Progress.silent());
            Corpus corpus = Corpus.of(workspace, Progress.silent());
            ReadTexts texts = ReadTexts.of(workspace, encoders, corpus, language, Progress.silent());
            SignalScorer scorer = SignalScorer.of(workspace, encoders, language, Progress.silent());
            long start = System.nanoTime();
            SignalStudy plain = SignalStudy.plain(workspace, corpus, texts, scorer, Progress.silent());
            double scored = (System.nanoTime() - start) / 1e9;
            SignalStudy study = plain.sharpened(ExperimentSpec.SEED, Progress.silent());
            double sharpened = (System.nanoTime() - start) / 1e9 - scored;
            told(name, study, scored, sharpened);
            return study.of(IntentSignal.SENTIMENT).judgement().orElseThrow();
        }
    }

    private static void told(String name, SignalStudy study, double scored, double sharpened) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| signal | says so | against | reviews | positive | AUC | sharpened | words: share | AUC | of the top 100 |");
        lines.add("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (SignalOutcome one : study.outcomes()) {
            String words = words(study, one);
            if (one.judgements().isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %.1f %% | | | | | | %s |",
                        one.signal(),
                        100 * one.plain().share(),
                        words));
            }
            for (SignalJudgement judged : one.judgements()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %s | %.1f %% | %s, %s | %,d | %,d | %.3f | %.3f | %s |",
                        one.signal(),
                        100 * one.plain().share(),
                        judged.column(),
                        judged.fit(),
                        judged.reviews(),
                        judged.positives(),
                        judged.auc(),
                        judged.aucSharpened(),
                        words));
            }
        }
        lines.add(String.format(
                Locale.ROOT,
                "%,d texts; scored in %.1f s, sharpened in %.0f s",
                study.texts().size(),
                scored,
                sharpened));
        Path out = Path.of("target/bench/signals-" + name + ".md");
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, lines);
        lines.forEach(System.out::println);
    }

    private static String words(SignalStudy study, SignalOutcome one) {
        var pattern = SignalKeywords.of(study.texts().language(), one.signal());
        if (pattern.isEmpty()) {
            return " | |";
        }
        int[] there = study.texts().texts().stream()
                .mapToInt(text -> pattern.get().matcher(text).find() ? 1 : 0)
                .toArray();
        int top = 0;
        for (int text : one.plain().highest(100)) {
            top += there[text];
        }
        double share = java.util.Arrays.stream(there).average().orElse(0);
        return String.format(
                Locale.ROOT,
                "%.1f %% | %.3f | %d",
                100 * share,
                RocCurve.of(one.plain().scores(), there).area(),
                top);
    }
}
