package org.intentworkbench.sample;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// One line of `sessions.csv`: what was known of a session before its first purchase, and whether it bought.
final class SessionRow {
    static final String HEADER = "session_id,user_id,started,weekday,weekend,device,visitor_type,traffic_source,"
            + "first_category,pages_viewed,searches,cart_adds,cart_removes,seconds_on_site,average_price_viewed,"
            + "had_discount,bounce,bought";
    private static final double DEVICE_MISSING = 0.03;
    private static final double SOURCE_MISSING = 0.01;

    private SessionRow() {}

    static String of(Visit visit, Dice dice) {
        List<Event> before = visit.before();
        List<Event> views = of(before, Event.Kind.VIEW);
        int searches = of(before, Event.Kind.SEARCH).size();
        int carts = of(before, Event.Kind.CART).size();
        int cents = views.stream().mapToInt(Event::price).sum();
        boolean discount = views.stream().anyMatch(e -> e.price() < e.product().price());
        DayOfWeek day = SampleShop.FIRST_DAY.plusSeconds(visit.started()).getDayOfWeek();
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        String device = dice.chance(DEVICE_MISSING) ? "" : visit.device;
        String source = dice.chance(SOURCE_MISSING) ? "" : visit.source;
        return Tables.line(
                visit.id(),
                visit.shopper.id(),
                Tables.time(visit.started()),
                day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                truth(weekend),
                device,
                visit.returning ? "returning" : "new",
                source,
                before.stream()
                        .filter(e -> e.product() != null)
                        .findFirst()
                        .map(e -> e.product().category().name().en())
                        .orElse(""),
                String.valueOf(views.size()),
                String.valueOf(searches),
                String.valueOf(carts),
                String.valueOf(of(before, Event.Kind.REMOVE).size()),
                String.valueOf(before.getLast().second() - before.getFirst().second() + dice.between(3, 60)),
                views.isEmpty() ? "" : Tables.money(cents / views.size()),
                truth(discount),
                truth(views.size() <= 1 && searches == 0 && carts == 0),
                truth(visit.bought()));
    }

    private static List<Event> of(List<Event> events, Event.Kind kind) {
        return events.stream().filter(e -> e.kind() == kind).toList();
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }
}
