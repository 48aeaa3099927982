package org.intentworkbench.store;

import java.util.Arrays;
import java.util.List;

/// How words that are new in a chunk of events are written: 16 bytes where all are UUIDs, numbers where all are
/// numbers, else letter by letter. All come back to the letter.
enum WordForm {
    LETTERS,
    /// 36 letters, lower case.
    UUID,
    /// Digits, no zero before them.
    DIGITS;

    private static final int MOST_DIGITS = 18;
    private static final int UUID_LETTERS = 36;
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    /// What each letter is worth as a digit; -1 = it is none.
    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < HEX.length; i++) {
            VALUES[HEX[i]] = (byte) i;
        }
    }

    /// @param codes of the words to be written; the first `count` of them
    static void write(Bytes out, BlockWords words, int[] codes, int count) {
        var form = form(words, codes, count);
        out.writeVarLong(count);
        out.writeByte(form.ordinal());
        switch (form) {
            case LETTERS -> {
                for (int i = 0; i < count; i++) {
                    int from = words.from(codes[i]);
                    int length = words.to(codes[i]) - from;
                    out.writeVarLong(length);
                    out.write(words.letters(), from, length);
                }
            }
            case UUID -> {
                for (int i = 0; i < count; i++) {
                    writeUuid(out, words.letters(), words.from(codes[i]));
                }
            }
            case DIGITS -> {
                var numbers = new long[count];
                for (int i = 0; i < count; i++) {
                    numbers[i] = number(words.letters(), words.from(codes[i]), words.to(codes[i]));
                }
                PackedCode.writeLongs(out, numbers, count);
            }
        }
    }

    static void read(Bytes.In in, List<String> words) {
        int count = (int) in.readVarLong();
        switch (WordForm.values()[in.readByte()]) {
            case LETTERS -> {
                for (int i = 0; i < count; i++) {
                    words.add(in.readText());
                }
            }
            case UUID -> {
                var letters = new byte[UUID_LETTERS];
                for (int i = 0; i < count; i++) {
                    words.add(readUuid(in, letters));
                }
            }
            case DIGITS -> {
                var numbers = new long[count];
                PackedCode.readLongs(in, numbers, 0, count);
                for (long number : numbers) {
                    words.add(Long.toString(number));
                }
            }
        }
    }

    private static WordForm form(BlockWords words, int[] codes, int count) {
        boolean uuid = true;
        boolean digits = true;
        for (int i = 0; i < count && (uuid || digits); i++) {
            int from = words.from(codes[i]);
            int to = words.to(codes[i]);
            uuid = uuid && isUuid(words.letters(), from, to);
            digits = digits && isDigits(words.letters(), from, to);
        }
        return uuid ? UUID : digits ? DIGITS : LETTERS;
    }

    private static boolean isDash(int place) {
        return place == 8 || place == 13 || place == 18 || place == 23;
    }

    private static int hex(byte letter) {
        return VALUES[letter & 0xff];
    }

    private static boolean isUuid(byte[] letters, int from, int to) {
        if (to - from != UUID_LETTERS) {
            return false;
        }
        for (int i = 0; i < UUID_LETTERS; i++) {
            if (isDash(i) ? letters[from + i] != '-' : hex(letters[from + i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigits(byte[] letters, int from, int to) {
        if (from == to || to - from > MOST_DIGITS || (letters[from] == '0' && to - from > 1)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (letters[i] < '0' || letters[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] letters, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + letters[i] - '0';
        }
        return number;
    }

    private static void writeUuid(Bytes out, byte[] letters, int from) {
        out.writeLong(Long.reverseBytes(
                digits(letters, from, 8) << 32 | digits(letters, from + 9, 4) << 16 | digits(letters, from + 14, 4)));
        out.writeLong(Long.reverseBytes(digits(letters, from + 19, 4) << 48 | digits(letters, from + 24, 12)));
    }

    private static long digits(byte[] letters, int from, int count) {
        long number = 0;
        for (int i = from; i < from + count; i++) {
            number = number << 4 | hex(letters[i]);
        }
        return number;
    }

    @SuppressWarnings("deprecation") // of Latin letters, the one constructor that looks at no charset
    private static String readUuid(Bytes.In in, byte[] letters) {
        for (int i = 0; i < UUID_LETTERS; i++) {
            if (isDash(i)) {
                letters[i] = '-';
            } else {
                int both = in.readByte();
                letters[i] = (byte) HEX[both >>> 4];
                letters[++i] = (byte) HEX[both & 15];
            }
        }
        return new String(letters, 0, 0, UUID_LETTERS);
    }
}
