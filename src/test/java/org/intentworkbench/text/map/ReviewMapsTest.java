package org.intentworkbench.text.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.ReadTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewMapsTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop.mv.db"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void isKeptAndFoundAgainWhateverTheOrderOfTheTexts() {
        List<String> texts = texts(60, 1);
        ReviewMap made = ReviewMaps.make(workspace, read(texts), ReviewMaps.SEED, Progress.silent());
        var turned = new ArrayList<>(texts);
        Collections.reverse(turned);
        ReviewMap kept =
                ReviewMaps.kept(workspace, read(turned), Progress.silent()).orElseThrow();
        for (int i = 0; i < 60; i++) {
            assertThat(kept.x()[59 - i]).isEqualTo(made.x()[i]);
            assertThat(kept.y()[59 - i]).isEqualTo(made.y()[i]);
        }
        assertThat(kept.placed()).isZero();
        assertThat(ReviewMaps.make(workspace, read(turned), ReviewMaps.SEED, Progress.silent())
                        .x())
                .as("the order of imports changes nothing")
                .isEqualTo(kept.x());
    }

    @Test
    void aTextThatComesLaterIsPutBesideItsNearest() {
        List<String> texts = texts(60, 1);
        ReviewMap before = ReviewMaps.make(workspace, read(texts), ReviewMaps.SEED, Progress.silent());
        var more = new ArrayList<String>();
        more.add(texts.get(17) + " " + texts.get(17) + "!"); // nearly the vector of text 17
        more.addAll(texts);
        ReviewMap after =
                ReviewMaps.kept(workspace, read(more), Progress.silent()).orElseThrow();
        assertThat(after.placed()).isEqualTo(1);
        assertThat(after.x()[18]).isEqualTo(before.x()[17]);
        double away = IntStream.range(1, 61)
                .mapToDouble(i -> Math.hypot(after.x()[0] - after.x()[i], after.y()[0] - after.y()[i]))
                .min()
                .orElseThrow();
        assertThat(away).isGreaterThan(0).isLessThan(0.01 * width(after.x()) + 0.01 * width(after.y()));
    }

    @Test
    void aTextThatWentIsForgotten() {
        List<String> texts = texts(60, 1);
        ReviewMap before = ReviewMaps.make(workspace, read(texts), ReviewMaps.SEED, Progress.silent());
        ReviewMap after = ReviewMaps.kept(workspace, read(texts.subList(10, 60)), Progress.silent())
                .orElseThrow();
        assertThat(after.texts()).isEqualTo(50);
        assertThat(after.x()[0]).isEqualTo(before.x()[10]);
    }

    @Test
    void anotherModelOrMostlyOtherTextsNeedAnotherMap() {
        ReviewMaps.make(workspace, read(texts(60, 1)), ReviewMaps.SEED, Progress.silent());
        ReadTexts same = read(texts(60, 1));
        var other = new ReadTexts(
                same.language(), "another-model", same.dimension(), same.texts(), same.reviews(), same.vectors(), 0);
        assertThat(ReviewMaps.kept(workspace, other, Progress.silent())).isEmpty();
        assertThat(ReviewMaps.kept(workspace, read(texts(60, 2)), Progress.silent()))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoMap() {
        workspace.texts().put("map.en", new byte[] {0, 0, 0, 1, 0, 99});
        assertThat(ReviewMaps.kept(workspace, read(texts(60, 1)), Progress.silent()))
                .isEmpty();
    }

    @Test
    void tooFewTextsAreAProblemInWords() {
        assertThatThrownBy(() -> ReviewMaps.make(workspace, read(texts(9, 1)), 1, Progress.silent()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("9")
                .hasMessageContaining("10");
        assertThat(ReviewMaps.make(workspace, read(texts(10, 1)), 1, Progress.silent())
                        .x())
                .hasSize(10);
    }

    @Test
    void aCancelledMapIsNotKept() {
        var progress = new Progress() {
            private boolean far;

            @Override
            public void at(Stage stage, long done, long total) {
                far |= 2 * done > total;
            }

            @Override
            public boolean isCancelled() {
                return far;
            }
        };
        assertThatThrownBy(() -> ReviewMaps.make(workspace, read(texts(100, 1)), 1, progress))
                .isInstanceOf(Cancelled.class);
        assertThat(workspace.texts().get("map.en")).isEmpty();
    }

    private static float width(float[] places) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float place : places) {
            low = Math.min(low, place);
            high = Math.max(high, place);
        }
        return high - low;
    }

    private static List<String> texts(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var text = new StringBuilder();
                    for (int k = 0; k < 40; k++) {
                        text.append((char) ('a' + random.nextInt(26)));
                    }
                    return text.toString();
                })
                .toList();
    }

    private static ReadTexts read(List<String> texts) {
        var encoders = new LetterEncoders();
        try (var encoder = encoders.open(Language.ENGLISH)) {
            int[][] reviews = IntStream.range(0, texts.size())
                    .mapToObj(i -> new int[] {i})
                    .toArray(int[][]::new);
            return new ReadTexts(
                    Language.ENGLISH,
                    encoder.model(),
                    encoder.dimension(),
                    texts,
                    reviews,
                    encoder.encode(texts, Progress.silent()),
                    0);
        }
    }
}
