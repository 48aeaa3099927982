package org.intentworkbench.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.text.signals.IntentSignal;

/// Shoppers with an event at or before the as-of moment; the outcome is a purchase after it, within a number of days
/// (the last moment of which counts).
final class ShopperFeatures {
    private ShopperFeatures() {}

    /// What shoppers are seen in.
    ///
    /// @param reviews imported tables of them
    /// @param products imported lists of them
    /// @param signals reads the signals of the reviews, where they are asked for
    record Sources(
            EventColumns events,
            List<StoredTable> reviews,
            List<StoredTable> products,
            Function<Past, ReviewScores> signals) {}

    /// @throws Problem if there is no event, or none at or before the moment
    static FeatureTable table(Sources sources, FeatureSpec spec, Progress progress) {
        EventColumns events = sources.events();
        if (events.size() == 0) {
            throw new Problem("problem.features.rows.EVENTS");
        }
        if (spec.windowDays() < 1) {
            throw new Problem("problem.features.window", Integer.toString(spec.windowDays()));
        }
        long last = Arrays.stream(events.time()).max().orElseThrow();
        Instant chosen = spec.asOf();
        long window = spec.windowDays() * BehaviourFold.DAY;
        long asOf = chosen == null ? last - window : chosen.toEpochMilli();
        Past past = new Past(events, asOf);
        if (past.size() == 0) {
            long first = Arrays.stream(events.time()).min().orElseThrow();
            throw new Problem(
                    "problem.features.asOf",
                    Instant.ofEpochMilli(asOf).toString(),
                    Instant.ofEpochMilli(first).toString(),
                    Instant.ofEpochMilli(last).toString());
        }
        progress.check();
        int[] starts = starts(past);
        BehaviourColumns behaviour = BehaviourColumns.of(
                past,
                new BehaviourColumns.Lists(sources.reviews(), sources.products()),
                FoldRows.ofShoppers(starts, asOf),
                feature -> FeatureSelection.takes(spec, feature.group())
                        && !spec.dropped().contains(feature.id()),
                RangeWork.all(),
                progress);
        List<FeatureColumn> built = new ArrayList<>(behaviour.columns());
        SequencedSet<String> known = new LinkedHashSet<>();
        for (BehaviourFeature feature : BehaviourFeature.values()) {
            known.add(feature.id());
        }
        for (IntentSignal signal : SeenSignals.TAKEN) {
            known.add(SeenSignals.name(signal));
        }
        if (behaviour.reviewsKnown() && FeatureSelection.takes(spec, FeatureGroup.REVIEW_SIGNALS)) {
            built.addAll(
                    new SeenSignals(sources.signals().apply(past), past.products()).columns(past, starts, progress));
        }
        List<FeatureColumn> features = FeatureSelection.of(built, known, spec);
        String[] ids = new String[starts.length - 1];
        boolean[] buys = buys(events, asOf, asOf + window);
        int[] labels = new int[ids.length];
        long[] moments = new long[ids.length];
        Arrays.fill(moments, asOf);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = past.shopperId(starts[i]);
            labels[i] = buys[past.shopper(starts[i])] ? 1 : 0;
        }
        return new FeatureTable(
                SubjectKind.SHOPPER,
                ids,
                ids.clone(),
                labels,
                spec.windowDays() == 1
                        ? Wording.of("feature.buys.day")
                        : Wording.of("feature.buys", Integer.toString(spec.windowDays())),
                Instant.ofEpochMilli(asOf),
                moments,
                features,
                0,
                notes(behaviour.reviewsKnown(), last, asOf + window));
    }

    private static List<Wording> notes(boolean reviewsKnown, long last, long end) {
        List<Wording> notes = new ArrayList<>();
        if (last < end) {
            notes.add(Wording.of(
                    "feature.note.window",
                    Instant.ofEpochMilli(last).toString(),
                    Instant.ofEpochMilli(end).toString()));
        }
        if (!reviewsKnown) {
            notes.add(Wording.of("feature.note.noReviews"));
        }
        return notes;
    }

    /// The first event of each shopper, and the number of events.
    private static int[] starts(Past past) {
        int[] starts = new int[past.size() + 1];
        int count = 0;
        for (int event = 0; event < past.size(); event++) {
            if (event == 0 || past.shopper(event) != past.shopper(event - 1)) {
                starts[count++] = event;
            }
        }
        starts[count] = past.size();
        return Arrays.copyOf(starts, count + 1);
    }

    /// Who buys after `from`, until `to`: the outcome, the one thing that looks past the as-of moment.
    private static boolean[] buys(EventColumns events, long from, long to) {
        boolean[] buys = new boolean[events.shoppers().length];
        for (int row = 0; row < events.size(); row++) {
            long time = events.time()[row];
            if (events.kind()[row] == EventKind.PURCHASE.code() && time > from && time <= to) {
                buys[events.shopper()[row]] = true;
            }
        }
        return buys;
    }
}
