package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Small files with everything that goes wrong with CSV: each gives the right rows, or says what is wrong and where.
final class NastyFilesTest {
    private static final String EVENTS = "event_time,event_type,product_id,price,user_id\n";
    private static final String VIEW = "2024-01-01 10:00:00,view,7,1.50,ann\n";

    @TempDir
    Path folder;

    /// @param expected `accepted|line:column:reason|…`, or the key of a problem
    private record Case(
            String name,
            byte[] bytes,
            @Nullable FileKind as,
            @Nullable String label,
            String expected) {}

    private static Case of(String name, String text, String expected) {
        return new Case(name, text.getBytes(StandardCharsets.UTF_8), null, null, expected);
    }

    private static Case of(String name, byte[] bytes, String expected) {
        return new Case(name, bytes, null, null, expected);
    }

    private static Case labelled(String name, String text, String label, String expected) {
        return new Case(name, text.getBytes(StandardCharsets.UTF_8), FileKind.SESSIONS, label, expected);
    }

    private static byte[] bytes(String text, int... more) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        for (int b : more) {
            out.write(b);
        }
        return out.toByteArray();
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        cases.add(of("empty file", "", "problem.ingest.empty"));
        cases.add(of("only line breaks", "\n\n\n", "problem.ingest.empty"));
        cases.add(of("only a byte order mark", bytes("", 0xEF, 0xBB, 0xBF), "problem.ingest.empty"));
        cases.add(of("header only", EVENTS, "problem.ingest.headerOnly"));
        cases.add(of("no header", "2024-01-01,1,2\n2024-01-02,2,3\n", "problem.ingest.header"));
        cases.add(of("one row", EVENTS + VIEW, "1"));
        cases.add(of("byte order mark", "\uFEFF" + EVENTS + VIEW, "1"));
        cases.add(of("no final newline", EVENTS + VIEW.strip(), "1"));
        cases.add(of("CRLF", (EVENTS + VIEW + VIEW).replace("\n", "\r\n"), "2"));
        cases.add(of("CR", (EVENTS + VIEW + VIEW).replace("\n", "\r"), "2"));
        cases.add(of(
                "LF, CRLF and CR",
                EVENTS + VIEW.strip() + "\r\n" + VIEW.strip() + "\r" + "x,y\r\n" + VIEW,
                "3|4::refused.fields"));
        cases.add(of("empty lines between rows", EVENTS + "\n" + VIEW + "\n\n" + "x\n", "1|6::refused.fields"));
        cases.add(of(
                "ragged rows",
                EVENTS + "a,b\n" + VIEW + VIEW.strip() + ",more\n",
                "1|2::refused.fields|4::refused.fields"));
        cases.add(of("tabs", (EVENTS + VIEW).replace(',', '\t'), "1"));
        cases.add(of("semicolons", (EVENTS + VIEW).replace(',', ';'), "1"));
        cases.add(of("pipes", (EVENTS + VIEW).replace(',', '|'), "1"));
        cases.add(of(
                "commas inside quotes among semicolons",
                "id;review\n1;\"a, b, c, d, and quite a long sentence\"\n2;\"e, f, and another long sentence\"\n",
                "2"));
        cases.add(of(
                "broken time, kind, price, quantity, shopper",
                "time,event,user,price,quantity\n"
                        + "2024-02-30,view,a,1,1\n"
                        + "2024-02-28,share,a,1,1\n"
                        + "2024-02-28,view,?,1,1\n"
                        + "2024-02-28,view,a,1e999,1\n"
                        + "2024-02-28,view,a,1,-1\n"
                        + "2024-02-28,view,a,1,1.5\n"
                        + "2024-02-28,view,a,-1,1\n"
                        + ",view,a,1,1\n"
                        + "2024-02-28,NULL,a,1,1\n"
                        + "2024-02-28T10:00:00+08:00,add_to_cart,a,,\n".repeat(2000),
                "2002|2:time:refused.time|3:event:refused.kind.unknown|4:user:refused.shopper.missing"
                        + "|5:price:refused.number|7:quantity:refused.quantity.whole"
                        + "|9:time:refused.time.missing|10:event:refused.kind.missing"));
        cases.add(of(
                "refusal after quoted line breaks",
                "id,review\n1,\"one long sentence,\r\nover\n\nlines that people wrote\"\n2\n3,\"another sentence as long as that\"\n",
                "2|6::refused.fields"));
        cases.add(of(
                "quote never closed",
                EVENTS + VIEW + "2024-01-01 10:00:00,view,\"7,1,ann\n" + VIEW + VIEW,
                "3|3::refused.quote"));
        cases.add(of(
                "quote closed by the next quote",
                EVENTS + VIEW + "2024-01-01 10:00:00,view,\"7,1,ann\n2024-01-01 10:00:00,view,\"8\",1,ann\n" + VIEW,
                "3|3::refused.quote"));
        cases.add(of(
                "text after a closing quote",
                EVENTS + "2024-01-01 10:00:00,view,\"7\"x,1,ann\n" + VIEW,
                "1|2::refused.quote"));
        cases.add(of(
                "unclosed quote far down a long file",
                EVENTS + VIEW.repeat(5000) + "2024-01-01 10:00:00,view,\"7,1,ann\n" + VIEW.repeat(3000),
                "8000|5002::refused.quote"));
        cases.add(of(
                "unclosed quotes in CRLF",
                (EVENTS + VIEW.repeat(2000) + "x,\"y\n" + VIEW.repeat(2000) + "x,\"y\n" + VIEW).replace("\n", "\r\n"),
                "4001|2002::refused.quote|4003::refused.quote"));
        cases.add(of("unclosed quote in the header", "event_time,\"event_type\n" + VIEW, "problem.ingest.headerQuote"));
        cases.add(of("quote inside a plain cell", EVENTS + "2024-01-01 10:00:00,view,5\" screen,1,ann\n", "1"));
        cases.add(of("doubled quotes", EVENTS + "2024-01-01 10:00:00,view,\"5\"\" screen\",1,ann\n", "1"));
        cases.add(of("duplicate header names", "user,label,label,x\na,1,z,3\nb,0,z,4\n", "2"));
        cases.add(of("unnamed columns", ",user,,label\n0,a,3,1\n1,b,4,0\n", "2"));
        cases.add(of(
                "NUL byte in one row of many",
                EVENTS + VIEW.repeat(500) + "2024-01-01 10:00:00,view,\0,1,a\n",
                "500|502:product_id:refused.undecodable"));
        cases.add(of("NUL in the header", "a\0,b\n1,2\n", "problem.ingest.encoding"));
        cases.add(of("Latin 1", bytes("id,review\n1,caf", 0xE9, '\n'), "1"));
        cases.add(of(
                "one invalid byte in a long file",
                bytes(EVENTS + VIEW.repeat(500) + "2024-01-01 10:00:00,view,7", 0xE9, ',', '1', ',', 'a', '\n'),
                "500|502:product_id:refused.undecodable"));
        cases.add(of("GB18030", "编号,评论\n1,质量很好，下次还会购买的\n".getBytes(Charset.forName("GB18030")), "1"));
        cases.add(of("UTF-16", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), "1"));
        cases.add(of("a zip", bytes("PK", 3, 4, 0, 0), "problem.ingest.archive.damaged"));
        cases.add(of(
                "characters beyond the first plane", EVENTS + "2024-01-01 10:00:00,view,\uD800\uDFFF😀,1,ann\n", "1"));
        cases.add(of(
                "a cell of a million letters",
                "id,review\n1,\"" + "sehr ".repeat(200_000) + "\"\n2,short but a sentence in its own right\n",
                "2"));
        cases.add(of("all cells missing", "user,label,x\n?,,NA\nNULL,None,空\n", "2"));
        cases.add(labelled("label with one level", "x,bought\n1,FALSE\n2,FALSE\n", "bought", "2"));
        cases.add(labelled(
                "label with three levels", "x,bought\n1,1\n2,2\n3,3\n", "bought", "problem.ingest.label.levels"));
        cases.add(labelled("label in unknown words", "x,who\n1,cat\n2,dog\n", "who", "problem.ingest.label.positive"));
        cases.add(labelled("label that is not there", "x,y\n1,1\n2,0\n", "z", "problem.ingest.label.absent"));
        cases.add(labelled(
                "label missing in a row", "x,bought\n1,yes\n2,\n3,no\n", "bought", "2|3:bought:refused.label.missing"));
        cases.add(labelled(
                "stray in a column of numbers",
                "x,bought\n" + "1.5,1\n".repeat(300) + "abc,0\n",
                "bought",
                "300|302:x:refused.number"));
        cases.add(of("orders without a kind", "user,date,amount\na,2024-01-01,3\n", "problem.ingest.kind"));
        cases.add(of(
                "Chinese headers",
                "时间,行为,用户id,商品id\n2024/1/2 8:05,加入购物车,u1,p1\n2024/1/2 8:06,分享,u1,p1\n",
                "1|3:行为:refused.kind.unknown"));
        return cases;
    }

    @TestFactory
    List<DynamicTest> eachFileGivesItsRowsOrItsProblem() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.name(), () -> assertThat(outcome(c)).isEqualTo(c.expected())))
                .toList();
    }

    private String outcome(Case c) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), c.bytes());
        var rows = new Taken();
        var failure = catchThrowable(() -> {
            var plan =
                    FileProbe.probe(file, c.as(), c.label(), Progress.silent()).plan();
            RowSource.read(plan, rows, Progress.silent());
        });
        if (failure instanceof Problem problem) {
            // both languages must have a sentence
            assertThat(problem.sentence(Locale.ENGLISH))
                    .doesNotContain("problem.")
                    .doesNotContain("{");
            assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            return problem.key();
        }
        assertThat(failure).isNull();
        for (var refused : rows.refused) {
            assertThat(refused.sentence(Locale.ENGLISH)).doesNotContain("refused.");
            assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
        }
        return rows.accepted
                + rows.refused.stream()
                        .map(r -> "|" + r.line() + ":" + r.column() + ":" + r.reason())
                        .collect(Collectors.joining());
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithLineAndByte() throws IOException {
        var file = Files.write(folder.resolve("mixed.csv"), bytes("id,review\n1,né\n2,caf", 0xE9, '\n'));
        var failure = catchThrowable(() -> FileProbe.probe(file, null, null, Progress.silent()));
        assertThat(failure).hasMessageContaining("not in UTF-8: 0xE9 in line 3 is no text (“2,caf\uFFFD”)");
    }

    @Test
    void aRefusalKeepsTheCellToTheLetter() throws IOException {
        var file = Files.writeString(folder.resolve("file.csv"), EVENTS + VIEW + "yesterday ,view,7,1,ann\n");
        var rows = new Taken();
        var plan =
                FileProbe.probe(file, FileKind.EVENTS, null, Progress.silent()).plan();
        // half of two rows are no times: the user says that this is the column all the same
        var columns = new ArrayList<>(plan.columns());
        columns.set(0, columns.get(0).withRole(Role.TIME));
        RowSource.read(plan.withColumns(columns), rows, Progress.silent());
        assertThat(rows.refused).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.column()).isEqualTo("event_time");
            assertThat(row.value()).isEqualTo("yesterday ");
            assertThat(row.reason()).isEqualTo("refused.time");
        });
    }

    @Test
    void idsAndCodesAreNoNumbers() throws IOException {
        var text = new StringBuilder("long,zero,browser,amount,click_type,paid,label\n");
        for (int i = 0; i < 50; i++) {
            text.append(1_234_567_890_123_456L + i % 5 + ",00" + i % 5 + "," + i % 4 + "," + i + "," + i % 3 + "," + i
                    + "," + i % 2 + "\n");
        }
        var file = Files.writeString(folder.resolve("codes.csv"), text);
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        assertThat(plan.kind()).isEqualTo(FileKind.SESSIONS);
        assertThat(plan.columns().stream().map(ColumnMapping::type))
                .containsExactly(
                        ColumnType.CATEGORY,
                        ColumnType.CATEGORY,
                        ColumnType.CATEGORY,
                        ColumnType.NUMBER,
                        ColumnType.CATEGORY,
                        ColumnType.NUMBER,
                        ColumnType.BOOLEAN);
    }

    @Test
    void duplicateNamesStayApart() throws IOException {
        var file = Files.writeString(folder.resolve("twice.csv"), "x,x,,label\n1,2,3,1\n2,3,4,0\n");
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        assertThat(plan.columns().stream().map(ColumnMapping::name)).containsExactly("x", "x (2)", "column 3", "label");
    }

    @Test
    void aStrayFarDownDecidesTheType() throws IOException {
        // one word in 150 is more than one stray in 200
        var text = "x,label\n" + "1,1\n2,0\n".repeat(75) + "abc,1\n";
        var plan = FileProbe.probe(Files.writeString(folder.resolve("stray.csv"), text), null, null, Progress.silent())
                .plan();
        assertThat(plan.columns().get(0).type()).isEqualTo(ColumnType.CATEGORY);
    }

    @Test
    void productsAreToldByTheirUniqueId() throws IOException {
        var text = "product_id,name,category,price\n1,Red lamp,Lamps,9.90\n2,Blue lamp,Lamps,8\n";
        var plan = FileProbe.probe(Files.writeString(folder.resolve("p.csv"), text), null, null, Progress.silent())
                .plan();
        assertThat(plan.kind()).isEqualTo(FileKind.PRODUCTS);
        assertThat(plan.column(Role.PRODUCT).orElseThrow().name()).isEqualTo("product_id");
        assertThat(plan.column(Role.PRICE).orElseThrow().name()).isEqualTo("price");
    }

    private static final class Taken implements RowSink {
        @Override
        public void leaveOut() {}

        private final List<RefusedRow> refused = new ArrayList<>();
        private long accepted;

        @Override
        public void accept(CheckedRow row) {
            accepted++;
        }

        @Override
        public void refuse(RefusedRow row) {
            refused.add(row);
        }
    }
}
