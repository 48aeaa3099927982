package org.intentworkbench.ingest;

import static org.intentworkbench.ingest.Made.bytes;
import static org.intentworkbench.ingest.Made.cut;
import static org.intentworkbench.ingest.Made.gzip;
import static org.intentworkbench.ingest.Made.join;
import static org.intentworkbench.ingest.Made.text;
import static org.intentworkbench.ingest.Made.zip;
import static org.intentworkbench.ingest.NastyDelimited.EVENTS;
import static org.intentworkbench.ingest.NastyDelimited.VIEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Archives, whole and cut; JSON and Parquet; files under the wrong name.
final class NastyContainers {
    private static final String LAST = "2024-01-01T10:00:00Z | view | 7 | 1.5 | ann";
    private static final String OBJECT =
            "{\"event_time\":\"2024-01-01 10:00:00\",\"event_type\":\"view\",\"user_id\":\"ann\"}";

    private NastyContainers() {}

    static List<NastyFile> all() {
        var cases = new ArrayList<NastyFile>();
        byte[] many = gzip(bytes(EVENTS + manyEvents()));
        cases.add(NastyFile.of("gzip", gzip(bytes(EVENTS + VIEW)), "1")
                .named("file.csv.gz")
                .telling(LAST));
        cases.add(NastyFile.of("gzip under the name of a csv", gzip(bytes(EVENTS + VIEW)), "1")
                .telling(LAST));
        cases.add(NastyFile.of("gzip in two parts", join(gzip(bytes(EVENTS + VIEW)), gzip(bytes(VIEW))), "2")
                .named("file.csv.gz"));
        cases.add(NastyFile.of(
                        "gzip of GB18030", gzip(text("编号,评论\n1,这家店的质量很好，下次还会购买的\n2,物流太慢了，包装也破了\n", "GB18030")), "2")
                .named("file.csv.gz")
                .telling("2 | 物流太慢了，包装也破了"));
        cases.add(NastyFile.of("gzip that breaks off", cut(many, many.length / 2), "problem.ingest.archive.cut")
                .named("file.csv.gz"));
        cases.add(NastyFile.of("gzip with a wrong check sum", broken(many), "problem.ingest.archive.damaged")
                .named("file.csv.gz"));
        cases.add(NastyFile.of("gzip of nothing", gzip(new byte[0]), "problem.ingest.empty")
                .named("file.csv.gz"));
        cases.add(NastyFile.of("zip of one file", zip("a.csv", EVENTS + VIEW), "1")
                .named("file.zip")
                .telling(LAST));
        cases.add(NastyFile.of("zip of two files", zip("a.csv", EVENTS + VIEW, "b.csv", EVENTS + VIEW + VIEW), "1,2")
                .named("file.zip")
                .telling(LAST));
        cases.add(NastyFile.of(
                        "zip with what a Mac leaves in it", zip("a.csv", EVENTS + VIEW, "__MACOSX/._a.csv", "x"), "1")
                .named("file.zip"));
        cases.add(NastyFile.of("zip of nothing", zip(), "problem.ingest.archive.empty")
                .named("file.zip"));
        cases.add(NastyFile.of(
                        "zip that breaks off",
                        cut(zip("a.csv", EVENTS + manyEvents()), 3000),
                        "problem.ingest.archive.damaged")
                .named("file.zip"));
        cases.add(NastyFile.of("a zip's first bytes alone", bytes("PK", 3, 4, 0, 0), "problem.ingest.archive.damaged"));
        cases.add(NastyFile.of("zip with a password", Made.lockedZip(), "problem.ingest.archive.password")
                .named("file.zip"));
        cases.add(NastyFile.of("zip bomb", Made.bomb(EVENTS, VIEW, 1500), "problem.ingest.archive.bomb")
                .named("file.zip"));
        cases.add(NastyFile.of("zip with a way out", zip("../../a.csv", EVENTS + VIEW), "problem.ingest.archive.empty")
                .named("file.zip"));
        cases.add(NastyFile.of("JSON lines", (OBJECT + "\n").repeat(3), "3")
                .named("file.jsonl")
                .telling("2024-01-01T10:00:00Z | view | ann"));
        cases.add(NastyFile.of(
                        "JSON lines with a broken line",
                        (OBJECT + "\n").repeat(300) + "{\"event_time\":\n" + OBJECT + "\n",
                        "301|301::refused.record")
                .named("file.jsonl"));
        cases.add(NastyFile.of(
                        "JSON lines with nested fields",
                        "{\"user\":{\"id\":\"u1\"},\"event\":\"view\",\"time\":\"2026-01-01\"}\n",
                        "1")
                .named("file.jsonl")
                .telling("u1 | view | 2026-01-01T00:00:00Z"));
        cases.add(NastyFile.of("an array of JSON", "[" + OBJECT + ",\n" + OBJECT + "]", "2")
                .named("file.json"));
        cases.add(NastyFile.of("JSON that breaks off", "[" + OBJECT + ",\n{\"event_t", "problem.ingest.json.syntax")
                .named("file.json"));
        cases.add(NastyFile.of("JSON under the name of a csv", "[" + OBJECT + "]", "1"));
        cases.add(NastyFile.of("an empty array of JSON", "[]", "problem.ingest.json.empty")
                .named("file.json"));
        byte[] parquet = Made.parquet("select timestamp '2024-01-01 10:00:00' as event_time, 'view' as event_type,"
                + " 12345678901234567::bigint as product_id, 1.5 as price, 'ann' as user_id from range(3)");
        cases.add(NastyFile.of("Parquet", parquet, "3")
                .named("file.parquet")
                .telling("2024-01-01T10:00:00Z | view | 12345678901234567 | 1.5 | ann"));
        cases.add(NastyFile.of("Parquet under the name of a csv", parquet, "3"));
        cases.add(NastyFile.of(
                        "Parquet that breaks off", cut(parquet, parquet.length / 2), "problem.ingest.parquet.broken")
                .named("file.parquet"));
        return cases;
    }

    /// Rows that do not compress to nothing.
    private static String manyEvents() {
        var random = new Random(3);
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("2024-01-01 10:00:00,view,")
                    .append(Long.toString(random.nextLong(), 36))
                    .append(",1.5,ann\n");
        }
        return text.toString();
    }

    private static byte[] broken(byte[] gzip) {
        var changed = gzip.clone();
        changed[gzip.length - 6] ^= 0x55;
        return changed;
    }
}
