package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.intentworkbench.ingest.file.MadeFiles.bytes;
import static org.intentworkbench.ingest.file.MadeFiles.gzip;
import static org.intentworkbench.ingest.file.MadeFiles.in;
import static org.intentworkbench.ingest.file.MadeFiles.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTest {
    private static final String ROWS = "id,name,price\n1,ann,2.5\n2,bob,3.5\n";

    @TempDir
    private Path folder;

    @Test
    void foldersAndArchivesBecomeTheirTables() throws IOException {
        var shop = Files.createDirectories(folder.resolve("shop/.hidden"));
        Files.writeString(shop.resolve("no.csv"), ROWS);
        var inner = Files.createDirectories(folder.resolve("shop/2024"));
        Files.writeString(inner.resolve("b.CSV"), ROWS);
        Files.writeString(inner.resolve("a.tsv.gz"), "x");
        Files.writeString(inner.resolve("~$a.xlsx"), "x");
        Files.writeString(inner.resolve("shop.mv.db"), "x");
        Files.writeString(inner.resolve("picture.png"), "x");
        Files.write(
                folder.resolve("shop/z.zip"),
                zip("y.csv", ROWS, "sub/x.csv", ROWS, "__MACOSX/._y.csv", "x", "note.pdf", "x", "readme.txt", "x"));
        Files.write(folder.resolve("shop/one.zip"), zip("y.csv", ROWS));
        Files.write(folder.resolve("shop/book.xlsx"), zip("[Content_Types].xml", "", "xl/workbook.xml", ""));
        var single = Files.writeString(folder.resolve("single.odd"), ROWS);
        var found = SourceFile.expand(List.of(folder.resolve("shop"), single, single));
        assertThat(found.stream().map(s -> folder.relativize(s.path()) + ":" + s.entry()))
                .containsExactly(
                        "shop/2024/a.tsv.gz:",
                        "shop/2024/b.CSV:",
                        "shop/book.xlsx:",
                        "shop/one.zip:",
                        "shop/z.zip:sub/x.csv",
                        "shop/z.zip:y.csv",
                        "single.odd:");
        assertThat(FormTest.seen(found.get(4), FormChoices.NONE)).isEqualTo("UTF-8 , 1 | id·name·price | 1·ann·2.5");
    }

    @Test
    void whatCannotBeExpandedIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertProblem(() -> SourceFile.expand(List.of(folder.resolve("empty"))), "problem.ingest.folder.empty");
        assertProblem(() -> SourceFile.expand(List.of(folder.resolve("absent"))), "problem.ingest.absent");
        var broken = Files.write(folder.resolve("broken.zip"), bytes("PK", 3, 4, "rest"));
        assertProblem(() -> SourceFile.expand(List.of(broken)), "problem.ingest.archive.damaged");
        assertProblem(
                () -> RowFiles.form(SourceFile.of(folder), FormChoices.NONE, Progress.silent()),
                "problem.ingest.folder");
        var archive = Files.write(folder.resolve("a.zip"), zip("a.csv", ROWS, "b.csv", ROWS));
        assertProblem(
                () -> RowFiles.form(new SourceFile(archive, "c.csv"), FormChoices.NONE, Progress.silent()),
                "problem.ingest.archive.entry");
    }

    @Test
    void linksThatLeadBackAreSaid() throws IOException {
        var inner = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(inner.resolve("rows.csv"), ROWS);
        try {
            Files.createSymbolicLink(inner.resolve("back"), folder.resolve("a"));
            Files.createSymbolicLink(folder.resolve("self.csv"), folder.resolve("self.csv"));
        } catch (UnsupportedOperationException | IOException e) {
            Assumptions.abort("no symbolic links on this system");
        }
        assertProblem(() -> SourceFile.expand(List.of(folder.resolve("a"))), "problem.ingest.folder.loop");
        assertProblem(() -> SourceFile.expand(List.of(folder.resolve("self.csv"))), "problem.ingest.absent");
    }

    @Test
    void archivesMadeToFillDisksAreRefused() throws IOException {
        var zeros = new byte[1 << 20];
        var zip = folder.resolve("zeros.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("rows.csv"));
            for (int i = 0; i < 1024; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        assertThatThrownBy(() -> RowFiles.form(SourceFile.of(zip), FormChoices.NONE, Progress.silent()))
                .hasMessageContaining("from 1 MB to 1024 MB");
        var gz = folder.resolve("rows.csv.gz");
        var row = "1,2\n".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
        try (var out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            for (int i = 0; i < 300; i++) {
                out.write(row);
            }
        }
        var source = SourceFile.of(gz);
        var form = RowFiles.form(source, FormChoices.NONE, Progress.silent());
        assertThatThrownBy(() -> rows(source, form)).hasMessageContaining("and more, far more than any table does");
    }

    @Test
    void aCutArchiveIsSaidWhereItBreaksOff() throws IOException {
        var text = new StringBuilder("id,name\n");
        for (int i = 0; i < 300_000; i++) {
            text.append(i).append(',').append(Integer.toHexString(i * 31)).append('\n');
        }
        var packed = gzip(bytes(text.toString()));
        // the beginning, by which the form is told, is whole
        var file = Files.write(folder.resolve("rows.csv.gz"), MadeFiles.cut(packed, packed.length - 5));
        var source = SourceFile.of(file);
        var form = FileForm.csv(',');
        var failure = catchThrowable(() -> rows(source, form));
        assertThat(failure).hasMessageMatching("rows.csv.gz breaks off: after about [0-9]+ bytes .*");
        long said = Long.parseLong(failure.getMessage().replaceAll("[^0-9]", ""));
        assertThat(said).isBetween(text.length() - 20_000L, (long) text.length());
    }

    @Test
    void theHashIsThatOfTheFileOnDisk() throws IOException {
        for (var content : List.of(
                bytes(ROWS),
                bytes(0xEF, 0xBB, 0xBF, ROWS),
                in("UTF-16", ROWS),
                gzip(bytes(ROWS.repeat(9000))),
                zip("a.csv", ROWS))) {
            var source = SourceFile.of(Files.write(folder.resolve("file.csv"), content));
            var form = RowFiles.form(source, FormChoices.NONE, Progress.silent());
            try (var blocks = RowFiles.open(source, form, Stage.READING, Progress.silent())) {
                assertThat(blocks.sha256()).as(form.encoding()).isEqualTo(sha256(content));
            }
            var text = new SourceText(source, form.encoding(), Stage.READING, Progress.silent());
            for (int i = 0; i < 2; i++) {
                try (var in = text.utf8()) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .startsWith(ROWS);
                }
            }
            assertThat(text.sha256()).isEqualTo(sha256(content));
        }
    }

    @Test
    void whatDoesNotDecodeCostsItsOwnCellOnly() throws IOException {
        // half a character before a comma, before a line end, at the end of the file; a byte GB18030 has not
        var content = bytes(
                in("GB18030", "编号,评论,价格\n1,很好"),
                0xC4,
                ",5\n2,",
                in("GB18030", "不错"),
                0xC4,
                "\n3,x",
                0xFF,
                ",4\n4,y",
                0xC4);
        var source = SourceFile.of(Files.write(folder.resolve("file.csv"), content));
        var form = new FileForm(Format.DELIMITED, "GB18030", ',', 1, "");
        var seen = new ArrayList<String>();
        try (var blocks = RowFiles.open(source, form, Stage.READING, Progress.silent())) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> seen.add(row.line() + " " + row.decodable() + " " + String.join("·", row.cells())));
            }
        }
        assertThat(seen)
                .containsExactly(
                        "2 false 1·很好\uFFFD·5", "3 false 2·不错\uFFFD", "4 false 3·x\uFFFD·4", "5 false 4·y\uFFFD");
        assertThat(RowFiles.undecoded(source, form, Progress.silent()))
                .containsExactly(
                        new Undecoded(2, "0xC4", "1,很好\uFFFD,5"),
                        new Undecoded(3, "0xC4", "2,不错\uFFFD"),
                        new Undecoded(4, "0xFF", "3,x\uFFFD,4"),
                        new Undecoded(5, "0xC4", "4,y\uFFFD"));
    }

    @Test
    void placesThatDoNotDecodeAreShownTwentyAtMost() throws IOException {
        var content = bytes("id,name\r\n1,\"a\nb\"\r\n", in("GB18030", "2,中文\r3,中\n".repeat(30)), "4,x", 0, "y\n");
        var source = SourceFile.of(Files.write(folder.resolve("file.csv"), content));
        var places = RowFiles.undecoded(source, FileForm.csv(','), Progress.silent());
        assertThat(places).hasSize(20);
        assertThat(places.get(0)).isEqualTo(new Undecoded(4, "0xD6 0xD0 0xCE 0xC4", "2,\uFFFD\uFFFD\uFFFD\uFFFD"));
        assertThat(places.get(1).line()).isEqualTo(5);
        var zero = SourceFile.of(Files.write(folder.resolve("zero.csv"), bytes("a\n", "b".repeat(40), 0, "c\n")));
        assertThat(RowFiles.undecoded(zero, FileForm.csv(','), Progress.silent()))
                .containsExactly(new Undecoded(2, "0x00", "b".repeat(20) + "\uFFFDc"));
        var utf16 = SourceFile.of(Files.write(
                folder.resolve("half.csv"), bytes(in("UTF-16LE", "a,b\n1,x"), 0x00, 0xD8, in("UTF-16LE", "y\n"))));
        assertThat(RowFiles.undecoded(utf16, new FileForm(Format.DELIMITED, "UTF-16LE", ',', 1, ""), Progress.silent()))
                .containsExactly(new Undecoded(2, "0x00 0xD8", "1,x\uFFFDy"));
    }

    @Test
    void anEncodingIsReconsideredOverTheWholeFile() throws IOException {
        // packed, so that only the beginning is looked at first
        var text = bytes(
                "id,review\n", "1,fine and good\n".repeat(400_000), in("GB18030", "2,质量很好，下次还会购买\n".repeat(20_000)));
        var source = SourceFile.of(Files.write(folder.resolve("late.csv.gz"), gzip(text)));
        var form = RowFiles.form(source, FormChoices.NONE, Progress.silent());
        assertThat(form.encoding()).isEqualTo("UTF-8");
        var again = RowFiles.reconsidered(source, form, Progress.silent());
        assertThat(again).isEqualTo(new FileForm(Format.DELIMITED, "GB18030", ',', 1, ""));
        var fine = SourceFile.of(Files.writeString(folder.resolve("fine.csv"), ROWS));
        assertThat(RowFiles.reconsidered(fine, FileForm.csv(','), Progress.silent()))
                .isEqualTo(FileForm.csv(','));
    }

    @Test
    void aWorkbookWithinAnArchiveIsSpooledAndGone() throws IOException {
        var book = zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>");
        var source = SourceFile.of(Files.write(folder.resolve("a.zip"), zip("book.xlsx", book)));
        Path path;
        try (var file = Spooled.of(source, Stage.READING, Progress.silent())) {
            path = file.path();
            assertThat(Files.readAllBytes(path)).isEqualTo(book);
        }
        assertThat(path).doesNotExist();
        var plain = SourceFile.of(Files.write(folder.resolve("book.xlsx"), book));
        try (var file = Spooled.of(plain, Stage.READING, Progress.silent())) {
            path = file.path();
        }
        assertThat(path).exists();
    }

    @Test
    void allWorkEndsSoonAfterACancel() throws IOException {
        var row = "1,fine and good, \u00E9\u00E8 and much more text than that\n".repeat(1 << 14);
        var file = folder.resolve("huge.csv");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(row.getBytes(StandardCharsets.UTF_8));
            }
        }
        var source = SourceFile.of(file);
        var utf8 = FileForm.csv(',');
        assertCancels(progress -> rows(source, utf8, progress));
        assertCancels(progress -> rows(source, new FileForm(Format.DELIMITED, "windows-1252", ',', 1, ""), progress));
        assertCancels(progress -> RowFiles.reconsidered(source, utf8, progress));
        assertCancels(progress -> RowFiles.undecoded(source, utf8, progress));
    }

    @Test
    void aLineOfTenMegabytesIsRead() throws IOException {
        var source = SourceFile.of(Files.write(
                folder.resolve("long.csv"),
                bytes("id,review\n1,", in("GB18030", "质量很好".repeat(1_300_000)), "\n2,x\n")));
        var form = RowFiles.form(source, FormChoices.NONE, Progress.silent());
        assertThat(form.encoding()).isEqualTo("GB18030");
        assertThat(form.headerRow()).isEqualTo(1);
        assertThat(rows(source, form, Progress.silent())).isEqualTo(2);
    }

    private interface Work {
        void run(Progress progress);
    }

    private static void assertCancels(Work work) {
        var calls = new AtomicInteger();
        long[] asked = new long[1];
        var progress = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                if (calls.incrementAndGet() == 10) {
                    asked[0] = System.nanoTime();
                }
                return calls.get() > 10;
            }
        };
        assertThat(catchThrowable(() -> work.run(progress))).isInstanceOf(Cancelled.class);
        assertThat((System.nanoTime() - asked[0]) / 1e9).isLessThan(1);
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private static long rows(SourceFile source, FileForm form) {
        return rows(source, form, Progress.silent());
    }

    private static long rows(SourceFile source, FileForm form, Progress progress) {
        var count = new AtomicInteger();
        try (var blocks = RowFiles.open(source, form, Stage.READING, progress)) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> count.incrementAndGet());
            }
        }
        return count.get();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
