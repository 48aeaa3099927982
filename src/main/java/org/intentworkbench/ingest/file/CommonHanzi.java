package org.intentworkbench.ingest.file;

import java.util.List;

/// The 3,755 commonest Chinese characters and the signs of Chinese print, as GBK writes them.
final class CommonHanzi {
    private static final int FIRST_SIGN = 0xA1;
    private static final int LAST_SIGN = 0xA3;
    private static final int FIRST_HANZI = 0xB0;
    private static final int LAST_HANZI = 0xD7;

    private CommonHanzi() {}

    /// Whether nine in ten of the characters beyond ASCII are among them.
    static boolean fill(List<byte[]> lines) {
        long all = 0;
        long common = 0;
        for (var line : lines) {
            for (int i = 0; i < line.length; i++) {
                int lead = line[i] & 0xff;
                if (lead >= 0x80) {
                    all++;
                    int trail = i + 1 < line.length ? line[i + 1] & 0xff : 0;
                    boolean fits =
                            (lead >= FIRST_HANZI && lead <= LAST_HANZI) || (lead >= FIRST_SIGN && lead <= LAST_SIGN);
                    common += fits && trail >= FIRST_SIGN ? 1 : 0;
                    i++;
                }
            }
        }
        return common * 10 >= all * 9;
    }

    /// Whether bytes beyond ASCII stand in even numbers, as they hardly ever do in Western words.
    static boolean inPairs(List<byte[]> lines) {
        for (var line : lines) {
            int run = 0;
            for (byte b : line) {
                if (b < 0) {
                    run++;
                } else if (run % 2 != 0) {
                    return false;
                } else {
                    run = 0;
                }
            }
            if (run % 2 != 0) {
                return false;
            }
        }
        return true;
    }
}
