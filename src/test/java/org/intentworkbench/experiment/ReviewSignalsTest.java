package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What reviews and searches said, joined to behaviour, from files to features.
final class ReviewSignalsTest {
    private static final Instant AS_OF = Instant.parse("2026-04-10T00:00:00Z");
    private static final ExperimentSpec SPEC = ExperimentSpec.of(SubjectKind.SHOPPER)
            .withFeatures(FeatureSpec.of(SubjectKind.SHOPPER).withAsOf(AS_OF).withReviewSignals(true))
            .withRepeats(1);

    private final Experiment experiment = new Experiment(new LetterEncoders());

    @TempDir
    Path folder;

    /// Reviews, searches, products of a new brand and purchases after the moment: no feature moves by a bit.
    @Test
    void nothingAfterTheMomentReachesAFeature() throws IOException {
        FeatureTable before;
        FeatureTable after;
        try (Workspace one = workspace("one", false)) {
            before = experiment.run(one, SPEC, Progress.silent()).table();
        }
        try (Workspace two = workspace("two", true)) {
            after = experiment.run(two, SPEC, Progress.silent()).table();
        }
        assertThat(after.ids()).containsExactly(before.ids());
        assertThat(after.labels()).isNotEqualTo(before.labels());
        assertThat(after.columns()).hasSameSizeAs(before.columns());
        int signals = 0;
        for (int column = 0; column < before.columns().size(); column++) {
            var was = before.columns().get(column);
            double[] now = ((FeatureValues.Numbers) after.columns().get(column).values()).values();
            double[] then = ((FeatureValues.Numbers) was.values()).values();
            assertThat(now).as(was.name()).containsExactly(then);
            if (was.group() == FeatureGroup.REVIEW_SIGNALS) {
                signals++;
                assertThat(java.util.Arrays.stream(then).distinct().count())
                        .as(was.name())
                        .isGreaterThan(5);
            }
        }
        assertThat(signals).isEqualTo(7);
        assertThat(before.column("specific_searches_30d").orElseThrow().values())
                .matches(values -> numbers(values).stream().distinct().count() > 1);
    }

    /// The same spec, the same numbers: whether the reviews were read before or not.
    @Test
    void whatWasReadBeforeDoesNotMatter() throws IOException {
        try (Workspace unread = workspace("unread", false);
                Workspace read = workspace("read", false)) {
            new Embedding(new LetterEncoders()).run(read, Progress.silent());
            var one = experiment.runAndKeep(unread, SPEC, Progress.silent());
            var other = experiment.run(read, SPEC, Progress.silent());
            assertThat(one.result().scores()).containsExactly(other.result().scores());
            assertThat(one.result().provenance().textModels()).containsExactly("letters-en", "letters-zh");
            var plain = SPEC.withFeatures(SPEC.features().withReviewSignals(false));
            assertThat(experiment.run(read, plain, Progress.silent()).table().columns())
                    .as("only where asked for")
                    .noneMatch(column -> column.group() == FeatureGroup.REVIEW_SIGNALS);
            var loaded = experiment.load(unread, one.id(), Progress.silent());
            assertThat(loaded.result().spec()).isEqualTo(one.result().spec());
            assertThat(loaded.result().scores()).containsExactly(one.result().scores());
        }
    }

    /// A run kept by a program that did not know the newest features yet.
    @Test
    void aRunWithoutTheNewestFeaturesLoadsAndRepeats() throws IOException {
        try (Workspace workspace = workspace("older", false)) {
            var features = SPEC.features().withReviewSignals(false);
            var older = SPEC.withFeatures(features.withDropped(java.util.Set.of("specific_searches_30d", "views_1d")));
            var run = experiment.run(workspace, older, Progress.silent());
            var as = new ExperimentResult(
                    SPEC.withFeatures(features),
                    run.result().provenance(),
                    run.result().label(),
                    run.result().asOf(),
                    run.result().ids(),
                    run.result().labels(),
                    run.result().scores(),
                    run.result().heldOut(),
                    run.result().features(),
                    run.result().byShopper(),
                    run.result().repeats(),
                    run.result().model(),
                    run.result().weights(),
                    run.result().notes());
            long id = workspace.runs().add("", Json.text(RunSummary.of(as)), Json.packed(as));
            var loaded = experiment.load(workspace, id, Progress.silent());
            assertThat(loaded.result().spec().features().dropped())
                    .containsExactly("specific_searches_30d", "views_1d");
            assertThat(loaded.table().columns()).hasSameSizeAs(run.table().columns());
            assertThat(experiment
                            .run(workspace, loaded.result().spec(), Progress.silent())
                            .result()
                            .scores())
                    .containsExactly(run.result().scores());
        }
    }

