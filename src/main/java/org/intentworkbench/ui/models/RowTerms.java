package org.intentworkbench.ui.models;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.features.ShopperTerms;
import org.jspecify.annotations.Nullable;

/// On which terms subjects are looked at, as the analyst chose: for shoppers gap, moments and category, for sessions
/// whether they come from the events and how much of each is seen.
final class RowTerms {
    /// Events of a session that are seen where nothing else is chosen.
    static final int START = 3;

    private final SubjectKind subject;
    final IntegerProperty gapDays = new SimpleIntegerProperty();
    final IntegerProperty moments = new SimpleIntegerProperty(1);
    /// 0 = as long as the label window.
    final IntegerProperty everyDays = new SimpleIntegerProperty();
    /// Null = any.
    final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();

    final IntegerProperty touchedDays = new SimpleIntegerProperty(ShopperTerms.TOUCHED_DAYS);
    /// Whether sessions are those of the events, not of an imported table.
    final BooleanProperty fromEvents = new SimpleBooleanProperty();

    final ObjectProperty<SessionStart.Unit> unit = new SimpleObjectProperty<>(SessionStart.Unit.EVENTS);
    final IntegerProperty count = new SimpleIntegerProperty(START);

    RowTerms(SubjectKind subject) {
        this.subject = subject;
    }

    /// All that changes which table is built.
    List<Observable> all() {
        return List.of(gapDays, moments, everyDays, category, touchedDays, fromEvents, unit, count);
    }

    /// Sessions come from where there are any; a category that is gone is let go.
    void settle(Ground now) {
        if (now.events() == null) {
            fromEvents.set(false);
        } else if (now.sessions().isEmpty()) {
            fromEvents.set(true);
        }
        var events = now.events();
        if (category.get() != null && (events == null || !events.categories().contains(category.get()))) {
            category.set(null);
        }
    }

    /// Days of gap and window, which lie between the moment and the last purchase that counts.
    int ahead(int windowDays) {
        return gapDays.get() + windowDays;
    }

    /// Days from the first of several moments to the last.
    int reach(int windowDays) {
        int every = everyDays.get() == 0 ? windowDays : everyDays.get();
        return (moments.get() - 1) * every;
    }

    FeatureSpec in(FeatureSpec spec) {
        return switch (subject) {
            case SESSION ->
                fromEvents.get() ? spec.withImport(null).withLabel(null).withStart(start()) : spec;
            case SHOPPER, SHOPPER_PRODUCT ->
                spec.withTerms(new ShopperTerms(
                        gapDays.get(),
                        moments.get(),
                        everyDays.get(),
                        subject == SubjectKind.SHOPPER ? category.get() : null,
                        subject == SubjectKind.SHOPPER_PRODUCT ? touchedDays.get() : ShopperTerms.TOUCHED_DAYS));
            case REVIEW -> spec;
        };
    }

    /// Takes over the terms of a run.
    void show(FeatureSpec spec) {
        ShopperTerms terms = spec.terms();
        gapDays.set(terms.gapDays());
        moments.set(terms.moments());
        everyDays.set(terms.everyDays());
        category.set(terms.category());
        touchedDays.set(terms.touchedDays());
        SessionStart start = spec.start();
        fromEvents.set(start != null);
        if (start != null) {
            unit.set(start.unit());
            count.set(start.count());
        }
    }

    /// No minute at all is no start; the first one is meant.
    private SessionStart start() {
        return unit.get() == SessionStart.Unit.EVENTS
                ? SessionStart.events(count.get())
                : SessionStart.minutes(Math.max(1, count.get()));
    }
}
