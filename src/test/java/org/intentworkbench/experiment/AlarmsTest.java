package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

/// Every kind of alarm rings on one side of its border and is silent on the other.
final class AlarmsTest {
    private static final Progress SILENT = Progress.silent();

    private static List<Alarm> look(AlarmCheck check, EvidenceByHand by) {
        return check.look(by.evidence(), List.of(), SILENT);
    }

    /// 400 rows, half of them positive: of every 100 positive rows `of` have a 1, of every 100 others `others`.
    private static EvidenceByHand yesNo(int of, int others) {
        return new EvidenceByHand(400, row -> row / 2 % 2 == 0)
                .number("known", row -> row / 4 < (row / 2 % 2 == 0 ? of : others) ? 1 : 0)
                .figures(.9, .5, .85);
    }

    @Test
    void oneFeatureRingsFromAucEighty() {
        // AUC of a yes/no feature = .5 + (share of positives - share of others) / 2
        assertThat(look(new SingleFeatureCheck(), yesNo(79, 20))).isEmpty();
        List<Alarm> alarms = look(new SingleFeatureCheck(), yesNo(80, 20));
        assertThat(alarms).hasSize(1);
        Alarm alarm = alarms.getFirst();
        assertThat(alarm.features()).containsExactly("known");
        assertThat(alarm.figures().get("auc")).isCloseTo(.80, within(1e-12));
        assertThat(alarm.figures()).containsEntry("all", .85);
        assertThat(alarm.severity()).isCloseTo(.6, within(1e-9));
        assertThat(alarm.sentence().in(Locale.ENGLISH))
                .isEqualTo("known alone reaches AUC 0.800 of 0.850 that all features reach together.");
        assertThat(alarm.sentence().in(Locale.SIMPLIFIED_CHINESE)).contains("known", "0.800", "0.850");
        assertThat(look(new SingleFeatureCheck(), yesNo(20, 80)))
                .as("whichever way it points")
                .hasSize(1);
    }

    @Test
    void severalSuchFeaturesAreOneAlarmWorstFirst() {
        var by = yesNo(80, 20).number("surer", row -> row / 2 % 2 == 0 ? 3 : 1);
        Alarm alarm = look(new SingleFeatureCheck(), by).getFirst();
        assertThat(alarm.features()).containsExactly("surer", "known");
        assertThat(alarm.sentence().in(Locale.ENGLISH)).endsWith("Also above .80: known 0.800.");
        assertThat(alarm.severity()).isCloseTo(1, within(1e-9));
    }

    @Test
    void anAlarmOfOneFeatureNeedsRowsEnough() {
        var few = new EvidenceByHand(24, row -> row / 2 % 2 == 0)
                .number("lucky", row -> row / 2 % 2 == 0 || row == 3 ? 1 : 0)
                .figures(.9, .5, .85);
        assertThat(look(new SingleFeatureCheck(), few)).isEmpty();
    }

    @Test
    void missingCellsAndMiddlesTellToo() {
        var gaps = new EvidenceByHand(400, row -> row / 2 % 2 == 0)
                .number("filled", row -> row / 2 % 2 == 0 ? Double.NaN : row % 7)
                .figures(.9, .5, .9);
        assertThat(look(new SingleFeatureCheck(), gaps)).hasSize(1);
        // positive in the middle: neither up nor down tells, the bands do
        Random random = new Random(3);
        double[] x = random.doubles(2_000).toArray();
        var middle = new EvidenceByHand(2_000, row -> Math.abs(x[row] - .5) < .25)
                .number("middle", row -> x[row])
                .figures(.9, .5, .9);
        assertThat(look(new SingleFeatureCheck(), middle)).hasSize(1);
    }

    /// Its training rows are learnt by heart: judged on them, AUC is 1.
    @Test
    void aColumnOfManyLevelsRingsNothing() {
        Random random = new Random(5);
        int[] who = random.ints(2_000, 0, 1_500).toArray();
        int[] label = random.ints(2_000, 0, 2).toArray();
        var by = new EvidenceByHand(2_000, row -> label[row] == 1)
                .levels("street", row -> "street " + who[row])
                .figures(.9, .5, .5);
        assertThat(look(new SingleFeatureCheck(), by)).isEmpty();
        assertThat(look(new AfterOutcomeCheck(), by)).isEmpty();
    }

