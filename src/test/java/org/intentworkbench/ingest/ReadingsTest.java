package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.StrayCells.Stray;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FormChoices;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a whole file says about its columns: decided where one cell decides, asked where none does.
final class ReadingsTest {
    @TempDir
    Path folder;

    private int files;

    /// A file of sessions with one column `x` beside the label.
    private Preview probe(String delimiter, String name, String... cells) throws IOException {
        var text = new StringBuilder(name + delimiter + "label\n");
        for (int i = 0; i < cells.length; i++) {
            text.append('"')
                    .append(cells[i])
                    .append('"')
                    .append(delimiter)
                    .append(i % 2)
                    .append('\n');
        }
        var file = Files.writeString(folder.resolve("file" + files++ + ".csv"), text);
        return FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE.withKind(FileKind.SESSIONS), Progress.silent());
    }

    private static ColumnMapping first(Preview preview) {
        return preview.plan().columns().get(0);
    }

    private static String[] cells(String text) {
        return text.split("\\|", -1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        1|2|30                              ; NUMBER   ; PLAIN       ; ''
        1.5|2|1.234                         ; NUMBER   ; PLAIN       ; ''
        0.435|0.512|12.345                  ; NUMBER   ; PLAIN       ; ''
        1234.567|1.234|5.678                ; NUMBER   ; PLAIN       ; ''
        1,234.50|12|1,234                   ; NUMBER   ; POINT       ; ''
        1.5|1,234|7                         ; NUMBER   ; POINT       ; ''
        12,345,678|1,234                    ; NUMBER   ; POINT       ; ''
        1,5|1,234|7                         ; NUMBER   ; COMMA       ; ''
        1.234,5|1.234|0,435                 ; NUMBER   ; COMMA       ; ''
        1.234.567|1.234                     ; NUMBER   ; COMMA       ; ''
        1 234|12 345|7                      ; NUMBER   ; POINT       ; ''
        1 234,5|12 345|7                    ; NUMBER   ; COMMA       ; ''
        1.234|5.678|12.345                  ; NUMBER   ; UNDECIDED   ; ''
        1,234|5,678|7                       ; NUMBER   ; UNDECIDED   ; ''
        0,435|0,512|0,001                   ; NUMBER   ; UNDECIDED   ; ''
        0,435|1234.5|7.25                   ; NUMBER   ; UNDECIDED   ; ''
        1.234|5,678                         ; NUMBER   ; UNDECIDED   ; ''
        0,000|0,000                         ; NUMBER   ; POINT       ; ''
        12%|3.5%|100%                       ; NUMBER   ; PLAIN       ; %
        12%|3,5%                            ; NUMBER   ; COMMA       ; %
        $5|$1,299.00|-$3.50|($2.25)         ; NUMBER   ; POINT       ; $
        5 €|1.299,00 €                      ; NUMBER   ; COMMA       ; €
        1.299 €|2.500 €                     ; NUMBER   ; UNDECIDED   ; €
        ￥12|¥13|￥14.5                     ; NUMBER   ; PLAIN       ; ¥
        USD 5|USD 6.25                      ; NUMBER   ; PLAIN       ; USD
        $5|€6|$7                            ; CATEGORY ; PLAIN       ; ''
        5|6%|7                              ; CATEGORY ; PLAIN       ; ''
        1.5|2,5|3                           ; CATEGORY ; PLAIN       ; ''
        007|008|009                         ; CATEGORY ; PLAIN       ; ''
        1234567890123456789|1234567890123456788 ; CATEGORY ; PLAIN   ; ''
        2026-03-04|2026年3月5日             ; TIME     ; PLAIN       ; ''
        03/04/2026|05/06/2026               ; TIME     ; UNDECIDED   ; ''
        03.04.26|05.06.26                   ; TIME     ; UNDECIDED   ; ''
        03/04/2026|31/12/2026               ; TIME     ; DAY_FIRST   ; ''
        03/04/2026 10:05 PM|12/31/2026      ; TIME     ; MONTH_FIRST ; ''
        03/03/2026|04/04/2026               ; TIME     ; DAY_FIRST   ; ''
        03/04/26|31/12/26|30/12/26          ; TIME     ; DAY_FIRST   ; ''
        10/01/19|10/31/19|11/30/19          ; TIME     ; MONTH_FIRST ; ''
        19/10/01|19/10/02|19/10/31          ; TIME     ; UNDECIDED   ; ''
        19-10-01|19-10-02|19-11-03|20-01-04 ; TIME     ; UNDECIDED   ; ''
        19/10/1 8:26|19/10/2|19/10/31       ; TIME     ; YEAR_FIRST  ; ''
        05/06/07|05/06/08|05/07/09          ; TIME     ; UNDECIDED   ; ''
        99/12/31|98/12/31|97/11/30          ; TIME     ; YEAR_FIRST  ; ''
        99-12-31|19-10-01|20-02-29          ; TIME     ; YEAR_FIRST  ; ''
        99.12.31|00.01.01                   ; TIME     ; YEAR_FIRST  ; ''
        15/03/19|16/03/19|28/04/19          ; TIME     ; DAY_FIRST   ; ''
        15/03/19|16/03/19|45/03/19          ; TIME     ; UNDECIDED   ; ''
        15/03/20|16/03/95|17/03/19          ; TIME     ; DAY_FIRST   ; ''
        40-47-86|20-41-12|60-83-71          ; CATEGORY ; PLAIN       ; ''
        22.04.1|20.10.2|99.10.3             ; CATEGORY ; PLAIN       ; ''
        99/13/31|99/02/30                   ; CATEGORY ; PLAIN       ; ''
        31/12/2026|12/31/2026               ; CATEGORY ; PLAIN       ; ''
        1569888000|1569888001               ; NUMBER   ; PLAIN       ; ''
        20191001|20191002                   ; NUMBER   ; PLAIN       ; ''
        TRUE|FALSE|true                     ; BOOLEAN  ; PLAIN       ; ''
        是|否|是                            ; BOOLEAN  ; PLAIN       ; ''
        ?|NA|                               ; CATEGORY ; PLAIN       ; ''
        """)
    void aColumnIsWhatAllItsCellsAre(String cells, ColumnType type, Reading reading, String unit) throws IOException {
        var preview = probe(",", "x", cells(cells));
        var column = first(preview);
        assertThat(column.type()).isEqualTo(type);
        assertThat(column.reading()).isEqualTo(reading);
        assertThat(column.unit()).isEqualTo(unit);
        assertThat(preview.questions()).hasSize(reading == Reading.UNDECIDED ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "event_time, 1569888000|1569888001, EPOCH_SECONDS",
        "timestamp, 1569888000000|1569888000001, EPOCH_MILLIS",
        "event_timestamp, 1569888000000000|1569888000000001, EPOCH_MICROS",
        "visit_date, 20191001|20191002, PLAIN",
        "created_at, 20191001082600|20191001082601, PLAIN",
        "日期, 20191001|20191002, PLAIN",
        "behavior_time, 2014-12-06 02|2014-12-06 23, PLAIN"
    })
    void digitsAreTimesWhereTheNameSaysSo(String name, String cells, Reading reading) throws IOException {
        var column = first(probe(",", name, cells(cells)));
        assertThat(column.type()).isEqualTo(ColumnType.TIME);
        assertThat(column.reading()).isEqualTo(reading);
    }

    @Test
    void aShortYearThatMayStandFirstIsAThirdReading() throws IOException {
        var two = probe(",", "x", "19/10/01", "19/10/02", "19/10/31", "20/01/04")
                .questions()
                .getFirst();
        assertThat(two.example()).isEqualTo("19/10/01");
        assertThat(two.candidates())
                .containsExactly(
                        candidate(
                                Reading.YEAR_FIRST,
                                "2019-10-01T00:00:00Z",
                                "2019-10-01T00:00:00Z",
                                "2019-10-16T12:00:00Z",
                                "2020-01-04T00:00:00Z"),
                        candidate(
                                Reading.DAY_FIRST,
                                "2001-10-19T00:00:00Z",
                                "2001-10-19T00:00:00Z",
                                "2003-06-05T00:00:00Z",
                                "2031-10-19T00:00:00Z"));
        var three = probe(",", "x", "05/06/07", "05/06/08", "05/07/09", "10/10/10")
                .questions()
                .getFirst();
        assertThat(three.example()).isEqualTo("05/06/07");
        assertThat(three.candidates().stream().map(Question.Candidate::reading))
                .containsExactly(Reading.YEAR_FIRST, Reading.DAY_FIRST, Reading.MONTH_FIRST);
    }

    private static Question.Candidate candidate(
            Reading reading, String example, String minimum, String median, String maximum) {
        return new Question.Candidate(reading, ColumnType.TIME, at(example), at(minimum), at(median), at(maximum));
    }

    private static double at(String moment) {
        return java.time.Instant.parse(moment).toEpochMilli();
    }

    @Test
    void aQuestionShowsBothReadingsWithTheirFigures() throws IOException {
        var question =
                probe(",", "x", "1.234", "12", "", "5.678", "2.000").questions().getFirst();
        assertThat(question.name()).isEqualTo("x");
        assertThat(question.example()).isEqualTo("1.234");
        assertThat(question.candidates())
                .containsExactly(
                        new Question.Candidate(Reading.POINT, ColumnType.NUMBER, 1.234, 1.234, (2.000 + 5.678) / 2, 12),
                        new Question.Candidate(Reading.COMMA, ColumnType.NUMBER, 1234, 12, 1617, 5678));
    }

    @Test
    void aQuestionAboutDatesShowsBothOrders() throws IOException {
        var question = probe(",", "x", "03/04/2026", "05/06/2026", "07/07/2026")
                .questions()
                .getFirst();
        assertThat(question.candidates().stream().map(Question.Candidate::reading))
                .containsExactly(Reading.DAY_FIRST, Reading.MONTH_FIRST);
        var dayFirst = question.candidates().getFirst();
        assertThat(dayFirst.ofExample()).isEqualTo(1_775_174_400_000.0); // 3 April 2026
        assertThat(dayFirst.median()).isEqualTo(1_780_617_600_000.0); // 5 June 2026
        assertThat(question.candidates().get(1).ofExample()).isEqualTo(1_772_582_400_000.0); // 4 March 2026
    }

    @Test
    void theLikelierReadingStandsFirst() throws IOException {
        assertThat(likelier(probe(";", "x", "1.234", "5.678"))).isEqualTo(Reading.COMMA);
        assertThat(likelier(probe(",", "x", "0,435", "0,512"))).isEqualTo(Reading.COMMA);
        assertThat(likelier(probe(",", "Preis", "1.234", "5.678"))).isEqualTo(Reading.COMMA);
        assertThat(likelier(probe(",", "x", "1,234", "5,678"))).isEqualTo(Reading.POINT);
        assertThat(likelier(probe(",", "x", "03/04/2026 1:05 PM", "03/05/2026 2:05 AM")))
                .isEqualTo(Reading.MONTH_FIRST);
    }

    private static Reading likelier(Preview preview) {
        return preview.questions().getFirst().candidates().getFirst().reading();
    }

    @Test
    void aPlanWithAnOpenQuestionIsRefusedWithBothReadings() throws IOException {
        var preview = probe(",", "x", "1.234", "5.678", "9.100");
        var none = new Rows();
        assertThatThrownBy(() -> RowSource.read(preview.plan(), none, Progress.silent()))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.sentence(Locale.ENGLISH))
                            .contains("Column x", "1.234 is 1.234", "minimum 1.234, median 5.678, maximum 9.1")
                            .contains("or 1234 with a decimal comma (minimum 1234, median 5678, maximum 9100)")
                            .contains("--read \"x=comma\"");
                    assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE)).contains("中位数 5678");
                });
        assertThat(none.taken).isEmpty();
        // answered it goes in; ignored it need not be answered
        var answered = preview.plan().withColumn(first(preview).withReading(Reading.COMMA, ""));
        assertThat(numbers(answered)).containsExactly(1234.0, 5678.0, 9100.0);
        assertThat(preview.questions(answered)).isEmpty();
        var ignored = preview.plan().withColumn(first(preview).withRole(Role.IGNORE));
        RowSource.read(ignored, none, Progress.silent());
        assertThat(none.taken).hasSize(3);
    }

    @Test
    void moneyAndPercentagesAreImportedExactly() throws IOException {
        assertThat(numbers(probe(",", "x", "12%", "0.1%", "29%").plan())).containsExactly(0.12, 0.001, 0.29);
        assertThat(numbers(probe(",", "x", "$1,299.99", "($5)", "-$0.01").plan()))
                .containsExactly(1299.99, -5.0, -0.01);
        assertThat(numbers(probe(";", "x", "1.299,99 €", "5 €").plan())).containsExactly(1299.99, 5.0);
    }

    @Test
    void aFewStraysKeepTheTypeAndAreListedWithTheirLines() throws IOException {
        var cells = IntStream.range(0, 12_330).mapToObj(i -> i + ".5").toArray(String[]::new);
        cells[7] = "3a";
        cells[5_000] = "1,5";
        cells[12_329] = "£3";
        var preview = probe(",", "x", cells);
        assertThat(first(preview).type()).isEqualTo(ColumnType.NUMBER);
        var strays = preview.strays().getFirst();
        assertThat(strays.count()).isEqualTo(3);
        assertThat(strays.cells()).isEqualTo(12_330);
        assertThat(strays.first())
                .containsExactly(new Stray(9, "3a"), new Stray(5_002, "1,5"), new Stray(12_331, "£3"));
        // as text nothing is a stray
        var asText = preview.withType(preview.plan(), 0, ColumnType.TEXT);
        assertThat(preview.strays(asText)).isEmpty();
    }

    @Test
    void straysAreRefusedOrMissingAsThePlanSays() throws IOException {
        var cells = IntStream.range(0, 400).mapToObj(i -> i + ",5").toArray(String[]::new);
        cells[3] = "n.v.";
        var preview = probe(";", "x", cells);
        var refusing = new Rows();
        RowSource.read(preview.plan(), refusing, Progress.silent());
        assertThat(refusing.taken).hasSize(399);
        assertThat(refusing.refused).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(5);
            assertThat(row.sentence(Locale.ENGLISH))
                    .isEqualTo("In column x, n.v. is not a number with a decimal comma.");
            assertThat(row.sentence(Locale.SIMPLIFIED_CHINESE)).contains("小数点");
        });
        var missing = new Rows();
        RowSource.read(
                preview.plan().withColumn(first(preview).withStrays(Strays.MISSING)), missing, Progress.silent());
        assertThat(missing.refused).isEmpty();
        assertThat(missing.taken).hasSize(400);
        assertThat(missing.taken.get(3)).isNaN();
        assertThat(missing.strays).isEqualTo(1);
    }

    @Test
    void aColumnAKindNeedsIsNeverSetMissing() throws IOException {
        var text = "time,event,user,price\n"
                + "2024-02-28,view,a,1.5\n".repeat(300)
                + "yesterday,view,a,1.5\n2024-02-28,view,a,cheap\n";
        var file = Files.writeString(folder.resolve("events.csv"), text);
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        var lenient = plan.withColumns(
                plan.columns().stream().map(c -> c.withStrays(Strays.MISSING)).toList());
        var rows = new Rows();
        RowSource.read(lenient, rows, Progress.silent());
        assertThat(rows.refused.stream().map(RefusedRow::reason)).containsExactly("refused.time");
        assertThat(rows.taken).hasSize(301);
        assertThat(rows.strays).isEqualTo(1);
    }

    @Test
    void aRoleMovesAndBothColumnsAreReadAnew() throws IOException {
        var text = "time,event,user,a,b\n"
                + "2024-02-28,view,u,\"1,5\",1569888000\n2024-02-28,view,u,\"2,25\",1569888001\n";
        var file = Files.writeString(folder.resolve("roles.csv"), text);
        var preview = FileProbe.probe(file, FileKind.EVENTS, null, Progress.silent());
        var priced = preview.withRole(preview.plan(), 3, Role.PRICE);
        assertThat(priced.columns().get(3))
                .isEqualTo(new ColumnMapping(3, "a", Role.PRICE, ColumnType.NUMBER, Reading.COMMA, "", Strays.REFUSE));
        var timed = preview.withRole(priced, 4, Role.TIME);
        assertThat(timed.columns().get(4).reading()).isEqualTo(Reading.EPOCH_SECONDS);
        assertThat(timed.columns().get(0).role()).isEqualTo(Role.IGNORE);
        assertThat(timed.column(Role.PRICE)).isPresent();
    }

    @Test
    void aFileWithoutHeaderHasNumberedColumns() throws IOException {
        var file = Files.writeString(folder.resolve("bare.csv"), "1,0.5\n2,0.25\n3,x,y\n4,0.75\n");
        var choices = ProbeChoices.NONE.withKind(FileKind.SESSIONS).withForm(FormChoices.NONE.withHeaderRow(0));
        var preview = FileProbe.probe(SourceFile.of(file), choices, Progress.silent());
        assertThat(preview.names()).containsExactly("column 1", "column 2");
        assertThat(preview.rowCount()).isEqualTo(4);
        assertThat(preview.plan().columns().get(1).type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void aHeaderThatIsClaimedAndIsNoneIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("bare.csv"), "1,0.5\n2,0.25\n");
        var choices = ProbeChoices.NONE.withKind(FileKind.SESSIONS).withForm(FormChoices.NONE.withHeaderRow(1));
        assertThatThrownBy(() -> FileProbe.probe(SourceFile.of(file), choices, Progress.silent()))
                .hasMessageContaining("has no header");
    }

    @Test
    void aFirstLookReadsTheBeginningOnly() throws IOException {
        var text = "x,label\n" + "1,1\n2,0\n".repeat(150) + "abc,1\n".repeat(150);
        var file = Files.writeString(folder.resolve("long.csv"), text);
        var choices = ProbeChoices.NONE.withKind(FileKind.SESSIONS);
        var head = FileProbe.head(SourceFile.of(file), choices, Progress.silent());
        assertThat(head.rowCount()).isEqualTo(-1);
        assertThat(head.rows()).hasSize(100);
        assertThat(head.plan().columns().getFirst().type()).isEqualTo(ColumnType.NUMBER);
        var whole = FileProbe.probe(SourceFile.of(file), choices, Progress.silent());
        assertThat(whole.plan().columns().getFirst().type()).isEqualTo(ColumnType.CATEGORY);
        assertThat(whole.rowCount()).isEqualTo(450);
    }

    /// What a profile says of a cell is what the import does with it.
    @Test
    void everyShapeThatFitsIsTaken() throws IOException {
        var cells =
                "1|1.5|1,5|1.234|1,234|0,435|1.234,5|1,234.5|1 234|007|$5|12%|abc|2026-03-04|31/12/2026|12/31/2026|03/04/2026|1569888000|20191001|1569888000000|true|1e5|5.";
        var preview = probe(",", "x", cells(cells));
        for (var type : List.of(ColumnType.NUMBER, ColumnType.TIME, ColumnType.BOOLEAN)) {
            for (var reading : Reading.values()) {
                if (reading != Reading.UNDECIDED) {
                    for (var unit : List.of("", "$", "%")) {
                        var plan = preview.plan()
                                .withColumn(first(preview).withType(type).withReading(reading, unit));
                        var rows = new Rows();
                        RowSource.read(plan, rows, Progress.silent());
                        var strays = preview.strays(plan);
                        assertThat(strays.stream().mapToLong(StrayCells::count).sum())
                                .isEqualTo(rows.refused.size());
                        assertThat(rows.refused.stream().limit(20).map(RefusedRow::value))
                                .as(type + " " + reading + " " + unit)
                                .containsExactlyElementsOf(strays.stream()
                                        .flatMap(s -> s.first().stream())
                                        .map(Stray::value)
                                        .toList());
                    }
                }
            }
        }
    }

    private List<Double> numbers(ImportPlan plan) {
        var rows = new Rows();
        RowSource.read(plan, rows, Progress.silent());
        assertThat(rows.refused).isEmpty();
        return rows.taken;
    }

    private static final class Rows implements RowSink {
        private final List<Double> taken = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private long strays;

        @Override
        public void accept(CheckedRow row) {
            taken.add(row.number(0));
            strays += row.straysMissing();
        }

        @Override
        public void refuse(RefusedRow row) {
            refused.add(row);
        }

        @Override
        public void leaveOut() {}
    }
}
