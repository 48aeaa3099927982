package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.intentworkbench.text.terms.Lexicon;
import org.intentworkbench.text.terms.TermKind;
import org.intentworkbench.text.terms.TermReader;
import org.intentworkbench.text.terms.TermTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BakeOffTest {
    private static final Progress SILENT = Progress.silent();
    private static final BakeOffSpec QUICK =
            BakeOffSpec.standard().withRepeats(2).withDraws(2);

    @TempDir
    Path folder;

    private Workspace reviews(String... lines) throws IOException {
        Path file = folder.resolve("reviews.csv");
        Files.writeString(
                file, "review_id,product_id,category,rating,text,recommended\n" + String.join("\n", lines) + "\n");
        var workspace = Workspace.open(folder.resolve("shop"));
        workspace.importFile(FileProbe.probe(file, null, null, SILENT).plan(), SILENT);
        return workspace;
    }

    /// Half praise, half complaint, each sentence its own; every third in category B.
    private static String[] made(int rows, Language language, boolean outcome) {
        var random = new SplittableRandom(3);
        String[] good = language == Language.CHINESE
                ? new String[] {"喜欢", "漂亮", "满意", "舒服"}
                : new String[] {"love", "beautiful", "perfect", "soft"};
        String[] bad = language == Language.CHINESE
                ? new String[] {"失望", "缩水", "太差", "难看"}
                : new String[] {"poor", "ripped", "itchy", "returned"};
        String[] things = language == Language.CHINESE
                ? new String[] {"衣服", "鞋子", "书包", "杯子", "灯"}
                : new String[] {"dress", "shoes", "bag", "cup", "lamp"};
        return IntStream.range(0, rows)
                .mapToObj(i -> {
                    boolean positive = i % 2 == 0;
                    String[] words = positive ? good : bad;
                    // now and then somebody says the opposite
                    String word = random.nextInt(10) == 0 ? good[0] : words[random.nextInt(words.length)];
                    return "r%s%d,p%d,%s,%d,%s %s %d 😀 %s,%s"
                            .formatted(
                                    language.code(),
                                    i,
                                    i % 7,
                                    i % 3 == 0 ? "B" : "A",
                                    positive ? 5 : 1,
                                    things[random.nextInt(things.length)],
                                    word,
                                    i,
                                    language == Language.CHINESE ? "这个" : "this",
                                    outcome ? positive ? "1" : "0" : "");
                })
                .toArray(String[]::new);
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private BakeOffResult run(Workspace workspace, BakeOffSpec spec) {
        return new BakeOff(new LetterEncoders()).run(workspace, spec, SILENT);
    }

    /// Everything but the seconds.
    private static List<String> figures(BakeOffResult result) {
        return Stream.concat(
                        result.rows().stream()
                                .map(r -> r.language() + " " + r.labels() + " " + r.features() + " " + r.train() + " "
                                        + r.test() + " " + r.auc() + " " + r.accuracy()),
                        result.leaveOneOut().stream().map(Object::toString))
                .toList();
    }

    @Test
    void reviewsThatComeWhileItRunsMakeItStale() throws IOException {
        var encoders = new LetterEncoders();
        try (var workspace = reviews(made(80, Language.ENGLISH, true))) {
            assertThat(KeptBakeOff.run(workspace, encoders, QUICK, SILENT).isStale(workspace, encoders))
                    .isFalse();
            Path more = Files.writeString(
                    folder.resolve("more.csv"),
                    "review_id,product_id,category,rating,text,recommended\nx1,p1,A,5,love it all over again,1\n");
            var came = new AtomicBoolean();
            var meanwhile = new Progress() {
                @Override
                public void at(Stage stage, long done, long total) {
                    if (stage == Stage.FITTING && came.compareAndSet(false, true)) {
                        workspace.importFile(
                                FileProbe.probe(more, null, null, SILENT).plan(), SILENT);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
            assertThat(KeptBakeOff.run(workspace, encoders, QUICK, meanwhile).isStale(workspace, encoders))
                    .isTrue();
            assertThat(KeptBakeOff.last(workspace).orElseThrow().isStale(workspace, encoders))
                    .isTrue();
        }
    }

    @Test
    void judgesBothLanguagesOnTheSameSplitsAndRepeatsBySeed() throws IOException {
        try (var workspace = reviews(joined(made(200, Language.ENGLISH, true), made(160, Language.CHINESE, true)))) {
            BakeOffResult result = run(workspace, QUICK);
            assertThat(result.grounds())
                    .extracting(BakeOffResult.Ground::language)
                    .containsExactly(Language.ENGLISH, Language.CHINESE);
            assertThat(result.grounds().getFirst().reviews()).isEqualTo(200);
            assertThat(result.grounds().getFirst().byStars()).isFalse();
            assertThat(result.rows()).hasSize(2 * 2 * 5);
            for (var row : result.rows()) {
                switch (row.features()) {
                    case MAJORITY -> assertThat(row.auc().mean()).isEqualTo(0.5);
                    case LEXICON, TFIDF -> assertThat(row.auc().mean()).isGreaterThan(0.8);
                    case BERT, BOTH -> assertThat(row.auc().mean()).isBetween(0.4, 1.0);
                }
                assertThat(row.auc().sd()).isNotNaN();
                int all = row.language() == Language.ENGLISH ? 200 : 160;
                assertThat(row.train() + row.test()).isEqualTo(all);
                assertThat(row.train()).isEqualTo(row.labels() == BakeOffLabels.FEW ? 64 : all * 4 / 5);
            }
            assertThat(result.leaveOneOut()).hasSize(2 * 2 * 3);
            assertThat(result.leaveOneOut().stream()
                            .map(BakeOffResult.LeftOut::category)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("A", "B");
            assertThat(figures(run(workspace, QUICK))).isEqualTo(figures(result));
            assertThat(figures(run(workspace, QUICK.withSeed(8)))).isNotEqualTo(figures(result));
        }
    }

    @Test
    void starsStandInForAMissingOutcome() throws IOException {
        try (var workspace = reviews(made(120, Language.ENGLISH, false))) {
            var spec = QUICK.withLabels(EnumSet.of(BakeOffLabels.ALL)).withLeaveOneOut(false);
            BakeOffResult result = run(workspace, spec);
            assertThat(result.grounds().getFirst().byStars()).isTrue();
            assertThat(result.grounds().getFirst().positives()).isEqualTo(60);
            assertThat(result.rows()).hasSize(5).allMatch(row -> row.labels() == BakeOffLabels.ALL);
            assertThat(result.leaveOneOut()).isEmpty();
        }
    }

    @Test
    void textsWrittenTwiceNeverStandOnBothSides() throws IOException {
        String[] once = made(100, Language.ENGLISH, true);
        String[] twice = IntStream.range(0, 300)
                .mapToObj(i -> once[i % 100].replaceFirst("ren", "again" + i))
                .toArray(String[]::new);
        try (var workspace = reviews(twice)) {
            var rows = BakeOffRows.of(Corpus.of(workspace, SILENT), Language.ENGLISH, 1000, 1);
            assertThat(rows.size()).isEqualTo(300);
            assertThat(rows.texts()).hasSize(100);
            for (BakeOffSplit split : List.of(
                    BakeOffSplit.random(rows, 0.2, 7, 0),
                    BakeOffSplit.random(rows, 0.2, 7, 1),
                    BakeOffSplit.few(rows, 32, 7, 0),
                    BakeOffSplit.leftOut(rows, "B", 7))) {
                var learnt = IntStream.of(split.train())
                        .map(r -> rows.text()[r])
                        .boxed()
                        .collect(Collectors.toSet());
                assertThat(IntStream.of(split.test()).filter(r -> learnt.contains(rows.text()[r])))
                        .isEmpty();
                assertThat(split.fold()).hasSameSizeAs(split.train());
            }
            // one review of each text drawn, all reviews of the others judged
            assertThat(BakeOffSplit.few(rows, 32, 7, 0).train()).hasSize(64);
            assertThat(BakeOffSplit.few(rows, 32, 7, 0).test()).hasSize(36 * 3);
            assertThat(BakeOffSplit.random(rows, 0.2, 7, 0).test()).hasSize(20 * 3);
            assertThat(BakeOffRows.of(Corpus.of(workspace, SILENT), Language.ENGLISH, 40, 1)
                            .texts())
                    .hasSize(40);
        }
    }

    /// What stands in the test rows, their words and their outcomes, moves no probability of any other row.
    @Test
    void nothingIsLearntFromTestRows() throws IOException {
        try (var workspace = reviews(made(200, Language.ENGLISH, true))) {
            var rows = BakeOffRows.of(Corpus.of(workspace, SILENT), Language.ENGLISH, 1000, 1);
            BakeOffSplit split = BakeOffSplit.random(rows, 0.2, 7, 0);
            int[] flipped = rows.labels().clone();
            IntStream.of(split.test()).forEach(row -> flipped[row] = 1 - flipped[row]);
            int odd = split.test()[0];
            List<String> texts = new ArrayList<>(rows.texts());
            texts.set(rows.text()[odd], "zzz love love love zzz zzz");
            var other = new BakeOffRows(
                    rows.language(), texts, rows.text(), flipped, rows.categories(), rows.byStars(), rows.all());
            var first = new BakeOffTrial(rows, read(rows), split, SILENT);
            var second = new BakeOffTrial(other, read(other), split, SILENT);
            for (BakeOffFeatures features : BakeOffFeatures.values()) {
                double[] before = first.probabilities(features);
                double[] after = second.probabilities(features);
                // terms are numbered in the order of all texts, so sums may round otherwise in their last bits
                assertThat(Arrays.copyOfRange(after, 1, after.length))
                        .as("%s", features)
                        .containsExactly(Arrays.copyOfRange(before, 1, before.length), within(1e-9));
            }
        }
    }

    private static BakeOffTexts read(BakeOffRows rows) {
        var lexicon = new Lexicon(rows.language());
        var terms = TermTable.of(new TermReader(rows.language(), TermKind.GRAMS), rows.texts(), SILENT);
        float[][] vectors = new LetterEncoders().open(rows.language()).encode(rows.texts(), SILENT);
        double[] praise = rows.texts().stream()
                .mapToDouble(text -> lexicon.score(text, SILENT))
                .toArray();
        return new BakeOffTexts(terms, vectors, vectors[0].length, praise);
    }

    @Test
    void saysWhatCannotBeJudged() throws IOException {
        String[] few = joined(made(40, Language.CHINESE, true), made(100, Language.ENGLISH, true));
        try (var workspace = reviews(few)) {
            BakeOffResult result =
                    run(workspace, QUICK.withMostTexts(90).withRepeats(1).withLeaveOneOut(false));
            assertThat(result.grounds()).hasSize(1);
            assertThat(result.notes())
                    .extracting(Wording::key)
                    .containsExactly("note.bakeoff.language.CHINESE", "note.bakeoff.drawn.ENGLISH");
            assertThat(result.rows().getFirst().auc().sd()).isNaN();
        }
    }

    @Test
    void thirtyTwoOfAClassNeedMore() throws IOException {
        try (var workspace = reviews(made(62, Language.ENGLISH, true))) {
            BakeOffResult result = run(workspace, QUICK.withRepeats(1).withLeaveOneOut(false));
            assertThat(result.notes()).extracting(Wording::key).containsExactly("note.bakeoff.labels.ENGLISH");
            assertThat(result.rows()).hasSize(5).allMatch(row -> row.labels() == BakeOffLabels.ALL);
        }
    }

    @Test
    void refusesOneClassAndNoReviews() throws IOException {
        try (var empty = Workspace.open(folder.resolve("empty"))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> run(empty, QUICK))
                    .extracting(Problem::key)
                    .isEqualTo("problem.experiment.bakeoff.rows");
        }
        String[] praise = IntStream.range(0, 90)
                .mapToObj(i -> "r" + i + ",p1,A,5,nice " + i + "," + (i == 0 ? 0 : 1))
                .toArray(String[]::new);
        try (var workspace = reviews(praise)) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> run(workspace, QUICK));
        }
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> QUICK.withRepeats(0));
    }

    @Test
    void stopsWithinASecondAtAnyMoment() throws IOException {
        try (var workspace = reviews(made(300, Language.ENGLISH, true))) {
            run(workspace, QUICK.withRepeats(1).withLeaveOneOut(false)); // encoded now
            for (int asks : new int[] {0, 1, 10, 100, 1000}) {
                var asked = new AtomicLong();
                var since = new AtomicLong();
                assertThatThrownBy(() -> new BakeOff(new LetterEncoders()).run(workspace, QUICK, new Progress() {
                            @Override
                            public void at(Stage stage, long done, long total) {
                                assertThat(done).isBetween(0L, Math.max(total, done));
                            }

                            @Override
                            public boolean isCancelled() {
                                boolean stop = asked.getAndIncrement() >= asks;
                                if (stop) {
                                    since.compareAndSet(0, System.nanoTime());
                                }
                                return stop;
                            }
                        }))
                        .isInstanceOf(Cancelled.class);
                assertThat((System.nanoTime() - since.get()) / 1e9).isLessThan(1);
            }
        }
    }

    @Test
    void theSampleShopIsJudgedInBothLanguages() {
        try (var workspace = SampleShop.open(folder.resolve("sample.mv.db"), SILENT)) {
            var spec = BakeOffSpec.standard()
                    .withRepeats(1)
                    .withDraws(2)
                    .withMostTexts(800)
                    .withLeaveOneOut(false);
            BakeOffResult result = run(workspace, spec);
            assertThat(result.grounds()).hasSize(2).allMatch(ground -> ground.texts() == 800);
            assertThat(result.rows().stream()
                            .filter(row -> row.labels() == BakeOffLabels.ALL)
                            .filter(row -> row.features() == BakeOffFeatures.TFIDF))
                    .hasSize(2)
                    .allMatch(row -> row.auc().mean() > 0.75);
        }
    }
}
