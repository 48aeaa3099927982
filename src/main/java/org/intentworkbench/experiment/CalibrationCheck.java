package org.intentworkbench.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Calibration;
import org.intentworkbench.job.Progress;

/// Rings where the expected calibration error on the held-out rows of the first split is above five points (above half
/// the share of the rarer class where that is less), and above twice what chance alone would give probabilities that
/// are right: in a bin of `n` rows whose mean score is `p` the share is off by `sqrt(2 p (1 - p) / (pi n))` on average.
final class CalibrationCheck implements AlarmCheck {
    static final double POINTS = .05;
    static final double OF_SHARE = .5;
    static final double TIMES_CHANCE = 2;

    @Override
    public List<Alarm> look(Evidence evidence, List<Alarm> before, Progress progress) {
        int[] test = evidence.first().test();
        var calibration = Calibration.of(evidence.scores(test), evidence.labels(test));
        double rarer = Math.min(calibration.positiveShare(), 1 - calibration.positiveShare());
        double limit = Math.max(Math.min(POINTS, OF_SHARE * rarer), TIMES_CHANCE * byChance(calibration));
        double error = calibration.expectedError();
        if (!(error > limit)) {
            return List.of();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("expectedError", error);
        figures.put("limit", limit);
        figures.put("meanScore", calibration.meanScore());
        figures.put("positiveShare", calibration.positiveShare());
        figures.put("slope", calibration.slope());
        figures.put("intercept", calibration.intercept());
        return List.of(new Alarm(
                Alarm.Kind.BADLY_CALIBRATED,
                Math.min(.7, .3 + 2 * error),
                List.of(),
                Wording.of(
                        "alarm.said.calibration",
                        Evidence.points(error),
                        Evidence.percent(calibration.meanScore()),
                        Evidence.percent(calibration.positiveShare()),
                        Double.isNaN(calibration.slope())
                                ? "–"
                                : String.format(Locale.ROOT, "%.2f", calibration.slope())),
                figures));
    }

    /// The error expected of right probabilities with so many rows.
    static double byChance(Calibration calibration) {
        int rows = calibration.bins().stream().mapToInt(Calibration.Bin::rows).sum();
        double sum = 0;
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.rows() > 0) {
                double p = Math.clamp(bin.meanScore(), 0, 1);
                sum += bin.rows() * Math.sqrt(2 * p * (1 - p) / (Math.PI * bin.rows()));
            }
        }
        return sum / rows;
    }
}