    private static List<Double> numbers(FeatureValues values) {
        return java.util.Arrays.stream(((FeatureValues.Numbers) values).values())
                .boxed()
                .toList();
    }

    private Workspace workspace(String name, boolean later) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        var workspace = Workspace.open(own.resolve("shop.mv.db"));
        var random = new Random(4);
        var products = new ArrayList<>(List.of("product_id,name,category,brand,price"));
        for (int i = 0; i < 8; i++) {
            products.add("p%d,Acme thing %d,Shoes,Acme,%d".formatted(i, i, 10 + i));
        }
        var reviews = new ArrayList<>(List.of("review_id,user_id,product_id,review_time,rating,text"));
        String[] english = {"Runs far too small", "A joy, buy it", "Cheap and cheerful", "Broke in a week"};
        String[] chinese = {"尺码偏小很多", "非常喜欢，推荐", "便宜实惠", "一周就坏了"};
        for (int i = 0; i < 60; i++) {
            String text = (i % 3 == 0 ? chinese : english)[random.nextInt(4)] + " " + "abcdefghij".charAt(i % 10);
            reviews.add("r%d,s%d,p%d,2026-03-%02d 10:00:00,%d,\"%s\""
                    .formatted(i, i, random.nextInt(8), 1 + random.nextInt(30), 1 + random.nextInt(5), text));
        }
        var events = new ArrayList<>(List.of("event_time,event_type,user_id,product_id,price,brand,query"));
        String[] queries = {"boots", "boots 42", "acme boots", "red boots", "nova lamp", "小白鞋", "小白鞋 42码"};
        for (int i = 0; i < 900; i++) {
            boolean search = i % 3 == 0;
            events.add("2026-%02d-%02d %02d:%02d:00,%s,s%d,%s,%s,%s,%s"
                    .formatted(
                            3 + i % 2,
                            1 + random.nextInt(i % 2 == 0 ? 31 : 9),
                            random.nextInt(24),
                            random.nextInt(60),
                            search ? "search" : i % 9 == 1 ? "purchase" : "view",
                            random.nextInt(80),
                            search && random.nextBoolean() ? "" : "p" + random.nextInt(8),
                            search ? "" : "10",
                            search ? "" : "Acme",
                            search ? queries[random.nextInt(queries.length)] : ""));
        }
        for (int i = 0; i < 20; i++) {
            events.add("2026-04-12 10:00:00,purchase,s%d,p1,10,Acme,".formatted(i));
        }
        if (later) {
            for (int i = 0; i < 20; i++) {
                reviews.add("late%d,s1,p%d,2026-04-10 00:00:01,1,\"Runs far too small 小\"".formatted(i, i % 8));
            }
            for (int i = 0; i < 80; i++) {
                events.add("2026-04-10 00:%02d:01,search,s%d,p%d,,Nova,nova lamp 42".formatted(i % 60, i, i % 8));
                events.add("2026-04-11 10:00:00,%s,s%d,p9,99,Nova,".formatted(i % 2 == 0 ? "purchase" : "view", i));
            }
        } else {
            events.add("2026-04-17 10:00:00,view,s1,p1,10,Acme,");
        }
        take(workspace, own.resolve("products.csv"), products);
        take(workspace, own.resolve("events.csv"), events);
        take(workspace, own.resolve("reviews.csv"), reviews);
        return workspace;
    }

    private static void take(Workspace workspace, Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
        workspace.importFile(
                FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
    }
}