    @Test
    void whatTheProgramFoldsAsOfAMomentCannotKnowTheOutcome() {
        var by = new EvidenceByHand(400, row -> row / 2 % 2 == 0)
                .column(
                        "cart_age",
                        FeatureGroup.CART,
                        new FeatureValues.Numbers(IntStream.range(0, 400)
                                .mapToDouble(row -> row / 2 % 2 == 0 ? 4 : 0)
                                .toArray()))
                .figures(.9, .5, .9);
        assertThat(look(new SingleFeatureCheck(), by)).isEmpty();
        assertThat(look(new AfterOutcomeCheck(), by)).isEmpty();
    }

    /// 1,000 rows, 100 positive.
    private static EvidenceByHand present(int ofPositives, int ofOthers) {
        return new EvidenceByHand(1_000, row -> row < 100)
                .number("order_value", row -> row < ofPositives || row >= 100 && row < 100 + ofOthers ? 9.5 : 0)
                .figures(.9, .5, .9);
    }

    @Test
    void knownAfterTheOutcomeRingsFromTwentyTimes() {
        assertThat(look(new AfterOutcomeCheck(), present(40, 18)))
                .as("40% and 2%")
                .hasSize(1);
        assertThat(look(new AfterOutcomeCheck(), present(40, 19)))
                .as("40% and 2.1%")
                .isEmpty();
        assertThat(look(new AfterOutcomeCheck(), present(10, 0)))
                .as("a tenth of the class")
                .hasSize(1);
        assertThat(look(new AfterOutcomeCheck(), present(9, 0))).isEmpty();
        Alarm alarm = look(new AfterOutcomeCheck(), present(40, 18)).getFirst();
        assertThat(alarm.features()).containsExactly("order_value");
        assertThat(alarm.sentence().in(Locale.ENGLISH))
                .isEqualTo(
                        "order_value is above or below 0 for 40.0% of the positive rows and for 2.0% of the others.");
        assertThat(alarm.severity()).isCloseTo(.94, within(1e-9));
    }

    @Test
    void filledInAndLevelsTellAsZerosDo() {
        var paid = new EvidenceByHand(1_000, row -> row < 100)
                .levels("paid_by", row -> row < 70 ? "card" : "none")
                .levels("delivered", row -> row < 60 ? "2026-03-0" + (1 + row % 9) : null)
                .number("refund", row -> row >= 110 ? 3 : Double.NaN)
                .figures(.9, .5, .9);
        Alarm alarm = look(new AfterOutcomeCheck(), paid).getFirst();
        assertThat(alarm.features()).containsExactly("refund", "paid_by", "delivered");
        assertThat(alarm.sentence().in(Locale.ENGLISH))
                .isEqualTo("refund is filled in for 0.0% of the positive rows and for 98.9% of the others."
                        + " Likewise: paid_by, delivered.");
        var alone = new EvidenceByHand(1_000, row -> row < 100).levels("paid_by", row -> row < 70 ? "card" : "none");
        assertThat(look(new AfterOutcomeCheck(), alone).getFirst().sentence().in(Locale.ENGLISH))
                .isEqualTo(
                        "paid_by is something other than “none” for 70.0% of the positive rows and for 0.0% of the others.");
    }

    /// Six rows of twelve against none of twelve: infinitely often, and said by six rows.
    @Test
    void aFewRowsAreNoProof() {
        var few = new EvidenceByHand(24, row -> row < 12)
                .number("order_value", row -> row < 6 ? 1 : 0)
                .figures(.9, .5, .9);
        assertThat(look(new AfterOutcomeCheck(), few)).isEmpty();
    }

    @Test
    void aFaultRingsOnce() {
        var by = present(100, 0);
        List<Alarm> all = Alarms.of(by.evidence(), SILENT);
        assertThat(all).extracting(Alarm::kind).contains(Alarm.Kind.AFTER_OUTCOME);
        assertThat(all).extracting(Alarm::kind).doesNotContain(Alarm.Kind.SINGLE_FEATURE);
    }

