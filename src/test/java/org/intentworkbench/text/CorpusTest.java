package org.intentworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CorpusTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    private void read(Workspace workspace, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        workspace.importFile(FileProbe.probe(file, null, null, SILENT).plan(), SILENT);
    }

    @Test
    void joinsReviewsWithTheCategoryOfTheirProductAndLeavesOutBlankOnes() throws IOException {
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            read(workspace, "products.csv", "product_id,name,category,price\np1,Boots,Shoes,9.50\np2,Lamp,Home,8.50\n");
            read(
                    workspace,
                    "reviews.csv",
                    "review_id,user_id,product_id,review_time,rating,title,text,recommended\n"
                            + "r1,u1,p1,2026-01-02 03:04:05,5,Great,Fits well,1\n"
                            + "r2,u2,p2,2026-01-03 03:04:05,1,,灯不亮 了,0\n"
                            + "r3,u2,p9,2026-01-04 03:04:05,3,,  ,\n"
                            + "r4,u3,p9,2026-01-05 03:04:05,,Great,Fits well,\n"
                            + "r5,u4,p1,2026-01-05 03:04:05,4,,Warm,1\n");
            var corpus = Corpus.of(workspace, SILENT);

            assertThat(corpus.blank()).isEqualTo(1);
            assertThat(corpus.reviews())
                    .extracting(Corpus.Review::text)
                    .containsExactly("Great Fits well", "灯不亮 了", "Great Fits well", "Warm");
            assertThat(corpus.reviews())
                    .extracting(Corpus.Review::category)
                    .containsExactly("Shoes", "Home", "", "Shoes");
            assertThat(corpus.reviews()).extracting(Corpus.Review::shopper).containsExactly("u1", "u2", "u3", "u4");
            assertThat(corpus.reviews()).extracting(Corpus.Review::line).containsExactly(2L, 3L, 5L, 6L);
            assertThat(corpus.reviews()).extracting(Corpus.Review::outcome).containsExactly(1, 0, -1, 1);
            assertThat(corpus.review(0).rating()).isEqualTo(5);
            assertThat(corpus.review(2).rating()).isNaN();
            assertThat(corpus.review(0).time()).isEqualTo(1_767_323_045_000L);
            assertThat(corpus.distinct(Language.ENGLISH)).containsOnlyKeys("Great Fits well", "Warm");
            assertThat(corpus.distinct(Language.ENGLISH).get("Great Fits well")).containsExactly(0, 2);
            assertThat(corpus.distinct(Language.CHINESE).get("灯不亮 了")).containsExactly(1);
        }
    }

    @Test
    void isEmptyWithoutReviewsAndStopsWhenCancelled() throws IOException {
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            assertThat(Corpus.of(workspace, SILENT).size()).isZero();
            read(workspace, "reviews.csv", "review_id,text,rating\nr1,Nice,5\n");
            assertThat(workspace.tables(FileKind.REVIEWS, SILENT)).hasSize(1);
            assertThatThrownBy(() -> Corpus.of(workspace, new Progress() {
                        @Override
                        public void at(Stage stage, long done, long total) {}

                        @Override
                        public boolean isCancelled() {
                            return true;
                        }
                    }))
                    .isInstanceOf(Cancelled.class);
        }
    }
}
