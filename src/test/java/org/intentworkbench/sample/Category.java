package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.List;

/// One of the eight categories with its word stock. `worn`: sold by size.
record Category(Pair name, boolean worn, List<Pair> brands, List<Pair> adjectives, List<Noun> nouns) {

    static Category empty(String line) {
        return new Category(
                Pair.of(line), line.endsWith("|w"), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// The planted share of a category's reviews that name a complaint, before the product's own luck.
    double rate(Theme complaint) {
        return switch (complaint) {
            case SIZE ->
                switch (name.en()) {
                    case "Shoes" -> 0.38;
                    case "Clothing" -> 0.15;
                    case "Home", "Bags" -> 0.06;
                    default -> 0.02;
                };
            case BATTERY -> name.en().equals("Electronics") ? 0.36 : 0;
            case DELIVERY -> name.en().equals("Kitchen") ? 0.36 : 0.06;
            case QUALITY ->
                switch (name.en()) {
                    case "Bags", "Toys" -> 0.14;
                    default -> 0.08;
                };
            case PICTURE ->
                switch (name.en()) {
                    case "Clothing", "Home" -> 0.13;
                    default -> 0.05;
                };
            case PRICE -> name.en().equals("Outdoor") ? 0.13 : 0.06;
            default -> 0;
        };
    }
}
