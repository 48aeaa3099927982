package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.GroupFigures;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.evaluation.GroupQuality;
import org.intentworkbench.evaluation.ShareDifference;
import org.intentworkbench.evaluation.ShareRatio;

/// What a run's threshold does to groups of its held-out rows, each against the largest.
///
/// @param by name of the column; @param isFeature whether the model sees it
/// @param groups in the order of the column's groups, only those with held-out rows
/// @param reference number of the largest group, which the others are held against; -1 where there is none
public record Fairness(String by, boolean isFeature, double threshold, List<Group> groups, int reference) {
    /// A ratio below it, or above its inverse, is worth a look ("four fifths", US Uniform Guidelines 1978).
    public static final double FOUR_FIFTHS = .8;

    public Fairness {
        groups = List.copyOf(groups);
    }

    public record Group(Wording name, GroupFigures figures) {
        /// Whether there is too little in it to say anything.
        public boolean tooFew() {
            return figures.quality().tooFew();
        }
    }

    /// How the list share of a group stands to that of the reference; called by `fairness.verdict.<name>`.
    public enum Verdict {
        REFERENCE,
        TOO_FEW,
        /// Between four fifths and its inverse.
        ALIKE,
        /// Beyond, but chance alone could do it.
        MAYBE,
        LESS,
        MORE
    }

    public static Fairness of(ExperimentResult result, GroupColumn column, double threshold) {
        int[] rows = result.heldOut().stream().toArray();
        int[] group =
                IntStream.of(rows).map(row -> column.groups().group()[row]).toArray();
        List<Group> groups = new ArrayList<>();
        for (GroupQuality quality : GroupQuality.of(
                result.heldOutScores(),
                result.heldOutLabels(),
                group,
                column.groups().names().size())) {
            if (quality.rows() > 0) {
                groups.add(
                        new Group(column.groups().names().get(quality.group()), GroupFigures.of(quality, threshold)));
            }
        }
        return new Fairness(column.name(), column.isFeature(), threshold, groups, largest(groups));
    }

    private static int largest(List<Group> groups) {
        int largest = -1;
        for (int g = 0; g < groups.size(); g++) {
            if (largest < 0 || rows(groups.get(g)) > rows(groups.get(largest))) {
                largest = g;
            }
        }
        return largest;
    }

    private static int rows(Group group) {
        return group.figures().quality().rows();
    }

    /// The same rows at another threshold.
    public Fairness at(double changed) {
        List<Group> moved = groups.stream()
                .map(g -> new Group(g.name(), GroupFigures.of(g.figures().quality(), changed)))
                .toList();
        return new Fairness(by, isFeature, changed, moved, reference);
    }

    /// How many times the reference's share the group has.
    public ShareRatio ratio(int group, Notion notion) {
        return groups.get(group)
                .figures()
                .of(notion)
                .ratioTo(groups.get(reference).figures().of(notion));
    }

    public ShareDifference difference(int group, Notion notion) {
        return groups.get(group)
                .figures()
                .of(notion)
                .differenceTo(groups.get(reference).figures().of(notion));
    }

    public Verdict verdict(int group) {
        if (group == reference) {
            return Verdict.REFERENCE;
        }
        if (groups.get(group).tooFew() || groups.get(reference).tooFew()) {
            return Verdict.TOO_FEW;
        }
        ShareRatio ratio = ratio(group, Notion.LIST_SHARE);
        if (!(ratio.ratio() < FOUR_FIFTHS || ratio.ratio() > 1 / FOUR_FIFTHS)) {
            return Verdict.ALIKE;
        }
        if (ratio.low() <= 1 && ratio.high() >= 1) {
            return Verdict.MAYBE;
        }
        return ratio.ratio() < 1 ? Verdict.LESS : Verdict.MORE;
    }

    /// The smallest list share of a group that can be judged, over the largest: 1 = all alike; NaN of fewer than two
    /// groups.
    public double evenness() {
        double[] shares = groups.stream()
                .filter(group -> !group.tooFew())
                .mapToDouble(group -> group.figures().of(Notion.LIST_SHARE).share())
                .sorted()
                .toArray();
        return shares.length < 2 ? Double.NaN : shares[0] / shares[shares.length - 1];
    }
}
