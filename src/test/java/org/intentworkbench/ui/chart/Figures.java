package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Plausible figures for the gallery and the tests: 12,330 sessions, about 15 % of them buyers.
final class Figures {
    final double[] scores;
    final boolean[] positive;

    Figures(int n, long seed) {
        var random = new Random(seed);
        scores = new double[n];
        positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            positive[i] = random.nextDouble() < 0.155;
            double logit = (positive[i] ? 0.6 : -2.4) + random.nextGaussian() * 1.3;
            scores[i] = 1 / (1 + Math.exp(-logit));
        }
    }

    /// Points from the highest score down, x rising.
    Curve roc(String name, double noise) {
        return curve(name, noise, true);
    }

    Curve precisionRecall(String name, double noise) {
        return curve(name, noise, false);
    }

    private Curve curve(String name, double noise, boolean roc) {
        var random = new Random(3);
        var noisy = Arrays.stream(scores)
                .map(s -> Math.max(0, Math.min(1, s + noise * random.nextGaussian())))
                .toArray();
        var order = IntStream.range(0, noisy.length)
                .boxed()
                .sorted((a, b) -> Double.compare(noisy[b], noisy[a]))
                .toList();
        int yes = 0;
        for (boolean p : positive) {
            yes += p ? 1 : 0;
        }
        int no = noisy.length - yes;
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        var t = new ArrayList<Double>();
        x.add(0.0);
        y.add(roc ? 0.0 : 1.0);
        t.add(Double.POSITIVE_INFINITY);
        int tp = 0;
        int fp = 0;
        for (int i = 0; i < order.size(); i++) {
            int at = order.get(i);
            tp += positive[at] ? 1 : 0;
            fp += positive[at] ? 0 : 1;
            if (i + 1 == order.size() || noisy[order.get(i + 1)] != noisy[at]) {
                x.add(roc ? (double) fp / no : (double) tp / yes);
                y.add(roc ? (double) tp / yes : (double) tp / (tp + fp));
                t.add(noisy[at]);
            }
        }
        return new Curve(name, array(x), array(y), array(t));
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static TreeNode tree(boolean chinese) {
        var counter = new int[1];
        return grow(0, 12_330, 0.155, counter, new Random(5), "", chinese);
    }

    private static TreeNode grow(
            int depth, long count, double share, int[] counter, Random random, String answer, boolean chinese) {
        int id = counter[0]++;
        var english = List.of(
                "Page values",
                "Month is November",
                "Bounce rate",
                "Product pages seen",
                "Exit rate",
                "Returning visitor",
                "Minutes on product pages");
        var zh = List.of("页面价值", "月份为十一月", "跳出率", "浏览的商品页数", "退出率", "回访访客", "商品页停留分钟数");
        if (depth >= 6 || count < 120 || depth > 1 && random.nextInt(5) == 0) {
            return new TreeNode(
                    id,
                    List.of(share > 0.5 ? (chinese ? "会购买" : "Buys") : (chinese ? "不购买" : "Does not buy")),
                    share,
                    count,
                    answer,
                    List.of());
        }
        int pick = depth == 0 ? 0 : random.nextInt(english.size());
        var name = chinese ? zh.get(pick) : english.get(pick);
        long left = (long) (count * (0.3 + 0.5 * random.nextDouble()));
        double lower = share * (0.2 + 0.5 * random.nextDouble());
        double higher = Math.min(0.97, (share * count - lower * left) / (count - left));
        var rule = pick == 1 || pick == 5 ? name : name + " ≤ " + (random.nextInt(900) / 100.0);
        return new TreeNode(
                id,
                List.of(rule),
                share,
                count,
                answer,
                List.of(
                        grow(depth + 1, left, lower, counter, random, chinese ? "是" : "yes", chinese),
                        grow(depth + 1, count - left, higher, counter, random, chinese ? "否" : "no", chinese)));
    }
}
