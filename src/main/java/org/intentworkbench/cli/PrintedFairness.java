package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.evaluation.CountedShare;
import org.intentworkbench.evaluation.GroupFigures;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.evaluation.ShareDifference;
import org.intentworkbench.evaluation.ShareRatio;
import org.intentworkbench.experiment.Fairness;

/// What a threshold does to groups, as `--json` prints it; members as in [Printed]. Ratios and differences are against
/// the reference, with the interval that holds the true one in 95 of 100 cases.
///
/// @param reference name of the largest group
/// @param evenness smallest list share over the largest, of groups with enough rows
record PrintedFairness(
        String by, boolean isFeature, double threshold, String reference, double evenness, List<Group> groups) {
    record Share(int part, int whole, double share, double low, double high) {
        static Share of(CountedShare share) {
            return new Share(
                    share.part(),
                    share.whole(),
                    share.share(),
                    share.interval().low(),
                    share.interval().high());
        }
    }

    record Group(
            String name,
            boolean tooFew,
            String verdict,
            Share prevalence,
            double meanScore,
            double scoredTooHighBy,
            double auc,
            Share listShare,
            Share truePositiveRate,
            Share falsePositiveRate,
            Share precision,
            ShareRatio listShareRatio,
            ShareDifference listShareDifference,
            ShareRatio truePositiveRateRatio,
            ShareRatio falsePositiveRateRatio,
            ShareRatio precisionRatio) {}

    static PrintedFairness of(Fairness fairness) {
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < fairness.groups().size(); g++) {
            Fairness.Group group = fairness.groups().get(g);
            GroupFigures figures = group.figures();
            groups.add(new Group(
                    group.name().in(Locale.ENGLISH),
                    group.tooFew(),
                    Printed.lower(fairness.verdict(g)),
                    Share.of(figures.prevalence()),
                    figures.quality().meanScore(),
                    figures.scoredTooHighBy(),
                    figures.quality().auc().area(),
                    Share.of(figures.of(Notion.LIST_SHARE)),
                    Share.of(figures.of(Notion.TRUE_POSITIVE_RATE)),
                    Share.of(figures.of(Notion.FALSE_POSITIVE_RATE)),
                    Share.of(figures.of(Notion.PRECISION)),
                    fairness.ratio(g, Notion.LIST_SHARE),
                    fairness.difference(g, Notion.LIST_SHARE),
                    fairness.ratio(g, Notion.TRUE_POSITIVE_RATE),
                    fairness.ratio(g, Notion.FALSE_POSITIVE_RATE),
                    fairness.ratio(g, Notion.PRECISION)));
        }
        return new PrintedFairness(
                fairness.by(),
                fairness.isFeature(),
                fairness.threshold(),
                fairness.reference() < 0
                        ? ""
                        : fairness.groups().get(fairness.reference()).name().in(Locale.ENGLISH),
                fairness.evenness(),
                groups);
    }

    List<String> lines() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "", "rows", "positive", "mean score", "on the list", "ratio", "found", "wrongly", "precision", ""));
        for (Group group : groups) {
            rows.add(List.of(
                    TextTable.cut(group.name()),
                    String.format(Locale.ROOT, "%,d", group.prevalence().whole()),
                    percent(group.prevalence().share()),
                    percent(group.meanScore()),
                    percent(group.listShare().share()),
                    group.verdict().equals("reference") ? "1" : ratio(group.listShareRatio()),
                    percent(group.truePositiveRate().share()),
                    percent(group.falsePositiveRate().share()),
                    percent(group.precision().share()),
                    group.verdict().replace('_', ' ')));
        }
        return TextTable.lines(rows);
    }

    private static String ratio(ShareRatio ratio) {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.ratio(), ratio.low(), ratio.high());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
