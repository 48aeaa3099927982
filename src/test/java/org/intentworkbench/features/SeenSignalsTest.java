package org.intentworkbench.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.intentworkbench.domain.EventKind.PURCHASE;
import static org.intentworkbench.domain.EventKind.VIEW;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.ReviewScores.Scored;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.signals.IntentSignal;
import org.junit.jupiter.api.Test;

class SeenSignalsTest {
    private static final FeatureSpec SPEC = FeatureSpec.of(SubjectKind.SHOPPER)
            .withAsOf(Instant.ofEpochMilli(EventLog.day(40)))
            .withReviewSignals(true);

    /// Says the same of all signals.
    private static Scored review(int product, double day, Language language, double score) {
        double[] scores = new double[SeenSignals.TAKEN.size()];
        Arrays.fill(scores, score);
        return new Scored(product, EventLog.day(day), language, scores);
    }

    private static double[] values(EventLog log, Scored... reviews) {
        Past past = new Past(log.columns(), EventLog.day(40));
        int[] starts = new int[past.size() + 1];
        int count = 0;
        for (int event = 0; event < past.size(); event++) {
            if (event == 0 || past.shopper(event) != past.shopper(event - 1)) {
                starts[count++] = event;
            }
        }
        starts[count] = past.size();
        FeatureColumn column = new SeenSignals(ReviewScores.of(List.of(reviews)), past.products())
                .columns(past, Arrays.copyOf(starts, count + 1), Progress.silent())
                .get(SeenSignals.TAKEN.indexOf(IntentSignal.SIZE_COMPLAINT));
        assertThat(column.name()).isEqualTo("size_complaint_signal_seen_14d");
        return ((FeatureValues.Numbers) column.values()).values();
    }

    @Test
    void whatWasWrittenBeforeTheViewIsWhatTheShopperWasTold() {
        EventLog log = new EventLog()
                .add("s", 30, VIEW, "a1", 1) // one review so far: +1
                .add("s", 35, VIEW, "a1", 1) // two: +1 and -1
                .add("t", 25, VIEW, "a1", 1) // 15 days ago
                .add("u", 29.5, VIEW, "a1", 1) // before the first review
                .add("v", 30, VIEW, "b1", 1) // b1 has none
                .add("w", 36, PURCHASE, "a1", 1) // no view
                .add("x", 35, VIEW, "a1", 1);
        // scores 3 and 1: mean 2, deviation 1
        double[] values = values(log, review(0, 30, Language.ENGLISH, 3), review(0, 35, Language.ENGLISH, 1));
        assertThat(values).containsExactly(.5, 0, 0, 0, 0, 0);
    }

    @Test
    void eachLanguageIsMeasuredByItsOwnScale() {
        EventLog log = new EventLog().add("s", 38, VIEW, "a1", 1).add("t", 38, VIEW, "b1", 1);
        // English 1, 3 (mean 2, deviation 1); Chinese 10, 10, 40 (mean 20, deviation sqrt(200))
        double[] values = values(
                log,
                review(0, 1, Language.ENGLISH, 1),
                review(1, 1, Language.ENGLISH, 3),
                review(0, 2, Language.CHINESE, 40),
                review(1, 2, Language.CHINESE, 10),
                review(-1, 3, Language.CHINESE, 10)); // of no product met, yet of the shop
        double chinese = Math.sqrt(200);
        assertThat(values[0]).isCloseTo((-1 + 20 / chinese) / 2, within(1e-12));
        assertThat(values[1]).isCloseTo((1 - 10 / chinese) / 2, within(1e-12));
    }

    @Test
    void equalScoresAndNoReviewsTellNothing() {
        EventLog log = new EventLog().add("s", 38, VIEW, "a1", 1);
        assertThat(values(log)).containsExactly(0);
        assertThat(values(log, review(0, 1, Language.CHINESE, .3))).containsExactly(0);
        assertThat(values(log, review(0, 1, Language.CHINESE, .3), review(0, 1, Language.CHINESE, .3)))
                .containsExactly(0);
    }

    @Test
    void theyAreTakenOnlyWhereAskedFor() {
        assertThat(FeatureSelection.takes(SPEC, FeatureGroup.REVIEW_SIGNALS)).isTrue();
        assertThat(SPEC.readsReviews()).isTrue();
        for (FeatureSpec other : List.of(
                SPEC.withReviewSignals(false),
                SPEC.withChoice(FeatureChoice.BEHAVIOUR),
                SPEC.withGroupsLeftOut(java.util.Set.of(FeatureGroup.REVIEW_SIGNALS)))) {
            assertThat(FeatureSelection.takes(other, FeatureGroup.REVIEW_SIGNALS))
                    .isFalse();
            assertThat(other.readsReviews()).isFalse();
        }
    }

    @Test
    void eachIsNamedAndDefinedInBothLanguages() {
        for (IntentSignal signal : SeenSignals.TAKEN) {
            FeatureColumn column = SeenSignals.column(signal, new double[0], List.of("model"));
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(column.label().in(locale)).doesNotContain("feature.signal");
                assertThat(column.definition().in(locale)).contains("model").doesNotContain("feature.signal");
            }
        }
    }
}
