package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.store.ImportReport;

/// What came of an import, as one line; what is zero is not said, but for the refused rows.
final class ImportWords {
    private ImportWords() {}

    static String counts(ImportReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(count(report.rows(), "rows as " + Printed.lower(report.kind())));
        parts.add(count(report.accepted(), "accepted"));
        parts.add(count(report.refused(), "refused"));
        if (report.leftOut() > 0) {
            parts.add(count(report.leftOut(), "left out"));
        }
        parts.add(count(
                report.duplicates(), "exact duplicates " + (report.kind() == FileKind.EVENTS ? "dropped" : "kept")));
        if (report.quarantined() > 0) {
            parts.add(count(report.quarantined(), "suspects set aside"));
        }
        if (!report.label().isEmpty()) {
            parts.add(count(report.positives(), "positive (" + report.label() + ")"));
        }
        if (!report.preset().isEmpty()) {
            parts.add("preset " + report.preset());
        }
        parts.add(String.format(Locale.ROOT, "%.1f s", report.seconds()));
        return String.join(", ", parts);
    }

    /// What the lines of an import of orders are; empty for other imports.
    static Optional<String> lines(Map<LineKind, Long> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.entrySet().stream()
                        .map(e -> count(
                                e.getValue(),
                                e.getKey().title().in(Locale.ENGLISH).toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", ")));
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what);
    }
}
