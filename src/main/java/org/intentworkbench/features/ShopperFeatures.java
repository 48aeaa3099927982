package org.intentworkbench.features;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredTable;
import org.jspecify.annotations.Nullable;

/// Shoppers with an event at or before an as-of moment, or such shoppers with each product they touched lately; the
/// outcome is a purchase after it. Where there are several moments, each has a [Past] of its own, and a shopper stands
/// once for each at which there is an event.
final class ShopperFeatures {
    private ShopperFeatures() {}

    /// What shoppers are seen in.
    ///
    /// @param reviews imported tables of them
    /// @param products imported lists of them
    /// @param signals reads the signals of the reviews, where they are asked for
    /// @param zone of the shop's clock
    record Sources(
            EventColumns events,
            List<StoredTable> reviews,
            List<StoredTable> products,
            Function<Past, ReviewScores> signals,
            ZoneId zone) {
        /// By the clock of the files.
        Sources(
                EventColumns events,
                List<StoredTable> reviews,
                List<StoredTable> products,
                Function<Past, ReviewScores> signals) {
            this(events, reviews, products, signals, ZoneOffset.UTC);
        }
    }

    /// @throws Problem if there is no event, none at or before a moment, no such category, or nobody touched a product
    static FeatureTable table(Sources sources, FeatureSpec spec, Progress progress) {
        return table(sources, spec, spec.terms().moments() > 1, progress);
    }

    /// @param several whether the features that tell one moment from another are built, though the spec may have one
    static FeatureTable table(Sources sources, FeatureSpec spec, boolean several, Progress progress) {
        Moments moments = Moments.of(sources.events(), spec);
        List<FeatureTable> tables = new ArrayList<>();
        boolean opinions = true;
        for (long moment : moments.all()) {
            Past past = new Past(sources.events(), moment, sources.zone());
            ShopperColumns shoppers = ShopperColumns.of(sources, past, spec, several, progress);
            opinions = shoppers.opinions().known();
            tables.add(
                    spec.subject() == SubjectKind.SHOPPER
                            ? shoppers(sources.events(), shoppers, spec, moments)
                            : ShopperProducts.table(sources.events(), shoppers, spec, moments, progress));
        }
        FeatureTable all = JoinedTables.of(tables, notes(spec, moments, opinions));
        if (all.size() == 0) {
            throw new Problem(
                    "problem.features.touched", Integer.toString(spec.terms().touchedDays()));
        }
        return all;
    }

    private static FeatureTable shoppers(
            EventColumns events, ShopperColumns shoppers, FeatureSpec spec, Moments moments) {
        long moment = shoppers.past().asOf();
        String name = spec.terms().category();
        CategoryChoice category = name == null ? null : CategoryChoice.of(events, name);
        boolean[] buys = new Outcomes(events).shoppers(moments.opens(moment), moments.closes(moment), category);
        String[] ids = new String[shoppers.size()];
        int[] labels = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = shoppers.id(i);
            labels[i] = buys[shoppers.code(i)] ? 1 : 0;
        }
        return at(shoppers, spec, moments, ids, ids, labels, shoppers.chosen(spec));
    }

    /// The table of one moment.
    ///
    /// @param names of the subjects, which are made different from those of other moments
    static FeatureTable at(
            ShopperColumns shoppers,
            FeatureSpec spec,
            Moments moments,
            String[] names,
            @Nullable String[] owners,
            int[] labels,
            List<FeatureColumn> columns) {
        long moment = shoppers.past().asOf();
        String[] ids = names.clone();
        if (moments.all().length > 1) {
            String day =
                    "@" + Instant.ofEpochMilli(moment).atZone(ZoneOffset.UTC).toLocalDate();
            Arrays.setAll(ids, i -> names[i] + day);
        }
        long[] looked = new long[ids.length];
        Arrays.fill(looked, moment);
        long[] known = new long[ids.length];
        Arrays.fill(known, moments.closes(moment));
        return new FeatureTable(
                spec.subject(),
                ids,
                owners.clone(),
                labels,
                Outcomes.label(spec),
                Instant.ofEpochMilli(moments.latest()),
                looked,
                known,
                columns,
                0,
                List.of());
    }

    private static List<Wording> notes(FeatureSpec spec, Moments moments, boolean opinions) {
        List<Wording> notes = new ArrayList<>();
        int count = moments.all().length;
        if (count > 1) {
            notes.add(Wording.of(
                    "feature.note.moments",
                    Integer.toString(count),
                    Moments.iso(moments.all()[0]),
                    Moments.iso(moments.latest()),
                    Integer.toString(spec.everyDays())));
        }
        if (moments.overlap()) {
            notes.add(Wording.of("feature.note.moments.overlap"));
        }
        long end = moments.closes(moments.latest());
        if (moments.last() < end) {
            notes.add(Wording.of("feature.note.window", Moments.iso(moments.last()), Moments.iso(end)));
        }
        if (!opinions) {
            notes.add(Wording.of("feature.note.noReviews"));
        }
        return notes;
    }
}
