package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.intentworkbench.ingest.file.MadeFiles.bytes;
import static org.intentworkbench.ingest.file.MadeFiles.cut;
import static org.intentworkbench.ingest.file.MadeFiles.gzip;
import static org.intentworkbench.ingest.file.MadeFiles.in;
import static org.intentworkbench.ingest.file.MadeFiles.workbook;
import static org.intentworkbench.ingest.file.MadeFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Files of all sorts, and the form each is seen to have with its header and first row, or its problem.
final class FormTest {
    private static final String HANZI = "编号,评论\n1,质量很好，下次还会购买的\n2,不错\n";
    private static final String ROWS = "id,name,price\n1,ann,2.5\n2,bob,3.5\n";
    private static final String SEEN = "UTF-8 , 1 | id·name·price | 1·ann·2.5";

    @TempDir
    private Path folder;

    private record Case(String name, byte[] content, FormChoices choices, String expected) {}

    private static Case of(String name, byte[] content, String expected) {
        return new Case(name, content, FormChoices.NONE, expected);
    }

    private static Case of(String name, String content, String expected) {
        return of(name, bytes(content), expected);
    }

    @TestFactory
    List<DynamicTest> encodings() {
        var ascii = "id,review\n" + "1,fine and good\n".repeat(800_000);
        var western = "id,name,price\n1,Müller,5 €\n2,Größe,3 €\n";
        return tests(
                of("ASCII", ROWS, SEEN),
                of("UTF-8", HANZI, "UTF-8 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of("UTF-8 with mark", bytes(0xEF, 0xBB, 0xBF, HANZI), "UTF-8 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of(
                        "UTF-16 LE with mark",
                        bytes(0xFF, 0xFE, in("UTF-16LE", HANZI)),
                        "UTF-16LE , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of(
                        "UTF-16 BE with mark",
                        bytes(0xFE, 0xFF, in("UTF-16BE", HANZI)),
                        "UTF-16BE , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of("UTF-16 LE without mark", in("UTF-16LE", HANZI), "UTF-16LE , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of("UTF-16 BE without mark", in("UTF-16BE", ROWS), SEEN.replace("UTF-8", "UTF-16BE")),
                of(
                        "UTF-16 LE, mostly Chinese",
                        in("UTF-16LE", HANZI + "3,一个很长的评论没有任何数字\n".repeat(3000)),
                        "UTF-16LE , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of(
                        "UTF-32 with mark",
                        bytes(0xFF, 0xFE, 0, 0, in("UTF-32LE", ROWS)),
                        SEEN.replace("UTF-8", "UTF-32LE")),
                of("GB18030", in("GB18030", HANZI), "GB18030 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of("GBK, two words", in("GBK", "品牌,价格\n华为,5\n"), "GB18030 , 1 | 品牌·价格 | 华为·5"),
                of(
                        "GB18030 of four bytes",
                        in("GB18030", "编号,评论\n1,𠮷野家很好😀\n2,质量不错\n"),
                        "GB18030 , 1 | 编号·评论 | 1·𠮷野家很好😀"),
                of(
                        "windows-1252 with euro",
                        in("windows-1252", western),
                        "windows-1252 , 1 | id·name·price | 1·Müller·5 €"),
                of(
                        "windows-1252, one letter",
                        in("windows-1252", "id,review\n1,café\n"),
                        "windows-1252 , 1 | id·review | 1·café"),
                of(
                        "Shift_JIS",
                        in("windows-31j", "日付,商品\n1,これはとても良い商品です①\n"),
                        "Shift_JIS , 1 | 日付·商品 | 1·これはとても良い商品です①"),
                of("EUC-KR", in("EUC-KR", "날짜,상품\n1,정말 좋은 상품입니다 감사합니다\n"), "EUC-KR , 1 | 날짜·상품 | 1·정말 좋은 상품입니다 감사합니다"),
                of("Big5", in("Big5", "日期,商品\n1,這個商品非常好用下次還會購買\n"), "Big5 , 1 | 日期·商品 | 1·這個商品非常好用下次還會購買"),
                of(
                        "Chinese after ten megabytes of ASCII",
                        bytes(ascii, in("GB18030", "2,质量很好，下次还会购买的\n".repeat(100_000))),
                        "GB18030 , 1 | id·review | 1·fine and good"),
                of(
                        "UTF-8 but for one row",
                        bytes(HANZI.repeat(300), "3,caf", 0xE9, "\n"),
                        "UTF-8 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of(
                        "half UTF-8, half GBK stays UTF-8",
                        bytes(HANZI.repeat(50), in("GBK", HANZI.repeat(50))),
                        "UTF-8 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of("mark in the middle", bytes(ROWS, 0xEF, 0xBB, 0xBF, "3,c,4\n"), SEEN),
                of("zero bytes in a text", bytes(ROWS.repeat(30), "1,a", 0, "b,3\n"), SEEN),
                of(
                        "odd bytes of UTF-16",
                        cut(in("UTF-16LE", ROWS + "xy"), 2 * ROWS.length() + 3),
                        "problem.ingest.binary"),
                chosen(
                        "chosen encoding stands",
                        in("GB18030", HANZI),
                        FormChoices.NONE.withEncoding("windows-1252"),
                        "windows-1252 , 1 | ±àºÅ·ÆÀÂÛ | 1·ÖÊÁ¿ºÜºÃ£¬ÏÂ´Î»¹»á¹ºÂòµÄ"),
                chosen(
                        "other name",
                        in("GB18030", HANZI),
                        FormChoices.NONE.withEncoding("gbk"),
                        "GB18030 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                chosen(
                        "UTF-16 by name only",
                        in("UTF-16BE", ROWS),
                        FormChoices.NONE.withEncoding("utf-16"),
                        SEEN.replace("UTF-8", "UTF-16BE")),
                chosen(
                        "no such encoding",
                        bytes(ROWS),
                        FormChoices.NONE.withEncoding("klingon"),
                        "problem.ingest.charset"),
                chosen(
                        "header in another encoding",
                        in("GB18030", HANZI),
                        FormChoices.NONE.withEncoding("UTF-8"),
                        "problem.ingest.encoding"));
    }

    @TestFactory
    List<DynamicTest> delimiters() {
        return tests(
                of(
                        "semicolon, decimal comma",
                        "id;price;sum\n1;1,5;2,5\n2;2,5;3,5\n",
                        "UTF-8 ; 1 | id·price·sum | 1·1,5·2,5"),
                of("semicolon, decimal comma, no header", "1,5;2,5;3\n2,5;3,5;4\n", "UTF-8 ; 0 |  | 1,5·2,5·3"),
                of(
                        "tab with commas in text",
                        "id\treview\n1\tgood, cheap\n2\tbad, dear, late\n",
                        "UTF-8 \t 1 | id·review | 1·good, cheap"),
                of("pipe", "id|name\n1|a\n", "UTF-8 | 1 | id·name | 1·a"),
                of("caret", "id^name^price\n1^a^2\n2^b^3\n", "UTF-8 ^ 1 | id·name·price | 1·a·2"),
                of("Hive", "1\u0001ann\u00012\n2\u0001bob\u00013\n", "UTF-8 \u0001 0 |  | 1·ann·2"),
                of("spaces", "user item rating\n1 2 3\n2 3 4\n", "UTF-8   1 | user·item·rating | 1·2·3"),
                of("colons", "u1:p1:5\nu2:p2:4\n", "UTF-8 : 0 |  | u1·p1·5"),
                of("times are no table", "time\n10:00:01\n10:00:02\n", "UTF-8 , 1 | time | 10:00:01"),
                of(
                        "text is no table",
                        "review\nI like it, much\nbad\nfine: yes, and no\n",
                        "UTF-8 , 1 | review | I like it· much"),
                of("Excel's own line", "sep=;\nid;name,x\n1;a\n", "UTF-8 ; 2 | id·name,x | 1·a"),
                of(
                        "quoted line breaks",
                        "id;note\n1;\"a, b\nc, d\ne, f\"\n2;x\n",
                        "UTF-8 ; 1 | id·note | 1·a, b\nc, d\ne, f"),
                of("no final newline", "id,name\n1,a", "UTF-8 , 1 | id·name | 1·a"),
                of("lone returns", "id,name\r1,a\r2,b", "UTF-8 , 1 | id·name | 1·a"),
                chosen(
                        "chosen delimiter stands",
                        bytes("a,b;c\n1,2;3\n"),
                        FormChoices.NONE.withDelimiter(';'),
                        "UTF-8 ; 1 | a,b·c | 1,2·3"));
    }

    @TestFactory
    List<DynamicTest> headers() {
        return tests(
                of(
                        "Taobao",
                        "1,2268318,2520377,pv,1511544070\n1,2333346,2520771,pv,1511561733\n",
                        "UTF-8 , 0 |  | 1·2268318·2520377·pv·1511544070"),
                of(
                        "YooChoose",
                        "1,2014-04-07T10:51:09.277Z,214536502,0\n1,2014-04-07T10:54:09.868Z,214536500,0\n",
                        "UTF-8 , 0 |  | 1·2014-04-07T10:51:09.277Z·214536502·0"),
                of(
                        "YooChoose, odd category",
                        "1,2014-04-07T10:51:09.277Z,214536502,0\n1,2014-04-07T10:54:09.868Z,214536500,S\n",
                        "UTF-8 , 0 |  | 1·2014-04-07T10:51:09.277Z·214536502·0"),
                of("words only", "user,product\nann,lamp\nbob,chair\n", "UTF-8 , 1 | user·product | ann·lamp"),
                of(
                        "words only, recurring",
                        "ann,view,lamp\nbob,view,chair\nann,buy,lamp\n",
                        "UTF-8 , 0 |  | ann·view·lamp"),
                of("codes only", "u17,p4\nu18,p5\nu25,p6\n", "UTF-8 , 0 |  | u17·p4"),
                of("header repeated below", "id,name\n1,a\nid,name\n2,b\n", "UTF-8 , 1 | id·name | 1·a"),
                of("only a header", "id,name\n", "UTF-8 , 1 | id·name | "),
                of("one row of figures", "1,2\n", "UTF-8 , 0 |  | 1·2"),
                of("missing cells in the first row", ",?,NULL\n1,2,3\n2,3,4\n", "UTF-8 , 1 | ·?·NULL | 1·2·3"),
                of("unnamed first column", ",user,label\n0,a,1\n1,b,0\n", "UTF-8 , 1 | ·user·label | 0·a·1"),
                of("title above", "Sales report\n\nid,name,price\n1,a,2\n2,b,3\n", "UTF-8 , 3 | id·name·price | 1·a·2"),
                of(
                        "title above, padded",
                        "Sales report,,\nof 2024,,\nid,name,price\n1,a,2\n2,b,3\n",
                        "UTF-8 , 3 | id·name·price | 1·a·2"),
                of("ragged rows have their header first", "id,name\n1,a,x\n2,b,x\n", "UTF-8 , 1 | id·name | 1·a·x"),
                of("booleans", "TRUE,1\nFALSE,2\n", "UTF-8 , 0 |  | TRUE·1"),
                of("duplicate names", "x,x,label\n1,2,1\n2,3,0\n", "UTF-8 , 1 | x·x·label | 1·2·1"),
                chosen(
                        "said to have none",
                        bytes(ROWS),
                        FormChoices.NONE.withHeaderRow(0),
                        "UTF-8 , 0 |  | id·name·price"),
                chosen(
                        "said to be the second",
                        bytes(ROWS),
                        FormChoices.NONE.withHeaderRow(2),
                        "UTF-8 , 2 | 1·ann·2.5 | 2·bob·3.5"));
    }

    @TestFactory
    List<DynamicTest> containers() {
        var big = bytes("id,name,price\n", "1,ann,2.5\n2,bob,3.5\n".repeat(50_000));
        var random = new byte[5000];
        new java.util.Random(1).nextBytes(random);
        return tests(
                of("gzip", gzip(bytes(ROWS)), SEEN),
                of(
                        "gzip of several members",
                        bytes(gzip(bytes("id,name,price\n1,ann")), gzip(bytes(",2.5\n2,bob,3.5\n"))),
                        SEEN),
                of("gzip of Chinese", gzip(in("GB18030", HANZI)), "GB18030 , 1 | 编号·评论 | 1·质量很好，下次还会购买的"),
                of("gzip cut off", cut(gzip(big), gzip(big).length / 2), "problem.ingest.archive.cut"),
                of("gzip cut in its head", cut(gzip(big), 5), "problem.ingest.archive.cut"),
                of("gzip with rubbish behind", bytes(gzip(bytes(ROWS)), "rubbish"), "problem.ingest.archive.damaged"),
                of("gzip of nothing", gzip(new byte[0]), "problem.ingest.empty"),
                of("zip", zip("rows.csv", ROWS), SEEN),
                of("zip of one file of another name", zip("rows.log", ROWS), SEEN),
                of(
                        "zip with companions",
                        zip("__MACOSX/._rows.csv", "x", "rows.csv", ROWS, "README.txt", "read"),
                        SEEN),
                of("zip of a gzip", zip("rows.csv.gz", gzip(bytes(ROWS))), SEEN),
                of("zip of several", zip("a.csv", ROWS, "b.csv", ROWS), "problem.ingest.archive.several"),
                of("zip of nothing", zip(), "problem.ingest.archive.empty"),
                of("zip of an empty file", zip("a.csv", ""), "problem.ingest.empty"),
                of("zip cut off", cut(zip("a.csv", big), 2000), "problem.ingest.archive.damaged"),
                of("zip of a zip", zip("a.zip", zip("a.csv", ROWS)), "problem.ingest.archive.other"),
                of("gzip of a gzip", gzip(gzip(bytes(ROWS))), "problem.ingest.archive.other"),
                of("zip with a wrong checksum", spoilt(zip("a.csv", ROWS)), "problem.ingest.archive.damaged"),
                of("zip with a password", locked(zip("a.csv", ROWS)), "problem.ingest.archive.password"),
                of("xlsx", workbook(), "XLSX"),
                of("xlsx within a zip", zip("a.xlsx", workbook()), "XLSX"),
                of("xlsx within a gzip", gzip(workbook()), "XLSX"),
                of("docx", zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"), "problem.ingest.notTable"),
                of(
                        "ods",
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ""),
                        "problem.ingest.notTable"),
                of("Parquet", "PAR1 and so on", "PARQUET"),
                of("Parquet within a gzip", gzip(bytes("PAR1 and so on")), "PARQUET"),
                of("JSON", "\n [ {\"a\": 1}, {\"a\": 2}]", "JSON"),
                of("JSON that wraps an array", "{\"rows\": [{\"a\": 1}]}", "JSON"),
                of("JSON lines", "{\"a\": \"}\"}\n{\"a\": 2}\n", "JSON_LINES"),
                of("a single JSON line", "{\"a\": 1}\n", "JSON_LINES"),
                of("JSON lines in UTF-16", in("UTF-16LE", "{\"a\": 1}\n{\"a\": 2}\n"), "JSON_LINES"),
                of("JSON lines within a zip", zip("a.jsonl", "{\"a\": 1}\n{\"a\": 2}\n"), "JSON_LINES"),
                of("names in brackets", "[id],[name]\n1,a\n", "UTF-8 , 1 | [id]·[name] | 1·a"),
                of("PDF", "%PDF-1.7\n", "problem.ingest.notTable"),
                of("JPEG", bytes(0xFF, 0xD8, 0xFF, 0xE0, random), "problem.ingest.notTable"),
                of("web page", "\n<!DOCTYPE html>\n<html><table>", "problem.ingest.notTable"),
                of("XML", "<?xml version='1.0'?><rows/>", "problem.ingest.notTable"),
                of("7-Zip", bytes("7z", 0xBC, 0xAF, 0x27, 0x1C), "problem.ingest.archive.other"),
                of("random bytes", random, "problem.ingest.binary"),
                of("zeros", new byte[5000], "problem.ingest.binary"),
                of(
                        "old document that is none",
                        bytes(0xD0, 0xCF, 0x11, 0xE0, random),
                        "problem.ingest.archive.damaged"),
                of("empty", "", "problem.ingest.empty"),
                of("a mark only", bytes(0xEF, 0xBB, 0xBF), "problem.ingest.empty"),
                of("line ends only", "\n\r\n\n", "problem.ingest.empty"));
    }

    private static byte[] spoilt(byte[] zip) {
        // the CRC in the central directory, 16 bytes after its mark
        var spoilt = zip.clone();
        spoilt[directory(zip) + 16] ^= 1;
        return spoilt;
    }

    private static byte[] locked(byte[] zip) {
        var locked = zip.clone();
        locked[6] |= 1;
        locked[directory(zip) + 8] |= 1;
        return locked;
    }

    private static int directory(byte[] zip) {
        int i = 0;
        while (zip[i] != 'P' || zip[i + 1] != 'K' || zip[i + 2] != 1 || zip[i + 3] != 2) {
            i++;
        }
        return i;
    }

    private static Case chosen(String name, byte[] content, FormChoices choices, String expected) {
        return new Case(name, content, choices, expected);
    }

    private List<DynamicTest> tests(Case... cases) {
        return List.of(cases).stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.name(), () -> assertThat(outcome(c)).isEqualTo(c.expected())))
                .toList();
    }

    private String outcome(Case c) throws IOException {
        var file = Files.write(folder.resolve("file.csv"), c.content());
        var seen = new ArrayList<String>();
        var failure = catchThrowable(() -> seen.add(seen(SourceFile.of(file), c.choices())));
        if (failure instanceof Problem problem) {
            assertThat(problem.sentence(Locale.ENGLISH))
                    .contains(c.name().startsWith("no such") ? "klingon" : "file.csv");
            assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}");
            return problem.key();
        }
        assertThat(failure).isNull();
        return seen.getFirst();
    }

    static String seen(SourceFile source, FormChoices choices) {
        var form = RowFiles.form(source, choices, Progress.silent());
        if (form.format() != Format.DELIMITED) {
            return form.format().name();
        }
        var first = new ArrayList<String>();
        List<String> header;
        try (var blocks = RowFiles.open(source, form, Stage.READING, Progress.silent())) {
            header = blocks.header();
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> {
                    if (first.isEmpty()) {
                        first.add(String.join("·", row.cells()));
                    }
                });
            }
        }
        return form.encoding() + " " + form.delimiter() + " " + form.headerRow() + " | " + String.join("·", header)
                + " | " + String.join("", first);
    }
}
