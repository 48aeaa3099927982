package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

/// The hash that tells whether a kept run still fits its data.
final class TableDigestTest {
    @Test
    void equalTablesHaveEqualDigests() {
        assertThat(of(table())).isEqualTo(of(table())).matches("[0-9a-f]{64}");
    }

    @Test
    void anyValueThatDiffersChangesTheDigest() {
        Set<String> digests = new HashSet<>();
        List<FeatureTable> tables = new ArrayList<>(List.of(table()));
        tables.add(table(new String[] {"a", "c"}, 0, 1.5, 0, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 1, 1.5, 0, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, Math.nextUp(1.5), 0, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, Double.NaN, 0, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, -0.0, 0, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, 0.0, 0, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, 1.5, 1, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, 1.5, -1, .5f, "n"));
        tables.add(table(new String[] {"a", "b"}, 0, 1.5, 0, Math.nextUp(.5f), "n"));
        tables.add(table(new String[] {"a", "b"}, 0, 1.5, 0, .5f, "m"));
        tables.add(table(new String[] {"ab", ""}, 0, 1.5, 0, .5f, "n"));
        tables.add(table().withColumns(table().columns().subList(0, 2)));
        tables.add(table().withColumns(table().columns().reversed()));
        tables.forEach(table -> digests.add(of(table)));
        assertThat(digests).hasSameSizeAs(tables);
    }

    @Test
    void theCodeOfALevelDoesNotCountOnlyItsWord() {
        var one = new FeatureValues.Levels(new int[] {0, 1}, new String[] {"x", "y"});
        var other = new FeatureValues.Levels(new int[] {1, 0}, new String[] {"y", "x"});
        assertThat(of(table().withColumns(List.of(column("l", one)))))
                .isEqualTo(of(table().withColumns(List.of(column("l", other)))));
    }

    @Test
    void aMissingVectorIsNoVectorOfZeros() {
        var missing = new FeatureValues.Vectors(new float[][] {null, {1}}, 1);
        var zero = new FeatureValues.Vectors(new float[][] {{0}, {1}}, 1);
        assertThat(of(table().withColumns(List.of(column("v", missing)))))
                .isNotEqualTo(of(table().withColumns(List.of(column("v", zero)))));
    }

    @Test
    void cancelStopsIt() {
        Progress cancelled = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> TableDigest.of(table(), cancelled)).isInstanceOf(Cancelled.class);
    }

    private static String of(FeatureTable table) {
        return TableDigest.of(table, Progress.silent());
    }

    private static FeatureTable table() {
        return table(new String[] {"a", "b"}, 0, 1.5, 0, .5f, "n");
    }

    private static FeatureTable table(String[] ids, int label, double number, int code, float value, String name) {
        return new FeatureTable(
                SubjectKind.SESSION,
                ids,
                new String[ids.length],
                new int[] {label, 1},
                Wording.plain("bought"),
                null,
                List.of(
                        column(name, new FeatureValues.Numbers(new double[] {number, 2})),
                        column("l", new FeatureValues.Levels(new int[] {code, 1}, new String[] {"x", "y"})),
                        column("v", new FeatureValues.Vectors(new float[][] {{value}, null}, 1))),
                0);
    }

    private static FeatureColumn column(String name, FeatureValues values) {
        return new FeatureColumn(
                name, FeatureGroup.TABLE, Wording.plain(name), Wording.plain(""), Wording.plain(""), false, values);
    }
}
