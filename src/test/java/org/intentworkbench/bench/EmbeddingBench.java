package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.intentworkbench.bench.BareModel.Schedule;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EmbeddingReport;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program costs on top of the model: real reviews (a) as token numbers straight through DJL's predictor,
/// sorted, in batches of 32, one session with two threads; (b) as rows of a workspace through [Embedding], reading,
/// tokenising and storing included. Rounds alternate; the median of their ratios counts.
///
/// `mvn -Pbench test -Dtest=EmbeddingBench` (`-Dbench.texts=600 -Dbench.rounds=5`)
@Tag("bench")
final class EmbeddingBench {
    private static final Schedule BARE = new Schedule(1, 1, 2, 32, true);

    @TempDir
    Path folder;

    @Test
    void theProgramAddsAtMostATenth() throws Exception {
        var texts = ReviewTexts.english(Integer.getInteger("bench.texts", 600));
        int rounds = Integer.getInteger("bench.rounds", 5);
        Path csv = write(texts);
        var bare = new BareModel("bge-small-en-v1.5-q");
        long[][] tokens = bare.tokenise(texts);
        bare.run(BARE, Arrays.copyOf(tokens, 100));

        var bareRate = new double[rounds];
        var ourRate = new double[rounds];
        long read = 0;
        for (int round = 0; round < rounds; round++) {
            bareRate[round] = texts.size() / bare.run(BARE, tokens).seconds();
            var report = embed(csv, round);
            assertThat(report.encoded()).isEqualTo(texts.size());
            // the whole run counts, loading the model too
            ourRate[round] = texts.size() / report.seconds();
            read = report.tokens();
            System.out.printf("round %d: bare %.1f, ours %.1f texts/s%n", round + 1, bareRate[round], ourRate[round]);
        }
        // each round's two halves ran in the same minute, so a noisy machine hurts their ratio least
        double ratio = median(IntStream.range(0, rounds).mapToDouble(i -> ourRate[i] / bareRate[i]));
        var result = new LinkedHashMap<String, Object>();
        result.put("texts", texts.size());
        result.put("tokens", read);
        result.put("bareTextsPerSecond", bareRate);
        result.put("embeddingTextsPerSecond", ourRate);
        result.put("medianRatio", ratio);
        Path out = Files.createDirectories(Path.of("target", "bench")).resolve("embedding.json");
        Files.writeString(out, new GsonBuilder().setPrettyPrinting().create().toJson(result));
        System.out.printf(
                "median: bare %.1f, ours %.1f texts/s, ratio %.2f%n",
                median(Arrays.stream(bareRate)), median(Arrays.stream(ourRate)), ratio);
        assertThat(ratio).isGreaterThan(0.9);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private EmbeddingReport embed(Path csv, int round) {
        try (var workspace = Workspace.open(folder.resolve("bench" + round))) {
            var plan = FileProbe.probe(csv, FileKind.REVIEWS, null, Progress.silent())
                    .plan();
            workspace.importFile(plan, Progress.silent());
            var embedding = new Embedding(new BertEncoders());
            var report = embedding.run(workspace, Progress.silent());
            assertThat(embedding.run(workspace, Progress.silent()).encoded()).isZero();
            return report;
        }
    }

    private Path write(List<String> texts) throws IOException {
        Path csv = folder.resolve("reviews.csv");
        try (var writer = CsvWriter.builder().build(csv)) {
            writer.writeRecord("Review Text", "Rating");
            for (String text : texts) {
                writer.writeRecord(text, "5");
            }
        }
        return csv;
    }
}
