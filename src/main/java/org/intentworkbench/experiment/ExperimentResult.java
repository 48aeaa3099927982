package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.explanation.FeatureWeight;
import org.intentworkbench.training.FittedModel;
import org.jspecify.annotations.Nullable;

/// What a run found. The model, scores, weights and curves are those of the first repeat: its held-out rows are
/// what every chart shows, so a figure beside a chart belongs to exactly the rows drawn. `repeats` tells how far
/// the figures move from split to split.
///
/// @param label what the outcome is called on screen
/// @param asOf for shoppers: the moment no feature looks past
/// @param ids of all subjects, held out or not
/// @param scores probability of each subject by the first repeat's model
/// @param heldOut subjects that model did not see in training
/// @param features how many features went in (before one-hot)
/// @param byShopper whether rows of one shopper were kept on one side
/// @param repeats figures on the held-out rows of each repeat
/// @param notes what the analyst should know: missing values filled, rows left out, columns not used
/// @param trials what each repeat was like; empty of a run kept before there were any
/// @param baselines judged on the same rows; empty of a run kept before there were any
/// @param alarms worst first; empty of a run kept before there were any
/// @param searches for settings, of each repeat; empty where none was asked for
/// @param unused subjects the first repeat neither learnt from nor was judged on: left out so that nobody stands on
///     both sides, or because their outcome was not known yet
public record ExperimentResult(
        ExperimentSpec spec,
        Provenance provenance,
        Wording label,
        @Nullable Instant asOf,
        String[] ids,
        int[] labels,
        double[] scores,
        BitSet heldOut,
        int features,
        boolean byShopper,
        List<Figures> repeats,
        FittedModel model,
        List<FeatureWeight> weights,
        List<Wording> notes,
        List<Trial> trials,
        List<Baseline> baselines,
        List<Alarm> alarms,
        List<SettingsFound> searches,
        BitSet unused) {
    /// Where a subject stood in the first repeat.
    public enum Part {
        HELD_OUT,
        TRAINING,
        UNUSED
    }

    public ExperimentResult {
        repeats = List.copyOf(repeats);
        weights = List.copyOf(weights);
        notes = List.copyOf(notes);
        trials = List.copyOf(Objects.requireNonNullElse(trials, List.of()));
        baselines = List.copyOf(Objects.requireNonNullElse(baselines, List.of()));
        alarms = List.copyOf(Objects.requireNonNullElse(alarms, List.of()));
        searches = List.copyOf(Objects.requireNonNullElse(searches, List.of()));
        unused = Objects.requireNonNullElseGet(unused, BitSet::new);
    }

    /// A result of which no more is known than its figures.
    public ExperimentResult(
            ExperimentSpec spec,
            Provenance provenance,
            Wording label,
            @Nullable Instant asOf,
            String[] ids,
            int[] labels,
            double[] scores,
            BitSet heldOut,
            int features,
            boolean byShopper,
            List<Figures> repeats,
            FittedModel model,
            List<FeatureWeight> weights,
            List<Wording> notes) {
        this(
                spec,
                provenance,
                label,
                asOf,
                ids,
                labels,
                scores,
                heldOut,
                features,
                byShopper,
                repeats,
                model,
                weights,
                notes,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new BitSet());
    }

    /// The same, said of a spec that leaves out features the run did not have.
    ///
    /// @param more names to be left out beside those the spec leaves out
    ExperimentResult withDropped(Set<String> more) {
        Set<String> dropped = new TreeSet<>(spec.features().dropped());
        dropped.addAll(more);
        return new ExperimentResult(
                spec.withFeatures(spec.features().withDropped(dropped)),
                provenance,
                label,
                asOf,
                ids,
                labels,
                scores,
                heldOut,
                features,
                byShopper,
                repeats,
                model,
                weights,
                notes,
                trials,
                baselines,
                alarms,
                searches,
                unused);
    }

    public Part part(int row) {
        return heldOut.get(row) ? Part.HELD_OUT : unused.get(row) ? Part.UNUSED : Part.TRAINING;
    }

    public int rows() {
        return ids.length;
    }

    public int positives() {
        int sum = 0;
        for (int label : labels) {
            sum += label;
        }
        return sum;
    }

    public Spread auc() {
        return Spread.of(repeats, Figures::auc);
    }

    public Spread averagePrecision() {
        return Spread.of(repeats, Figures::averagePrecision);
    }

    public Spread accuracy() {
        return Spread.of(repeats, Figures::accuracy);
    }

    public Spread precision() {
        return Spread.of(repeats, Figures::precision);
    }

    public Spread recall() {
        return Spread.of(repeats, Figures::recall);
    }

    public Spread f1() {
        return Spread.of(repeats, Figures::f1);
    }

    public Spread brier() {
        return Spread.of(repeats, Figures::brier);
    }

    public Spread logLoss() {
        return Spread.of(repeats, Figures::logLoss);
    }

    /// Figures at the threshold tuned on folds of the training rows; NaN of an older run.
    public Spread tunedF1() {
        return Spread.of(trials, trial -> trial.tuned().f1());
    }

    /// The tuned threshold of the first repeat, whose model is kept; NaN of an older run.
    public double tunedThreshold() {
        return trials.isEmpty() ? Double.NaN : trials.getFirst().tunedThreshold();
    }

    public Spread fitSeconds() {
        return Spread.of(trials, Trial::fitSeconds);
    }

    public Spread scoreSeconds() {
        return Spread.of(trials, Trial::scoreSeconds);
    }

    /// Scores of the held-out rows, in their order.
    public double[] heldOutScores() {
        return heldOut.stream().mapToDouble(row -> scores[row]).toArray();
    }

    /// Outcomes of the held-out rows, in their order.
    public int[] heldOutLabels() {
        return heldOut.stream().map(row -> labels[row]).toArray();
    }
}
