package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.ingest.file.Row;

/// What some rows of a file that follow one another say about its columns.
final class FilePiece {
    static final int PREVIEW_ROWS = 100;
    private static final int PREVIEW_CELL = 1000;

    private final List<ColumnProfile> profiles;
    private final List<List<String>> preview = new ArrayList<>();
    private long rows;
    private long undecodable;

    FilePiece(List<ColumnProfile> profiles) {
        this.profiles = profiles;
    }

    /// @param profiles in the order of the columns, empty yet
    List<ColumnProfile> profiles() {
        return profiles;
    }

    /// The first 100 rows as text, long cells cut.
    List<List<String>> preview() {
        return preview;
    }

    /// Broken ones too.
    long rows() {
        return rows;
    }

    /// Rows with bytes that are no text.
    long undecodable() {
        return undecodable;
    }

    /// An empty piece for rows that follow; it does not gather what this one knows already.
    FilePiece next() {
        return new FilePiece(profiles.stream().map(ColumnProfile::next).toList());
    }

    void take(Row row) {
        rows++;
        if (row.broken()) {
            return;
        }
        if (preview.size() < PREVIEW_ROWS) {
            preview.add(row.cells().stream()
                    .map(c -> c.length() <= PREVIEW_CELL ? c : c.substring(0, PREVIEW_CELL))
                    .toList());
        }
        if (!row.decodable()) {
            undecodable++;
        } else if (row.fields() == profiles.size()) {
            for (int i = 0; i < row.fields(); i++) {
                profiles.get(i).add(row.line(), row.chars(), row.from(i), row.to(i));
            }
        }
    }

    /// Adds the rows that follow in the file.
    void append(FilePiece next) {
        for (int i = 0; i < profiles.size(); i++) {
            profiles.get(i).append(next.profiles.get(i));
        }
        preview.addAll(next.preview.subList(0, Math.min(next.preview.size(), PREVIEW_ROWS - preview.size())));
        rows += next.rows;
        undecodable += next.undecodable;
    }
}
