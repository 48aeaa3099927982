package org.intentworkbench.experiment;

import java.util.Arrays;
import java.util.Locale;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.DeLong;
import org.intentworkbench.evaluation.PairedDifference;
import org.jspecify.annotations.Nullable;

/// Whether one run's AUC is higher than another's by more than noise, and how that was found out.
///
/// @param size repeats of the resampled test, or rows of DeLong's
/// @param test second less first
/// @param why they cannot be paired; null where they can
public record Verdict(
        Method method,
        int size,
        PairedDifference test,
        @Nullable Wording why) {
    private static final double SMALL = .001;

    /// Explained by `compare.method.<name>` on screen.
    public enum Method {
        /// Both runs have the same repeated splits.
        RESAMPLED_T,
        /// The same held-out rows, scored once by each.
        DELONG,
        NONE
    }

    static Verdict of(ExperimentResult first, ExperimentResult second, RunDifference difference, MatchedRows rows) {
        PairedDifference repeats = difference.figures().getFirst().test(); // the first is the AUC
        if (repeats.isKnown()) {
            return new Verdict(Method.RESAMPLED_T, first.repeats().size(), repeats, null);
        }
        Wording why = whyNot(first, second, rows);
        if (why == null) {
            PairedDifference test = areas(first, second, rows).test();
            if (test.isKnown()) {
                return new Verdict(Method.DELONG, rows.size(), test, null);
            }
            why = Wording.of("compare.why.few", Integer.toString(rows.size()));
        }
        double change = second.auc().mean() - first.auc().mean();
        var unknown = new PairedDifference(change, Double.NaN, Double.NaN, Double.NaN);
        return new Verdict(Method.NONE, 0, unknown, why);
    }

    static DeLong areas(ExperimentResult first, ExperimentResult second, MatchedRows rows) {
        double[] a = Arrays.stream(rows.first())
                .mapToDouble(row -> first.scores()[row])
                .toArray();
        double[] b = Arrays.stream(rows.second())
                .mapToDouble(row -> second.scores()[row])
                .toArray();
        int[] labels =
                Arrays.stream(rows.first()).map(row -> first.labels()[row]).toArray();
        return DeLong.of(a, b, labels);
    }

    /// What was found, in a sentence.
    ///
    /// @param one number of the first run; @param other number of the second
    public Wording sentence(long one, long other) {
        if (why != null) {
            return why;
        }
        boolean second = test.difference() > 0;
        return Wording.of(
                test.isMoreThanNoise() ? "compare.more" : "compare.noise",
                Long.toString(second ? other : one),
                Long.toString(second ? one : other),
                points(Math.abs(test.difference())),
                points(second ? test.low() : -test.high()),
                points(second ? test.high() : -test.low()),
                test.p() < SMALL ? "< .001" : "= " + points(test.p()));
    }

    /// How that was found out, in a sentence; null where it was not.
    public @Nullable Wording how() {
        return method == Method.NONE
                ? null
                : Wording.of("compare.method." + method, String.format(Locale.ROOT, "%,d", size));
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^(-?)0\\.", "$1.");
    }

    private static @Nullable Wording whyNot(ExperimentResult first, ExperimentResult second, MatchedRows rows) {
        if (first.spec().features().subject() != second.spec().features().subject()) {
            return Wording.of("compare.why.subject");
        }
        if (!first.label().equals(second.label())) {
            return Wording.of("compare.why.label");
        }
        if (rows.size() == 0) {
            return Wording.of("compare.why.none");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (first.labels()[rows.first()[i]] != second.labels()[rows.second()[i]]) {
                return Wording.of("compare.why.outcome", first.ids()[rows.first()[i]]);
            }
        }
        return null;
    }
}
