package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who writes the 4,000 reviews: shoppers about what they bought in the 90 days, and earlier customers, who are
/// not in the event log (numbers above 3,000).
final class Critics {
    static final int EACH = 2_000;
    private static final double WRITES = 0.55;
    private static final long LAST_SECOND = SampleShop.DAYS * 86_400L - 1;

    private final Catalogue catalogue;
    private final Dice dice;

    Critics(Catalogue catalogue, Dice dice) {
        this.catalogue = catalogue;
        this.dice = dice;
    }

    /// In order of time, half of them Chinese.
    List<Review> reviews(List<Event> events) {
        List<Review> reviews = new ArrayList<>();
        int[] left = {EACH, EACH};
        for (Event event : events) {
            if (event.kind() == Event.Kind.PURCHASE && dice.chance(WRITES)) {
                boolean chinese = event.shopper().chinese();
                long at = event.second() + dice.between(2, 21) * 86_400L + dice.between(-30_000, 30_000);
                if (at <= LAST_SECOND && left[chinese ? 1 : 0]-- > 0) {
                    reviews.add(Review.of(event.shopper().id(), chinese, event.product(), at, dice));
                }
            }
        }
        int number = SampleShop.SHOPPERS;
        for (int language = 0; language < 2; language++) {
            for (int i = left[language]; i > 0; i--) {
                long at = (long) (dice.between(-170.0, SampleShop.DAYS - 1) * 86_400);
                number += dice.chance(0.85) ? 1 : 0;
                reviews.add(Review.of(
                        Shopper.id(Math.max(number, SampleShop.SHOPPERS + 1)),
                        language == 1,
                        dice.pick(catalogue.products()),
                        at,
                        dice));
            }
        }
        reviews.sort(Comparator.comparingLong(Review::second));
        return reviews;
    }
}
