package org.intentworkbench.text.topics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Language;

/// Found topics as bytes. The first number says how they were written.
final class TopicBytes {
    private static final int VERSION = 1;

    private TopicBytes() {}

    static byte[] write(KeptTopics topics) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(topics.settings().topics());
            out.writeInt(topics.settings().mostTexts());
            out.writeLong(topics.settings().seed());
            out.writeUTF(topics.model());
            floats(topics.directions().mean(), out);
            out.writeDouble(topics.directions().moodMean());
            out.writeDouble(topics.directions().moodSpread());
            out.writeInt(topics.clusters());
            for (int c = 0; c < topics.clusters(); c++) {
                floats(topics.centres()[c], out);
                terms(topics.terms().get(c), out);
                ints(topics.examples().get(c), out);
            }
            out.writeInt(topics.texts().length);
            for (long text : topics.texts()) {
                out.writeLong(text);
            }
            out.writeInt(topics.foundIn());
            out.writeInt(topics.all());
            Sentences sentences = topics.sentences();
            ints(sentences.text(), out);
            ints(sentences.start(), out);
            ints(sentences.end(), out);
            ints(sentences.cluster(), out);
            floats(sentences.closeness(), out);
            floats(sentences.mood(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory cannot fail to be written
        }
        return bytes.toByteArray();
    }

    /// Empty where they were written by another version, or are cut off.
    static Optional<KeptTopics> read(byte[] bytes, Language language) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            var settings = new TopicSettings(language, in.readInt(), in.readInt(), in.readLong());
            String model = in.readUTF();
            var directions = new Directions(floats(in), in.readDouble(), in.readDouble());
            int clusters = in.readInt();
            float[][] centres = new float[clusters][];
            var terms = new ArrayList<List<TopicTerm>>();
            var examples = new ArrayList<int[]>();
            for (int c = 0; c < clusters; c++) {
                centres[c] = floats(in);
                terms.add(terms(in));
                examples.add(ints(in));
            }
            long[] texts = new long[in.readInt()];
            for (int t = 0; t < texts.length; t++) {
                texts[t] = in.readLong();
            }
            return Optional.of(new KeptTopics(
                    settings,
                    model,
                    directions,
                    centres,
                    terms,
                    examples,
                    texts,
                    in.readInt(),
                    in.readInt(),
                    new Sentences(ints(in), ints(in), ints(in), ints(in), floats(in), floats(in))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void terms(List<TopicTerm> terms, DataOutputStream out) throws IOException {
        out.writeInt(terms.size());
        for (TopicTerm term : terms) {
            out.writeUTF(term.term());
            out.writeDouble(term.z());
            out.writeInt(term.sentences());
            out.writeInt(term.rest());
        }
    }

    private static List<TopicTerm> terms(DataInputStream in) throws IOException {
        int size = in.readInt();
        var terms = new ArrayList<TopicTerm>();
        for (int i = 0; i < size; i++) {
            terms.add(new TopicTerm(in.readUTF(), in.readDouble(), in.readInt(), in.readInt()));
        }
        return terms;
    }

    private static void ints(int[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    private static void floats(float[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readFloat();
        }
        return numbers;
    }
}
