package org.intentworkbench.features;

import org.intentworkbench.domain.Wording;

/// One named feature of all subjects of a table.
///
/// @param name stable, as in files and on the command line: `searches_7d`, or the column's name in its file
/// @param label how it is called on screen
/// @param unit such as "days"; [Wording#plain] of "" where there is none
/// @param definition one sentence that says how it is computed and as of when
/// @param yesNo numbers that are only 1, 0 or missing
/// @param known when it is known: "at the as-of moment", or that the program cannot tell
public record FeatureColumn(
        String name,
        FeatureGroup group,
        Wording label,
        Wording unit,
        Wording definition,
        boolean yesNo,
        Wording known,
        FeatureValues values) {
    /// Of a feature that is known when all of its family are.
    public FeatureColumn(
            String name,
            FeatureGroup group,
            Wording label,
            Wording unit,
            Wording definition,
            boolean yesNo,
            FeatureValues values) {
        this(name, group, label, unit, definition, yesNo, group.known(), values);
    }

    FeatureColumn withName(String changed) {
        return new FeatureColumn(changed, group, label, unit, definition, yesNo, known, values);
    }

    FeatureColumn withKnown(Wording changed) {
        return new FeatureColumn(name, group, label, unit, definition, yesNo, changed, values);
    }

    public FeatureColumn withValues(FeatureValues changed) {
        return new FeatureColumn(name, group, label, unit, definition, yesNo, known, changed);
    }
}
