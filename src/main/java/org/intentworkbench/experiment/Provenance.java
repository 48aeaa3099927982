package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.List;

/// Where a result comes from.
///
/// @param fingerprint of the workspace's data ([org.intentworkbench.store.Workspace#fingerprint])
/// @param table SHA-256 over every value of the feature table, hex; tells whether a kept run still fits its data
/// @param files imports that were there: `events.csv (43,112 rows)`
/// @param program version of the program; @param java version of the runtime
/// @param textModels names of the text models whose vectors were used; empty where none
public record Provenance(
        String fingerprint,
        String table,
        List<String> files,
        String program,
        String java,
        List<String> textModels,
        Instant finished,
        double seconds) {
    public Provenance {
        files = List.copyOf(files);
        textModels = List.copyOf(textModels);
    }
}
