package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Brings the chunks of an import back into columns.
final class TableReader {
    private final Connection connection;
    private final ImportReport report;
    private final int rows;
    private final Progress progress;

    TableReader(Connection connection, ImportReport report, Progress progress) throws SQLException {
        this.connection = connection;
        this.report = report;
        this.progress = progress;
        rows = ImportTable.stored(connection, report.id());
    }

    /// The tables of a kind, oldest first.
    static List<StoredTable> all(Connection connection, FileKind kind, Progress progress) throws SQLException {
        var tables = new ArrayList<StoredTable>();
        for (var report : ImportTable.visible(connection)) {
            if (report.kind() == kind) {
                tables.add(new TableReader(connection, report, progress).read());
            }
        }
        return tables;
    }

    StoredTable read() throws SQLException {
        var mappings = ImportTable.columns(connection, report.id());
        var columns = new ArrayList<StoredColumn>();
        for (int i = 0; i < mappings.size(); i++) {
            progress.at(Stage.READING, i, mappings.size());
            columns.add(column(mappings.get(i)));
        }
        return new StoredTable(report, columns, lines());
    }

    int rows() {
        return rows;
    }

    StoredColumn column(ColumnMapping mapping) throws SQLException {
        return switch (mapping.type()) {
            case NUMBER, BOOLEAN ->
                new StoredColumn.Numbers(mapping.name(), mapping.role(), mapping.type(), numbers(mapping.index()));
            case TIME -> new StoredColumn.Times(mapping.name(), mapping.role(), times(mapping.index()));
            case CATEGORY -> words(mapping);
            case TEXT -> new StoredColumn.Texts(mapping.name(), mapping.role(), texts(mapping.index()));
        };
    }

    long[] lines() throws SQLException {
        return times(ChunkTable.LINES);
    }

    /// Of events: whether each stands in an earlier import.
    boolean[] repeated() throws SQLException {
        var repeated = new boolean[rows];
        read(ChunkTable.REPEATED, (in, from, size) -> {
            var flags = ChunkCode.readFlags(in, size);
            System.arraycopy(flags, 0, repeated, from, size);
        });
        return repeated;
    }

    private double[] numbers(int column) throws SQLException {
        var values = new double[rows];
        read(column, (in, from, size) -> ChunkCode.readNumbers(in, values, from, size));
        return values;
    }

    private long[] times(int column) throws SQLException {
        var values = new long[rows];
        read(column, (in, from, size) -> ChunkCode.readTimes(in, values, from, size));
        return values;
    }

    private StoredColumn.Categories words(ColumnMapping mapping) throws SQLException {
        var codes = new int[rows];
        var levels = new ArrayList<String>();
        read(mapping.index(), (in, from, size) -> {
            addNewWords(in, levels);
            ChunkCode.readCodes(in, codes, from, size);
        });
        return new StoredColumn.Categories(mapping.name(), mapping.role(), codes, levels.toArray(new String[0]));
    }

    /// The words that are new in a chunk; the codes of its rows follow them.
    static void addNewWords(Bytes.In in, List<String> words) {
        if (in.isPacked()) {
            WordForm.read(in, words);
        } else {
            long added = in.readVarLong();
            for (long i = 0; i < added; i++) {
                words.add(in.readText());
            }
        }
    }

    private String[] texts(int column) throws SQLException {
        var values = new String[rows];
        texts(column, (row, text) -> values[row] = text);
        return values;
    }

    /// Takes the text of one row; empty = missing.
    interface TextTaker {
        void take(int row, String text);
    }

    /// Hands on one text after the other without keeping them.
    void texts(int column, TextTaker taker) throws SQLException {
        read(column, (in, from, size) -> {
            for (int i = 0; i < size; i++) {
                taker.take(from + i, in.readText());
            }
        });
    }

    private void read(int column, ChunkTable.Reader reader) throws SQLException {
        ChunkTable.read(connection, report.id(), column, (in, from, size) -> {
            progress.check();
            reader.chunk(in, from, size);
        });
    }
}
