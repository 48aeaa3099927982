package org.intentworkbench.ingest;

import java.util.List;

/// Tells a single line that was read in a wrong encoding from a header without rows.
final class Garbled {
    private static final int SHOWN = 40;

    private Garbled() {}

    /// Whether a third of the characters are ones that names hardly have: control characters, accented letters and
    /// signs of western alphabets. EBCDIC read as anything else is full of them, and has no line ends.
    static boolean is(List<String> names) {
        var text = String.join("", names);
        long odd = text.chars().filter(Garbled::isOdd).count();
        return odd * 3 > text.length();
    }

    private static boolean isOdd(int c) {
        boolean west = c > 0x7f && c < 0x300;
        boolean sign = c >= 0x2000 && c < 0x2E80;
        return west || sign || c == 0xFFFD || Character.isISOControl(c);
    }

    /// The beginning, without characters that cannot be shown.
    static String shown(List<String> names) {
        var text = String.join(" ", names).replaceAll("\\p{Cntrl}", "");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
