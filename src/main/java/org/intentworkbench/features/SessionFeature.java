package org.intentworkbench.features;

import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// What is known of a session up to its k-th event, or t minutes after it began. Hour and day are known when it begins.
enum SessionFeature {
    SESSION_HOUR("hour", When.BEGIN),
    SESSION_WEEKDAY("", When.BEGIN),
    SESSION_WEEKEND("", When.BEGIN),
    SESSION_RETURNING("", When.BEGIN),
    SESSION_VIEWS("times", When.EVENT),
    SESSION_SEARCHES("times", When.EVENT),
    SESSION_MARKS("times", When.EVENT),
    SESSION_CARTS("times", When.EVENT),
    SESSION_REMOVES("times", When.EVENT),
    SESSION_EVENTS("times", When.MINUTE),
    SESSION_VIEW_SHARE("percent", When.MINUTE),
    SESSION_CART_SHARE("percent", When.MINUTE),
    SESSION_SECONDS("seconds", When.EVENT),
    SESSION_LONGEST_PAUSE("seconds", When.EVENT),
    SESSION_LAST_PAUSE("seconds", When.EVENT),
    SESSION_IDLE("seconds", When.MINUTE),
    SESSION_PRODUCTS("products", When.EVENT),
    SESSION_CATEGORIES("", When.EVENT),
    SESSION_REPEATED_VIEWS("times", When.EVENT),
    SESSION_KNOWN_PRODUCTS("products", When.EVENT),
    SESSION_PRICE_VIEWED("money", When.EVENT),
    SESSION_PRICE_LAST("money", When.EVENT),
    SESSION_PRICE_DROP("percent", When.EVENT),
    SESSION_CART_VALUE("money", When.EVENT),
    SESSION_CART_OPEN("", When.EVENT),
    SESSION_LAST_VIEW("", When.EVENT),
    SESSION_LAST_SEARCH("", When.EVENT),
    SESSION_LAST_CART("", When.EVENT);

    private enum When {
        BEGIN,
        EVENT,
        /// Says something only where minutes are counted, not events.
        MINUTE
    }

    private final String unit;
    private final When when;

    SessionFeature(String unit, When when) {
        this.unit = unit;
        this.when = when;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether there is such a feature of sessions seen so far.
    boolean isKnown(SessionStart start) {
        boolean minutes = start.unit() == SessionStart.Unit.MINUTES;
        return switch (when) {
            case BEGIN -> true;
            case EVENT -> minutes || start.count() > 0;
            case MINUTE -> minutes;
        };
    }

    FeatureColumn column(double[] values, SessionStart start) {
        return new FeatureColumn(
                id(),
                FeatureGroup.SESSION,
                Wording.of("feature." + id()),
                unit.isEmpty() ? Wording.plain("") : Wording.of("feature.unit." + unit),
                Wording.of("feature." + id() + ".definition"),
                switch (this) {
                    case SESSION_WEEKEND,
                            SESSION_RETURNING,
                            SESSION_CART_OPEN,
                            SESSION_LAST_VIEW,
                            SESSION_LAST_SEARCH,
                            SESSION_LAST_CART -> true;
                    default -> false;
                },
                when == When.BEGIN
                        ? Wording.of("feature.known.begin")
                        : Wording.of("feature.known.after." + start.unit(), Integer.toString(start.count())),
                new FeatureValues.Numbers(values));
    }
}
