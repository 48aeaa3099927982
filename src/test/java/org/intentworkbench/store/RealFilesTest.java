package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public files of ../shared/data against the counts of its README.
final class RealFilesTest {
    private static final Path FOLDER = Path.of("../shared/data");

    @TempDir
    Path folder;

    private Workspace workspace;
    private ImportPlan plan;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private ImportReport take(String name, @Nullable FileKind as, @Nullable String label) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no real data here: " + file.toAbsolutePath());
        plan = FileProbe.probe(file, as, label, Progress.silent()).plan();
        return workspace.importFile(plan, Progress.silent());
    }

    private StoredTable table(ImportReport report) {
        return workspace.table(report.id(), Progress.silent());
    }

    private String columns(Role role) {
        return plan.columns().stream()
                .filter(c -> c.role() == role)
                .map(c -> c.name())
                .collect(Collectors.joining(","));
    }

    private String features(ColumnType type) {
        return plan.columns().stream()
                .filter(c -> c.role() == Role.FEATURE && c.type() == type)
                .map(c -> c.name())
                .collect(Collectors.joining(","));
    }

    @Test
    void onlineShoppersAreSessionsWithTheirLabel() {
        var report = take("online_shoppers_intention.csv", null, null);

        assertThat(report.kind()).isEqualTo(FileKind.SESSIONS);
        assertThat(report.rows()).isEqualTo(12_330);
        assertThat(report.accepted()).isEqualTo(12_330);
        assertThat(report.refused()).isZero();
        assertThat(report.duplicates()).isEqualTo(125);
        assertThat(report.positives()).isEqualTo(1_908);
        assertThat(report.label()).isEqualTo("Revenue");
        assertThat(report.sha256()).isEqualTo("b3055ee355f59134d851d32641183cb4a8b45def7124d2f50442a042f358e0d9");
        assertThat(features(ColumnType.CATEGORY))
                .isEqualTo("Month,OperatingSystems,Browser,Region,TrafficType,VisitorType");
        assertThat(features(ColumnType.NUMBER))
                .isEqualTo("Administrative,Administrative_Duration,Informational,Informational_Duration,"
                        + "ProductRelated,ProductRelated_Duration,BounceRates,ExitRates,PageValues,SpecialDay");
        assertThat(features(ColumnType.BOOLEAN)).isEqualTo("Weekend");

        var table = table(report);
        assertThat(table.size()).isEqualTo(12_330);
        assertThat(table.lines()[0]).isEqualTo(2);
        assertThat(table.lines()[12_329]).isEqualTo(12_331);
        var values =
                (StoredColumn.Numbers) table.column("ProductRelated_Duration").orElseThrow();
        assertThat(values.values()[3]).isEqualTo(2.666666667);
        assertThat(values.values()[4]).isEqualTo(627.5);
        var label = (StoredColumn.Numbers) table.column(Role.LABEL).orElseThrow();
        assertThat(java.util.Arrays.stream(label.values()).sum()).isEqualTo(1_908);
    }

    @Test
    void clothingReviewsKeepTheirLineBreaks() {
        var report = take("Womens Clothing E-Commerce Reviews.csv", null, "Recommended IND");

        assertThat(report.kind()).isEqualTo(FileKind.REVIEWS);
        assertThat(report.rows()).isEqualTo(23_486);
        assertThat(report.refused()).isZero();
        assertThat(report.positives()).isEqualTo(19_314);
        assertThat(columns(Role.ID)).isEqualTo("column 1");
        assertThat(columns(Role.PRODUCT)).isEqualTo("Clothing ID");
        assertThat(columns(Role.TEXT)).isEqualTo("Review Text");
        assertThat(columns(Role.TITLE)).isEqualTo("Title");
        assertThat(columns(Role.RATING)).isEqualTo("Rating");
        assertThat(features(ColumnType.NUMBER)).isEqualTo("Age,Positive Feedback Count");
        assertThat(features(ColumnType.CATEGORY)).isEqualTo("Division Name,Department Name,Class Name");

        var texts = (StoredColumn.Texts) table(report).column(Role.TEXT).orElseThrow();
        assertThat(java.util.Arrays.stream(texts.values())
                        .filter(String::isEmpty)
                        .count())
                .isEqualTo(845);
        assertThat(java.util.Arrays.stream(texts.values())
                        .filter(t -> t.contains("\n"))
                        .count())
                .isGreaterThan(1_900);
    }

    @Test
    void clothingReviewsFindTheirLabelThemselves() {
        take("Womens Clothing E-Commerce Reviews.csv", null, null);
        assertThat(columns(Role.LABEL)).isEqualTo("Recommended IND");
    }

    @Test
    void rees46RefusesItsCutLastRow() {
        var report = take("rees46_2019-10-01_events.csv", null, null);

        assertThat(report.kind()).isEqualTo(FileKind.EVENTS);
        assertThat(report.rows()).isEqualTo(17_435);
        assertThat(report.accepted()).isEqualTo(17_434);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(5);
        var refused = workspace.refused().all(report.id()).getFirst();
        assertThat(refused.line()).isEqualTo(17_436);
        assertThat(refused.reason()).isEqualTo("refused.fields");
        assertThat(refused.sentence(Locale.ENGLISH)).contains("8 / 9");
        assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).contains("字段");

        var events = workspace.events(Progress.silent());
        assertThat(events.size()).isEqualTo(17_429);
        // its README counts the cut user id of the last row too
        assertThat(events.shoppers().length).isEqualTo(4_504);
        for (int i = 1; i < events.size(); i++) {
            assertThat(events.shopper()[i]).isGreaterThanOrEqualTo(events.shopper()[i - 1]);
            if (events.shopper()[i] == events.shopper()[i - 1]) {
                assertThat(events.time()[i]).isGreaterThanOrEqualTo(events.time()[i - 1]);
            }
        }
        assertThat(columns(Role.CATEGORY)).isEqualTo("category_code");

        var again = workspace.importFile(plan, Progress.silent());
        assertThat(again.duplicates()).isEqualTo(17_434);
        assertThat(workspace.events(Progress.silent()).size()).isEqualTo(17_429);
    }

    @Test
    void rees46HasTwoPurchasesNobodyLookedAt() {
        var report = take("rees46_2019-10-01_events.csv", null, null);

        // of 214; counted by another program too, and not set aside
        assertThat(workspace.quality().suspects(Progress.silent()))
                .containsEntry(SuspectRule.PURCHASE_WITHOUT_VIEW, 2L)
                .containsEntry(SuspectRule.TOO_FAST, 0L)
                .containsEntry(SuspectRule.FUTURE, 0L)
                .containsEntry(SuspectRule.NEGATIVE, 0L);
        assertThat(report.quarantined()).isZero();

        var figures = workspace.quality().profile(report.id(), Progress.silent());
        var price =
                figures.stream().filter(f -> f.role() == Role.PRICE).findFirst().orElseThrow();
        assertThat(price.rows()).isEqualTo(17_429);
        assertThat(price.median()).isEqualTo(154.42);
        assertThat(price.distinct()).isEqualTo(3_523);
        var brand =
                figures.stream().filter(f -> f.role() == Role.BRAND).findFirst().orElseThrow();
        assertThat(brand.missing()).isEqualTo(2_476);
    }

    @Test
    void chineseReviewsOfTenCategories() {
        var report = take("online_shopping_10_cats.csv", null, null);

        assertThat(report.kind()).isEqualTo(FileKind.REVIEWS);
        assertThat(report.rows()).isEqualTo(62_774);
        assertThat(report.refused()).isZero();
        assertThat(report.positives()).isEqualTo(31_728);
        assertThat(columns(Role.CATEGORY)).isEqualTo("cat");
        assertThat(columns(Role.LABEL)).isEqualTo("label");
        assertThat(columns(Role.TEXT)).isEqualTo("review");
        var table = table(report);
        var texts = (StoredColumn.Texts) table.column(Role.TEXT).orElseThrow();
        assertThat(java.util.Arrays.stream(texts.values())
                        .filter(String::isEmpty)
                        .count())
                .isEqualTo(1);
        assertThat(((StoredColumn.Categories) table.column("cat").orElseThrow()).levels())
                .hasSize(10);
    }

    @Test
    void alexaReviewsBehindAByteOrderMark() {
        var report = take("amazon_alexa.tsv", null, null);

        assertThat(report.kind()).isEqualTo(FileKind.REVIEWS);
        assertThat(report.delimiter()).isEqualTo("\t");
        assertThat(report.rows()).isEqualTo(3_150);
        assertThat(report.refused()).isZero();
        assertThat(report.duplicates()).isEqualTo(715);
        assertThat(report.positives()).isEqualTo(2_893);
        assertThat(columns(Role.RATING)).isEqualTo("rating");
        assertThat(columns(Role.TIME)).isEqualTo("date");
        assertThat(columns(Role.TEXT)).isEqualTo("verified_reviews");
        assertThat(columns(Role.LABEL)).isEqualTo("feedback");
        assertThat(table(report).column("date").orElseThrow().text(0)).isEqualTo("2018-07-31T00:00:00Z");
    }
}
