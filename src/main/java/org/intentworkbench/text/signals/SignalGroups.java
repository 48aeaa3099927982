package org.intentworkbench.text.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// A signal per product or per shopper: the mean rank of its texts with its interval. A text that several of its
/// reviews have counts once. Immutable.
///
/// **Interval**: mean ± 1.96 s / √n within 0 and 100, where s is the spread of ranks within a group, taken over all
/// groups together, so that a group of one text has an honest, wide one.
public final class SignalGroups {
    private static final double NORMAL_95 = 1.96;

    private final List<Group> groups;

    /// @param texts different texts of the language
    /// @param mean rank, 0 to 100; 50 is as all texts
    /// @param low,high 95 % interval of the mean
    /// @param share of its texts that have the signal, 0 to 1
    public record Group(String name, int texts, double mean, double low, double high, double share) {}

    private SignalGroups(List<Group> groups) {
        this.groups = List.copyOf(groups);
    }

    /// @param name of what a review belongs to; reviews with an empty one are left out
    public static SignalGroups of(Corpus corpus, ReadTexts texts, Scored scored, Function<Corpus.Review, String> name) {
        Map<String, Set<Integer>> members = new LinkedHashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            for (int review : texts.reviews()[text]) {
                String of = name.apply(corpus.review(review));
                if (!of.isEmpty()) {
                    members.computeIfAbsent(of, n -> new LinkedHashSet<>()).add(text);
                }
            }
        }
        double spread = within(members, scored);
        var groups = new ArrayList<Group>();
        members.forEach((of, own) -> groups.add(group(of, own, scored, spread)));
        return new SignalGroups(groups);
    }

    private static Group group(String name, Set<Integer> texts, Scored scored, double spread) {
        double mean = mean(texts, scored);
        double half = NORMAL_95 * spread / Math.sqrt(texts.size());
        long there =
                texts.stream().filter(t -> scored.scores()[t] >= scored.cut()).count();
        return new Group(
                name,
                texts.size(),
                mean,
                Math.max(0, mean - half),
                Math.min(100, mean + half),
                there / (double) texts.size());
    }

    private static double mean(Set<Integer> texts, Scored scored) {
        double sum = 0;
        for (int text : texts) {
            sum += scored.ranks()[text];
        }
        return sum / texts.size();
    }

    /// Root of the squares within groups by n less the number of groups. Where no group has two texts: that of ranks
    /// spread evenly, 100 / √12.
    private static double within(Map<String, Set<Integer>> members, Scored scored) {
        double squares = 0;
        int free = 0;
        for (Set<Integer> texts : members.values()) {
            double mean = mean(texts, scored);
            for (int text : texts) {
                squares += (scored.ranks()[text] - mean) * (scored.ranks()[text] - mean);
            }
            free += texts.size() - 1;
        }
        return free == 0 ? 100 / Math.sqrt(12) : Math.sqrt(squares / free);
    }

    /// How many there are.
    public int size() {
        return groups.size();
    }

    /// Those that are surely high: by the lower end of the interval, so that one lucky text does not lead.
    public List<Group> top(int most) {
        return groups.stream()
                .sorted(Comparator.comparingDouble((Group g) -> -g.low()).thenComparing(Group::name))
                .limit(most)
                .toList();
    }

    /// Those that are surely low: by the upper end of the interval.
    public List<Group> bottom(int most) {
        return groups.stream()
                .sorted(Comparator.comparingDouble(Group::high).thenComparing(Group::name))
                .limit(most)
                .toList();
    }
}
