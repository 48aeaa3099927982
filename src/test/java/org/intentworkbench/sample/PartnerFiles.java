package org.intentworkbench.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Writes `sample-data/partner/`: what a made-up partner of the made-up shop might send, with what goes wrong with such
/// files. Not imported with the shop; for trying an import. Run it as `SampleShop`, with `sample-data` as its argument.
final class PartnerFiles {
    static final String EVENTS = "partner/events-gb18030.csv";
    static final String REVIEWS = "partner/reviews-gb18030.csv";
    static final String ORDERS = "partner/orders.csv";

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy/M/d HH:mm:ss");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> OPENINGS = List.of("这件商品的质量很好", "物流比想象的快", "尺码偏小了一点", "颜色和图片上的一样", "包装有些破损");
    private static final List<String> ENDINGS = List.of("下次还会购买的。", "客服的态度也不错。", "穿了一周才来评价。", "总的来说比较满意。", "希望下次能改进。");

    private PartnerFiles() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("give the folder to write to");
        }
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("partner"));
        Files.write(
                folder.resolve(EVENTS), events(new Dice(SampleShop.SEED + 20)).getBytes(GB18030));
        Files.write(
                folder.resolve(REVIEWS), reviews(new Dice(SampleShop.SEED + 21)).getBytes(GB18030));
        Files.write(
                folder.resolve(ORDERS), orders(new Dice(SampleShop.SEED + 22)).getBytes(StandardCharsets.UTF_8));
    }

    /// 60 shoppers come two or three times and do something every few minutes; codes 1 view, 2 favourite, 3 cart, 4
    /// purchase, and 9, which the partner's manual does not explain. No session ids, times of Shanghai.
    private static String events(Dice dice) {
        record Line(LocalDateTime time, String text) {}
        List<Line> lines = new ArrayList<>();
        for (int shopper = 1; shopper <= 60; shopper++) {
            int visits = dice.between(2, 3);
            for (int visit = 0; visit < visits; visit++) {
                var time = LocalDateTime.of(2026, 5, 18 + 4 * visit, 0, 0).plusSeconds(dice.between(0, 3 * 86_400));
                int steps = dice.between(2, 6);
                int product = dice.between(1, 300);
                for (int step = 0; step < steps; step++) {
                    String kind = step == 0 ? "1" : dice.pick(List.of("1", "1", "2", "3", step > 2 ? "4" : "1", "9"));
                    lines.add(new Line(
                            time, "u%03d,p%03d,%s,%s\n".formatted(shopper, product, kind, MINUTE.format(time))));
                    time = time.plusSeconds(dice.between(20, 900));
                    product = dice.chance(0.6) ? product : dice.between(1, 300);
                }
            }
        }
        lines.sort(Comparator.comparing(Line::time));
        var text = new StringBuilder("用户id,商品id,行为类型,时间\n");
        lines.forEach(line -> text.append(line.text()));
        return text.toString();
    }

    /// 400 reviews, one of them with a rating in words.
    private static String reviews(Dice dice) {
        var text = new StringBuilder("评论编号,商品id,评分,评论内容,评论时间\n");
        for (int i = 1; i <= 400; i++) {
            String rating = i == 287 ? "五星" : Integer.toString(dice.between(1, 5));
            text.append("r%04d,p%03d,%s,%s，%s,%s\n"
                    .formatted(
                            i,
                            dice.between(1, 300),
                            rating,
                            dice.pick(OPENINGS),
                            dice.pick(ENDINGS),
                            LocalDate.of(2026, 5, 1).plusDays(dice.between(0, 27))));
        }
        return text.toString();
    }

    /// 240 lines of invoices of the first twelve days of April, the day first, a discount with a decimal comma and
    /// three
    /// places: both can be read in two ways. Every twentieth invoice is a cancellation (C before its number).
    private static String orders(Dice dice) {
        var text = new StringBuilder("InvoiceNo;InvoiceDate;CustomerID;StockCode;Quantity;UnitPrice;Discount\n");
        for (int i = 0; i < 240; i++) {
            int invoice = 7001 + i / 3;
            boolean back = invoice % 20 == 0;
            var day = LocalDate.of(2026, 4, 1 + i / 20);
            text.append(String.format(
                    Locale.ROOT,
                    "%s%d;%s;u%03d;p%03d;%d;%d,%d0;0,%03d\n",
                    back ? "C" : "",
                    invoice,
                    DAY_FIRST.format(day),
                    invoice % 60 + 1,
                    dice.between(1, 300),
                    (back ? -1 : 1) * dice.between(1, 6),
                    dice.between(3, 90),
                    dice.between(1, 9),
                    dice.between(101, 499)));
        }
        return text.toString();
    }
}
