package org.intentworkbench.sample;

import java.util.Map;

/// A product; prices in cents. `faults` holds the share of its reviews that name each complaint.
record Product(
        int number,
        Category category,
        Noun noun,
        Pair brand,
        Pair adjective,
        int price,
        Map<Theme, Double> faults,
        int[] priceByDay) {

    String id() {
        return "p" + String.valueOf(1000 + number).substring(1);
    }

    String name() {
        return brand.en() + " " + adjective.en() + " " + noun.name();
    }

    String nameZh() {
        return brand.zh() + adjective.zh() + noun.nameZh();
    }

    int priceOn(int day) {
        return priceByDay[day];
    }

    double badSize() {
        return faults.get(Theme.SIZE);
    }

    /// Products are told apart by number alone.
    @Override
    public boolean equals(Object other) {
        return other instanceof Product product && product.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
