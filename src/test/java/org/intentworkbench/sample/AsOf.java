package org.intentworkbench.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the event file tells of one shopper at a moment, worked out apart from the generator, and whether the next
/// seven days bring a purchase.
record AsOf(
        double repeatedSearches,
        double cartAge,
        boolean dropSeen,
        double daysAway,
        double badSize,
        double views7,
        double weekendShare,
        boolean phone,
        boolean buys) {
    static final String[] NAMES = {
        "repeated searches",
        "fresh cart",
        "price drop seen",
        "days away",
        "bad-size share",
        "views in 7 days",
        "share of visits at weekends",
        "phone"
    };

    /// Null where the shopper has no event before the moment.
    static AsOf of(
            List<NamedCsvRecord> rows,
            LocalDateTime moment,
            Map<String, Double> badSizes,
            Map<String, String> devices) {
        Map<String, Integer> searches = new HashMap<>();
        Map<String, LocalDateTime> cart = new HashMap<>();
        Map<String, Double> highest = new HashMap<>();
        LocalDateTime last = null;
        String session = "";
        boolean drop = false;
        boolean buys = false;
        double size = 0;
        int seen = 0;
        int views7 = 0;
        int visits = 0;
        int weekends = 0;
        for (NamedCsvRecord row : rows) {
            LocalDateTime time = LocalDateTime.parse(row.getField("event_time").replace(' ', 'T'));
            String product = row.getField("product_id");
            String kind = row.getField("event_type");
            if (!time.isBefore(moment)) {
                buys |= kind.equals("purchase") && time.isBefore(moment.plusDays(7));
                continue;
            }
            last = time;
            if (!row.getField("session_id").equals(session)) {
                session = row.getField("session_id");
                visits++;
                weekends += time.getDayOfWeek().getValue() > 5 ? 1 : 0;
            }
            boolean week = !time.isBefore(moment.minusDays(7));
            switch (kind) {
                case "search" -> {
                    if (week && !product.isEmpty()) {
                        searches.merge(product, 1, Integer::sum);
                    }
                }
                case "cart" -> cart.put(product, time);
                case "remove" -> cart.remove(product);
                case "purchase" -> {
                    cart.remove(product);
                    searches.clear();
                    drop = false;
                }
                default -> {
                    double price = Double.parseDouble(row.getField("price"));
                    drop |= week && price <= 0.95 * highest.merge(product, price, Math::max);
                    views7 += week ? 1 : 0;
                    if (!time.isBefore(moment.minusDays(14))) {
                        size += badSizes.getOrDefault(product, 0.0);
                        seen++;
                    }
                }
            }
        }
        if (last == null) {
            return null;
        }
        int most = searches.values().stream().mapToInt(i -> i).max().orElse(0);
        double age = cart.values().stream()
                .mapToDouble(t -> ChronoUnit.HOURS.between(t, moment) / 24.0)
                .min()
                .orElse(99);
        return new AsOf(
                Math.max(0, most - 1),
                age,
                drop,
                ChronoUnit.HOURS.between(last, moment) / 24.0,
                seen == 0 ? 0.1 : size / seen,
                views7,
                weekends / (double) visits,
                devices.getOrDefault(session, "").equals("phone"),
                buys);
    }

    double[] columns() {
        return new double[] {
            Math.min(3, repeatedSearches),
            StrictMath.exp(-cartAge / 4),
            dropSeen ? 1 : 0,
            Math.min(20, daysAway),
            badSize,
            views7,
            weekendShare,
            phone ? 1 : 0
        };
    }
}
