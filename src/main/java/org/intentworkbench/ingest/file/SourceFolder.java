package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.intentworkbench.domain.Problem;

/// What there is to import in folders and archives.
final class SourceFolder {
    private static final Set<String> TABLES = Set.of(
            "csv", "tsv", "tab", "txt", "psv", "dat", "xlsx", "xlsm", "xls", "json", "jsonl", "ndjson", "parquet");
    private static final Set<String> PACKED = Set.of("gz", "gzip", "zip");

    private SourceFolder() {}

    /// Whether a file of that name is taken from a folder or archive unasked.
    static boolean isKnown(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var ending = lower.substring(lower.lastIndexOf('.') + 1);
        return lower.contains(".") && (TABLES.contains(ending) || PACKED.contains(ending));
    }

    static List<SourceFile> expand(List<Path> paths) {
        var sources = new LinkedHashSet<SourceFile>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                var files = files(path);
                if (files.isEmpty()) {
                    throw new Problem("problem.ingest.folder.empty", path);
                }
                files.forEach(file -> sources.addAll(entries(file)));
            } else {
                TextCheck.requireReadable(path);
                sources.addAll(entries(path));
            }
        }
        return List.copyOf(sources);
    }

    private static Collection<SourceFile> entries(Path file) {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", file);
        }
        if (Archive.begins(head)) {
            try (var archive = Archive.open(file, String.valueOf(file.getFileName()))) {
                if (!archive.isWorkbook() && archive.otherDocument().isEmpty()) {
                    var tables = archive.tables();
                    if (tables.isEmpty()) {
                        throw new Problem("problem.ingest.archive.empty", file.getFileName());
                    }
                    if (tables.size() > 1) {
                        return tables.stream()
                                .map(table -> new SourceFile(file, table))
                                .toList();
                    }
                }
            }
        }
        return List.of(SourceFile.of(file));
    }

    private static List<Path> files(Path folder) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(folder, found));
        } catch (FileSystemLoopException e) {
            throw new Problem(e, "problem.ingest.folder.loop", folder, e.getFile());
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", folder);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static boolean isHidden(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path chosen;
        private final List<Path> found;

        Walk(Path chosen, List<Path> found) {
            this.chosen = chosen;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(chosen) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file) && isKnown(String.valueOf(file.getFileName()))) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
