package org.intentworkbench.sample;

import java.util.List;

/// Who visits the shop. `arrival`: first day; `known`: bought before the 90 days began, so every visit is a
/// returning one; `searcher`: looks for the same thing again and again once interested.
record Shopper(
        int number,
        boolean chinese,
        int arrival,
        boolean known,
        boolean searcher,
        double visitsPerDay,
        List<Category> favourites) {

    String id() {
        return id(number);
    }

    static String id(int number) {
        return "s" + String.valueOf(100_000 + number).substring(1);
    }

    static Shopper of(int number, Catalogue catalogue, Dice dice) {
        boolean known = dice.chance(0.45);
        int arrival = known ? 0 : (int) (SampleShop.DAYS * StrictMath.sqrt(dice.roll()));
        return new Shopper(
                number,
                dice.chance(0.48),
                arrival,
                known,
                dice.chance(0.80),
                0.003 + 0.009 * dice.roll() * dice.roll(),
                List.of(
                        dice.pick(catalogue.categories()),
                        dice.pick(catalogue.categories()),
                        dice.pick(catalogue.categories())));
    }
}
