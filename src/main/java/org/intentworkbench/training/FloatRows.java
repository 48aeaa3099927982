package org.intentworkbench.training;

import java.nio.ByteBuffer;
import java.util.Base64;

/// Rows of training inputs that a model keeps, rounded to floats; saved as text. Not to be changed.
///
/// @param values row by row
public record FloatRows(int width, float[] values) {
    /// Inputs between two looks at the bound; even.
    private static final int STEP = 8;

    static FloatRows of(double[][] x, int[] rows) {
        int width = x[0].length;
        float[] values = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                values[i * width + j] = (float) x[rows[i]][j];
            }
        }
        return new FloatRows(width, values);
    }

    public int size() {
        return width == 0 ? 0 : values.length / width;
    }

    double[] row(int row) {
        double[] inputs = new double[width];
        for (int j = 0; j < width; j++) {
            inputs[j] = values[row * width + j];
        }
        return inputs;
    }

    /// Squared Euclidean distance of a row to some inputs.
    double distance(int row, double[] inputs) {
        return distance(row, inputs, Double.POSITIVE_INFINITY);
    }

    /// As [#distance(int, double[])]; infinite where that is above `bound`, which is seen before all inputs are.
    double distance(int row, double[] inputs, double bound) {
        int at = row * width;
        double s0 = 0;
        double s1 = 0;
        int j = 0;
        while (j + STEP <= width) {
            for (int to = j + STEP; j < to; j += 2) {
                double d0 = values[at + j] - inputs[j];
                double d1 = values[at + j + 1] - inputs[j + 1];
                s0 += d0 * d0;
                s1 += d1 * d1;
            }
            if (s0 + s1 > bound) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (; j < width; j++) {
            double d = values[at + j] - inputs[j];
            s0 += d * d;
        }
        return s0 + s1 > bound ? Double.POSITIVE_INFINITY : s0 + s1;
    }

    public String text() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + values.length * Float.BYTES);
        bytes.putInt(width);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public static FloatRows of(String text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int width = bytes.getInt();
        float[] values = new float[bytes.remaining() / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat();
        }
        return new FloatRows(width, values);
    }
}
