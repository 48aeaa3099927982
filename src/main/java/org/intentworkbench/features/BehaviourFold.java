package org.intentworkbench.features;

import static org.intentworkbench.features.BehaviourFeature.*;

import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Folds one shopper's events, in order of time, into the values of all [BehaviourFeature]s as of a moment. Pure: the
/// same events give the same values. It sees a [Past], so nothing after the latest moment anyone is looked at, and of
/// that only the events it is handed and what [SearchMarks] and [DemandHistory] tell of a time before its moment.
///
/// One thread may use one; another needs its own.
final class BehaviourFold {
    static final long DAY = Moment.DAY;

    private static final int CHECK = 1 << 14;

    private final Past past;
    private final Moment moment = new Moment();
    private final FoldValues values = new FoldValues();
    private final ProductTraces traces = new ProductTraces();
    private final Visits visits = new Visits(moment);
    private final Steps steps = new Steps(moment);
    private final Hours hours;
    private final Viewing viewing;
    private final Searching searching;
    private final Carting carting;
    private final Progress progress;
    private int unchecked;
    private int purchases;

    /// @param searches of the same past
    /// @param demand of the same past; null where no feature of [FeatureGroup#DEMAND] is needed
    BehaviourFold(Past past, SearchMarks searches, @Nullable DemandHistory demand, Progress progress) {
        this.past = past;
        this.progress = progress;
        hours = new Hours(moment, past.clock());
        viewing = new Viewing(past, demand, moment, values);
        searching = new Searching(past, searches, moment, values);
        carting = new Carting(past, moment, values);
    }

    /// @param from first event of the shopper
    /// @param to after the last; `from` where there is none yet
    /// @param asOf the moment, at or after all these events
    /// @param shop as it was at the moment or before
    /// @return the values, until the next call; NaN = not known, such as the days since what never happened
    /// @throws org.intentworkbench.job.Cancelled once the user asked to stop
    FoldValues fold(int from, int to, long asOf, ShopState shop) {
        begin(from, asOf);
        int events30 = 0;
        for (int event = from; event < to; event++) {
            if (++unchecked == CHECK) {
                progress.check();
                unchecked = 0;
            }
            long time = past.time(event);
            EventKind kind = past.kind(event);
            boolean sessionBegins = visits.event(time, past.session(event), kind == EventKind.PURCHASE);
            if (sessionBegins) {
                searching.sessionBegins();
            }
            steps.event(time, kind, sessionBegins);
            hours.event(time);
            events30 += moment.within(time, 30) ? 1 : 0;
            switch (kind) {
                case VIEW -> view(event, time, shop);
                case SEARCH -> search(event, time, shop);
                case FAVORITE -> values.add(FAVORITES_30D, moment.within(time, 30) ? 1 : 0);
                case CART -> carting.cart(event, time, traces);
                case REMOVE -> carting.remove(event, time, traces);
                case PURCHASE -> purchase(event, time);
            }
        }
        values.set(DAYS_SINCE_EVENT, from == to ? Double.NaN : moment.ago(past.time(to - 1)));
        values.set(DAYS_SINCE_FIRST, from == to ? Double.NaN : moment.ago(past.time(from)));
        finish(shop, to - from, events30);
        return values;
    }

    private void begin(int from, long asOf) {
        moment.set(asOf);
        values.clear();
        traces.clear();
        visits.clear();
        steps.clear();
        hours.clear();
        viewing.begin();
        searching.begin(from);
        carting.begin();
        purchases = 0;
    }

    private void view(int event, long time, ShopState shop) {
        viewing.view(event, time, shop);
        searching.view();
        if (past.product(event) >= 0) {
            viewing.product(traces.of(past.product(event)), time, past.price(event), visits.number(), shop);
        }
    }

    private void search(int event, long time, ShopState shop) {
        int product = searching.search(event, time, shop.specificShare());
        if (product >= 0) {
            traces.of(product).searched(purchases);
        }
    }

    /// Ends what was on the shopper's mind: searches and price drops before it count no more.
    private void purchase(int event, long time) {
        carting.purchase(event, time, traces);
        values.set(PRICE_DROP_SEEN_7D, 0);
        searching.purchase();
        purchases++;
    }

    private void finish(ShopState shop, int events, int events30) {
        int mostSearched = 0;
        for (int i = 0; i < traces.size(); i++) {
            ProductTrace trace = traces.get(i);
            mostSearched = Math.max(mostSearched, trace.searches7(purchases));
            values.add(PRODUCTS_7D, trace.views7 > 0 ? 1 : 0);
            values.add(PRODUCTS_3_VIEWS_30D, trace.views30 >= 3 ? 1 : 0);
            carting.product(trace, shop.prices().prices()[trace.product]);
        }
        visits.finish(values);
        steps.finish(values);
        hours.finish(values, events);
        viewing.finish();
        searching.finish(mostSearched, events30);
        carting.finish();
    }
}
