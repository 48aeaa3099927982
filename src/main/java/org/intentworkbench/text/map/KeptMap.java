package org.intentworkbench.text.map;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// A map as the workspace keeps it: by the fingerprints of its texts, so that it finds them again whatever their order
/// and whatever came or went since.
///
/// @param model whose vectors it was made of
/// @param method [Projection#METHOD] it was made by
/// @param seed it was made with
/// @param keys fingerprints of the texts, ascending
/// @param x one for each
/// @param y one for each
record KeptMap(
        String model, String method, long seed, long[] keys, float[] x, float[] y, MapQuality quality, double seconds) {
    private static final int VERSION = 1;

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(64 + 16 * keys.length);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeUTF(model);
            out.writeUTF(method);
            out.writeLong(seed);
            out.writeDouble(quality.kept());
            out.writeDouble(quality.trust());
            out.writeInt(quality.looked());
            out.writeDouble(seconds);
            out.writeInt(keys.length);
            for (int i = 0; i < keys.length; i++) {
                out.writeLong(keys[i]);
                out.writeFloat(x[i]);
                out.writeFloat(y[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory cannot fail to be written
        }
        return bytes.toByteArray();
    }

    /// @return empty where another version of the program wrote it, or it is damaged: a map can always be made anew
    static Optional<KeptMap> of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            String model = in.readUTF();
            String method = in.readUTF();
            long seed = in.readLong();
            var quality = new MapQuality(in.readDouble(), in.readDouble(), in.readInt());
            double seconds = in.readDouble();
            int size = in.readInt();
            if (size < 0 || size > bytes.length) {
                return Optional.empty();
            }
            long[] keys = new long[size];
            float[] x = new float[size];
            float[] y = new float[size];
            for (int i = 0; i < size; i++) {
                keys[i] = in.readLong();
                x[i] = in.readFloat();
                y[i] = in.readFloat();
            }
            return Optional.of(new KeptMap(model, method, seed, keys, x, y, quality, seconds));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
