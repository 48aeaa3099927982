package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

import java.util.Arrays;
import org.intentworkbench.domain.EventKind;

/// What follows what within a session: pairs and threes of kinds of events in the last 30 days, in percent of all pairs
/// and threes, and how long a product page is looked at.
final class Steps {
    private static final int KINDS = EventKind.values().length;
    private static final int NOTHING = -1;
    /// A page is not looked at for longer; who comes back later was away.
    private static final long LONGEST_LOOK = 30 * 60_000L;

    private final Moment moment;
    private final int[] pairs = new int[KINDS * KINDS];
    private final int[] threes = new int[KINDS * KINDS * KINDS];
    private int allPairs;
    private int allThrees;
    private int before;
    private int last;
    private long lastTime;
    private long looked;
    private int looks;

    Steps(Moment moment) {
        this.moment = moment;
    }

    void clear() {
        if (allPairs > 0) {
            Arrays.fill(pairs, 0);
            Arrays.fill(threes, 0);
        }
        allPairs = 0;
        allThrees = 0;
        before = NOTHING;
        last = NOTHING;
        looked = 0;
        looks = 0;
    }

    void event(long time, EventKind kind, boolean sessionBegins) {
        if (sessionBegins) {
            before = NOTHING;
            last = NOTHING;
        }
        int now = kind.ordinal();
        if (last != NOTHING && moment.within(time, 30)) {
            pairs[last * KINDS + now]++;
            allPairs++;
            if (before != NOTHING) {
                threes[(before * KINDS + last) * KINDS + now]++;
                allThrees++;
            }
        }
        if (last == EventKind.VIEW.ordinal() && moment.within(lastTime, 30)) {
            looked += Math.min(LONGEST_LOOK, time - lastTime);
            looks++;
        }
        before = last;
        last = now;
        lastTime = time;
    }

    void finish(FoldValues values) {
        values.percent(SEARCH_THEN_SEARCH, pair(EventKind.SEARCH, EventKind.SEARCH), allPairs);
        values.percent(SEARCH_THEN_VIEW, pair(EventKind.SEARCH, EventKind.VIEW), allPairs);
        values.percent(VIEW_THEN_SEARCH, pair(EventKind.VIEW, EventKind.SEARCH), allPairs);
        values.percent(VIEW_THEN_CART, pair(EventKind.VIEW, EventKind.CART), allPairs);
        values.percent(CART_THEN_VIEW, pair(EventKind.CART, EventKind.VIEW), allPairs);
        values.percent(CART_THEN_REMOVE, pair(EventKind.CART, EventKind.REMOVE), allPairs);
        values.percent(CART_THEN_PURCHASE, pair(EventKind.CART, EventKind.PURCHASE), allPairs);
        values.percent(SEARCH_VIEW_CART, three(EventKind.SEARCH, EventKind.VIEW, EventKind.CART), allThrees);
        values.percent(VIEW_CART_VIEW, three(EventKind.VIEW, EventKind.CART, EventKind.VIEW), allThrees);
        values.percent(VIEW_CART_PURCHASE, three(EventKind.VIEW, EventKind.CART, EventKind.PURCHASE), allThrees);
        values.set(LAST_IS_CART, last == EventKind.CART.ordinal() ? 1 : 0);
        values.set(LAST_IS_SEARCH, last == EventKind.SEARCH.ordinal() ? 1 : 0);
        values.set(VIEW_SECONDS_30D, looks == 0 ? Double.NaN : looked / 1000.0 / looks);
    }

    private int pair(EventKind first, EventKind then) {
        return pairs[first.ordinal() * KINDS + then.ordinal()];
    }

    private int three(EventKind first, EventKind then, EventKind last) {
        return threes[(first.ordinal() * KINDS + then.ordinal()) * KINDS + last.ordinal()];
    }
}
