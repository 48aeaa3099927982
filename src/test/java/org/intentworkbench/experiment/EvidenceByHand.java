package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.ThresholdCounts;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.features.Split;
import org.intentworkbench.features.SplitSpec;
import org.jspecify.annotations.Nullable;

/// Evidence put together row by row: even rows are learnt from, odd ones held out, unless told otherwise.
final class EvidenceByHand {
    final int rows;
    int[] labels;
    double[] scores;

    @Nullable
    String[] shoppers;

    long[] moments = {};
    List<Split> splits;
    SplitSpec split = new SplitSpec.Random(.5);
    List<Figures> repeats = List.of();
    List<Trial> trials = List.of();
    List<Baseline> baselines = List.of();
    private final List<FeatureColumn> columns = new ArrayList<>();

    /// @param positive whether a row is
    EvidenceByHand(int rows, java.util.function.IntPredicate positive) {
        this.rows = rows;
        labels = IntStream.range(0, rows).map(row -> positive.test(row) ? 1 : 0).toArray();
        scores = new double[rows];
        Arrays.fill(scores, .5);
        shoppers = new String[rows];
        splits = List.of(new Split(
                IntStream.range(0, rows).filter(row -> row % 2 == 0).toArray(),
                IntStream.range(0, rows).filter(row -> row % 2 == 1).toArray(),
                false));
    }

    EvidenceByHand number(String name, IntToDoubleFunction value) {
        return column(
                name,
                FeatureGroup.TABLE,
                new FeatureValues.Numbers(
                        IntStream.range(0, rows).mapToDouble(value).toArray()));
    }

    /// @param level null = missing
    EvidenceByHand levels(String name, IntFunction<@Nullable String> level) {
        List<String> levels = new ArrayList<>();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            String said = level.apply(row);
            if (said != null && !levels.contains(said)) {
                levels.add(said);
            }
            codes[row] = said == null ? -1 : levels.indexOf(said);
        }
        return column(name, FeatureGroup.TABLE, new FeatureValues.Levels(codes, levels.toArray(String[]::new)));
    }

    EvidenceByHand column(String name, FeatureGroup group, FeatureValues values) {
        columns.add(new FeatureColumn(
                name, group, Wording.plain(name), Wording.plain(""), Wording.plain(""), false, values));
        return this;
    }

    /// AUC on the held-out rows of each repeat, on training rows, and F1 at the tuned threshold.
    EvidenceByHand figures(double train, double f1, double... test) {
        repeats = Arrays.stream(test).mapToObj(auc -> figure(auc, .1)).toList();
        trials = repeats.stream().map(one -> trial(train, f1)).toList();
        return this;
    }

    static Figures figure(double auc, double f1) {
        return new Figures(100, 50, .5, auc, .5, .5, .5, .5, f1, .25, .69);
    }

    private static Trial trial(double trainAuc, double f1) {
        return new Trial(
                100,
                50,
                100,
                50,
                figure(trainAuc, .5),
                .4,
                figure(.5, f1),
                ThresholdCounts.of(new double[] {.5}, new int[] {1}),
                0,
                0);
    }

    Evidence evidence() {
        FeatureTable plain = new FeatureTable(
                SubjectKind.SESSION,
                IntStream.range(0, rows).mapToObj(Integer::toString).toArray(String[]::new),
                shoppers,
                labels,
                Wording.plain("bought"),
                null,
                columns,
                0);
        return new Evidence(
                ExperimentSpec.of(SubjectKind.SESSION).withSplit(split),
                plain,
                splits,
                repeats,
                scores,
                trials,
                baselines);
    }
}
