package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.List;

/// Delimiters, quotes, line breaks, ragged rows, labels.
final class NastyDelimited {
    static final String EVENTS = "event_time,event_type,product_id,price,user_id\n";
    static final String VIEW = "2024-01-01 10:00:00,view,7,1.50,ann\n";

    private NastyDelimited() {}

    static List<NastyFile> all() {
        var cases = new ArrayList<NastyFile>();
        cases.add(NastyFile.of("empty file", "", "problem.ingest.empty"));
        cases.add(NastyFile.of("only line breaks", "\n\n\n", "problem.ingest.empty"));
        cases.add(NastyFile.of("only a byte order mark", "\uFEFF", "problem.ingest.empty"));
        cases.add(NastyFile.of("header only", EVENTS, "problem.ingest.headerOnly"));
        cases.add(NastyFile.of("no header", "2024-01-01,1,2\n2024-01-02,2,3\n", "2")
                .telling("2024-01-02T00:00:00Z | 2 | 3"));
        cases.add(NastyFile.of("one row", EVENTS + VIEW, "1"));
        cases.add(NastyFile.of("byte order mark", "\uFEFF" + EVENTS + VIEW, "1"));
        cases.add(NastyFile.of("no final newline", EVENTS + VIEW.strip(), "1"));
        cases.add(NastyFile.of("CRLF", (EVENTS + VIEW + VIEW).replace("\n", "\r\n"), "2"));
        cases.add(NastyFile.of("CR", (EVENTS + VIEW + VIEW).replace("\n", "\r"), "2"));
        cases.add(NastyFile.of(
                "LF, CRLF and CR",
                EVENTS + VIEW.strip() + "\r\n" + VIEW.strip() + "\r" + "x,y\r\n" + VIEW,
                "3|4::refused.fields"));
        cases.add(
                NastyFile.of("empty lines between rows", EVENTS + "\n" + VIEW + "\n\n" + "x\n", "1|6::refused.fields"));
        cases.add(NastyFile.of(
                "ragged rows",
                EVENTS + "a,b\n" + VIEW + VIEW.strip() + ",more\n",
                "1|2::refused.fields|4::refused.fields"));
        cases.add(NastyFile.of("tabs", (EVENTS + VIEW).replace(',', '\t'), "1"));
        cases.add(NastyFile.of("semicolons", (EVENTS + VIEW).replace(',', ';'), "1"));
        cases.add(NastyFile.of("pipes", (EVENTS + VIEW).replace(',', '|'), "1"));
        cases.add(NastyFile.of(
                "commas inside quotes among semicolons",
                "id;review\n1;\"a, b, c, d, and quite a long sentence\"\n2;\"e, f, and another long sentence\"\n",
                "2"));
        cases.add(NastyFile.of(
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
        cases.add(NastyFile.of(
                "refusal after quoted line breaks",
                "id,review\n1,\"one long sentence,\r\nover\n\nlines that people wrote\"\n2\n3,\"another sentence as long as that\"\n",
                "2|6::refused.fields"));
        cases.add(NastyFile.of(
                "quote never closed",
                EVENTS + VIEW + "2024-01-01 10:00:00,view,\"7,1,ann\n" + VIEW + VIEW,
                "3|3::refused.quote"));
        cases.add(NastyFile.of(
                "quote closed by the next quote",
                EVENTS + VIEW + "2024-01-01 10:00:00,view,\"7,1,ann\n2024-01-01 10:00:00,view,\"8\",1,ann\n" + VIEW,
                "3|3::refused.quote"));
        cases.add(NastyFile.of(
                "text after a closing quote",
                EVENTS + "2024-01-01 10:00:00,view,\"7\"x,1,ann\n" + VIEW,
                "1|2::refused.quote"));
        cases.add(NastyFile.of(
                "unclosed quote far down a long file",
                EVENTS + VIEW.repeat(5000) + "2024-01-01 10:00:00,view,\"7,1,ann\n" + VIEW.repeat(3000),
                "8000|5002::refused.quote"));
        cases.add(NastyFile.of(
                "unclosed quotes in CRLF",
                (EVENTS + VIEW.repeat(2000) + "x,\"y\n" + VIEW.repeat(2000) + "x,\"y\n" + VIEW).replace("\n", "\r\n"),
                "4001|2002::refused.quote|4003::refused.quote"));
        cases.add(NastyFile.of(
                "unclosed quote in the header", "event_time,\"event_type\n" + VIEW, "problem.ingest.headerQuote"));
        cases.add(
                NastyFile.of("quote inside a plain cell", EVENTS + "2024-01-01 10:00:00,view,5\" screen,1,ann\n", "1"));
        cases.add(NastyFile.of("doubled quotes", EVENTS + "2024-01-01 10:00:00,view,\"5\"\" screen\",1,ann\n", "1"));
        cases.add(NastyFile.of("duplicate header names", "user,label,label,x\na,1,z,3\nb,0,z,4\n", "2"));
        cases.add(NastyFile.of("unnamed columns", ",user,,label\n0,a,3,1\n1,b,4,0\n", "2"));
        cases.add(NastyFile.of(
                "NUL byte in one row of many",
                EVENTS + VIEW.repeat(500) + "2024-01-01 10:00:00,view,\0,1,a\n",
                "500|502:product_id:refused.undecodable"));
        cases.add(NastyFile.of("NUL in the header", "a\0,b\n1,2\n", "problem.ingest.encoding"));
        cases.add(NastyFile.of(
                "characters beyond the first plane", EVENTS + "2024-01-01 10:00:00,view,\uD800\uDFFF😀,1,ann\n", "1"));
        cases.add(NastyFile.of(
                "a cell of a million letters",
                "id,review\n1,\"" + "sehr ".repeat(200_000) + "\"\n2,short but a sentence in its own right\n",
                "2"));
        cases.add(NastyFile.of(
                        "a line of 10 MB",
                        "id,review\n1,short but a sentence in its own right\n2," + "sehr ".repeat(2_000_000)
                                + "\n3,another short sentence as well\n",
                        "3")
                .telling("3 | another short sentence as well"));
        cases.add(NastyFile.of(
                "a line of 10 MB without any delimiter",
                EVENTS + VIEW + "x".repeat(10_000_000) + "\n" + VIEW,
                "2|3::refused.fields"));
        cases.add(NastyFile.of(
                "a million cells in one row",
                EVENTS + VIEW + ",".repeat(1_000_000) + "\n" + VIEW,
                "2|3::refused.fields"));
        cases.add(NastyFile.of("all cells missing", "user,label,x\n?,,NA\nNULL,None,空\n", "2"));
        cases.add(NastyFile.of("label with one level", "x,bought\n1,FALSE\n2,FALSE\n", "2")
                .label("bought"));
        cases.add(NastyFile.of("label with three levels", "x,bought\n1,1\n2,2\n3,3\n", "problem.ingest.label.levels")
                .label("bought"));
        cases.add(NastyFile.of("label in unknown words", "x,who\n1,cat\n2,dog\n", "problem.ingest.label.positive")
                .label("who"));
        cases.add(NastyFile.of("label that is not there", "x,y\n1,1\n2,0\n", "problem.ingest.label.absent")
                .label("z"));
        cases.add(NastyFile.of("label missing in a row", "x,bought\n1,yes\n2,\n3,no\n", "3")
                .label("bought"));
        cases.add(NastyFile.of(
                        "stray in a column of numbers",
                        "x,bought\n" + "1.5,1\n".repeat(300) + "abc,0\n",
                        "300|302:x:refused.number")
                .label("bought"));
        cases.add(NastyFile.of("orders without a kind", "user,date,amount\na,2024-01-01,3\n", "problem.ingest.kind"));
        cases.add(NastyFile.of(
                "Chinese headers",
                "时间,行为,用户id,商品id\n2024/1/2 8:05,加入购物车,u1,p1\n2024/1/2 8:06,分享,u1,p1\n",
                "1|3:行为:refused.kind.unknown"));
        return cases;
    }
}
