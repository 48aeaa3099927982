package org.intentworkbench.store;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Writes and reads the compressed chunks of one import's columns.
final class ChunkTable {
    /// Cells in a chunk at most.
    static final int CELLS = 1 << 16;
    /// Pseudo column: line of the file at which each row begins.
    static final int LINES = -1;
    /// Pseudo column of events: 1 where the row stands in an earlier import already.
    static final int REPEATED = -2;

    private static final int PIECE = 1 << 20;
    /// Eighth byte of a chunk of [PackedCode]; 0 in those that are compressed, which begin with their length.
    private static final byte PACKED = 1;

    private ChunkTable() {}

    /// Takes chunks within the transaction of an import.
    static final class Writer implements AutoCloseable {
        private final PreparedStatement insert;
        private final long importId;
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

        Writer(Connection connection, long importId) throws SQLException {
            this.importId = importId;
            insert = connection.prepareStatement("insert into chunk values (?, ?, ?, ?, ?, ?)");
        }

        void write(int column, int chunk, int rows, Bytes bytes) throws SQLException {
            write(column, chunk, rows, deflated(deflater, bytes));
        }

        /// @param finished by [#seal] or [#deflated]
        void write(int column, int chunk, int rows, byte[] finished) throws SQLException {
            for (int piece = 0, from = 0; from < finished.length; piece++, from += PIECE) {
                insert.setLong(1, importId);
                insert.setInt(2, column);
                insert.setInt(3, chunk);
                insert.setInt(4, piece);
                insert.setInt(5, rows);
                insert.setBytes(6, Arrays.copyOfRange(finished, from, Math.min(finished.length, from + PIECE)));
                insert.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            deflater.end();
            insert.close();
        }
    }

    /// A whole chunk of [ChunkCode] or of texts.
    static byte[] deflated(Deflater deflater, Bytes bytes) {
        deflater.reset();
        deflater.setInput(bytes.array(), 0, bytes.size());
        deflater.finish();
        var out = new byte[bytes.size() / 2 + (1 << 10)];
        for (int i = 0; i < Long.BYTES; i++) {
            out[i] = (byte) ((long) bytes.size() >>> (8 * i));
        }
        int length = Long.BYTES;
        while (!deflater.finished()) {
            if (length == out.length) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            length += deflater.deflate(out, length, out.length - length);
        }
        return Arrays.copyOf(out, length);
    }

    /// Begins a chunk of [PackedCode].
    static Bytes packed() {
        var bytes = new Bytes(1 << 16);
        bytes.writeLong((long) PACKED << 56);
        return bytes;
    }

    /// Ends a chunk that was begun by [#packed].
    static byte[] seal(Bytes bytes) {
        // so that eight bytes can be read from the last one that counts
        bytes.writeLong(0);
        return Arrays.copyOf(bytes.array(), bytes.size());
    }

    /// Takes one chunk.
    interface Reader {
        /// @param from number of the first row
        void chunk(Bytes.In in, int from, int rows);
    }

    static void read(Connection connection, long importId, int column, Reader reader) throws SQLException {
        read(connection, importId, column, 0, Integer.MAX_VALUE, reader);
    }

    /// The chunks from one to another, both included; rows are counted from the first of them.
    static void read(Connection connection, long importId, int column, int first, int last, Reader reader)
            throws SQLException {
        try (var select = connection.prepareStatement("select chunk_index, row_count, bytes from chunk"
                + " where import_id = ? and column_index = ? and chunk_index between ? and ?"
                + " order by import_id, column_index, chunk_index, piece")) {
            select.setLong(1, importId);
            select.setInt(2, column);
            select.setInt(3, first);
            select.setInt(4, last);
            var pieces = new ByteArrayOutputStream();
            int chunk = first;
            int from = 0;
            int rows = 0;
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    if (result.getInt(1) != chunk) {
                        reader.chunk(unpack(pieces.toByteArray()), from, rows);
                        pieces.reset();
                        from += rows;
                        chunk = result.getInt(1);
                    }
                    rows = result.getInt(2);
                    pieces.writeBytes(result.getBytes(3));
                }
            }
            if (pieces.size() > 0) {
                reader.chunk(unpack(pieces.toByteArray()), from, rows);
            }
        }
    }

    static Bytes.In unpack(byte[] packed) {
        if (packed[7] == PACKED) {
            return new Bytes.In(packed, Long.BYTES, true);
        }
        int size = 0;
        for (int i = 0; i < 4; i++) {
            size |= (packed[i] & 0xff) << (8 * i);
        }
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 8, packed.length - 8);
            var bytes = new byte[size];
            int length = 0;
            while (length < size) {
                int count = inflater.inflate(bytes, length, size - length);
                if (count == 0) {
                    throw new IllegalStateException("a chunk ends after " + length + " of " + size + " bytes");
                }
                length += count;
            }
            return new Bytes.In(bytes);
        } catch (DataFormatException e) {
            throw new IllegalStateException("a chunk is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
