package org.intentworkbench.ui.text.map;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.text.Corpus.Review;
import org.intentworkbench.ui.kit.Messages;

/// What the map says, in the language of the moment.
final class MapWords {
    private static final int LINES = 5;
    private static final int LINE = 72;

    private final Messages messages;

    MapWords(Messages messages) {
        this.messages = messages;
    }

    /// The same in the language of now whatever comes, for use on another thread.
    MapWords frozen() {
        return new MapWords(new Messages(messages.locale()));
    }

    String positive() {
        return messages.text("text.map.positive");
    }

    String negative() {
        return messages.text("text.map.negative");
    }

    String stars(int stars) {
        return messages.text("text.map.stars", stars);
    }

    String others(int categories) {
        return messages.text("text.map.others", messages.count(categories));
    }

    String otherProducts(int products) {
        return messages.text("text.map.otherProducts", messages.count(products));
    }

    String otherTopics(int topics) {
        return messages.text("text.map.otherTopics", messages.count(topics));
    }

    String months(YearMonth from, YearMonth to) {
        return from.equals(to) ? from.toString() : messages.text("text.map.between", from.toString(), to.toString());
    }

    String band(SignalGroups.Band band) {
        return messages.text("text.map.band." + band);
    }

    /// Category, stars or outcome, and date, as far as they are known.
    String facts(Review review) {
        var facts = new ArrayList<String>();
        if (!review.category().isEmpty()) {
            facts.add(review.category());
        }
        if (!Double.isNaN(review.rating())) {
            facts.add(messages.text(
                    "text.map.rating", messages.number(review.rating(), review.rating() % 1 == 0 ? 0 : 1)));
        }
        if (review.outcome() >= 0) {
            facts.add(review.outcome() == 1 ? positive() : negative());
        }
        if (review.time() != Long.MIN_VALUE) {
            facts.add(LocalDate.ofInstant(Instant.ofEpochMilli(review.time()), ZoneOffset.UTC)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(messages.locale())));
        }
        return String.join(" · ", facts);
    }

    /// What is said of a point under the pointer.
    List<String> hover(ShownMap map, int point) {
        var lines = new ArrayList<String>();
        String facts = facts(map.review(point));
        lines.add(facts.isEmpty() ? messages.text("text.map.review") : facts);
        lines.addAll(wrapped(map.read().texts().get(map.texts()[point])));
        int same = map.read().reviews()[map.texts()[point]].length;
        if (same > 1) {
            lines.add(messages.text("text.map.same", messages.count(same)));
        }
        return lines;
    }

    /// At most five lines; a Chinese sign is as wide as two letters.
    static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        int at = 0;
        while (at < text.length() && lines.size() < LINES) {
            int wide = 0;
            int end = at;
            int space = -1;
            while (end < text.length() && wide < LINE) {
                int sign = text.codePointAt(end);
                wide += sign < 0x2e80 ? 1 : 2;
                end += Character.charCount(sign);
                if (sign == ' ') {
                    space = end;
                }
            }
            int cut = end < text.length() && space > at ? space : end;
            String line = text.substring(at, cut).strip();
            at = cut;
            lines.add(at < text.length() && lines.size() == LINES - 1 ? line + "…" : line);
        }
        return lines;
    }
}
