package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.text.EncoderFactory;

/// Says where the table of a run comes from.
///
/// @param here tells which model reads which language in the workspace
/// @param imports that were there before rows were read; @param fingerprint of the workspace then
/// @param start of the run, [System#nanoTime]
record Origin(EncoderFactory here, List<ImportReport> imports, String fingerprint, long start) {
    Provenance of(FeatureTable table, Progress progress) {
        List<String> models = List.of(Language.values()).stream()
                .filter(language -> table.columns().stream().anyMatch(c -> isReadBy(here.model(language), language, c)))
                .map(here::model)
                .toList();
        String version = Origin.class.getPackage().getImplementationVersion();
        return new Provenance(
                fingerprint,
                TableDigest.of(table, progress),
                imports.stream()
                        .map(i -> "%s (%,d)".formatted(i.file(), i.accepted()))
                        .toList(),
                version == null ? "0.1.0" : version,
                Runtime.version().toString(),
                models,
                Instant.now(),
                (System.nanoTime() - start) / 1e9);
    }

    private static boolean isReadBy(String model, Language language, FeatureColumn column) {
        return switch (column.group()) {
            case TEXT -> column.name().endsWith(language.code());
            case REVIEW_SIGNALS -> column.definition().arguments().stream().anyMatch(models -> models.contains(model));
            default -> false;
        };
    }
}
