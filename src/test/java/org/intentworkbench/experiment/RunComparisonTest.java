package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.PairedDifference;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

/// Two runs against each other, by numbers worked out by hand.
final class RunComparisonTest {
    private static final String[] IDS = {"a", "b", "c", "d", "e", "f"};
    private static final int[] LABELS = {1, 0, 1, 0, 1, 0};
    private static final double[] ANY = {.1, .2, .3, .4, .5, .6};
    private static final Run SAMPLE = SampleRuns.logistic();

    @Test
    void whereTheSplitsAreTheSameTheRepeatsArePaired() {
        var first = result(spec(), ANY, 3, .60, .70, .80);
        var second = result(spec(), ANY, 3, .61, .72, .83);
        var verdict = compared(first, second).verdict();
        assertThat(verdict.method()).isEqualTo(Verdict.Method.RESAMPLED_T);
        assertThat(verdict.size()).isEqualTo(3);
        assertThat(verdict.test().difference()).isEqualTo(.02, within(1e-12));
        // three rows held out, three learnt from: error .01 sqrt(1/3 + 1), and p in closed form for 2 degrees
        double t = .02 / (.01 * Math.sqrt(1 / 3.0 + 1));
        assertThat(verdict.test().p()).isEqualTo(1 - t / Math.sqrt(2 + t * t), within(1e-9));
        assertThat(verdict.sentence(4, 9).in(Locale.ENGLISH))
                .isEqualTo("Which of the two is better may be noise: the AUC of run 9 is .020 higher than that of run 4"
                        + " (95% interval -.030 to .070, p = .225).");
        assertThat(verdict.how().in(Locale.ENGLISH)).contains("Nadeau").contains("3 repeats");
    }

    @Test
    void theBetterOneIsNamedWhicheverComesFirst() {
        var good = result(spec(), ANY, 3, .90, .91, .92);
        var bad = result(spec(), ANY, 3, .60, .611, .622);
        assertThat(compared(good, bad).verdict().sentence(1, 2).in(Locale.ENGLISH))
                .startsWith("Run 1 foresees better than run 2 by more than noise: its AUC is .299 higher")
                .contains("interval .29");
        assertThat(compared(bad, good).verdict().sentence(2, 1).in(Locale.ENGLISH))
                .isEqualTo(compared(good, bad).verdict().sentence(1, 2).in(Locale.ENGLISH));
    }

    @Test
    void otherwiseTheRowsHeldOutInBothArePaired() {
        var first = result(spec(), ANY, 6, .5);
        var other = spec().withSeed(8);
        var second = result(other, new double[] {.9, .1, .8, .2, .7, .3}, 5, .9);
        var comparison = compared(first, second);
        assertThat(comparison.verdict().method()).isEqualTo(Verdict.Method.DELONG);
        assertThat(comparison.compared()).as("f was learnt from by the second").isEqualTo(5);
        // of a, c, e against b, d: the first places 1 + 1 + 2 ... of 6 pairs (e over both, c over b), the second all
        assertThat(comparison.areas().first()).isEqualTo(3 / 6.0);
        assertThat(comparison.areas().second()).isOne();
        assertThat(comparison.verdict().test().difference()).isEqualTo(.5);
        assertThat(comparison.verdict().how().in(Locale.ENGLISH))
                .isEqualTo("DeLong’s test on the 5 rows held out in both.");
    }

    @Test
    void aRunOfOneRepeatIsPairedByItsRows() {
        assertThat(compared(result(spec(), ANY, 6, .5), result(spec(), ANY, 6, .5))
                        .verdict())
                .isEqualTo(new Verdict(Verdict.Method.DELONG, 6, new PairedDifference(0, 0, 0, 1), null));
    }

    @Test
    void whatCannotBePairedSaysWhy() {
        var any = result(spec(), ANY, 6, .5);
        assertThat(why(any, result(ExperimentSpec.of(SubjectKind.SHOPPER), ANY, 6, .5)))
                .contains("different kinds of subjects");
        assertThat(why(any, result(IDS, LABELS, Wording.plain("other"), spec().withSeed(1), ANY, 6, .5)))
                .contains("different outcomes");
        String[] others = Stream.of(IDS).map(id -> id + id).toArray(String[]::new);
        assertThat(why(any, result(others, LABELS, SAMPLE.result().label(), spec(), ANY, 6, .5)))
                .contains("no row was held out in both");
        int[] turned = {0, 0, 1, 0, 1, 0};
        assertThat(why(any, result(IDS, turned, SAMPLE.result().label(), spec(), ANY, 6, .5)))
                .contains("disagree on what became of a");
        assertThat(why(any, result(spec().withSeed(2), ANY, 2, .5))).contains("fewer than two of one outcome");
    }

