package org.intentworkbench.ui.text.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Times of the day as the wall clock here shows them.
final class Clock {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Clock() {}

    static String words(Instant time) {
        return WORDS.format(time.atZone(ZoneId.systemDefault()));
    }
}
