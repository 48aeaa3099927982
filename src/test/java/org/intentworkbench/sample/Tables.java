package org.intentworkbench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The four files. Quoting after RFC 4180, lines end with LF, UTF-8 without a byte order mark.
final class Tables {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Path folder;

    Tables(Path folder) {
        this.folder = folder;
    }

    void products(Catalogue catalogue) throws IOException {
        List<String> lines = new ArrayList<>(List.of("product_id,name,name_zh,category,brand,price"));
        for (Product p : catalogue.products()) {
            lines.add(line(
                    p.id(),
                    p.name(),
                    p.nameZh(),
                    p.category().name().en(),
                    p.brand().en(),
                    money(p.price())));
        }
        write("products.csv", lines);
    }

    void events(List<Event> events, Dice dice) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Event e : events) {
            Product p = e.product();
            boolean counted = e.kind() == Event.Kind.CART || e.kind() == Event.Kind.PURCHASE;
            lines.add(line(
                    time(e.second()),
                    e.kind().name().toLowerCase(Locale.ROOT),
                    e.shopper().id(),
                    e.visit().id(),
                    p == null ? "" : p.id(),
                    p == null ? "" : p.category().name().en(),
                    p == null || e.kind() == Event.Kind.SEARCH ? "" : money(e.price()),
                    counted ? String.valueOf(e.quantity()) : "",
                    e.query()));
        }
        Blemishes.add(lines, dice);
        lines.addFirst("event_time,event_type,user_id,session_id,product_id,category,price,quantity,query");
        write("events.csv", lines);
    }

    void sessions(List<Visit> visits, Dice dice) throws IOException {
        List<String> lines = new ArrayList<>(List.of(SessionRow.HEADER));
        for (Visit visit : visits) {
            lines.add(SessionRow.of(visit, dice));
        }
        write("sessions.csv", lines);
    }

    void reviews(List<Review> reviews, long seed) throws IOException {
        ReviewWriter english = new ReviewWriter(false, new Dice(seed));
        ReviewWriter chinese = new ReviewWriter(true, new Dice(seed + 1));
        List<String> lines =
                new ArrayList<>(List.of("review_id,user_id,product_id,review_time,rating,title,text,recommended"));
        for (Review r : reviews) {
            ReviewWriter.Text words = (r.chinese() ? chinese : english).write(r);
            lines.add(line(
                    "r" + String.valueOf(10_000 + lines.size()).substring(1),
                    r.shopper(),
                    r.product().id(),
                    time(r.second()),
                    String.valueOf(r.rating()),
                    words.title(),
                    words.text(),
                    r.recommended() ? "1" : "0"));
        }
        write("reviews.csv", lines);
    }

    static String time(long second) {
        LocalDateTime moment = SampleShop.FIRST_DAY.plusSeconds(second);
        return TIME.format(moment);
    }

    static String money(int cents) {
        return cents / 100 + "." + String.valueOf(100 + cents % 100).substring(1);
    }

    static String line(String... cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        return String.join(",", quoted);
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