    @Test
    void fewPositivesRingsBelowFifty() {
        assertThat(look(new FewPositivesCheck(), new EvidenceByHand(1_000, row -> row < 100)))
                .as("50 in each part")
                .isEmpty();
        Alarm alarm = look(new FewPositivesCheck(), new EvidenceByHand(1_000, row -> row < 99))
                .getFirst();
        assertThat(alarm.figures()).containsEntry("training", 50.0).containsEntry("test", 49.0);
        assertThat(alarm.sentence().in(Locale.ENGLISH)).contains("test part has 49 positive rows", "below 50");
        assertThat(alarm.severity()).isCloseTo(.31, within(1e-9));
        Alarm rarer = look(new FewPositivesCheck(), new EvidenceByHand(1_000, row -> row >= 41))
                .getFirst();
        assertThat(rarer.sentence().in(Locale.ENGLISH))
                .as("the rarer class counts")
                .contains("20 rows that are not");
    }

    @Test
    void foldsJudgeByAllTheirRowsTogether() {
        var folds = new EvidenceByHand(1_000, row -> row % 10 == 0);
        folds.splits = IntStream.range(0, 5)
                .mapToObj(fold -> new Split(
                        IntStream.range(0, 1_000)
                                .filter(row -> row / 200 != fold)
                                .toArray(),
                        IntStream.range(0, 1_000)
                                .filter(row -> row / 200 == fold)
                                .toArray(),
                        false))
                .toList();
        assertThat(look(new FewPositivesCheck(), folds)).as("20 in each").hasSize(1);
        folds.split = new SplitSpec.KFold(5);
        assertThat(look(new FewPositivesCheck(), folds)).as("100 in all").isEmpty();
    }

    @Test
    void aBaselineWinsOnlyIfItIsBetter() {
        var by = new EvidenceByHand(100, row -> row % 2 == 0).figures(.9, .66, .9, .9);
        by.baselines = List.of(rule(.85, .66));
        assertThat(look(new BaselineCheck(), by)).as("equal F1").isEmpty();
        by.baselines = List.of(rule(.85, .663));
        Alarm alarm = look(new BaselineCheck(), by).getFirst();
        assertThat(alarm.sentence().in(Locale.ENGLISH))
                .isEqualTo("F1 0.660 at the tuned threshold is below 0.663, that of the one rule PageValues > 0.");
        by.baselines = List.of(rule(.95, .663));
        assertThat(look(new BaselineCheck(), by).getFirst().figures())
                .as("the larger loss is told")
                .containsEntry("auc", .9)
                .containsEntry("baseline", .95);
    }

    private static Baseline rule(double auc, double f1) {
        var figures = EvidenceByHand.figure(auc, f1);
        return new Baseline(Baseline.Kind.BEST_RULE, Wording.plain("PageValues > 0"), List.of(figures, figures));
    }

    /// 20,000 held-out rows with one score: the calibration error is the distance of the share from it.
    private static EvidenceByHand scored(double score, int positives) {
        var by = new EvidenceByHand(40_000, row -> row % 20_000 < positives);
        Arrays.fill(by.scores, score);
        return by;
    }

    @Test
    void calibrationRingsAboveFivePointsOrHalfTheShare() {
        assertThat(look(new CalibrationCheck(), scored(.5, 10_900)))
                .as("4.5 points")
                .isEmpty();
        Alarm alarm = look(new CalibrationCheck(), scored(.5, 11_200)).getFirst();
        assertThat(alarm.figures().get("expectedError")).isCloseTo(.06, within(1e-9));
        assertThat(alarm.sentence().in(Locale.ENGLISH))
                .startsWith("Scores are off by 6.0 points on average: their mean is 50.0% where 56.0% are positive");
        assertThat(look(new CalibrationCheck(), scored(.028, 400)))
                .as("2% scored 2.8%")
                .isEmpty();
        assertThat(look(new CalibrationCheck(), scored(.04, 400)))
                .as("2% scored 4%")
                .hasSize(1);
    }

