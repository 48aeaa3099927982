package org.intentworkbench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// A run as an Excel workbook with native charts.
public final class ExcelReport {
    private ExcelReport() {}

    /// Writes beside the target first and then moves it in place, so a failure leaves no half workbook; an older
    /// report at the target is replaced.
    ///
    /// Sheets: summary with the accuracy card, intent distribution, feature weights, ROC, precision-recall, thresholds,
    /// gains and lift, calibration, profit with live formulas, subjects, for a tree its nodes, definitions of features.
    /// All figures and curves are those of the held-out rows of the first split.
    ///
    /// @param threshold at which matrix and figures are shown
    /// @param money what contacts cost and bring
    /// @param locale English or Chinese
    /// @throws Problem if the file cannot be written (open in Excel, no right, disk full)
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel; nothing is left behind
    public static void write(Run run, double threshold, Money money, Path file, Locale locale, Progress progress) {
        write(run, threshold, money, null, file, locale, progress);
    }

    /// The same with a sheet that says whom the list takes, by group.
    ///
    /// @param fairness taken to the threshold; null = no such sheet
    public static void write(
            Run run,
            double threshold,
            Money money,
            @Nullable Fairness fairness,
            Path file,
            Locale locale,
            Progress progress) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new Problem("problem.report.folder", target.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem("problem.report.noFolder", folder.toString());
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new Problem("problem.report.notWritable", target.toString());
        }
        Path half = beside(folder, target);
        try {
            fill(half, run, threshold, money, fairness, locale, progress, target);
            move(half, target);
        } finally {
            remove(half);
        }
    }

    private static Path beside(Path folder, Path target) {
        try {
            return Files.createTempFile(folder, ".report-", ".part");
        } catch (IOException e) {
            throw new Problem(e, "problem.report.notWritable", target.toString());
        }
    }

    private static void fill(
            Path half,
            Run run,
            double threshold,
            Money money,
            @Nullable Fairness fairness,
            Locale locale,
            Progress progress,
            Path target) {
        try (OutputStream out = new Cancellable(Files.newOutputStream(half), progress)) {
            ReportWorkbook.write(run, threshold, money, fairness, new Words(locale), out, progress);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, "problem.report.disk", String.valueOf(e.getMessage()), target.toString());
        }
    }

    private static void move(Path half, Path target) {
        try {
            try {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // on Windows a workbook that is open in Excel is locked
            throw new Problem(e, "problem.report.notWritable", target.toString());
        }
    }

    private static void remove(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            half.toFile().deleteOnExit();
        }
    }
}
