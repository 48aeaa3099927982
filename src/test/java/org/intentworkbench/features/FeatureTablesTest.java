package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureTablesTest {
    /// Names models; nothing is ever encoded here.
    private static final EncoderFactory NAMES = new EncoderFactory() {
        @Override
        public TextEncoder open(Language language) {
            throw new AssertionError("features must not encode");
        }

        @Override
        public String model(Language language) {
            return "two numbers " + language.code();
        }

        @Override
        public int dimension(Language language) {
            return 2;
        }
    };

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void take(FileKind kind, String label, String... lines) throws IOException {
        Path file = folder.resolve(kind + ".csv");
        Files.write(file, List.of(lines));
        workspace.importFile(
                FileProbe.probe(file, kind, label, Progress.silent()).plan(), Progress.silent());
    }

    private FeatureTable build(FeatureSpec spec) {
        return new FeatureTables(NAMES).build(workspace, spec, Progress.silent());
    }

    private void takeReviews() throws IOException {
        take(
                FileKind.REVIEWS,
                "recommended",
                "review_id,user_id,review_time,rating,title,text,recommended",
                "r1,ann,2026-01-01 10:00:00,5,Lovely,Fits well and looks great,1",
                "r2,bob,2026-01-02 10:00:00,1,,质量太差了，再也不买,0",
                "r3,ann,2026-01-03 10:00:00,4,,Nice colour,1",
                "r4,eve,2026-01-04 10:00:00,,,,1");
    }

    private void encodeReviews() {
        workspace
                .vectors()
                .put(
                        NAMES.model(Language.ENGLISH),
                        List.of("Lovely Fits well and looks great", "Nice colour"),
                        new float[][] {{1, 0}, {0, 1}});
        workspace.vectors().put(NAMES.model(Language.CHINESE), List.of("质量太差了，再也不买"), new float[][] {{0.6f, 0.8f}});
    }

    @Test
    void reviewsHaveRatingAndVectorsOfTheirOwnLanguage() throws IOException {
        takeReviews();
        encodeReviews();
        FeatureTable table = build(FeatureSpec.of(SubjectKind.REVIEW));
        assertThat(table.columns()).extracting(FeatureColumn::name).containsExactly("rating", "text_en", "text_zh");
        assertThat(table.ids()).containsExactly("r1", "r2", "r3", "r4");
        assertThat(table.shoppers()).containsExactly("ann", "bob", "ann", "eve");
        assertThat(table.labels()).containsExactly(1, 0, 1, 1);
        FeatureValues.Vectors english =
                (FeatureValues.Vectors) table.columns().get(1).values();
        assertThat(english.rows()[0]).containsExactly(1, 0);
        assertThat(english.rows()[1]).isNull();
        assertThat(english.rows()[3]).isNull();
        assertThat(((FeatureValues.Vectors) table.columns().get(2).values()).rows()[1])
                .containsExactly(0.6f, 0.8f);
    }

    @Test
    void aColumnNamedAsTheTextIsAnotherFeature() throws IOException {
        take(
                FileKind.REVIEWS,
                "recommended",
                "review_id,review_text,text_en,recommended",
                "r1,Lovely coat,4,1",
                "r2,Poor seams,2,0",
                "r3,Fits well,5,1");
        workspace
                .vectors()
                .put(NAMES.model(Language.ENGLISH), List.of("Lovely coat", "Poor seams", "Fits well"), new float[][] {
                    {1, 0}, {0, 1}, {1, 0}
                });
        FeatureTable table = build(FeatureSpec.of(SubjectKind.REVIEW));
        assertThat(table.columns()).extracting(FeatureColumn::name).containsExactly("text_en (2)", "text_en");
        DesignEncoder encoder = DesignEncoder.fit(table, new int[] {0, 1, 2});
        assertThat(encoder.encode(table, new int[] {1})[0]).hasSize(3);
    }

    @Test
    void choiceOfFeaturesOfReviews() throws IOException {
        takeReviews();
        FeatureSpec all = FeatureSpec.of(SubjectKind.REVIEW);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> build(all))
                .matches(p -> p.key().equals("problem.features.notEncoded"))
                .withMessageContaining("3");
        assertThat(build(all.withChoice(FeatureChoice.BEHAVIOUR)).columns())
                .extracting(FeatureColumn::name)
                .containsExactly("rating");
        assertThat(build(all.withDropped(Set.of("text_en", "text_zh"))).columns())
                .hasSize(1);
        encodeReviews();
        assertThat(build(all.withChoice(FeatureChoice.TEXT)).columns())
                .extracting(FeatureColumn::name)
                .containsExactly("text_en", "text_zh");
        assertThat(build(all.withDropped(Set.of("text_en"))).columns())
                .extracting(FeatureColumn::name)
                .containsExactly("rating", "text_zh");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> build(all.withDropped(Set.of("ratings"))))
                .withMessageContaining("rating");
    }

    @Test
    void anotherOutcomeNeverMakesTheFirstAFeature() throws IOException {
        take(
                FileKind.SESSIONS,
                "Revenue",
                "Pages,Month,Weekend,Revenue",
                "1,May,TRUE,FALSE",
                "2,Nov,FALSE,TRUE",
                "3,May,FALSE,TRUE",
                "4,May,,FALSE");
        FeatureTable table = build(FeatureSpec.of(SubjectKind.SESSION));
        assertThat(table.columns()).extracting(FeatureColumn::name).containsExactly("Pages", "Month", "Weekend");
        assertThat(table.ids()[0]).isEqualTo("line 2");
        assertThat(table.shoppers()).containsOnlyNulls();
        FeatureTable weekend = build(FeatureSpec.of(SubjectKind.SESSION).withLabel("Weekend"));
        assertThat(weekend.labels()).containsExactly(1, 0, 0);
        assertThat(weekend.leftOut()).isEqualTo(1);
        assertThat(weekend.notes()).extracting(n -> n.key()).containsExactly("feature.note.leftOut");
        assertThat(weekend.columns()).extracting(FeatureColumn::name).containsExactly("Pages", "Month");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> build(FeatureSpec.of(SubjectKind.SESSION).withLabel("Pages")))
                .matches(p -> p.key().equals("problem.features.label.unclear"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> build(FeatureSpec.of(SubjectKind.SESSION).withLabel("Revenu")))
                .withMessageContaining("Revenue");
    }

    @Test
    void anEmptyWorkspaceIsAProblemForEverySubject() {
        for (SubjectKind kind : SubjectKind.values()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> build(FeatureSpec.of(kind)))
                    .matches(p -> p.key().startsWith("problem.features.rows."))
                    .withMessageContaining("import");
        }
    }

    @Test
    void onlineShoppersAsImported() {
        Path file = Path.of("../shared/data/online_shoppers_intention.csv");
        Assumptions.assumeTrue(Files.exists(file), "needs " + file);
        workspace.importFile(
                FileProbe.probe(file, FileKind.SESSIONS, "Revenue", Progress.silent())
                        .plan(),
                Progress.silent());
        FeatureTable table = build(FeatureSpec.of(SubjectKind.SESSION));
        assertThat(table.size()).isEqualTo(12_330);
        assertThat(table.positives()).isEqualTo(1_908);
        assertThat(table.columns()).hasSize(17);
        for (String category :
                List.of("Month", "OperatingSystems", "Browser", "Region", "TrafficType", "VisitorType")) {
            assertThat(table.column(category).orElseThrow().values())
                    .as(category)
                    .isInstanceOf(FeatureValues.Levels.class);
        }
        assertThat(table.column("Weekend").orElseThrow().yesNo()).isTrue();
    }
}
