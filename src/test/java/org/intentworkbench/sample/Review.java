package org.intentworkbench.sample;

import java.util.List;

/// What a review is going to say, before it is worded. `second` counts from the first day's midnight and is
/// negative for reviews older than the event log.
record Review(
        String shopper,
        boolean chinese,
        Product product,
        long second,
        List<Theme> themes,
        int rating,
        boolean recommended) {

    /// Draws what is complained of and praised from the product's faults, then the verdict from the planted
    /// effects, then a rating that follows the same leaning with noise of its own.
    static Review of(String shopper, boolean chinese, Product product, long second, Dice dice) {
        List<Theme> themes = new java.util.ArrayList<>();
        for (Theme theme : Theme.values()) {
            if (theme.complaint() && dice.chance(product.faults().get(theme))) {
                themes.add(theme);
            }
        }
        boolean fine = themes.isEmpty();
        for (Theme theme : Theme.values()) {
            if (!theme.complaint() && dice.chance(praise(theme, fine)) && !contradicts(theme, themes)) {
                themes.add(theme);
            }
        }
        while (themes.size() > 3) {
            themes.remove(dice.between(0, themes.size() - 1));
        }
        double leaning = Theme.BASE + themes.stream().mapToDouble(Theme::effect).sum();
        boolean recommended = dice.chance(Dice.sigmoid(1.25 * leaning));
        double mark = 3.05 + 0.55 * leaning + (recommended ? 0.45 : -0.75) + 0.55 * dice.bell();
        int rating = Math.clamp(StrictMath.round(mark), 1, 5);
        return new Review(shopper, chinese, product, second, List.copyOf(themes), rating, recommended);
    }

    private static double praise(Theme theme, boolean fine) {
        double often = fine ? 1 : 0.42;
        return often
                * switch (theme) {
                    case GOOD_QUALITY -> 0.42;
                    case VALUE -> 0.26;
                    case FIT -> 0.24;
                    case GIFT -> 0.20;
                    default -> 0.17;
                };
    }

    private static boolean contradicts(Theme praise, List<Theme> complaints) {
        return switch (praise) {
            case GOOD_QUALITY -> complaints.contains(Theme.QUALITY);
            case VALUE -> complaints.contains(Theme.PRICE);
            case FIT -> complaints.contains(Theme.SIZE);
            case FAST -> complaints.contains(Theme.DELIVERY);
            default -> false;
        };
    }
}
