package org.intentworkbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.junit.jupiter.api.Test;

/// Shares of groups by hand, and their ratios and differences against published intervals.
final class GroupFiguresTest {
    @Test
    void everyNotionIsAShareOfItsOwnRows() {
        double[] scores = {.9, .8, .2, .7, .1, .3, .6, .4};
        int[] labels = {1, 1, 1, 0, 0, 0, 0, 1};
        int[] group = {0, 0, 0, 0, 0, 0, 1, 1};
        List<GroupQuality> both = GroupQuality.of(scores, labels, group, 2);
        GroupFigures first = GroupFigures.of(both.getFirst(), .5);
        assertThat(first.of(Notion.LIST_SHARE)).isEqualTo(new CountedShare(3, 6));
        assertThat(first.of(Notion.TRUE_POSITIVE_RATE)).isEqualTo(new CountedShare(2, 3));
        assertThat(first.of(Notion.FALSE_POSITIVE_RATE)).isEqualTo(new CountedShare(1, 3));
        assertThat(first.of(Notion.PRECISION)).isEqualTo(new CountedShare(2, 3));
        assertThat(first.prevalence()).isEqualTo(new CountedShare(3, 6));
        assertThat(first.scoredTooHighBy()).isCloseTo(0, within(1e-12));
        GroupFigures second = GroupFigures.of(both.getLast(), .7);
        assertThat(second.of(Notion.LIST_SHARE)).isEqualTo(new CountedShare(0, 2));
        assertThat(second.of(Notion.PRECISION).share()).isNaN();
    }

    /// Newcombe 1998, Statistics in Medicine 17, 873-890: 56/70 less 48/80 by method 10.
    @Test
    void differenceAsPublished() {
        var difference = ShareDifference.of(56, 70, 48, 80);
        assertThat(difference.difference()).isCloseTo(.2, within(1e-12));
        assertThat(difference.low()).isCloseTo(.0524, within(5e-5));
        assertThat(difference.high()).isCloseTo(.3339, within(5e-5));
        var none = ShareDifference.of(0, 10, 0, 20);
        assertThat(none.difference()).isZero();
        assertThat(none.low()).isNegative();
        assertThat(none.high()).isPositive();
    }

    /// ln(56.5 / 70.5 : 48.5 / 80.5) = .28531, standard error .10822.
    @Test
    void ratioByHand() {
        var ratio = ShareRatio.of(56, 70, 48, 80);
        assertThat(ratio.ratio()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(ratio.low()).isCloseTo(1.0759, within(1e-3));
        assertThat(ratio.high()).isCloseTo(1.6445, within(1e-3));
        assertThat(ShareRatio.of(0, 10, 5, 10).ratio()).isZero();
        assertThat(ShareRatio.of(5, 10, 0, 10).ratio()).isInfinite();
        assertThat(ShareRatio.of(5, 10, 0, 10).low()).isFinite().isGreaterThan(.5);
        assertThat(ShareRatio.of(0, 0, 5, 10).ratio()).isNaN();
    }
}
