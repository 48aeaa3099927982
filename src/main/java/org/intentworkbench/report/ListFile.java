package org.intentworkbench.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntFunction;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A CSV file of a list: UTF-8 with a byte order mark, so that Excel reads Chinese; there wholly or not at all.
public final class ListFile {
    private static final int LOOK = 4096;

    private ListFile() {}

    /// @throws Problem if it names a folder: moving a file onto an empty one would put it in the folder's place
    static void requireNoFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw new Problem("problem.report.listFolder", file.toString());
        }
    }

    /// @param heads first line, without its end
    /// @param line of each row from 0 to `rows - 1`, without its end
    /// @return how many rows were written
    /// @throws Problem if the file cannot be written
    public static int write(Path file, String heads, int rows, IntFunction<String> line, Progress progress) {
        requireNoFolder(file);
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
                out.write("\uFEFF" + heads + "\r\n");
                for (int row = 0; row < rows; row++) {
                    if (row % LOOK == 0) {
                        progress.at(Stage.WRITING, row, rows);
                        progress.check();
                    }
                    out.write(line.apply(row) + "\r\n");
                }
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "problem.report.list", file.toString());
        } finally {
            try {
                Files.deleteIfExists(half);
            } catch (IOException left) {
                half.toFile().deleteOnExit();
            }
        }
        return rows;
    }

    /// A cell, in quotes where it needs them.
    static String quoted(String text) {
        return text.contains(",") || text.contains("\"") || text.contains("\n") || text.contains("\r")
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
