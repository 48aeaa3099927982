package org.intentworkbench.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Makes up a month of events in the layout of REES46, and about as varied: 4.6 events a session, 10 a shopper, a
/// thousand sessions at once, 166,000 products in 600 categories and of 3,400 brands, a third without a category code,
/// a seventh without a brand. The same month makes the same bytes; months have products and shoppers in common.
final class MadeEvents {
    private static final int PRODUCTS = 166_000;
    private static final int CATEGORIES = 600;
    private static final int CODES = 130;
    private static final int BRANDS = 3_400;
    private static final int OPEN_SESSIONS = 1_000;
    private static final int MONTH = 31 * 86_400;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final SplittableRandom random;
    private final LocalDate begin;
    private final int events;
    private final byte[][] products = new byte[PRODUCTS][];
    private final int[] cents = new int[PRODUCTS];
    private final byte[][] users = new byte[OPEN_SESSIONS][];
    private final byte[][] sessions = new byte[OPEN_SESSIONS][];
    private final int[] interests = new int[OPEN_SESSIONS];

    private MadeEvents(int events, int month) {
        this.events = events;
        random = new SplittableRandom(7 + month);
        begin = LocalDate.of(2019, 10, 1).plusDays(31L * month);
        var codes = new String[CODES];
        for (int i = 0; i < CODES; i++) {
            codes[i] = "group" + i % 13 + ".department" + i % 40 + ".shelf_" + i;
        }
        for (int i = 0; i < PRODUCTS; i++) {
            int category = (int) (square() * CATEGORIES);
            var code = category % 3 == 0 ? "" : codes[category % CODES];
            var brand = random.nextInt(7) == 0 ? "" : "brand" + Integer.toString((int) (square() * BRANDS), 36);
            products[i] = (1_000_000 + i * 37 + "," + (2_053_013_500_000_000_000L + category * 10_007_001L) + "," + code
                            + "," + brand + ",")
                    .getBytes(StandardCharsets.US_ASCII);
            cents[i] = (int) Math.min(257_400, Math.exp(4 + random.nextDouble() * 7)) + 77;
        }
        for (int i = 0; i < OPEN_SESSIONS; i++) {
            open(i);
        }
    }

    static void write(Path file, int events) throws IOException {
        write(file, events, 0);
    }

    /// @param month 0 = the first; each has 31 days and follows the one before
    static void write(Path file, int events, int month) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new MadeEvents(events, month).write(out);
        }
    }

    private double square() {
        double number = random.nextDouble();
        return number * number;
    }

    private void open(int place) {
        int shopper = (int) (random.nextDouble() * Math.sqrt(random.nextDouble()) * events / 8);
        users[place] = Integer.toString(512_000_000 + shopper * 13).getBytes(StandardCharsets.US_ASCII);
        var uuid = new byte[36];
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            uuid[i] = dash ? (byte) '-' : i == 14 ? (byte) '4' : HEX[random.nextInt(16)];
        }
        sessions[place] = uuid;
        interests[place] = (int) (square() * random.nextDouble() * PRODUCTS);
    }

    private void write(OutputStream out) throws IOException {
        out.write("event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n"
                .getBytes(StandardCharsets.US_ASCII));
        long second = -1;
        byte[] time = new byte[0];
        for (int i = 0; i < events; i++) {
            long now = (long) i * MONTH / events;
            if (now != second) {
                second = now;
                time = "%s %02d:%02d:%02d UTC,"
                        .formatted(begin.plusDays(now / 86_400), now / 3600 % 24, now / 60 % 60, now % 60)
                        .getBytes(StandardCharsets.US_ASCII);
            }
            int place = random.nextInt(OPEN_SESSIONS);
            if (random.nextInt(46) < 10) {
                open(place);
            }
            int product =
                    random.nextInt(3) == 0 ? interests[place] : (interests[place] + random.nextInt(400)) % PRODUCTS;
            int kind = random.nextInt(1000);
            out.write(time);
            out.write((kind < 961 ? "view," : kind < 983 ? "cart," : "purchase,").getBytes(StandardCharsets.US_ASCII));
            out.write(products[product]);
            int price = cents[product] - (second > MONTH / 2 ? product % 50 : 0);
            out.write((price / 100 + "." + price / 10 % 10 + price % 10 + ",").getBytes(StandardCharsets.US_ASCII));
            out.write(users[place]);
            out.write(',');
            out.write(sessions[place]);
            out.write('\n');
        }
    }
}
