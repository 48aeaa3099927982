package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ingest.file.SourceFile;
import org.junit.jupiter.api.Test;

final class PlanJsonTest {
    private static final SourceFile SOURCE = new SourceFile(Path.of("events.zip"), "a.csv");
    private static final ImportPlan PLAN = new ImportPlan(
            SOURCE,
            new FileForm(Format.DELIMITED, "GB18030", '\t', 3, ""),
            FileKind.EVENTS,
            List.of(
                    new ColumnMapping(0, "用户", Role.SHOPPER, ColumnType.CATEGORY, Reading.PLAIN, ".0", Strays.REFUSE),
                    new ColumnMapping(1, "t\"1", Role.TIME, ColumnType.TIME, Reading.MONTH_FIRST, "", Strays.MISSING),
                    new ColumnMapping(2, "x", Role.IGNORE, ColumnType.TEXT)),
            List.of(new KindCode("", EventKind.FAVORITE), new KindCode("*", null)),
            "Asia/Shanghai",
            new SessionRule(45, true),
            "mine");

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(PlanJson.read("recipe", PlanJson.write(PLAN), SOURCE)).isEqualTo(PLAN);
        assertThat(PlanJson.write(PLAN)).doesNotContain("events.zip").contains("\"month-first\"");
    }

    @Test
    void theSameColumnsGoToAnotherFile() {
        var other = SourceFile.of(Path.of("next.csv"));
        assertThat(PlanJson.read("recipe", PlanJson.write(PLAN), other)).isEqualTo(PLAN.withSource(other));
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        wrong("\"month-first\"", "\"month first\"", "columns[1].reading", "month first");
        wrong("\"GB18030\"", "\"GB18O30\"", "form.encoding", "GB18O30");
        wrong("\"\\t\"", "\"tab\"", "form.delimiter", "tab");
        wrong("\"headerRow\": 3", "\"headerRow\": -1", "form.headerRow", "-1");
        wrong("\"headerRow\": 3", "\"headerRow\": \"3\"", "form.headerRow");
        wrong("\"kind\": \"favorite\"", "\"kind\": \"FAVORITE\"", "kinds[0].kind");
        wrong("\"gapMinutes\": 45", "\"gap\": 45", "sessions.gapMinutes");
        wrong("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Shanghai\"", "zone", "Shanghai");
        wrong("\"preset\"", "\"presets\"", "preset");
        wrong("\"unit\": \".0\"", "\"unit\": \".0\", \"extra\": 1", "columns[0].extra");
        wrong("\"endsAtMidnight\": true", "\"endsAtMidnight\": \"true\"", "sessions.endsAtMidnight");
    }

    private static void wrong(String right, String instead, String... said) {
        var text = PlanJson.write(PLAN);
        assertThat(text).contains(right);
        assertThatThrownBy(() -> PlanJson.read("recipe.json", text.replace(right, instead), SOURCE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("recipe.json")
                .hasMessageContainingAll(said);
    }
}
