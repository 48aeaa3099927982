package org.intentworkbench.ingest.file;

import org.jspecify.annotations.Nullable;

/// Tells UTF-16 without a byte order mark: every other byte of its line ends, delimiters and digits is zero.
final class WideText {
    private WideText() {}

    /// @param whole whether the head is the whole file
    /// @return name of the encoding; null = not UTF-16
    static @Nullable String order(byte[] head, boolean whole) {
        if (head.length < 4 || (whole && head.length % 2 != 0)) {
            return null;
        }
        long even = 0;
        long odd = 0;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        boolean little = odd > even;
        return Math.max(even, odd) > 0 && isText(head, little) ? little ? "UTF-16LE" : "UTF-16BE" : null;
    }

    private static boolean isText(byte[] head, boolean little) {
        long plain = 0;
        long ends = 0;
        long wrong = 0;
        int count = head.length / 2;
        boolean high = false;
        for (int i = 0; i < count; i++) {
            int first = head[2 * i] & 0xff;
            int second = head[2 * i + 1] & 0xff;
            char c = (char) (little ? second << 8 | first : first << 8 | second);
            plain += c < 0x7F ? 1 : 0;
            ends += c == '\n' || c == '\r' ? 1 : 0;
            boolean low = Character.isLowSurrogate(c);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 1;
            if (control || low != high || !Character.isDefined(c)) {
                wrong++;
            }
            high = Character.isHighSurrogate(c);
        }
        return wrong <= count / 200 && (ends > 0 || plain > count * 0.9);
    }
}
