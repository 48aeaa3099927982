package org.intentworkbench.features;

import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;

/// Tables made by hand.
final class Columns {
    private Columns() {}

    static FeatureColumn numbers(String name, double... values) {
        return column(name, new FeatureValues.Numbers(values));
    }

    static FeatureColumn levels(String name, List<String> levels, int... codes) {
        return column(name, new FeatureValues.Levels(codes, levels.toArray(new String[0])));
    }

    static FeatureColumn column(String name, FeatureValues values) {
        return new FeatureColumn(
                name, FeatureGroup.TABLE, Wording.plain(name), Wording.plain(""), Wording.plain(name), false, values);
    }

    static FeatureTable table(int[] labels, FeatureColumn... columns) {
        return table(labels, new String[labels.length], columns);
    }

    static FeatureTable table(int[] labels, String[] shoppers, FeatureColumn... columns) {
        String[] ids = new String[labels.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "line " + (i + 2);
        }
        return new FeatureTable(
                SubjectKind.SESSION, ids, shoppers, labels, Wording.plain("bought"), null, List.of(columns), 0);
    }
}
