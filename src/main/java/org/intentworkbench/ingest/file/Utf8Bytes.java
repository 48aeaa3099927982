package org.intentworkbench.ingest.file;

/// Follows UTF-8 sequences byte by byte.
final class Utf8Bytes {
    private int open;
    private int low = 0x80;
    private int high = 0xBF;

    boolean isOpen() {
        return open > 0;
    }

    void reset() {
        open = 0;
        low = 0x80;
        high = 0xBF;
    }

    /// False at the first byte that cannot stand where it does; reset then.
    boolean accept(int b) {
        if (open > 0) {
            boolean fits = b >= low && b <= high;
            low = 0x80;
            high = 0xBF;
            open--;
            return fits;
        }
        if (b < 0x80) {
            return true;
        }
        open = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return open > 0;
    }
}
