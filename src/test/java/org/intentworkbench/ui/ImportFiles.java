package org.intentworkbench.ui;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Files of a small made-up shop that put the import wizard into each of its states.
final class ImportFiles {
    private static final String[] WORDS = {"质量很好非常满意", "物流太慢了", "和图片一样漂亮", "尺码偏小", "会再来买"};

    private final Path folder;

    ImportFiles(Path folder) {
        this.folder = folder;
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Nothing tells what it is.
    Path unknown() throws IOException {
        return Files.writeString(
                folder.resolve("kunden.csv"),
                "Kunde;Datum;Produkt;Filiale\nk-17;2026-03-02;Lampe;Bremen\nk-18;2026-03-02;Stuhl;Kiel\n"
                        + "k-17;2026-03-05;Tisch;Bremen\n");
    }

    /// Days that can begin with day, month or year.
    Path shortYears() throws IOException {
        return Files.writeString(
                folder.resolve("short-years.csv"),
                "day,pages,bought\n05/06/07,1,yes\n05/06/08,2,no\n05/07/09,3,no\n06/01/12,8,yes\n");
    }

    /// A date and an amount that can be read in two ways each.
    Path ambiguous() throws IOException {
        var random = new Random(3);
        var text = new StringBuilder("session,bought_at,basket,pages,device,bought\n");
        for (int i = 0; i < 240; i++) {
            text.append("v%03d,%02d/%02d/2026,\"%d,%03d\",%d,%s,%s\n"
                    .formatted(
                            i,
                            1 + random.nextInt(12),
                            1 + random.nextInt(12),
                            random.nextInt(4),
                            5 * random.nextInt(200),
                            1 + random.nextInt(30),
                            i % 3 == 0 ? "phone" : "desktop",
                            i % 5 == 0 ? "yes" : "no"));
        }
        return text("baskets.csv", text.toString());
    }

    Path strays() throws IOException {
        var text = new StringBuilder("session,pages,minutes,month,bought\n");
        for (int i = 0; i < 900; i++) {
            text.append("v%03d,%s,%s,May,%s\n"
                    .formatted(
                            i,
                            i % 300 == 17 ? "n/k" : String.valueOf(1 + i % 12),
                            i % 450 == 44 ? "long" : "%d.5".formatted(i % 40),
                            i % 3 == 0 ? "yes" : "no"));
        }
        return text("visits.csv", text.toString());
    }

    Path kinds() throws IOException {
        return text("taps.csv", """
                user_id,item_id,behavior_type,event_time
                u1,i1,tap,2014-12-06 02:00:00
                u1,i2,tap,2014-12-06 02:03:00
                u1,i2,buy,2014-12-06 02:04:00
                u2,i2,hold,2014-12-06 03:00:00
                u2,i9,cart,2014-12-06 04:00:00
                """);
    }

    Path gb18030() throws IOException {
        return Files.write(folder.resolve("评论.csv"), reviews().getBytes(Charset.forName("GB18030")));
    }

    private static String reviews() {
        var text = new StringBuilder("评论编号,评论内容,评分,推荐\n");
        for (int i = 0; i < 60; i++) {
            text.append("%d,%s，%s,%d,%s\n"
                    .formatted(i + 1, WORDS[i % 5], WORDS[i * 2 % 5], 1 + i % 5, i % 5 > 1 ? "是" : "否"));
        }
        return text.toString();
    }

    /// Two rows in another encoding than the rest: of eighty the file cannot be read, of nine hundred they are refused.
    Path undecoded(String name, int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("review_id,text,rating,recommended\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < rows; i++) {
            out.writeBytes("%d,Très bien – arrived quickly and fits,%d,%s\n"
                    .formatted(i, 1 + i % 5, i % 4 == 0 ? "no" : "yes")
                    .getBytes(i == 30 || i == 61 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    Path sheets() throws IOException {
        Path file = folder.resolve("shop.xlsx");
        try (var book = book();
                var out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static XSSFWorkbook book() {
        var book = new XSSFWorkbook();
        for (String name : new String[] {"Visits May", "Visits June"}) {
            var sheet = book.createSheet(name);
            var head = sheet.createRow(0);
            String[] names = {"session", "pages", "device", "bought"};
            for (int i = 0; i < names.length; i++) {
                head.createCell(i).setCellValue(names[i]);
            }
            for (int i = 1; i <= 40; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("v" + i);
                row.createCell(1).setCellValue(i % 14);
                row.createCell(2).setCellValue(i % 3 == 0 ? "phone" : "desktop");
                row.createCell(3).setCellValue(i % 4 == 0 ? "yes" : "no");
            }
        }
        return book;
    }

    Path password() throws IOException {
        Path file = folder.resolve("locked.xlsx");
        try (var system = new POIFSFileSystem();
                var book = book();
                var out = Files.newOutputStream(file)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(system)) {
                book.write(inside);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            system.writeFilesystem(out);
        }
        return file;
    }

    /// A few kilobytes that would become some hundred megabytes.
    Path bomb() throws IOException {
        byte[] header = gzip("event_time,event_type,user_id\n");
        byte[] rows = gzip("2026-01-01 00:00:00,view,u1\n".repeat(40_000));
        Path file = folder.resolve("events-all.csv.gz");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header); // packed files one after the other are one packed file
            for (int i = 0; i < 1500; i++) {
                out.write(rows);
            }
        }
        return file;
    }

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    Path empty() throws IOException {
        return text("nothing.csv", "");
    }

    Path wide() throws IOException {
        var text = new StringBuilder("session_id");
        for (int i = 0; i < 120; i++) {
            text.append(",page_").append(i);
        }
        text.append(",bought\n");
        for (int row = 0; row < 40; row++) {
            text.append('v').append(row);
            for (int i = 0; i < 120; i++) {
                text.append(',').append((row * 7 + i) % 13);
            }
            text.append(row % 3 == 0 ? ",yes\n" : ",no\n");
        }
        return text("wide.csv", text.toString());
    }

    /// Events of a month, without sessions. From the first to the second month a column comes and one goes, as do a
    /// category and a kind, and prices rise. A robot, a clock that runs ahead, two refunds and rows that cannot be
    /// read are among them.
    Path month(int month) throws IOException {
        var random = new Random(month);
        boolean first = month == 1;
        String[] categories = first
                ? new String[] {"kitchen.kettle", "home.lamp", "shoes.sandals"}
                : new String[] {"kitchen.kettle", "home.lamp", "shoes.boots", "garden.chair"};
        var start = Instant.parse("2026-0%d-01T00:00:00Z".formatted(month));
        var text = new StringBuilder(
                "event_time,event_type,product_id,category,price,%s,user_id\n".formatted(first ? "brand" : "channel"));
        for (int i = 0; i < 4000; i++) {
            double odds = random.nextDouble();
            String kind =
                    odds < .7 ? "view" : odds < .85 ? "cart" : odds < .93 ? "purchase" : first ? "ping" : "search";
            int product = random.nextInt(40);
            double price = (first ? 4 : 9) + Math.exp(random.nextGaussian() * .7 + 2.4 + product % 3 * .3);
            text.append("%s,%s,%s,%s,%.2f,%s,u%d\n"
                    .formatted(
                            i % 997 == 5 ? "yesterday" : at(start, random.nextInt(28 * 24 * 3600)),
                            kind,
                            "p%02d".formatted(product),
                            i % 17 == 3 ? "" : categories[product % categories.length],
                            i % 1900 == 7 ? -price : price,
                            first ? "brand " + product % 5 : product % 2 == 0 ? "app" : "web",
                            random.nextInt(500)));
        }
        for (int i = 0; i < 950 && first; i++) {
            text.append("%s,view,p%02d,home.lamp,12.00,brand 1,robot\n".formatted(at(start, 500_000 + i / 20), i % 40));
        }
        text.append("2036-01-05 10:00:00,view,p01,home.lamp,12.00,brand 1,u7\n");
        text.append("2026-0%d-05 10:00:00,view,,home.lamp,12.00,brand 1,\n".formatted(month));
        text.append("2026-0%d-06 10:00:00,view,p01,home.lamp,cheap,brand 1,u7\n".formatted(month));
        return text("events-2026-0%d.csv".formatted(month), text.toString());
    }

    private static String at(Instant start, int seconds) {
        return start.plus(Duration.ofSeconds(seconds))
                .toString()
                .replace("T", " ")
                .replace("Z", "");
    }

    /// In the layout of REES46, which is known by itself.
    Path rees46() throws IOException {
        var text = new StringBuilder(
                "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n");
        for (int i = 0; i < 50; i++) {
            text.append(
                    "2019-10-01 00:%02d:00 UTC,%s,%d,2053013555631882655,electronics.smartphone,brand,%d.90,%d,s-%d\n"
                            .formatted(
                                    i,
                                    i % 9 == 8 ? "purchase" : "view",
                                    3900821L + i,
                                    20 + i,
                                    541312140L + i % 7,
                                    i % 7));
        }
        return text("2019-Oct.csv", text.toString());
    }
}
