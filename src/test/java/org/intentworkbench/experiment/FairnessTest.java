package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.GroupFigures.Notion;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.job.Progress;
import org.intentworkbench.segments.ColumnGroups;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a threshold does to groups, by hand.
final class FairnessTest {
    private final List<Double> scores = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<Integer> group = new ArrayList<>();

    private void rows(int of, int count, int label, double score) {
        for (int i = 0; i < count; i++) {
            group.add(of);
            labels.add(label);
            scores.add(score);
        }
    }

    private Fairness fairness(String... names) {
        Run any = SampleRuns.logistic();
        ExperimentResult base = any.result();
        int n = scores.size();
        BitSet all = new BitSet();
        all.set(0, n);
        var result = new ExperimentResult(
                base.spec(),
                base.provenance(),
                base.label(),
                null,
                new String[n],
                labels.stream().mapToInt(i -> i).toArray(),
                scores.stream().mapToDouble(d -> d).toArray(),
                all,
                1,
                false,
                base.repeats(),
                base.model(),
                base.weights(),
                List.of());
        var groups = new ColumnGroups(
                List.of(names).stream().map(Wording::plain).toList(),
                group.stream().mapToInt(i -> i).toArray());
        return Fairness.of(result, new GroupColumn("region", false, false, groups), .5);
    }

    @Test
    void groupsAreHeldAgainstTheLargest() {
        rows(0, 60, 1, .9); // 200 rows, 80 on the list
        rows(0, 20, 0, .8);
        rows(0, 120, 0, .1);
        rows(1, 10, 1, .9); // 100 rows, 10 on the list
        rows(1, 20, 1, .2);
        rows(1, 70, 0, .1);
        rows(2, 60, 1, .9); // 150 rows, 60 on the list: as the first
        rows(2, 90, 0, .1);
        rows(3, 20, 1, .9); // 20 rows
        rows(4, 12, 1, .9); // 60 rows, 18 on the list: .75 of the first's share
        rows(4, 6, 0, .9);
        rows(4, 42, 0, .1);
        Fairness fairness = fairness("north", "south", "east", "west", "isles", "nobody");
        assertThat(fairness.groups()).as("no group without rows").hasSize(5);
        assertThat(fairness.reference()).isZero();
        assertThat(fairness.ratio(1, Notion.LIST_SHARE).ratio()).isCloseTo(.25, within(1e-12));
        assertThat(fairness.difference(1, Notion.LIST_SHARE).difference()).isCloseTo(-.3, within(1e-12));
        assertThat(fairness.ratio(1, Notion.TRUE_POSITIVE_RATE).ratio()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(fairness.groups().get(1).figures().scoredTooHighBy())
                .as("mean score .2, three in ten are positive")
                .isCloseTo(.2 - .3, within(1e-9));
        assertThat(List.of(0, 1, 2, 3, 4))
                .map(fairness::verdict)
                .containsExactly(
                        Fairness.Verdict.REFERENCE,
                        Fairness.Verdict.LESS,
                        Fairness.Verdict.ALIKE,
                        Fairness.Verdict.TOO_FEW,
                        Fairness.Verdict.MAYBE);
        assertThat(fairness.evenness()).isCloseTo(.1 / .4, within(1e-12));
        Fairness everybody = fairness.at(0);
        assertThat(everybody.evenness()).isEqualTo(1);
        assertThat(everybody.verdict(1)).isEqualTo(Fairness.Verdict.ALIKE);
    }

    @Test
    void oneGroupHasNothingToBeHeldAgainst() {
        rows(0, 60, 1, .9);
        rows(0, 60, 0, .1);
        Fairness alone = fairness("all");
        assertThat(alone.evenness()).isNaN();
        assertThat(alone.verdict(0)).isEqualTo(Fairness.Verdict.REFERENCE);
    }

    @Test
    void bandsAreCutWhereAskedFor() {
        var bands = ColumnGroups.ofCuts(new double[] {18, 25, 34.9, 35, 70, Double.NaN}, new double[] {50, 25, 35});
        assertThat(bands.names().stream().map(name -> name.in(java.util.Locale.ENGLISH)))
                .containsExactly("< 25", "25 – 35", "35 – 50", "≥ 50", "missing");
        assertThat(bands.group()).containsExactly(0, 1, 1, 2, 3, 4);
    }

    @Test
    void anUnknownColumnNamesThoseThereAre(@TempDir java.nio.file.Path folder) {
        try (Workspace empty = Workspace.open(folder.resolve("w.mv.db"))) {
            Run run = SampleRuns.logistic();
            assertThatThrownBy(() -> GroupColumn.of(empty, run, "Region", new double[0], Progress.silent()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Region")
                    .hasMessageContaining("VisitorType");
            GroupColumn visitors = GroupColumn.of(empty, run, "VisitorType", new double[0], Progress.silent());
            assertThat(visitors.isFeature()).isTrue();
            Fairness fairness = Fairness.of(run.result(), visitors, .3);
            assertThat(fairness.groups().stream()
                            .mapToInt(one -> one.figures().quality().rows())
                            .sum())
                    .isEqualTo(run.result().heldOut().cardinality());
        }
    }
}
