package org.intentworkbench.text.terms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;

/// Terms that tell some texts from the rest: log-odds with an informative Dirichlet prior, divided by their standard
/// error (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 16(4), 2008, equations 16, 20 and 22). The
/// prior is the use of the term in all texts, so a term seen once does not win. Counted are texts that have the term,
/// not occurrences: one long text cannot name a group.
public final class DistinctiveTerms {
    /// Weight of the prior, in terms of an average text.
    private static final double PRIOR_TEXTS = 20;

    private DistinctiveTerms() {}

    /// @param z how many standard errors the log-odds of the term in the group are above those in the rest
    /// @param texts of the group that have the term
    /// @param rest texts outside the group that have the term
    public record Distinctive(String term, double z, int texts, int rest) {}

    /// @param group rows of the table that are to be told from all other rows
    /// @param most terms wanted
    /// @return terms the group uses more than the rest, the most telling first; a term and a pair it is part of do
    ///     not both appear. Empty where the group is empty; where it is all rows, the most frequent terms
    public static List<Distinctive> of(TermTable table, BitSet group, int most, Progress progress) {
        int[] all = table.texts(IntStream.range(0, table.rows()).toArray());
        progress.check();
        int[] inside =
                table.texts(group.stream().filter(row -> row < table.rows()).toArray());
        progress.check();
        double insideAll = 0;
        double everything = 0;
        for (int term = 0; term < all.length; term++) {
            insideAll += inside[term];
            everything += all[term];
        }
        double prior = PRIOR_TEXTS * everything / Math.max(1, table.rows());
        var found = new ArrayList<Distinctive>();
        for (int term = 0; term < all.length; term++) {
            int rest = all[term] - inside[term];
            if (inside[term] > 0) {
                double z =
                        z(inside[term], insideAll, rest, everything - insideAll, prior * all[term] / everything, prior);
                if (z > 0 || group.cardinality() == table.rows()) {
                    found.add(new Distinctive(table.term(term), z, inside[term], rest));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Distinctive::z)
                .thenComparingInt(Distinctive::texts)
                .reversed()
                .thenComparing(Distinctive::term));
        return withoutParts(found, most, table.reader().language());
    }

    /// @param a,n texts with the term and all counted terms of the group; b, m the same of the rest
    /// @param alpha,alphas prior of the term and of all terms
    private static double z(double a, double n, double b, double m, double alpha, double alphas) {
        double odds = Math.log((a + alpha) / (n + alphas - a - alpha));
        double others = Math.log((b + alpha) / (m + alphas - b - alpha));
        return (odds - others) / Math.sqrt(1 / (a + alpha) + 1 / (b + alpha));
    }

    private static List<Distinctive> withoutParts(List<Distinctive> ranked, int most, Language language) {
        String gap = language == Language.CHINESE ? "" : " "; // as TermReader joins pairs
        var kept = new ArrayList<Distinctive>();
        for (Distinctive one : ranked) {
            if (kept.size() == most) {
                break;
            }
            if (kept.stream().noneMatch(k -> isPart(k.term(), one.term(), gap) || isPart(one.term(), k.term(), gap))) {
                kept.add(one);
            }
        }
        return List.copyOf(kept);
    }

    /// Whether a word stands at either end of a pair.
    private static boolean isPart(String word, String pair, String gap) {
        return pair.length() > word.length() && (pair.startsWith(word + gap) || pair.endsWith(gap + word));
    }
}
