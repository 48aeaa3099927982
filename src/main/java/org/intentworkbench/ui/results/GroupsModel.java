package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Segment;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.GroupQuality;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.segments.ColumnGroups;
import org.intentworkbench.segments.SegmentRows;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.jspecify.annotations.Nullable;

/// Quality by groups of the held-out rows: the levels of a feature, or the analyst's segments.
final class GroupsModel {
    /// Slot of the background runner.
    static final String SLOT = "results.groups";

    private static final int TELLING_LEVELS = 3;

    /// What groups are made by.
    sealed interface By {
        record Feature(String name, Wording label) implements By {}

        record Segments() implements By {}
    }

    /// One group and how good the scores are in it.
    record Row(Wording name, GroupQuality quality) {}

    /// @param all the quality of all held-out rows
    /// @param outside names of segments that cannot be asked of this run
    record Measured(RunCurves curves, GroupQuality all, List<Row> rows, List<String> outside) {}

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final ResultsViewModel results;
    private final ObjectProperty<@Nullable By> by = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<By>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Measured> measured = new ReadOnlyObjectWrapper<>();
    private boolean wanted;

    GroupsModel(Workbench workbench, BackgroundRunner runner, ResultsViewModel results) {
        this.workbench = workbench;
        this.runner = runner;
        this.results = results;
        by.addListener((property, before, now) -> compute());
        workbench.segments().addListener((ListChangeListener<Segment>) change -> {
            if (by.get() instanceof By.Segments) {
                compute();
            }
        });
        results.curvesProperty().addListener((property, before, now) -> {
            wanted = false;
            runner.cancel(SLOT);
            measured.set(null);
        });
    }

    /// What is chosen; null until there is a run.
    ObjectProperty<@Nullable By> byProperty() {
        return by;
    }

    ReadOnlyObjectProperty<List<By>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Null until it is measured.
    ReadOnlyObjectProperty<@Nullable Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// The groups are looked at: from now on they are measured.
    void look(RunCurves curves) {
        wanted = true;
        List<By> all = new ArrayList<>();
        for (FeatureColumn column : curves.run().table().columns()) {
            if (!(column.values() instanceof FeatureValues.Vectors)) {
                all.add(new By.Feature(column.name(), column.label()));
            }
        }
        all.add(new By.Segments());
        choices.set(all);
        if (!all.contains(by.get())) {
            by.set(first(curves, all));
        } else if (measured.get() == null) {
            compute();
        }
    }

    /// A feature with few levels tells most at first sight; else whatever comes first.
    private static By first(RunCurves curves, List<By> all) {
        return curves.run().table().columns().stream()
                .filter(column -> column.values() instanceof FeatureValues.Levels)
                .min(Comparator.comparingInt(column -> Math.abs(levels(column) - TELLING_LEVELS)))
                .<By>map(column -> new By.Feature(column.name(), column.label()))
                .orElse(all.getFirst());
    }

    private static int levels(FeatureColumn column) {
        return column.values() instanceof FeatureValues.Levels levels ? levels.levels().length : 0;
    }

    private void compute() {
        RunCurves curves = results.curvesProperty().get();
        By chosen = by.get();
        if (!wanted || curves == null || chosen == null) {
            return;
        }
        List<Segment> segments = workbench.segments().stream()
                .filter(s -> s.subject() == curves.run().table().subject())
                .toList();
        measured.set(null);
        runner.run(SLOT, progress -> measure(curves, chosen, segments), measured::set);
    }

    private static Measured measure(RunCurves curves, By by, List<Segment> segments) {
        GroupQuality all = GroupQuality.of(curves.scores(), curves.labels(), new int[curves.rows().length], 1)
                .getFirst();
        return switch (by) {
            case By.Feature feature -> new Measured(curves, all, byFeature(curves, feature.name()), List.of());
            case By.Segments kept -> bySegments(curves, all, segments);
        };
    }

    private static List<Row> byFeature(RunCurves curves, String name) {
        var column = curves.run().table().column(name).orElseThrow();
        ColumnGroups groups = ColumnGroups.of(column);
        int[] group = new int[curves.rows().length];
        for (int i = 0; i < group.length; i++) {
            group[i] = groups.group()[curves.rows()[i]];
        }
        return GroupQuality.of(
                        curves.scores(), curves.labels(), group, groups.names().size())
                .stream()
                .map(quality -> new Row(groups.names().get(quality.group()), quality))
                .toList();
    }

    private static Measured bySegments(RunCurves curves, GroupQuality all, List<Segment> segments) {
        List<Row> rows = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (Segment segment : segments) {
            try {
                BitSet in = SegmentRows.of(
                        segment.conditions(),
                        curves.run().table(),
                        curves.run().result().scores());
                int[] group = new int[curves.rows().length];
                for (int i = 0; i < group.length; i++) {
                    group[i] = in.get(curves.rows()[i]) ? 0 : -1;
                }
                rows.add(new Row(
                        Wording.plain(segment.name()),
                        GroupQuality.of(curves.scores(), curves.labels(), group, 1)
                                .getFirst()));
            } catch (Problem otherColumns) {
                outside.add(segment.name());
            }
        }
        return new Measured(curves, all, rows, outside);
    }
}
