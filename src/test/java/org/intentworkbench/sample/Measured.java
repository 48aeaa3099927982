package org.intentworkbench.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The figures of the planted truths, measured on the files. `main` prints those that the README states.
final class Measured {
    static final LocalDateTime AS_OF = SampleShop.FIRST_DAY.plusDays(80);
    static final String[] SESSION_NAMES = {
        "pages_viewed",
        "searches",
        "cart_adds",
        "cart_removes",
        "returning",
        "had_discount",
        "average_price_viewed",
        "weekend",
        "phone",
        "desktop"
    };

    private Measured() {}

    static List<AsOf> shoppers(Shelf shelf, LocalDateTime moment) {
        Map<String, Double> badSizes = Catalogue.of(new Dice(SampleShop.SEED)).products().stream()
                .collect(Collectors.toMap(Product::id, Product::badSize));
        Map<String, String> devices = shelf.sessions().stream()
                .collect(Collectors.toMap(r -> r.getField("session_id"), r -> r.getField("device")));
        return shelf.byShopper().values().stream()
                .map(rows -> AsOf.of(rows, moment, badSizes, devices))
                .filter(Objects::nonNull)
                .toList();
    }

    static <T> double rate(List<T> rows, Predicate<T> group, Predicate<T> hit) {
        return rows.stream()
                .filter(group)
                .mapToDouble(r -> hit.test(r) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    static Map<String, double[]> lifts(List<AsOf> rows) {
        Map<String, Predicate<AsOf>> groups = new LinkedHashMap<>();
        groups.put("searched again for the same product, last 7 days", r -> r.repeatedSearches() >= 1);
        groups.put("searched twice or more again", r -> r.repeatedSearches() >= 2);
        groups.put("cart up to 3 days old", r -> r.cartAge() <= 3);
        groups.put("cart 4 to 30 days old", r -> r.cartAge() > 4 && r.cartAge() <= 30);
        groups.put("price drop seen, last 7 days", AsOf::dropSeen);
        groups.put("here in the last 3 days", r -> r.daysAway() <= 3);
        groups.put("here in the last 14 days, bad-size share > .30", r -> r.daysAway() <= 14 && r.badSize() > 0.30);
        groups.put("here in the last 14 days, bad-size share < .10", r -> r.daysAway() <= 14 && r.badSize() < 0.10);
        groups.put("half of the visits or more at weekends", r -> r.weekendShare() >= 0.5);
        groups.put("last visit by phone", AsOf::phone);
        Map<String, double[]> lifts = new LinkedHashMap<>();
        groups.forEach((name, in) -> lifts.put(name, new double[] {
            rows.stream().filter(in).count(), rate(rows, in, AsOf::buys), rate(rows, in.negate(), AsOf::buys)
        }));
        return lifts;
    }

    static double[] session(NamedCsvRecord row) {
        String price = row.getField("average_price_viewed");
        return new double[] {
            Double.parseDouble(row.getField("pages_viewed")),
            Double.parseDouble(row.getField("searches")),
            Double.parseDouble(row.getField("cart_adds")),
            Double.parseDouble(row.getField("cart_removes")),
            row.getField("visitor_type").equals("returning") ? 1 : 0,
            row.getField("had_discount").equals("TRUE") ? 1 : 0,
            price.isEmpty() ? 75 : Double.parseDouble(price),
            row.getField("weekend").equals("TRUE") ? 1 : 0,
            row.getField("device").equals("phone") ? 1 : 0,
            row.getField("device").equals("desktop") ? 1 : 0
        };
    }

    static boolean[] labels(List<Boolean> labels) {
        boolean[] array = new boolean[labels.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = labels.get(i);
        }
        return array;
    }

    public static void main(String[] args) throws IOException {
        Shelf shelf = Shelf.read(Path.of(args[0]));
        for (int day : new int[] {62, 69, 76, 80, 83}) {
            List<AsOf> rows = shoppers(shelf, SampleShop.FIRST_DAY.plusDays(day));
            double[][] x =
                    PlainLogistic.standardised(rows.stream().map(AsOf::columns).toList());
            boolean[] y = labels(rows.stream().map(AsOf::buys).toList());
            say(
                    "day %d: %d shoppers, %.3f buy, AUC %.3f",
                    day, rows.size(), rate(rows, r -> true, AsOf::buys), PlainLogistic.auc(x, y));
            say("  %s", PlainLogistic.named(PlainLogistic.fit(x, y), AsOf.NAMES));
        }
        lifts(shoppers(shelf, AS_OF))
                .forEach((name, l) ->
                        say("%-52s n %4.0f  with %.3f  without %.3f  ratio %.2f", name, l[0], l[1], l[2], l[1] / l[2]));
        List<double[]> sessions =
                shelf.sessions().stream().map(Measured::session).toList();
        boolean[] bought = labels(shelf.sessions().stream()
                .map(r -> r.getField("bought").equals("TRUE"))
                .toList());
        double[][] x = PlainLogistic.standardised(new ArrayList<>(sessions));
        say(
                "sessions %d, AUC %.3f %s",
                x.length,
                PlainLogistic.auc(x, bought),
                PlainLogistic.named(PlainLogistic.fit(x, bought), SESSION_NAMES));
        complaints();
        Predicate<NamedCsvRecord> buys = r -> r.getField("bought").equals("TRUE");
        say("bought %.3f", rate(shelf.sessions(), r -> true, buys));
        for (String column : List.of(
                "device", "weekend", "visitor_type", "cart_adds", "searches", "traffic_source", "had_discount")) {
            shelf.sessions().stream()
                    .map(r -> r.getField(column))
                    .distinct()
                    .sorted()
                    .forEach(level -> say(
                            "  %s=%s %.3f",
                            column,
                            level,
                            rate(shelf.sessions(), r -> r.getField(column).equals(level), buys)));
        }
    }

    private static void complaints() {
        List<Review> reviews = SampleShop.make().reviews();
        say("recommended %.3f", rate(reviews, r -> true, Review::recommended));
        for (Theme theme : Theme.values()) {
            Predicate<Review> named = r -> r.themes().contains(theme);
            say(
                    "%-13s effect %+.1f  named %4d  recommended with %.2f without %.2f",
                    theme,
                    theme.effect(),
                    reviews.stream().filter(named).count(),
                    rate(reviews, named, Review::recommended),
                    rate(reviews, named.negate(), Review::recommended));
        }
        for (String category : List.of("Shoes", "Electronics", "Kitchen")) {
            Theme theme =
                    category.equals("Shoes") ? Theme.SIZE : category.equals("Kitchen") ? Theme.DELIVERY : Theme.BATTERY;
            Predicate<Review> in = r -> r.product().category().name().en().equals(category);
            say(
                    "%s %s: %.2f of its reviews, %.2f of the others",
                    category,
                    theme,
                    rate(reviews, in, r -> r.themes().contains(theme)),
                    rate(reviews, in.negate(), r -> r.themes().contains(theme)));
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