    /// 100 rows of a fair coin are off by 4 points on average: 7 are no proof.
    @Test
    void calibrationIsSilentWithinChance() {
        var by = new EvidenceByHand(200, row -> row % 200 < 114);
        assertThat(look(new CalibrationCheck(), by)).isEmpty();
        var calibration = org.intentworkbench.evaluation.Calibration.of(
                by.evidence().scores(by.evidence().first().test()),
                by.evidence().labels(by.evidence().first().test()));
        assertThat(CalibrationCheck.byChance(calibration)).isCloseTo(Math.sqrt(.5 / Math.PI / 100), within(1e-12));
    }

    @Test
    void overfittedRingsBeyondTheMarginAndTheSpread() {
        assertThat(look(new OverfittingCheck(), new EvidenceByHand(4, row -> row < 2).figures(.99, .5, .9, .9)))
                .isEmpty();
        assertThat(look(new OverfittingCheck(), new EvidenceByHand(4, row -> row < 2).figures(.99, .5, .88, .88)))
                .hasSize(1);
        // the spread of .86 and .90 is .028: the gap of .11 is not beyond .10 and twice that
        assertThat(look(new OverfittingCheck(), new EvidenceByHand(4, row -> row < 2).figures(.99, .5, .86, .90)))
                .isEmpty();
        assertThat(look(new OverfittingCheck(), new EvidenceByHand(4, row -> row < 2)))
                .as("an older run says nothing of training rows")
                .isEmpty();
    }

    @Test
    void twinsAcrossTheSplitRing() {
        Random random = new Random(9);
        double[] a = random.doubles(2_000).toArray();
        // row 2k is learnt, row 2k + 1 held out: the first 60 pairs are twins
        var by = new EvidenceByHand(2_000, row -> row % 4 < 2)
                .number("a", row -> row < 120 ? a[row / 2] : a[row])
                .levels("b", row -> row < 120 ? "x" : "y" + row % 3);
        Alarm alarm = look(new DuplicatesCheck(), by).getFirst();
        assertThat(alarm.figures()).containsEntry("rows", 60.0).containsEntry("share", .06);
        assertThat(alarm.sentence().in(Locale.ENGLISH)).startsWith("60 of 1,000 held-out rows (6.0%)");
        var few = new EvidenceByHand(2_000, row -> row % 4 < 2).number("a", row -> row < 80 ? a[row / 2] : a[row]);
        assertThat(look(new DuplicatesCheck(), few))
                .as("4 %, and the AUC is the same without")
                .isEmpty();
    }

    @Test
    void rowsOfFewValuesAreAlikeByChance() {
        Random random = new Random(9);
        int[] a = random.ints(2_000, 0, 4).toArray();
        int[] b = random.ints(2_000, 0, 3).toArray();
        var by = new EvidenceByHand(2_000, row -> row % 4 < 2)
                .levels("a", row -> "a" + a[row])
                .number("b", row -> b[row]);
        assertThat(look(new DuplicatesCheck(), by)).isEmpty();
        assertThat(DuplicatesCheck.byChance(by.evidence(), SILENT)).isGreaterThan(.999);
    }

    @Test
    void driftRingsWhereRowsCanBeToldApart() {
        Random random = new Random(2);
        double[] noise = random.doubles(3_000).toArray();
        var by = new EvidenceByHand(3_000, row -> row % 3 == 0)
                .number("moved", row -> noise[row] + (row % 2) * .4)
                .number("same", row -> noise[(row * 7) % 3_000])
                .levels("channel", row -> row % 2 == 1 && row % 5 == 0 ? "new channel" : "c" + row % 3);
        Alarm alarm = look(new DriftCheck(), by).getFirst();
        assertThat(alarm.features()).startsWith("moved").contains("channel").doesNotContain("same");
        assertThat(alarm.figures().get("auc")).isGreaterThan(.75);
        assertThat(alarm.figures()).containsEntry("positiveShareTest", 1 / 3.0);
    }

