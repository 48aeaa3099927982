package org.intentworkbench.ui.results;

import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.ExperimentResult;

/// The figures of merit in the order of their tiles.
enum Figure {
    AUC("auc", 3),
    AVERAGE_PRECISION("ap", 3),
    F1("f1", 3),
    PRECISION("precision", 3),
    RECALL("recall", 3),
    ACCURACY("accuracy", 3),
    BRIER("brier", 4),
    LOG_LOSS("logloss", 3);

    private final String id;
    private final int digits;

    Figure(String id, int digits) {
        this.id = id;
        this.digits = digits;
    }

    String id() {
        return id;
    }

    int digits() {
        return digits;
    }

    /// Whether it moves with the threshold.
    boolean atThreshold() {
        return switch (this) {
            case F1, PRECISION, RECALL, ACCURACY -> true;
            case AUC, AVERAGE_PRECISION, BRIER, LOG_LOSS -> false;
        };
    }

    Spread over(ExperimentResult result) {
        return switch (this) {
            case AUC -> result.auc();
            case AVERAGE_PRECISION -> result.averagePrecision();
            case F1 -> result.f1();
            case PRECISION -> result.precision();
            case RECALL -> result.recall();
            case ACCURACY -> result.accuracy();
            case BRIER -> result.brier();
            case LOG_LOSS -> result.logLoss();
        };
    }

    /// On the rows drawn.
    double drawn(Figures fixed, ConfusionMatrix matrix) {
        return switch (this) {
            case AUC -> fixed.auc();
            case AVERAGE_PRECISION -> fixed.averagePrecision();
            case F1 -> matrix.f1();
            case PRECISION -> matrix.precision();
            case RECALL -> matrix.recall();
            case ACCURACY -> matrix.accuracy();
            case BRIER -> fixed.brier();
            case LOG_LOSS -> fixed.logLoss();
        };
    }
}
