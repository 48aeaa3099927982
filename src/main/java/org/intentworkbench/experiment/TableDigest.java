package org.intentworkbench.experiment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// One hash over ids, outcomes, names and every value of a table.
final class TableDigest {
    private static final int SHORT = 12;

    private final MessageDigest sha;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    private TableDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    static String of(FeatureTable table, Progress progress) {
        TableDigest digest = new TableDigest();
        for (int row = 0; row < table.size(); row++) {
            digest.text(table.ids()[row]);
            digest.number(table.labels()[row]);
        }
        int done = 0;
        for (FeatureColumn column : table.columns()) {
            progress.at(Stage.CHECKING, done++, table.columns().size());
            progress.check();
            digest.text(column.name());
            digest.values(column.values());
        }
        digest.flush();
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    /// Over ids and outcomes alone: whether two tables are about the same rows.
    static String subjects(String[] ids, int[] labels) {
        TableDigest digest = new TableDigest();
        for (int row = 0; row < ids.length; row++) {
            digest.text(ids[row]);
            digest.number(labels[row]);
        }
        digest.flush();
        return HexFormat.of().formatHex(digest.sha.digest(), 0, SHORT);
    }

    private void values(FeatureValues values) {
        switch (values) {
            case FeatureValues.Numbers numbers -> {
                for (double value : numbers.values()) {
                    number(Double.doubleToLongBits(value));
                }
            }
            case FeatureValues.Levels levels -> {
                for (int code : levels.codes()) {
                    text(code < 0 ? "" : levels.levels()[code]);
                }
            }
            case FeatureValues.Vectors vectors -> {
                for (float[] row : vectors.rows()) {
                    number(row == null ? 0 : row.length);
                    if (row != null) {
                        for (float value : row) {
                            number(Float.floatToIntBits(value));
                        }
                    }
                }
            }
        }
    }

    private void number(long value) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(value);
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        flush();
        sha.update(bytes);
    }

    private void flush() {
        sha.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