    /// The column the rows are split by says all, and is no news.
    @Test
    void driftLeavesOutWhatTheSplitGoesBy() {
        var by = new EvidenceByHand(1_000, row -> row % 3 == 0)
                .levels("month", row -> row % 2 == 0 ? "Mar" : "Nov")
                .number("noise", row -> row * 7919 % 1_000);
        assertThat(look(new DriftCheck(), by)).hasSize(1);
        by.split = new SplitSpec.ByColumn("month", List.of("Nov"));
        assertThat(look(new DriftCheck(), by)).isEmpty();
        by.number("visits", row -> row % 2 * 3);
        Alarm alarm = look(new DriftCheck(), by).getFirst();
        assertThat(alarm.features()).containsExactly("visits");
        assertThat(alarm.sentence().in(Locale.ENGLISH)).endsWith("because the split itself makes it differ: month.");
    }

    /// Random splits of noise, of 400 rows each: no kind of alarm rings that is about features.
    @Test
    void noiseRingsNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            int[] label = random.ints(800, 0, 2).toArray();
            var by = new EvidenceByHand(800, row -> label[row] == 1).figures(.6, .5, .5);
            for (int c = 0; c < 6; c++) {
                double[] x = random.doubles(800).toArray();
                by.number("x" + c, row -> x[row] < .1 ? Double.NaN : x[row]);
                int[] z = random.ints(800, 0, 3 + 15 * c).toArray();
                by.levels("z" + c, row -> z[row] == 0 ? null : "z" + z[row]);
            }
            assertThat(Stream.of(
                                    new SingleFeatureCheck(),
                                    new AfterOutcomeCheck(),
                                    new DriftCheck(),
                                    new DuplicatesCheck(),
                                    new FewPositivesCheck())
                            .flatMap(check -> look(check, by).stream()))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    /// A shopper's rows are alike and on one side: known in one fold, they would give the others away.
    @Test
    void driftDoesNotRecogniseShoppers() {
        Random random = new Random(4);
        double[] height = random.doubles(100).toArray();
        boolean[] held = new boolean[100];
        for (int k = 0; k < 100; k++) {
            held[k] = random.nextBoolean();
        }
        var by = new EvidenceByHand(2_000, row -> row % 3 == 0).number("height", row -> height[row / 20]);
        by.splits = List.of(new Split(
                IntStream.range(0, 2_000).filter(row -> !held[row / 20]).toArray(),
                IntStream.range(0, 2_000).filter(row -> held[row / 20]).toArray(),
                true));
        by.shoppers = IntStream.range(0, 2_000).mapToObj(row -> "s" + row / 20).toArray(String[]::new);
        assertThat(look(new DriftCheck(), by)).isEmpty();
        by.shoppers = new String[2_000];
        assertThat(look(new DriftCheck(), by))
                .as("without the shoppers it would")
                .hasSize(1);
    }

    @Test
    void oddTablesRingNothingAndBreakNothing() {
        var one = new EvidenceByHand(2, row -> row == 0).number("x", row -> Double.NaN);
        one.scores = new double[] {0, 1};
        assertThat(Alarms.of(one.evidence(), SILENT)).extracting(Alarm::kind).contains(Alarm.Kind.FEW_POSITIVES);
        var constant = new EvidenceByHand(400, row -> row % 4 < 2)
                .number("x", row -> 1)
                .levels("y", row -> null)
                .column("v", FeatureGroup.TEXT, new FeatureValues.Vectors(new float[400][], 2))
                .figures(.5, .5, .5);
        assertThat(Alarms.of(constant.evidence(), SILENT)).isEmpty();
    }

    @Test
    void worstFirstAndCancelled() {
        var by = present(40, 0);
        by.splits = List.of(new Split(
                IntStream.range(0, 1_000).filter(row -> row % 10 != 1).toArray(),
                IntStream.range(0, 1_000).filter(row -> row % 10 == 1).toArray(),
                false));
        List<Alarm> all = Alarms.of(by.evidence(), SILENT);
        assertThat(all)
                .extracting(Alarm::kind)
                .startsWith(Alarm.Kind.AFTER_OUTCOME)
                .contains(Alarm.Kind.FEW_POSITIVES);
        assertThat(all).extracting(Alarm::severity).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        Progress stopped = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Alarms.of(by.evidence(), stopped)).isInstanceOf(Cancelled.class);
    }
}
