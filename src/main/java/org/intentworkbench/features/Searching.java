package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

/// One shopper's searches.
final class Searching {
    private final Past past;
    private final SearchMarks marks;
    private final Moment moment;
    private final FoldValues values;
    private final Counts queries7 = new Counts();
    private final Tally specific = new Tally();
    private final Tally words = new Tally();
    private int next;
    private int viewsAfter;
    private boolean open;

    Searching(Past past, SearchMarks marks, Moment moment, FoldValues values) {
        this.past = past;
        this.marks = marks;
        this.moment = moment;
        this.values = values;
    }

    /// @param from the shopper's first event
    void begin(int from) {
        next = marks.from(from);
        queries7.clear();
        specific.clear();
        words.clear();
        viewsAfter = 0;
        open = false;
        values.set(DAYS_SINCE_SEARCH, Double.NaN);
    }

    void sessionBegins() {
        open = false;
    }

    /// @param specificShare of all shoppers' searches, 0..1
    /// @return product that was opened and so searched for once more in the last 7 days; -1 = none
    int search(int event, long time, double specificShare) {
        values.add(SEARCHES_1D, moment.within(time, 1) ? 1 : 0);
        values.add(SEARCHES_7D, moment.within(time, 7) ? 1 : 0);
        values.add(SEARCHES_30D, moment.within(time, 30) ? 1 : 0);
        values.set(DAYS_SINCE_SEARCH, moment.ago(time));
        open = moment.within(time, 30);
        if (marks.is(next, event)) {
            words(next++, time, specificShare);
        }
        if (moment.within(time, 7)) {
            if (past.product(event) >= 0) {
                return past.product(event);
            }
            if (past.query(event) >= 0) {
                queries7.add(past.query(event));
            }
        }
        return -1;
    }

    private void words(int search, long time, double specificShare) {
        long asOf = moment.asOf();
        if (moment.within(time, 30)) {
            specific.add(100 * ((marks.isSpecific(search, asOf) ? 1 : 0) - specificShare));
            words.add(marks.words(search));
            values.add(BRAND_SEARCHES_30D, marks.namesBrand(search, asOf) ? 1 : 0);
            values.add(SIZE_SEARCHES_30D, marks.namesSize(search) ? 1 : 0);
            values.add(PRICE_SEARCHES_30D, marks.namesPrice(search) ? 1 : 0);
        }
        if (moment.within(time, 7)) {
            values.add(REFINED_SEARCHES_7D, marks.isRefined(search, asOf) ? 1 : 0);
            values.add(SEARCHES_NO_CLICK_7D, marks.isClicked(search, asOf) ? 0 : 1);
        }
    }

    void view() {
        viewsAfter += open ? 1 : 0;
    }

    /// Searches before a purchase are no longer on the shopper's mind.
    void purchase() {
        queries7.clear();
    }

    /// @param mostOfOneProduct searches that led to one product
    /// @param events30 events of all kinds in the last 30 days
    void finish(int mostOfOneProduct, int events30) {
        values.set(REPEATED_SEARCHES_7D, Math.max(0, Math.max(queries7.max(), mostOfOneProduct) - 1));
        values.set(SPECIFIC_SEARCHES_30D, specific.meanOr(0));
        values.set(QUERY_WORDS_30D, words.meanOr(0));
        double searches = values.get(SEARCHES_30D);
        values.percent(SEARCH_SHARE_30D, searches, events30);
        values.set(VIEWS_AFTER_SEARCH_30D, searches == 0 ? 0 : viewsAfter / searches);
    }
}
