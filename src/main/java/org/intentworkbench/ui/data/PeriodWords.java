package org.intentworkbench.ui.data;

import java.util.Optional;
import org.intentworkbench.store.PeriodChange;
import org.intentworkbench.ui.kit.Messages;

/// When the rows of two imports happened, in words; days are in UTC.
final class PeriodWords {
    private PeriodWords() {}

    /// Both periods, and how the one lies to the other.
    static String whole(PeriodChange change, Messages messages) {
        String sequence = switch (change.sequence()) {
            case FOLLOWS -> messages.text("data.changes.period.follows");
            case GAP -> messages.text("data.changes.period.gap", messages.count(change.between()));
            case OVERLAPS -> messages.text("data.changes.period.overlap", period(change, change.overlap(), messages));
            case EARLIER -> messages.text("data.changes.period.earlier");
        };
        return messages.text(
                "data.changes.period",
                change.column(),
                period(change, change.before(), messages),
                period(change, change.after(), messages),
                sequence);
    }

    /// What an analyst who thinks the months follow one another should hear.
    static Optional<String> news(PeriodChange change, Messages messages) {
        return switch (change.sequence()) {
            case GAP -> Optional.of(messages.text("data.taken.gap", messages.count(change.between())));
            case OVERLAPS ->
                Optional.of(messages.text("data.taken.overlap", period(change, change.overlap(), messages)));
            case FOLLOWS, EARLIER -> Optional.empty();
        };
    }

    private static String period(PeriodChange change, PeriodChange.Period period, Messages messages) {
        boolean days = change.before().days() > 1 && change.after().days() > 1;
        return messages.text(
                "data.changes.period.from",
                days ? Shown.dayInFigures(period.first()) : Shown.inFigures(period.first()),
                days ? Shown.dayInFigures(period.last()) : Shown.inFigures(period.last()));
    }
}
