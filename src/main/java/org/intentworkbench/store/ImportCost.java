package org.intentworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.file.Format;

/// What an import will take, from constants that were measured (the layout of REES46, two cores, 2026-11-24): 30.8
/// bytes
/// of disk an event; the smallest heap in which ten million events come in is 800 MB, into a workspace that holds ten
/// million of another month as well, 1.1 GB where it holds the very same; they open in 1.1 GB, and all twenty million
/// in
/// 2 GB. So opening afterwards is what counts, and with it every event that is there already.
///
/// What is told is about right and rather too little memory than too much: an import that would just have fitted is
/// not refused, and one that runs out of memory all the same is told as that.
final class ImportCost {
    /// Of events, with a little for what H2 writes twice.
    private static final double EVENT_DISK = 36;
    private static final double EVENT_MEMORY = 100;
    private static final double EVENTS_A_SECOND = 400_000;
    /// Of tables, by the bytes of the file as text: 0.5 for the online shoppers, 0.74 for reviews in English, 0.9 in
    /// Chinese.
    private static final double TABLE_DISK = 0.9;
    /// Texts as objects, a hash of each row, and numbers in two forms.
    private static final double TABLE_MEMORY = 4;
    private static final double TABLE_BYTES_A_SECOND = 10_000_000;
    /// Text that archives, workbooks and Parquet files hold, for a byte of theirs.
    private static final double UNPACKED = 6;
    private static final int SAMPLE = 1 << 20;

    private ImportCost() {}

    static ImportEstimate of(Connection connection, ImportPlan plan, long rows, FreeSpace free) throws SQLException {
        return of(plan.kind() == FileKind.EVENTS ? there(connection) : 0, plan, rows, free);
    }

    /// @param there events that are in the workspace
    static ImportEstimate of(long there, ImportPlan plan, long rows, FreeSpace free) {
        if (plan.kind() == FileKind.EVENTS) {
            double memory = EVENT_MEMORY * (rows + there);
            return estimate(rows, EVENT_DISK * rows, memory, rows / EVENTS_A_SECOND, free);
        }
        double text = size(plan.file()) * (isText(plan) ? 1 : UNPACKED);
        return estimate(rows, TABLE_DISK * text, TABLE_MEMORY * text, text / TABLE_BYTES_A_SECOND, free);
    }

    private static ImportEstimate estimate(long rows, double disk, double memory, double seconds, FreeSpace free) {
        long left = free.memory();
        if (memory >= left) {
            // what is garbage counts as taken until it is collected
            System.gc();
            left = free.memory();
        }
        return new ImportEstimate(rows, (long) disk, free.disk(), (long) memory, left, seconds);
    }

    /// @throws Problem with the numbers, if it does not fit; only a file whose rows can be counted beforehand is
    ///     refused, which archives, workbooks and Parquet files are not
    static void requireRoom(Connection connection, ImportPlan plan, FreeSpace free) throws SQLException {
        if (!isText(plan)) {
            return;
        }
        var estimate = of(connection, plan, rows(plan.file()), free);
        var rows = String.format(Locale.ROOT, "%,d", estimate.rows());
        if (estimate.disk() >= estimate.freeDisk()) {
            throw new Problem(
                    "problem.store.estimate.disk",
                    plan.source().name(),
                    rows,
                    FreeSpace.megabytes(estimate.disk()),
                    FreeSpace.megabytes(estimate.freeDisk()));
        }
        if (estimate.memory() >= estimate.freeMemory()) {
            throw new Problem(
                    "problem.store.estimate.memory",
                    plan.source().name(),
                    rows,
                    FreeSpace.megabytes(estimate.memory()),
                    FreeSpace.megabytes(estimate.freeMemory()));
        }
    }

    /// Events that are in the workspace, which are in memory too when it is opened afterwards.
    private static long there(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "select coalesce(sum(stored), 0) from import where kind = ? and not undone")) {
            select.setString(1, FileKind.EVENTS.name());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Not packed in any way.
    private static boolean isText(ImportPlan plan) {
        var format = plan.form().format();
        if (format == Format.XLSX || format == Format.XLS || format == Format.PARQUET) {
            return false;
        }
        var head = head(plan.file(), 2);
        boolean zip = head.length == 2 && head[0] == 'P' && head[1] == 'K';
        boolean gzip = head.length == 2 && (head[0] & 0xff) == 0x1F && (head[1] & 0xff) == 0x8B;
        return !zip && !gzip;
    }

    /// About so many, by the lines at the beginning of the file.
    static long rows(Path file) {
        var sample = head(file, SAMPLE);
        long lines = 0;
        for (byte b : sample) {
            lines += b == '\n' ? 1 : 0;
        }
        return sample.length == 0 ? 0 : Math.round((double) Math.max(1, lines) / sample.length * size(file));
    }

    // a file that cannot be read is told by who reads it
    private static byte[] head(Path file, int length) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
