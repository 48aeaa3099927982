package org.intentworkbench.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeaningSearchTest {
    private static final float[] RIGHT = {1, 0};
    private static final float[] UP = {0, 1};
    private static final float[] BETWEEN = {0.6f, 0.8f};
    private static final float[] LEFT = {-1, 0};

    @TempDir
    private Path folder = Path.of("");

    /// Text i has review i, but for those given more.
    private MeaningSearch search(float[][] vectors, int dimension, int[]... reviews) {
        int[][] all = IntStream.range(0, vectors.length)
                .mapToObj(i -> i < reviews.length ? reviews[i] : new int[] {i})
                .toArray(int[][]::new);
        List<String> texts =
                IntStream.range(0, vectors.length).mapToObj(i -> "text " + i).toList();
        var read = new ReadTexts(Language.ENGLISH, "by hand", dimension, texts, all, vectors, 0);
        return MeaningSearch.of(corpus("review_id,text\n"), read, Progress.silent());
    }

    private Corpus corpus(String csv) {
        try (Workspace workspace = Workspace.open(folder.resolve("shop" + System.nanoTime() + ".mv.db"))) {
            if (csv.lines().count() > 1) {
                Path file = Files.writeString(folder.resolve("reviews.csv"), csv);
                workspace.importFile(
                        FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
            }
            return Corpus.of(workspace, Progress.silent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> places(MeaningSearch.Found found) {
        return found.hits().stream().map(MeaningSearch.Hit::text).toList();
    }

    @Test
    void nearestComeFirstAndEqualOnesInTheirOrder() {
        var search = search(new float[][] {UP, BETWEEN, RIGHT, LEFT, RIGHT, BETWEEN}, 2);
        var found = search.find(RIGHT, SearchFilter.all(), -1, 4, Progress.silent());
        assertThat(places(found)).containsExactly(2, 4, 1, 5);
        assertThat(found.texts()).isEqualTo(6);
        assertThat(found.hits().getFirst().similarity()).isEqualTo(1);
        assertThat(found.hits().get(2).similarity()).isCloseTo(0.6, within(1e-6));
        // below both RIGHT lie four of six, below both BETWEEN lie UP and LEFT
        assertThat(found.hits().stream().map(MeaningSearch.Hit::closerThan))
                .containsExactly(4 / 6.0, 4 / 6.0, 2 / 6.0, 2 / 6.0);
    }

    @Test
    void sharesCountReviewsNotTexts() {
        var search = search(
                new float[][] {RIGHT, BETWEEN, UP}, 2, new int[] {0, 4, 5}, new int[] {1}, new int[] {2, 3, 6, 7});
        var found = search.find(RIGHT, SearchFilter.all(), -1, 3, Progress.silent());
        assertThat(search.reviews()).isEqualTo(8);
        assertThat(found.hits().stream().map(MeaningSearch.Hit::closerThan)).containsExactly(5 / 8.0, 4 / 8.0, 0.0);
        assertThat(found.hits().getFirst().reviews()).containsExactly(0, 4, 5);
    }

    @Test
    void moreThanThereAreGivesAll() {
        assertThat(places(search(new float[][] {UP, RIGHT}, 2)
                        .find(RIGHT, SearchFilter.all(), -1, 50, Progress.silent())))
                .containsExactly(1, 0);
    }

    @Test
    void noneAndOneAndZero() {
        assertThat(search(new float[0][], 2)
                        .find(RIGHT, SearchFilter.all(), -1, 5, Progress.silent())
                        .hits())
                .isEmpty();
        var one = search(new float[][] {UP}, 2).find(RIGHT, SearchFilter.all(), -1, 5, Progress.silent());
        assertThat(places(one)).containsExactly(0);
        assertThat(one.hits().getFirst().closerThan()).isZero();
        assertThat(one.hits().getFirst().weak()).isFalse();
        assertThat(search(new float[][] {UP}, 2)
                        .find(RIGHT, SearchFilter.all(), -1, 0, Progress.silent())
                        .hits())
                .isEmpty();
    }

    @Test
    void theTextAskedForIsNotFound() {
        var found = search(new float[][] {RIGHT, BETWEEN, RIGHT}, 2)
                .find(RIGHT, SearchFilter.all(), 0, 5, Progress.silent());
        assertThat(places(found)).containsExactly(2, 1);
        assertThat(found.texts()).isEqualTo(2);
    }

    @Test
    void whatLiesNoNearerThanOthersIsWeak() {
        float[][] vectors = new float[100][];
        Arrays.fill(vectors, UP);
        vectors[10] = RIGHT;
        vectors[20] = new float[] {0.1f, (float) Math.sqrt(0.99)};
        var found = search(vectors, 2).find(RIGHT, SearchFilter.all(), -1, 3, Progress.silent());
        // similarities 1, .1 and 98 times 0: mean .011, standard deviation .1
        assertThat(places(found)).containsExactly(10, 20, 0);
        assertThat(found.hits().stream().map(MeaningSearch.Hit::weak)).containsExactly(false, true, true);
    }

    @Test
    void filtersAskTheReviewsBehindATextAndLeaveUnknownsOut() {
        Corpus corpus = corpus("""
                review_id,product_id,category,rating,review_time,text,recommended
                r1,p1,Shoes,5,2026-03-01 10:00:00,alpha,1
                r2,p2,Bags,1,2026-03-02 10:00:00,alpha,0
                r3,p1,Shoes,2,2026-03-03 10:00:00,beta,0
                r4,p3,Bags,,,gamma,1
                """);
        int[][] reviews = {{0, 1}, {2}, {3}};
        var read = new ReadTexts(
                Language.ENGLISH,
                "by hand",
                2,
                List.of("alpha", "beta", "gamma"),
                reviews,
                new float[][] {RIGHT, BETWEEN, UP},
                0);
        var search = MeaningSearch.of(corpus, read, Progress.silent());
        assertThat(found(search, SearchFilter.all().withStars(1, 2))).containsExactly("0:1", "1:2");
        assertThat(found(search, SearchFilter.all().withOutcome(1))).containsExactly("0:0", "2:3");
        assertThat(found(search, SearchFilter.all().withProduct("p1"))).containsExactly("0:0", "1:2");
        assertThat(found(search, SearchFilter.all().withCategory("Bags"))).containsExactly("0:1", "2:3");
        long second = corpus.review(1).time();
        assertThat(found(search, SearchFilter.all().withTimes(second, Long.MAX_VALUE)))
                .containsExactly("0:1", "1:2");
        assertThat(found(search, SearchFilter.all().withTimes(Long.MIN_VALUE, second)))
                .containsExactly("0:0");
        assertThat(found(
                        search,
                        SearchFilter.all().withProduct("p1").withOutcome(0).withStars(3, 5)))
                .isEmpty();
    }

    private static List<String> found(MeaningSearch search, SearchFilter filter) {
        return search.find(RIGHT, filter, -1, 9, Progress.silent()).hits().stream()
                .map(hit -> hit.text() + ":" + hit.reviews()[0])
                .toList();
    }

    @Test
    void agreesWithAPlainLoopInDoubleForAnyShape() {
        var random = new SplittableRandom(5);
        // beyond 64 blocks two threads share the work; 13 is no multiple of the unrolled loop
        for (int[] shape : new int[][] {{1, 1}, {127, 13}, {128, 16}, {129, 384}, {9_001, 26}}) {
            float[][] vectors = vectors(shape[0], shape[1], random);
            float[] question = vectors(1, shape[1], random)[0];
            var found = search(vectors, shape[1]).find(question, SearchFilter.all(), -1, 20, Progress.silent());
            double[] near = new double[vectors.length];
            for (int i = 0; i < near.length; i++) {
                for (int d = 0; d < question.length; d++) {
                    near[i] += (double) question[d] * vectors[i][d];
                }
            }
            double[] sorted = Arrays.stream(near).sorted().toArray();
            List<MeaningSearch.Hit> hits = found.hits();
            assertThat(hits).hasSize(Math.min(20, near.length));
            for (int i = 0; i < hits.size(); i++) {
                assertThat(hits.get(i).similarity()).isCloseTo(near[hits.get(i).text()], within(1e-5));
                assertThat(hits.get(i).similarity()).isCloseTo(sorted[sorted.length - 1 - i], within(1e-5));
            }
            var again = search(vectors, shape[1]).find(question, SearchFilter.all(), -1, 20, Progress.silent());
            assertThat(again.hits().stream().map(MeaningSearch.Hit::similarity))
                    .as("to the last bit")
                    .containsExactlyElementsOf(
                            hits.stream().map(MeaningSearch.Hit::similarity).toList());
        }
    }

    @Test
    void aCancelEndsItInTheMiddle() {
        float[][] vectors = vectors(20_000, 26, new SplittableRandom(1));
        var search = search(vectors, 26);
        var asked = new java.util.concurrent.atomic.AtomicInteger();
        var progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }
        };
        assertThatThrownBy(() -> search.find(vectors[0], SearchFilter.all(), -1, 5, progress))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void vectorsOfAnotherModelAreRefused() {
        var search = search(new float[][] {RIGHT}, 2);
        assertThatThrownBy(() -> search.find(new float[3], SearchFilter.all(), -1, 5, Progress.silent()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static float[][] vectors(int count, int dimension, SplittableRandom random) {
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[dimension];
            double squares = 0;
            for (int d = 0; d < dimension; d++) {
                vector[d] = (float) random.nextGaussian();
                squares += vector[d] * vector[d];
            }
            for (int d = 0; d < dimension; d++) {
                vector[d] /= (float) Math.sqrt(squares);
            }
            vectors.add(vector);
        }
        return vectors.toArray(float[][]::new);
    }
}
