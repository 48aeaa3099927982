package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.ExcelReport;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.TreeLearner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public files of `../shared/data` from import to report; skipped where they are not.
final class RealDataTest {
    private static final Path FOLDER = Path.of("../shared/data");

    @TempDir
    Path folder;

    private final Experiment experiment = new Experiment(new LetterEncoders());
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
    void onlineShoppersReachTheFiguresOfTheIssue() throws Exception {
        var report = take("online_shoppers_intention.csv", FileKind.SESSIONS, "Revenue");
        assertThat(report.accepted()).isEqualTo(12_330);
        assertThat(report.refused()).isZero();
        assertThat(report.positives()).isEqualTo(1_908);
        var spec = ExperimentSpec.of(SubjectKind.SESSION);
        assertThat(spec.repeats()).isEqualTo(10);
        assertThat(spec.split()).isEqualTo(new SplitSpec.Random(.3));
        var logistic = experiment.run(workspace, spec.withLearner(LogisticLearner.standard()), Progress.silent());
        var tree = experiment.run(workspace, spec.withLearner(TreeLearner.standard()), Progress.silent());
        System.out.println("online shoppers: logistic AUC " + logistic.result().auc() + ", tree AUC "
                + tree.result().auc());
        assertThat(logistic.result().auc().mean()).isBetween(.885, .905);
        assertThat(tree.result().auc().mean()).isBetween(.90, .925);
        assertThat(logistic.result().brier().mean())
                .as("as scikit-learn's, .086")
                .isBetween(.080, .090);
        assertThat(tree.result().brier().mean()).as("as scikit-learn's, .078").isBetween(.072, .084);
        assertThat(logistic.result().weights().getFirst().feature()).isEqualTo("PageValues");
        assertThat(tree.result().weights().getFirst().feature()).isEqualTo("PageValues");
        opens(logistic, 4, true);
        opens(tree, 4, false);
    }

    /// The file holds three hours. Without a moment to look from, the moment falls before the first event, which is
    /// a clear problem; with one given, the shoppers of the first two hours are learnt.
    @Test
    void threeHoursOfEventsWorkFromAGivenMoment() throws Exception {
        var report = take("rees46_2019-10-01_events.csv", FileKind.EVENTS, null);
        assertThat(report.refused()).isOne();
        assertThat(report.rows()).isEqualTo(17_435);
        assertThat(report.accepted()).isEqualTo(17_434);
        assertThat(workspace.refused().all(report.id()).getFirst().line()).isEqualTo(17_436);
        var day = FeatureSpec.of(SubjectKind.SHOPPER).withWindowDays(1);
        var spec = ExperimentSpec.of(SubjectKind.SHOPPER).withRepeats(3);
        assertThatThrownBy(() -> experiment.run(workspace, spec.withFeatures(day), Progress.silent()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("2019-09-30T02:50:00Z")
                .hasMessageContaining("choose a later moment");
        var from = day.withAsOf(Instant.parse("2019-10-01T02:25:00Z"));
        var run = experiment.run(workspace, spec.withFeatures(from), Progress.silent());
        assertThat(run.result().rows()).isBetween(1_000, 4_505);
        assertThat(run.result().positives()).isPositive();
        assertThat(run.result().notes().stream().map(n -> n.in(Locale.ENGLISH)))
                .anyMatch(n -> n.contains("2019-10-01T02:50:00Z") && n.contains("may not be known yet"));
        opens(run, 4, true);
    }

    @Test
    void womensClothingLearnsFromItsColumns() throws Exception {
        var report = take("Womens Clothing E-Commerce Reviews.csv", FileKind.REVIEWS, "Recommended IND");
        assertThat(report.rows()).isEqualTo(23_486);
        assertThat(report.accepted()).isEqualTo(23_486);
        assertThat(report.refused()).isZero();
        assertThat(report.positives()).isEqualTo(19_314);
        var spec = ExperimentSpec.of(SubjectKind.REVIEW)
                .withRepeats(2)
                .withFeatures(FeatureSpec.of(SubjectKind.REVIEW).withChoice(FeatureChoice.BEHAVIOUR));
        var run = experiment.run(workspace, spec, Progress.silent());
        assertThat(run.result().rows()).isEqualTo(23_486);
        assertThat(run.result().auc().mean()).as("rating alone has .972").isGreaterThan(.96);
        opens(run, 4, false);
    }

    private ImportReport take(String name, FileKind as, @Nullable String label) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no real data here: " + file.toAbsolutePath());
        return workspace.importFile(
                FileProbe.probe(file, as, label, Progress.silent()).plan(), Progress.silent());
    }

    /// POI reads the report again with all its charts; LibreOffice, where installed, draws it if asked. It prints every
    /// subject, which takes a quarter of a minute for ten thousand, so not every report is drawn.
    private void opens(Run run, int charts, boolean drawn) throws IOException, InterruptedException {
        Path file = folder.resolve("report.xlsx");
        ExcelReport.write(run, .5, Money.STANDARD, file, Locale.ENGLISH, Progress.silent());
        int found = 0;
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                var sheet = book.getSheetAt(i);
                found += sheet.getDrawingPatriarch() == null
                        ? 0
                        : sheet.getDrawingPatriarch().getCharts().size();
            }
            assertThat(book.getSheet("Subjects").getLastRowNum())
                    .isGreaterThanOrEqualTo(run.result().rows());
        }
        assertThat(found).isGreaterThanOrEqualTo(charts);
        if (drawn) {
            drawnByLibreOffice(file);
        }
    }

    private void drawnByLibreOffice(Path file) throws IOException, InterruptedException {
        Path office = Path.of("/usr/bin/soffice");
        if (!Files.exists(office)) {
            System.out.println("no LibreOffice here: the report was read by POI alone");
            return;
        }
        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS))
                    .as("LibreOffice ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        Path pdf = folder.resolve("report.pdf");
        assertThat(pdf).exists();
        assertThat(Files.size(pdf)).isGreaterThan(20_000);
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
