package org.intentworkbench.features;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// The name someone may have meant.
final class NearestName {
    private NearestName() {}

    /// The name with the fewest letters changed, added or taken away, case aside; "" where there is none. Of
    /// equally near ones the first.
    static String to(String meant, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(meant, name)))
                .orElse("");
    }

    /// Levenshtein's.
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] costs = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(same, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[to.length()];
    }
}
