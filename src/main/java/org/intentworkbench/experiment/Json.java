package org.intentworkbench.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.intentworkbench.training.FlatTrees;
import org.intentworkbench.training.FloatRows;
import org.intentworkbench.training.PackedTrees;

/// Results as JSON and back, to the last bit of every number.
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .serializeSpecialFloatingPointValues()
            .registerTypeAdapterFactory(new SealedTypes())
            .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe())
            .registerTypeAdapter(BitSet.class, new BitSetAdapter())
            .registerTypeAdapter(FlatTrees.class, new TextAdapter<>(PackedTrees::text, PackedTrees::of).nullSafe())
            .registerTypeAdapter(FloatRows.class, new TextAdapter<>(FloatRows::text, FloatRows::of).nullSafe())
            .create();

    private Json() {}

    static String text(Object value) {
        return GSON.toJson(value);
    }

    static <T> T read(String text, Class<T> type) {
        return GSON.fromJson(text, type);
    }

    static byte[] packed(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            GSON.toJson(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T unpacked(byte[] bytes, Class<T> type) {
        try (var in =
                new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8)) {
            return GSON.fromJson(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InstantAdapter extends TypeAdapter<Instant> {
        @Override
        public void write(JsonWriter out, Instant value) throws IOException {
            out.value(value.toString());
        }

        @Override
        public Instant read(JsonReader in) throws IOException {
            return Instant.parse(in.nextString());
        }
    }

    /// The numbers of the set bits.
    private static final class BitSetAdapter extends TypeAdapter<BitSet> {
        @Override
        public void write(JsonWriter out, BitSet value) throws IOException {
            out.beginArray();
            for (int i = value.nextSetBit(0); i >= 0; i = value.nextSetBit(i + 1)) {
                out.value(i);
            }
            out.endArray();
        }

        @Override
        public BitSet read(JsonReader in) throws IOException {
            BitSet read = new BitSet();
            in.beginArray();
            while (in.hasNext()) {
                read.set(in.nextInt());
            }
            in.endArray();
            return read;
        }
    }
}
