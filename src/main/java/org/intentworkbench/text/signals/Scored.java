package org.intentworkbench.text.signals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.intentworkbench.text.ReadTexts;

/// One signal of the different texts of one language, on two scales: the score as it is, and the rank an analyst
/// reads. A text is named by its place in [ReadTexts]. Arrays are not to be changed.
///
/// **Rank**: the share of the texts that score less, ties half, in percent: 50 is the middle text, 93 is above 93 of
/// 100. The mean rank of some texts is the chance that one of them scores more than a text drawn from all.
/// **Share**: of the texts that reach the cut.
///
/// @param scores of each text
/// @param ranks of each text, 0 to 100
/// @param cut a text with as much or more is said to have the signal
public record Scored(double[] scores, double[] ranks, double cut) {
    public static Scored of(double[] scores, double cut) {
        return new Scored(scores, ranks(scores), cut);
    }

    public static Scored of(SignalScorer scorer, IntentSignal signal, ReadTexts texts) {
        return of(scorer.scores(signal, texts.vectors()), scorer.cut(signal));
    }

    private static double[] ranks(double[] scores) {
        int n = scores.length;
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = rank(sorted, scores[i]);
        }
        return ranks;
    }

    private static double rank(double[] sorted, double score) {
        int below = first(sorted, score, false);
        int upTo = first(sorted, score, true);
        return 100.0 * (below + upTo) / 2 / sorted.length;
    }

    /// How many are less than the score, or no more than it.
    private static int first(double[] sorted, double score, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score || orEqual && sorted[middle] == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int size() {
        return scores.length;
    }

    /// The rank a text would have that is not one of these, such as one just typed; NaN where there are none.
    public double rank(double score) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : rank(sorted, score);
    }

    /// Mean score; NaN where there is no text.
    public double mean() {
        return Arrays.stream(scores).average().orElse(Double.NaN);
    }

    /// Standard deviation of the scores, divided by n - 1.
    public double spread() {
        double mean = mean();
        double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
        return scores.length < 2 ? Double.NaN : Math.sqrt(squares / (scores.length - 1));
    }

    /// Share of the texts that have the signal, 0 to 1; NaN where there is no text.
    public double share() {
        return scores.length == 0
                ? Double.NaN
                : Arrays.stream(scores).filter(s -> s >= cut).count() / (double) scores.length;
    }

    /// The texts with the highest scores, highest first; of equal ones the earlier comes first.
    public int[] highest(int most) {
        return ordered(Comparator.comparingDouble(text -> -scores[text]), most);
    }

    /// The texts with the lowest scores, lowest first.
    public int[] lowest(int most) {
        return ordered(Comparator.comparingDouble(text -> scores[text]), most);
    }

    private int[] ordered(Comparator<Integer> order, int most) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(order)
                .limit(most)
                .mapToInt(text -> text)
                .toArray();
    }
}
