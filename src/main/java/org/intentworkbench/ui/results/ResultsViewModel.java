package org.intentworkbench.ui.results;

import java.util.BitSet;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.evaluation.ProfitCurve;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// What *Results* shows: the curves of the current run, and the matrix at the threshold of the moment.
final class ResultsViewModel {
    /// Slot of the background runner.
    static final String CURVES = "results.curves";

    static final String PROFIT = "results.profit";

    /// Places the threshold can be sent to.
    enum Snap {
        BEST_F1,
        BEST_PROFIT,
        BUDGET,
        RECALL,
        YOUDEN,
        HALF
    }

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<@Nullable RunCurves> curves = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ConfusionMatrix> matrix = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ProfitCurve> profit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Cell> cell = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<BitSet> selected = new ReadOnlyObjectWrapper<>(new BitSet());

    ResultsViewModel(Workbench workbench, BackgroundRunner runner) {
        this.workbench = workbench;
        this.runner = runner;
        workbench.runProperty().addListener((property, before, now) -> compute(now));
        workbench.thresholdProperty().addListener((property, before, now) -> {
            cell.set(null); // the picked rows stay, but the cell now holds others
            count();
        });
        workbench.selectionProperty().addListener((property, before, now) -> locate());
        workbench.moneyProperty().addListener((property, before, now) -> reckon());
        compute(workbench.runProperty().get());
    }

    /// Null while there is no run, or until its curves are made.
    ReadOnlyObjectProperty<@Nullable RunCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /// Over the held-out rows at the threshold; null with the curves.
    ReadOnlyObjectProperty<@Nullable ConfusionMatrix> matrixProperty() {
        return matrix.getReadOnlyProperty();
    }

    /// Profit against the threshold; null with the curves, and until it is reckoned.
    ReadOnlyObjectProperty<@Nullable ProfitCurve> profitProperty() {
        return profit.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Money> moneyProperty() {
        return workbench.moneyProperty();
    }

    /// The cell whose rows are selected; null where the selection is none of them.
    ReadOnlyObjectProperty<@Nullable Cell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /// The selection as positions among the held-out rows.
    ReadOnlyObjectProperty<BitSet> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    DoubleProperty thresholdProperty() {
        return workbench.thresholdProperty();
    }

    /// How many subjects are selected, held out or not.
    int selectedSubjects() {
        return workbench.selectionProperty().get().cardinality();
    }

    /// Moves the threshold into 0..1; what is no number is ignored.
    void moveThreshold(double value) {
        if (!Double.isNaN(value)) {
            workbench.thresholdProperty().set(Math.clamp(value, 0, 1));
        }
    }

    /// Where a snap leads; NaN where it leads nowhere.
    double target(Snap snap) {
        RunCurves shown = curves.get();
        if (shown == null) {
            return Double.NaN;
        }
        ProfitCurve reckoned = profit.get();
        Money money = workbench.moneyProperty().get();
        return switch (snap) {
            case BEST_F1 -> at(shown.bestF1());
            case BEST_PROFIT -> reckoned == null ? Double.NaN : at(reckoned.best());
            case BUDGET -> at(shown.cuts().budget(money.budget()));
            case RECALL -> at(shown.cuts().recall(money.recall()));
            case YOUDEN -> at(shown.youden());
            case HALF -> 0.5;
        };
    }

    private static double at(Optional<ConfusionMatrix> cut) {
        return cut.map(ConfusionMatrix::threshold).orElse(Double.NaN);
    }

    void snap(Snap snap) {
        moveThreshold(target(snap));
    }

    /// Selects the rows of a cell, or takes the selection back where they are selected already.
    void pick(Cell picked) {
        RunCurves shown = curves.get();
        if (shown == null) {
            return;
        }
        if (picked == cell.get()) {
            clearSelection();
            return;
        }
        workbench
                .selectionProperty()
                .set(shown.rowsOf(picked, workbench.thresholdProperty().get()));
        cell.set(picked);
    }

    /// Selects the held-out rows with a score between the two, high excluded except at 1.
    void pickScores(double low, double high) {
        RunCurves shown = curves.get();
        if (shown != null) {
            workbench.selectionProperty().set(shown.rowsBetween(low, high));
        }
    }

    void clearSelection() {
        workbench.selectionProperty().set(new BitSet());
    }

    void goToModels() {
        workbench.screenProperty().set("models");
    }

    private void compute(@Nullable Run run) {
        publish(null);
        if (run == null) {
            runner.cancel(CURVES);
            return;
        }
        runner.run(CURVES, progress -> RunCurves.of(run), this::publish);
    }

    private void publish(@Nullable RunCurves made) {
        profit.set(null);
        curves.set(made);
        count();
        locate();
        reckon();
    }

    private void reckon() {
        RunCurves shown = curves.get();
        if (shown == null) {
            runner.cancel(PROFIT);
            return;
        }
        Economics economics = workbench.moneyProperty().get().economics();
        runner.run(PROFIT, progress -> ProfitCurve.of(shown.cuts(), shown.thresholds(), economics), profit::set);
    }

    private void count() {
        RunCurves shown = curves.get();
        matrix.set(
                shown == null
                        ? null
                        : shown.matrix(workbench.thresholdProperty().get()));
    }

    private void locate() {
        RunCurves shown = curves.get();
        BitSet picked = workbench.selectionProperty().get();
        cell.set(null);
        selected.set(shown == null ? new BitSet() : shown.positionsOf(picked));
    }
}
