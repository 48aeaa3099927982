package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.List;

/// Lives 90 days of every shopper. Each morning [Memory#logOdds] decides whether today ends in a purchase; if not,
/// the shopper may still come and look. Neither the weekday nor the device has a part in anything.
final class Behaviour {
    private static final List<String> DEVICES = List.of("phone", "phone", "phone", "desktop", "desktop", "tablet");
    private static final double[] HOURS = {
        1, .5, .3, .2, .2, .4, 1.2, 2.5, 3.4, 3.2, 3, 3.2, 4.4, 3.8, 3, 2.8, 2.9, 3.2, 4, 5, 6, 6.4, 5, 2.6
    };

    private static final double INTERESTS = 0.0101;
    private static final double IMPULSE = 0.035;

    private final Catalogue catalogue;
    private final Queries queries;
    private final Dice dice;

    Behaviour(Catalogue catalogue, Queries queries, Dice dice) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.dice = dice;
    }

    List<Visit> live(Shopper shopper) {
        List<Visit> visits = new ArrayList<>();
        Memory memory = new Memory();
        Interest interest = Interest.none();
        int latestFirst = shopper.known() ? dice.between(0, SampleShop.DAYS - 2) : shopper.arrival();
        for (int day = shopper.arrival(); day < SampleShop.DAYS; day++) {
            boolean buys = !memory.empty() && dice.chance(Dice.sigmoid(memory.logOdds(day)));
            Visit visit = null;
            if (buys) {
                visit = open(shopper, day, !visits.isEmpty(), null);
                buy(visit, wanted(memory, day), memory);
                interest = Interest.none();
            } else {
                if (!interest.active(day) && dice.chance(INTERESTS * growth(day) * warmth(memory, day))) {
                    interest = Interest.in(
                            product(shopper), day + (shopper.searcher() ? dice.between(12, 22) : dice.between(3, 8)));
                }
                Product cheaper = memory.empty() || memory.daysAway(day) < 1 ? null : memory.cheaperToday(day);
                if (cheaper != null && dice.chance(0.33)) {
                    visit = open(shopper, day, !visits.isEmpty(), "email");
                    look(visit, Interest.in(cheaper, day), memory);
                } else if (interest.active(day) && dice.chance(0.38)) {
                    visit = open(shopper, day, !visits.isEmpty(), null);
                    look(visit, interest, memory);
                } else if (dice.chance(shopper.visitsPerDay()) || (visits.isEmpty() && day == latestFirst)) {
                    visit = open(shopper, day, !visits.isEmpty(), null);
                    look(visit, Interest.none(), memory);
                    if (visits.isEmpty() && dice.chance(IMPULSE)) {
                        visit.wait(dice.between(30, 240));
                        visit.add(Event.Kind.PURCHASE, visit.lastSeen(), 1, "");
                    }
                }
            }
            if (visit != null) {
                visits.add(visit);
                memory.remember(visit.events);
            }
        }
        return visits;
    }

    /// The shop grows: new interests arise at 15 % of their mean rate on the first day, at 185 % on the last.
    private static double growth(int day) {
        return 0.15 + 1.7 * day / SampleShop.DAYS;
    }

    /// Who was here lately is more likely to take an interest in something.
    private static double warmth(Memory memory, int day) {
        return memory.empty() ? 1 : memory.daysAway(day) <= 12 ? 1.8 : 0.8;
    }

    private Visit open(Shopper shopper, int day, boolean seenBefore, String source) {
        long start = day * 86_400L + dice.weighted(HOURS) * 3_600L + dice.between(0, 3_000);
        String from = source != null
                ? source
                : switch (dice.weighted(34, 26, 16, 14, 10)) {
                    case 0 -> "search engine";
                    case 1 -> "direct";
                    case 2 -> "social";
                    case 3 -> "advert";
                    default -> "email";
                };
        return new Visit(shopper, start, dice.pick(DEVICES), from, shopper.known() || seenBefore);
    }

    private void look(Visit visit, Interest interest, Memory memory) {
        Product target = interest.product();
        boolean interested = target != null;
        double asks = !interested ? 0.08 : visit.shopper.searcher() ? 0.9 : 0.12;
        boolean asked = dice.chance(asks);
        Product first = interested ? target : product(visit.shopper);
        if (asked) {
            boolean clicks = interested ? dice.chance(0.92) : dice.chance(0.6);
            search(visit, first, clicks);
            if (interested && visit.shopper.searcher() && dice.chance(0.7)) {
                search(visit, first, true);
            }
        }
        view(visit, first);
        int more = dice.weighted(34, 26, 16, 10, 6, 4, 3);
        for (int i = 0; i < more; i++) {
            view(visit, dice.chance(0.6) ? dice.pick(catalogue.of(first.category())) : product(visit.shopper));
        }
        if (dice.chance(!interested ? 0.07 : visit.shopper.searcher() ? 0.20 : 0.55)) {
            visit.add(Event.Kind.CART, first, dice.weighted(88, 9, 3) + 1, "");
            visit.wait(dice.between(8, 90));
            if (dice.chance(0.25)) {
                Product second = dice.pick(catalogue.of(first.category()));
                view(visit, second);
                visit.add(Event.Kind.CART, second, 1, "");
                visit.wait(dice.between(8, 60));
            }
        } else if (memory.cartAge(visit.events.getFirst().day()) >= 0 && dice.chance(0.22)) {
            visit.add(Event.Kind.REMOVE, memory.inCart().product(), 0, "");
        }
    }

    private void buy(Visit visit, Product product, Memory memory) {
        boolean carted = memory.inCart() != null && memory.inCart().product() == product;
        if (dice.chance(visit.shopper.searcher() ? 0.80 : 0.45)) {
            search(visit, product, true);
        }
        if (visit.shopper.searcher() && dice.chance(0.4)) {
            search(visit, product, true);
        }
        view(visit, product);
        int more = dice.weighted(26, 26, 20, 14, 9, 5);
        for (int i = 0; i < more; i++) {
            view(visit, dice.chance(0.5) ? product : dice.pick(catalogue.of(product.category())));
        }
        int quantity = dice.weighted(86, 10, 4) + 1;
        if (dice.chance(carted ? 0.4 : 0.95)) {
            visit.add(Event.Kind.CART, product, quantity, "");
            visit.wait(dice.between(20, 200));
        }
        Product extra = dice.chance(0.16) ? dice.pick(catalogue.of(product.category())) : product;
        if (extra != product) {
            view(visit, extra);
            visit.add(Event.Kind.CART, extra, 1, "");
            visit.wait(dice.between(15, 120));
        }
        visit.wait(dice.between(30, 240));
        visit.add(Event.Kind.PURCHASE, product, quantity, "");
        if (extra != product) {
            visit.add(Event.Kind.PURCHASE, extra, 1, "");
        }
    }

    private void search(Visit visit, Product wanted, boolean clicks) {
        visit.add(Event.Kind.SEARCH, clicks ? wanted : null, 0, queries.ask(visit.shopper, wanted));
        visit.wait(dice.between(4, 45));
    }

    private void view(Visit visit, Product product) {
        visit.add(Event.Kind.VIEW, product, 0, "");
        visit.wait((int) (8 + 70 * StrictMath.exp(0.8 * dice.bell()) / 1.4));
    }

    private Product product(Shopper shopper) {
        return dice.pick(catalogue.of(dice.pick(shopper.favourites())));
    }

    /// What is bought: the thing searched again and again, else in the cart, else cheaper now, else seen last.
    private static Product wanted(Memory memory, int day) {
        Product searched = memory.searchedFor(day);
        if (searched != null) {
            return searched;
        }
        if (memory.cartAge(day) >= 0) {
            return memory.inCart().product();
        }
        Product dropped = memory.dropSeen(day);
        return dropped != null ? dropped : memory.lastSeen();
    }
}
