package org.intentworkbench.text.bert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.CutReview;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EmbeddingReport;
import org.intentworkbench.text.ReviewText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedding of reviews with the real models and a real workspace.
final class EmbeddingTest {
    private static final String FEW = """
            title,text,rating
            Runs small,"Sent it back,
            too tight",2
            Runs small,"Sent it back, too tight",2
            ,  ,5
            ,物流很慢，包装破了,1
            质量不错,下次还会买,5
            Love it \uD83D\uDE0D,Perfect gift for my wife &amp; me,5
            """;

    @TempDir
    Path folder;

    private final BertEncoders encoders = new BertEncoders(2);
    private final Embedding embedding = new Embedding(encoders);

    @Test
    void eachDistinctTextIsEncodedOnceInItsLanguage() throws IOException {
        try (var workspace = workspace(FEW)) {
            var first = embedding.run(workspace, Progress.silent());
            assertThat(counts(first)).containsExactly(6, 4, 4, 0, 0, 1);
            assertThat(first.models()).containsExactly("bge-small-en-v1.5-int8", "bge-small-zh-v1.5-int8");
            assertThat(first.tokens()).isBetween(30L, 80L);
            assertThat(first.textsPerSecond()).isPositive();

            var texts = ReviewText.ofTable(
                    workspace.tables(FileKind.REVIEWS, Progress.silent()).getFirst());
            var english = embedding.vectors(workspace, Language.ENGLISH, texts, Progress.silent());
            var chinese = embedding.vectors(workspace, Language.CHINESE, texts, Progress.silent());
            assertThat(english[0]).hasSize(384).isEqualTo(english[1]);
            assertThat(english[2]).isNull();
            assertThat(english[3]).isNull();
            assertThat(chinese[3]).hasSize(512);
            assertThat(chinese[0]).isNull();
            try (var encoder = encoders.open(Language.CHINESE)) {
                assertThat(chinese[4]).isEqualTo(encoder.encode(List.of(texts.get(4)), Progress.silent())[0]);
            }
        }
    }

    @Test
    void aSecondRunEncodesNothing() throws IOException {
        try (var workspace = workspace(FEW)) {
            embedding.run(workspace, Progress.silent());
            var second = embedding.run(workspace, Progress.silent());
            assertThat(counts(second)).containsExactly(6, 4, 0, 4, 0, 1);
            assertThat(second.tokens()).isZero();
            assertThat(second.textsPerSecond()).isZero();
            assertThat(second.models()).hasSize(2);
        }
    }

    @Test
    void aCancelledRunGoesOnWhereItStopped() throws IOException {
        var many = new StringBuilder("title,text,rating\n");
        for (int i = 0; i < 900; i++) {
            many.append("No ").append(i).append(",fits,5\n");
        }
        try (var workspace = workspace(many.toString())) {
            var stop = new AtomicBoolean();
            Progress progress = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {
                    if (stage == Stage.ENCODING && done > total * 0.6) {
                        stop.set(true);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return stop.get();
                }
            };
            assertThatThrownBy(() -> embedding.run(workspace, progress)).isInstanceOf(Cancelled.class);
            var rest = embedding.run(workspace, Progress.silent());
            assertThat(rest.distinct()).isEqualTo(900);
            assertThat(rest.cached()).isEqualTo(512);
            assertThat(rest.encoded()).isEqualTo(388);
        }
    }

    @Test
    void onlyNewTextsAreEncodedAfterALaterImport() throws IOException {
        try (var workspace = workspace(FEW)) {
            embedding.run(workspace, Progress.silent());
            add(workspace, "more.csv", "title,text,rating\nRuns small,\"Sent it back, too tight\",2\nNew,one,3\n");
            var second = embedding.run(workspace, Progress.silent());
            assertThat(counts(second)).containsExactly(8, 5, 1, 4, 0, 1);
        }
    }

    @Test
    void whichReviewsWereCutIsKnownAfterwards() throws IOException {
        String csv =
                "title,text,rating\nshort,one,5\nlong," + "word ".repeat(600) + ",5\n长," + "好".repeat(600) + ",5\n";
        try (var workspace = workspace(csv)) {
            assertThat(embedding.run(workspace, Progress.silent()).truncated()).isEqualTo(2);
            assertThat(embedding.run(workspace, Progress.silent()).truncated())
                    .as("of this run")
                    .isZero();
            var count = embedding.count(workspace, Progress.silent());
            assertThat(count.cut()).isEqualTo(2);
            assertThat(count.waiting()).isZero();
            var cut = CutReview.of(workspace, encoders, 10, Progress.silent());
            assertThat(cut).extracting(CutReview::row).containsExactly(2, 3);
            assertThat(cut).extracting(CutReview::language).containsExactly(Language.ENGLISH, Language.CHINESE);
            assertThat(cut.getFirst().beginning()).startsWith("long word word").hasSizeLessThan(200);
            assertThat(cut.getFirst().letters()).isEqualTo(5 + 600 * 5 - 1);
            assertThat(CutReview.of(workspace, encoders, 1, Progress.silent())).hasSize(1);
        }
    }

    @Test
    void withoutReviewsThereIsNothingToDo() {
        try (var workspace = Workspace.open(folder.resolve("empty"))) {
            var report = embedding.run(workspace, Progress.silent());
            assertThat(counts(report)).containsOnly(0);
            assertThat(report.models()).isEmpty();
        }
    }

    private static long[] counts(EmbeddingReport report) {
        return new long[] {
            report.texts(), report.distinct(), report.encoded(), report.cached(), report.truncated(), report.blank()
        };
    }

    private Workspace workspace(String csv) throws IOException {
        var workspace = Workspace.open(folder.resolve("shop"));
        add(workspace, "reviews.csv", csv);
        return workspace;
    }

    private void add(Workspace workspace, String name, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve(name), csv);
        var plan =
                FileProbe.probe(file, FileKind.REVIEWS, null, Progress.silent()).plan();
        workspace.importFile(plan, Progress.silent());
    }
}
