package org.intentworkbench.text.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ModelChoice;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Vectors stand for the letters of a text here, so texts of the same words lie together.
final class TopicsTest {
    private static final Progress SILENT = Progress.silent();
    private static final String HEADER = "review_id,product_id,category,review_time,text,recommended\n";
    private static final List<String> SAID =
            List.of("Zipper jammed buzzing %s", "Quick courier quack %s", "Value above all, lovely value %s");
    private static final List<String> WORDS = List.of("today", "again", "sadly", "really", "there", "soon");

    @TempDir
    Path folder;

    private Workspace workspace;
    private final TopicFinder finder = new TopicFinder(new LetterEncoders());

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reviews(String name, List<String> rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n");
        workspace.importFile(FileProbe.probe(file, null, null, SILENT).plan(), SILENT);
    }

    /// 36 reviews of one sentence, twelve of each kind; zippers in bags alone, and not recommended.
    private void threeKinds() throws IOException {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 36; i++) {
            int kind = i % 3;
            rows.add("r%d,p%d,%s,2026-0%d-10 12:00:00,\"%s\",%d"
                    .formatted(
                            i,
                            kind,
                            kind == 0 ? "Bags" : "Toys",
                            1 + i / 3 % 3 * 4,
                            SAID.get(kind).formatted(WORDS.get(i / 3 % 6) + " " + WORDS.get(i / 18 + i / 3 % 3)),
                            kind == 0 ? 0 : 1));
        }
        reviews("reviews.csv", rows);
    }

    private void find(int topics) {
        finder.find(workspace, new TopicSettings(Language.ENGLISH, topics, 10_000, 7), SILENT);
    }

    private Topics topics() {
        return Topics.of(workspace, Corpus.of(workspace, SILENT), Language.ENGLISH, SILENT)
                .orElseThrow();
    }

    private TopicShelf shelf() {
        return new TopicShelf(workspace, Language.ENGLISH);
    }

    private Topic about(String word) {
        return topics().topics().stream()
                .filter(topic ->
                        topic.terms().stream().anyMatch(term -> term.term().contains(word)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no topic about " + word));
    }

    @Test
    void kindsOfSentencesComeOutAsTopicsWithTheirFigures() throws IOException {
        threeKinds();
        find(3);

        Topics topics = topics();
        assertThat(topics.topics()).hasSize(3);
        Topic zipper = about("zipper");
        assertThat(zipper.name()).contains("zipper");
        assertThat(zipper.reviews().cardinality()).isEqualTo(12);
        assertThat(zipper.share()).isEqualTo(1 / 3.0);
        assertThat(zipper.mood().recommended()).isZero();
        assertThat(zipper.mood().known()).isEqualTo(12);
        assertThat(about("courier").mood().recommended()).isEqualTo(1);
        assertThat(zipper.where()).extracting(Topic.Place::name).contains("Bags", "p0");
        assertThat(zipper.where().getFirst().share()).isEqualTo(1);
        // January, May and September; months between are there and empty
        assertThat(zipper.trend())
                .extracting(Topic.Period::start)
                .startsWith("2026-01-01")
                .endsWith("2026-09-01");
        assertThat(zipper.trend()).hasSize(9);
        assertThat(zipper.trend().stream().mapToInt(Topic.Period::reviews).sum())
                .isEqualTo(12);
        assertThat(zipper.trend().get(1).share()).isNaN();
        assertThat(zipper.examples()).isNotEmpty();
        assertThat(topics.main()).hasSize(36).doesNotContain(0);
        assertThat(topics.isStale()).isFalse();
    }

    @Test
    void sameSeedSameTopics() throws IOException {
        threeKinds();
        find(3);
        byte[] before = shelf().copy().orElseThrow().found();
        find(3);
        assertThat(shelf().copy().orElseThrow().found()).isEqualTo(before);
    }

    @Test
    void editsSurviveReopeningAndCanBeTakenBack() throws IOException {
        threeKinds();
        find(3);
        int zipper = about("zipper").id();
        int courier = about("courier").id();
        int value = about("value").id();
        shelf().add(new TopicEdit.Rename(zipper, "  Zippers   jam "));
        shelf().add(new TopicEdit.Merge(zipper, List.of(courier)));
        shelf().add(new TopicEdit.Hide(value, true));
        workspace.close();
        workspace = Workspace.open(folder.resolve("shop"));

        Topics topics = topics();
        assertThat(topics.topics()).hasSize(2);
        Topic merged = topics.topic(zipper).orElseThrow();
        assertThat(merged.name()).isEqualTo("Zippers jam");
        assertThat(merged.renamed()).isTrue();
        assertThat(merged.merged()).isEqualTo(2);
        assertThat(merged.reviews().cardinality()).isEqualTo(24);
        assertThat(topics.topic(courier)).isEmpty();
        assertThat(topics.shown()).containsExactly(merged);
        assertThatThrownBy(() -> shelf().add(new TopicEdit.Hide(courier, true)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(Integer.toString(courier));

        shelf().edit(shelf().edits().subList(0, 1));
        assertThat(topics().shown()).hasSize(3);
        shelf().edit(List.of());
        assertThat(topics().topic(zipper).orElseThrow().renamed()).isFalse();
    }

    @Test
    void newReviewsAreToldAndGetTheNearestTopicWithoutChangingTheOthers() throws IOException {
        threeKinds();
        find(3);
        int zipper = about("zipper").id();
        shelf().add(new TopicEdit.Rename(zipper, "Jams"));
        reviews("more.csv", List.of("n1,p9,Bags,,Zipper jammed buzzing anew,0"));

        assertThat(topics().isStale()).isTrue();
        assertThat(topics().fresh()).isEqualTo(1);
        assertThat(topics().main()[36]).isZero();
        assertThat(finder.assignNew(workspace, Language.ENGLISH, SILENT)).isEqualTo(1);
        Topics after = topics();
        assertThat(after.fresh()).isZero();
        assertThat(after.added()).isEqualTo(1);
        assertThat(after.main()[36]).isEqualTo(zipper);
        assertThat(after.topic(zipper).orElseThrow().name()).isEqualTo("Jams");
        assertThat(after.topic(zipper).orElseThrow().reviews().cardinality()).isEqualTo(13);
        assertThat(after.notes()).extracting(Wording::key).contains("note.topics.added", "note.topics.someTimeless");
        assertThat(finder.assignNew(workspace, Language.ENGLISH, SILENT)).isZero();
    }

    @Test
    void drawnTextsAreCountedAloneAndTheRestIsNotNew() throws IOException {
        threeKinds();
        finder.find(workspace, new TopicSettings(Language.ENGLISH, 2, 10, 7), SILENT);
        assertThat(topics().texts()).isEqualTo(10);
        assertThat(topics().fresh()).isZero();
        assertThat(topics().without())
                .isEqualTo(26
                        - (36
                                - Corpus.of(workspace, SILENT)
                                        .distinct(Language.ENGLISH)
                                        .size()));
    }

    @Test
    void onlyNewTextsAreGivenATopicWhereTextsWereDrawn() throws IOException {
        threeKinds();
        finder.find(workspace, new TopicSettings(Language.ENGLISH, 2, 10, 7), SILENT);
        int undrawn = topics().without();
        assertThat(finder.assignNew(workspace, Language.ENGLISH, SILENT)).isZero();
        reviews("more.csv", List.of("n1,p9,Bags,,Zipper jammed buzzing anew,0"));

        assertThat(topics().fresh()).isEqualTo(1);
        assertThat(finder.assignNew(workspace, Language.ENGLISH, SILENT)).isEqualTo(1);
        Topics after = topics();
        assertThat(after.main()[36]).isPositive();
        assertThat(after.added()).isEqualTo(1);
        assertThat(after.without()).isEqualTo(undrawn);
        assertThat(after.fresh()).isZero();
    }

    @Test
    void topicsOfOneModelAreNotKeptUnderAnother() throws IOException {
        threeKinds();
        var other = new OwnModel(folder, Pooling.MEAN, 26, 512, "0123456789abcdef".repeat(4));
        var switching = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.CLUSTERING) {
                    ModelChoice.set(workspace, Language.ENGLISH, other);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        assertThatThrownBy(() -> finder.find(workspace, TopicSettings.of(Language.ENGLISH), switching))
                .isInstanceOf(Problem.class);
        assertThat(shelf().copy()).isEmpty();
        find(3);
        assertThat(topics().model()).isEqualTo(other.name());
    }

    @Test
    void whatAllReviewsSpeakOfIsNowhereMoreCommon() throws IOException {
        threeKinds();
        find(3);
        List<Integer> ids = topics().topics().stream().map(Topic::id).toList();
        shelf().add(new TopicEdit.Merge(ids.getFirst(), ids.subList(1, 3)));
        Topic all = topics().topics().getFirst();
        assertThat(all.share()).isEqualTo(1);
        assertThat(all.where()).isEmpty();
    }

    @Test
    void oddInput() throws IOException {
        assertThatThrownBy(() -> find(3)).isInstanceOf(Problem.class);
        assertThat(Topics.of(workspace, Corpus.of(workspace, SILENT), Language.ENGLISH, SILENT))
                .isEmpty();
        reviews("one.csv", List.of("r1,p1,Bags,,Nice bag,1"));
        find(5);
        assertThat(topics().topics()).hasSize(1);
        assertThat(topics().topics().getFirst().trend()).isEmpty();
        assertThat(topics().notes()).extracting(Wording::key).contains("note.topics.timeless");
        reviews("same.csv", List.of("a,p1,Bags,,Same words,1", "b,p1,Bags,,Same words,1", "c,p2,,,Same words,"));
        find(5);
        assertThat(topics().topics()).hasSize(2);
        assertThat(topics().reviews()).isEqualTo(4);
        topics().notes().forEach(note -> assertThat(note.in(Locale.ENGLISH)).doesNotContain("note."));
        // what another version wrote is as nothing
        workspace.texts().put("topics.en", new byte[] {9, 9, 9, 9, 9});
        assertThat(Topics.of(workspace, Corpus.of(workspace, SILENT), Language.ENGLISH, SILENT))
                .isEmpty();
    }

    @Test
    void cancelledMidwayTheTopicsBeforeStay() throws IOException {
        threeKinds();
        find(3);
        byte[] before = shelf().copy().orElseThrow().found();
        for (int after : new int[] {1, 5, 12, 20}) {
            var asked = new AtomicInteger();
            var cancelled = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return asked.incrementAndGet() > after;
                }
            };
            assertThatThrownBy(
                            () -> finder.find(workspace, new TopicSettings(Language.ENGLISH, 2, 10_000, 8), cancelled))
                    .isInstanceOf(Cancelled.class);
            assertThat(shelf().copy().orElseThrow().found()).isEqualTo(before);
        }
    }
}
