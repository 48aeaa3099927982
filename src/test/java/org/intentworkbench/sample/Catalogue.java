package org.intentworkbench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The 300 products, three of each of 100 nouns, with their prices day by day.
record Catalogue(List<Category> categories, List<Product> products) {
    static final int VARIANTS = 3;

    static Catalogue of(Dice dice) {
        List<Category> categories = read();
        List<Product> products = new ArrayList<>();
        for (Category category : categories) {
            int turn = dice.between(0, 4);
            for (Noun noun : category.nouns()) {
                List<Pair> adjectives = shuffled(category.adjectives(), dice);
                for (int v = 0; v < VARIANTS; v++) {
                    int price = charm(dice.between((double) noun.priceFrom(), noun.priceTo()), dice);
                    Pair brand =
                            category.brands().get(turn++ % category.brands().size());
                    products.add(new Product(
                            products.size() + 1,
                            category,
                            noun,
                            brand,
                            adjectives.get(v),
                            price,
                            faults(category, dice),
                            prices(price, dice)));
                }
            }
        }
        return new Catalogue(List.copyOf(categories), List.copyOf(products));
    }

    List<Product> of(Category category) {
        return products.stream().filter(p -> p.category() == category).toList();
    }

    static List<String> lines(String resource) {
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Category> read() {
        List<Category> categories = new ArrayList<>();
        for (String line : lines("catalogue.txt")) {
            if (line.startsWith("= ")) {
                categories.add(Category.empty(line.substring(2)));
            } else if (line.startsWith("brand ")) {
                categories.getLast().brands().add(Pair.of(line.substring(6)));
            } else if (line.startsWith("adj ")) {
                categories.getLast().adjectives().add(Pair.of(line.substring(4)));
            } else if (line.startsWith("noun ")) {
                categories.getLast().nouns().add(Noun.of(line.substring(5)));
            }
        }
        return categories;
    }

    private static Map<Theme, Double> faults(Category category, Dice dice) {
        Map<Theme, Double> faults = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            if (theme.complaint()) {
                faults.put(theme, Math.min(0.75, category.rate(theme) * dice.between(0.3, 1.7)));
            }
        }
        return faults;
    }

    /// Most products have one or two offers in the 90 days, 10 to 35 % off for 5 to 12 days.
    private static int[] prices(int price, Dice dice) {
        int[] byDay = new int[SampleShop.DAYS];
        Arrays.fill(byDay, price);
        int offers = dice.weighted(0.15, 0.4, 0.3, 0.15);
        for (int i = 0; i < offers; i++) {
            int start = dice.between(3, SampleShop.DAYS - 4);
            int end = Math.min(SampleShop.DAYS, start + dice.between(5, 12));
            int offer = (int) (price * (1 - dice.between(0.10, 0.35))) / 10 * 10;
            Arrays.fill(byDay, start, end, offer);
        }
        return byDay;
    }

    /// A shop's price: ends in .90, .95, .99, .50 or .00.
    private static int charm(double amount, Dice dice) {
        return (int) amount * 100 + dice.pick(List.of(90, 95, 99, 50, 0));
    }

    private static <T> List<T> shuffled(List<T> list, Dice dice) {
        return list.stream()
                .map(item -> Map.entry(dice.roll(), item))
                .sorted(Comparator.comparingDouble(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }
}