    @Test
    void whoIsCalledByWhomAtTheirOwnThresholds() {
        var first = result(spec(), new double[] {.9, .8, .2, .1, .5, .7}, 6, .5);
        var second = result(spec(), new double[] {.3, .1, .2, .3, .1, .25}, 6, .5);
        var comparison = RunComparison.of(first, second, .5, .25, Progress.silent());
        assertThat(comparison.counts())
                .containsExactly(
                        new RunComparison.Count(RunComparison.Call.BOTH, 1, 1), // a, f
                        new RunComparison.Count(RunComparison.Call.ONLY_FIRST, 1, 1), // e, b
                        new RunComparison.Count(RunComparison.Call.ONLY_SECOND, 0, 1), // d
                        new RunComparison.Count(RunComparison.Call.NEITHER, 1, 0)); // c
        assertThat(comparison.difference().entered()).containsExactly("d");
        assertThat(comparison.difference().left()).containsExactly("b", "e");
        assertThat(comparison.called(RunComparison.Call.ONLY_FIRST, 10))
                .as("those first on whom the scores differ most")
                .extracting(RunComparison.Called::id)
                .containsExactly("b", "e");
        assertThat(comparison.called(RunComparison.Call.ONLY_FIRST, 1)).hasSize(1);
        assertThat(comparison.rows(RunComparison.Call.ONLY_FIRST, true))
                .isEqualTo(BitSet.valueOf(new long[] {0b10010}));
    }

    @Test
    void whatTheyDisagreeInIsTold() {
        var table = new org.intentworkbench.features.FeatureTable(
                SubjectKind.SESSION,
                IDS,
                new String[6],
                LABELS,
                Wording.plain("any"),
                null,
                List.of(number("same", 1, 2, 3, 1, 2, 3), number("apart", 0, 9, 0, 8, 9, 0)),
                0);
        var first = result(spec(), new double[] {.9, .8, .2, .1, .5, .7}, 6, .5);
        var second = result(spec(), new double[] {.9, .1, .2, .9, .1, .7}, 6, .5);
        var comparison = RunComparison.of(first, second, .5, .5, Progress.silent());
        var found = Concentration.of(comparison, table, true, 1);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().column()).isEqualTo("apart");
        assertThat(found.getFirst().segment()).as("b, d, e").isEqualTo(26 / 3.0);
        assertThat(Concentration.of(RunComparison.of(first, first, .5, .5, Progress.silent()), table, false, 3))
                .isEmpty();
    }

    private static org.intentworkbench.features.FeatureColumn number(String name, double... values) {
        return new org.intentworkbench.features.FeatureColumn(
                name,
                org.intentworkbench.features.FeatureGroup.TABLE,
                Wording.plain(name),
                Wording.plain(""),
                Wording.plain(""),
                false,
                new org.intentworkbench.features.FeatureValues.Numbers(values));
    }

    @Test
    void otherOrdersOfTheSameSubjectsMeet() {
        var first = result(spec(), ANY, 6, .5);
        String[] shuffled = {"f", "e", "d", "c", "b", "a"};
        int[] labels = {0, 1, 0, 1, 0, 1};
        var second =
                result(shuffled, labels, SAMPLE.result().label(), spec(), new double[] {.6, .5, .4, .3, .2, .1}, 6, .5);
        var comparison = RunComparison.of(first, second, .55, .15, Progress.silent());
        assertThat(comparison.verdict().test().difference()).isZero();
        assertThat(comparison.rows(RunComparison.Call.NEITHER, false).stream()).containsExactly(0);
        assertThat(comparison.rows(RunComparison.Call.NEITHER, true).stream()).containsExactly(5);
    }

    @Test
    void itCanBeCancelled() {
        var asked = new AtomicInteger();
        Assertions.assertThatThrownBy(() ->
                        RunComparison.of(result(spec(), ANY, 6, .5), result(spec(), ANY, 6, .5), new Progress() {
                            @Override
                            public void at(Stage stage, long done, long total) {}

                            @Override
                            public boolean isCancelled() {
                                return asked.incrementAndGet() > 1;
                            }
                        }))
                .isInstanceOf(Cancelled.class);
    }

    private static String why(ExperimentResult first, ExperimentResult second) {
        var verdict = compared(first, second).verdict();
        assertThat(verdict.method()).isEqualTo(Verdict.Method.NONE);
        assertThat(verdict.test().isKnown()).isFalse();
        assertThat(verdict.how()).isNull();
        return verdict.sentence(1, 2).in(Locale.ENGLISH);
    }

    private static RunComparison compared(ExperimentResult first, ExperimentResult second) {
        return RunComparison.of(first, second, Progress.silent());
    }

    private static ExperimentSpec spec() {
        return ExperimentSpec.of(SubjectKind.SESSION);
    }

    private static ExperimentResult result(ExperimentSpec spec, double[] scores, int heldOut, double... aucs) {
        return result(IDS, LABELS, SAMPLE.result().label(), spec, scores, heldOut, aucs);
    }

    private static ExperimentResult result(
            String[] ids,
            int[] labels,
            Wording label,
            ExperimentSpec spec,
            double[] scores,
            int heldOut,
            double... aucs) {
        var held = new BitSet();
        held.set(0, heldOut);
        List<Figures> repeats = Arrays.stream(aucs)
                .mapToObj(auc -> new Figures(6, 3, .5, auc, .5, .5, .5, .5, .5, .2, .5))
                .toList();
        var any = SAMPLE.result();
        return new ExperimentResult(
                spec,
                any.provenance(),
                label,
                null,
                ids,
                labels,
                scores,
                held,
                1,
                false,
                repeats,
                any.model(),
                List.of(),
                List.of());
    }
}
