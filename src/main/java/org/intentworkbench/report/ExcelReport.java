package org.intentworkbench.report;

import java.nio.file.Path;
import java.util.Locale;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;

/// A run as an Excel workbook with native charts.
public final class ExcelReport {
    private ExcelReport() {}

    /// Writes beside the target first and then moves it in place, so a failure leaves no half workbook.
    /// @param threshold at which matrix and figures are shown
    /// @throws org.intentworkbench.domain.Problem if the file cannot be written (open in Excel, no right, disk full)
    public static void write(Run run, double threshold, Path file, Locale locale, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
