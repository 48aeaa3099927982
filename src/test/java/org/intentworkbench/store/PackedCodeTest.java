package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/// What is packed comes back to the bit.
final class PackedCodeTest {
    private static Bytes.In packed(java.util.function.Consumer<Bytes> writing) {
        var out = ChunkTable.packed();
        writing.accept(out);
        return new Bytes.In(ChunkTable.seal(out), Long.BYTES, true);
    }

    @Test
    void wholeNumbersOfAnyWidth() {
        var random = new Random(3);
        for (int bits = 0; bits <= 64; bits++) {
            for (int size : new int[] {0, 1, 2, 63, 64, 65, 1000}) {
                var values = new long[size];
                for (int i = 0; i < size; i++) {
                    values[i] = bits == 0 ? -7 : random.nextLong() >> (64 - bits);
                }
                var in = packed(out -> {
                    PackedCode.writeLongs(out, values, size);
                    out.writeByte(99);
                });
                var back = new long[size];
                PackedCode.readLongs(in, back, 0, size);
                assertThat(back).containsExactly(values);
                assertThat(in.readByte()).isEqualTo(99);
            }
        }
    }

    @Test
    void codesTimesAndNumbers() {
        int[] codes = {-1, 0, 5, Integer.MAX_VALUE, -1};
        var backCodes = new int[5];
        ChunkCode.readCodes(packed(out -> PackedCode.writeCodes(out, codes, 5)), backCodes, 0, 5);
        assertThat(backCodes).containsExactly(codes);

        for (long[] times : new long[][] {
            {},
            {Long.MIN_VALUE},
            {0, Long.MIN_VALUE, 1000, Long.MIN_VALUE},
            {1_700_000_000_000L, 1_700_000_001_000L, 1_700_000_003_000L},
            {1_700_000_000_001L, Long.MIN_VALUE, -5, 1_700_000_003_000L},
            {Long.MIN_VALUE, 3_000_000, 2_000_000, Long.MAX_VALUE / 2, Long.MIN_VALUE / 2}
        }) {
            var back = new long[times.length];
            ChunkCode.readTimes(packed(out -> PackedCode.writeTimes(out, times, times.length)), back, 0, times.length);
            assertThat(back).containsExactly(times);
        }
        for (double[] numbers : new double[][] {
            {},
            {Double.NaN},
            {1.5, Double.NaN, 257.41, 0, -3},
            {-0.0, 1},
            {1 / 3.0, 1e300, Double.MIN_VALUE, Double.NaN}
        }) {
            var back = new double[numbers.length];
            ChunkCode.readNumbers(
                    packed(out -> PackedCode.writeNumbers(out, numbers, numbers.length)), back, 0, numbers.length);
            for (int i = 0; i < numbers.length; i++) {
                assertThat(Double.doubleToLongBits(back[i])).isEqualTo(Double.doubleToLongBits(numbers[i]));
            }
        }
    }

    @Test
    void wordsOfEachFormToTheLetter() {
        for (var words : List.of(
                List.<String>of(),
                List.of("0", "7", "123456789012345678"),
                List.of("0", "007"),
                List.of("1234567890123456789", "5"),
                List.of("72d76fde-8bb3-4e00-8c23-a032dfed738c", "00000000-0000-0000-0000-000000000000"),
                List.of("72d76fde-8bb3-4e00-8c23-a032dfed738c", "72D76FDE-8bb3-4e00-8c23-a032dfed738c"),
                List.of("72d76fde-8bb3-4e00-8c23-a032dfed738", ""),
                List.of("", "商店", "😀", "a b"))) {
            var known = new BlockWords();
            for (var word : words) {
                var bytes = word.getBytes(StandardCharsets.UTF_8);
                known.code(bytes, 0, bytes.length);
            }
            var codes = java.util.stream.IntStream.range(0, words.size()).toArray();
            var back = new ArrayList<String>();
            WordForm.read(packed(out -> WordForm.write(out, known, codes, codes.length)), back);
            assertThat(back).isEqualTo(words);
        }
    }

    @Test
    void chunksOfEarlierWorkspacesAreStillRead() {
        double[] numbers = {1.25, Double.NaN, 3};
        var out = new Bytes(16);
        ChunkCode.writeNumbers(out, numbers, 3);
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        var in = ChunkTable.unpack(ChunkTable.deflated(deflater, out));
        deflater.end();
        var back = new double[3];
        ChunkCode.readNumbers(in, back, 0, 3);
        assertThat(in.isPacked()).isFalse();
        assertThat(back).containsExactly(numbers);
    }
}
