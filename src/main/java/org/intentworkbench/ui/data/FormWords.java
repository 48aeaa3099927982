package org.intentworkbench.ui.data;

import java.util.List;
import org.intentworkbench.ui.kit.Messages;

/// The forms files come in, to choose from.
final class FormWords {
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ', ':', '^', '~', '\u0001');
    /// Rows at which a header can stand; 0 = there is none.
    static final List<Integer> HEADERS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0);
    static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "Asia/Hong_Kong",
            "Asia/Taipei",
            "Asia/Tokyo",
            "Asia/Seoul",
            "Asia/Singapore",
            "Asia/Kolkata",
            "Asia/Dubai",
            "Europe/Moscow",
            "Europe/Istanbul",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/London",
            "America/Sao_Paulo",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "Australia/Sydney");

    private FormWords() {}

    static String delimiter(Messages messages, char delimiter) {
        return switch (delimiter) {
            case ',' -> messages.text("data.delimiter.comma");
            case ';' -> messages.text("data.delimiter.semicolon");
            case '\t' -> messages.text("data.delimiter.tab");
            case '|' -> messages.text("data.delimiter.pipe");
            case ' ' -> messages.text("data.delimiter.blank");
            case '\u0001' -> messages.text("data.delimiter.other", "U+0001");
            default -> messages.text("data.delimiter.other", String.valueOf(delimiter));
        };
    }

    static String header(Messages messages, int row) {
        return row == 0
                ? messages.text("data.form.header.none")
                : row == 1 ? messages.text("data.form.header.first") : messages.text("data.form.header.row", row);
    }
}
