package org.intentworkbench.ui.models;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureGroup;
import org.jspecify.annotations.Nullable;

/// Whether settings can be trained on what there is.
///
/// @param features single features on offer; empty while they are not known
record Readiness(Ground ground, SubjectSettings own, List<FeatureName> features) {
    /// Why the settings cannot be trained as they stand; null = they can.
    @Nullable
    Wording objection() {
        if (!ground.offers(own.subject)) {
            return Wording.of("models.none." + own.subject);
        }
        if (own.subject.isAsOf()) {
            return momentObjection(ground.events());
        }
        if (own.subject == SubjectKind.SESSION && own.rows.fromEvents.get()) {
            return nothingLeft() ? Wording.of("models.needs.features") : null;
        }
        if (ground.table(own.subject, own.table.get()).isEmpty() || own.label.get() == null) {
            return Wording.of("models.needs.label");
        }
        if (own.choice.get() == FeatureChoice.TEXT && !usesText()) {
            return Wording.of("models.needs.text");
        }
        return nothingLeft() ? Wording.of("models.needs.features") : null;
    }

    /// Whether text vectors go in.
    boolean usesText() {
        boolean has = ground.table(own.subject, own.table.get())
                .map(Ground.Table::text)
                .orElse(false);
        return own.subject == SubjectKind.REVIEW
                && has
                && own.choice.get() != FeatureChoice.BEHAVIOUR
                && !own.groupsLeftOut.contains(FeatureGroup.TEXT);
    }

    /// Whether the label window reaches past the last event, so that some purchases cannot be seen.
    boolean windowIsCut() {
        var events = ground.events();
        LocalDateTime asked = own.asOf.get();
        return events != null
                && asked != null
                && asked.plusDays(own.rows.ahead(own.windowDays.get()))
                        .toInstant(ZoneOffset.UTC)
                        .isAfter(events.last());
    }

    private boolean nothingLeft() {
        return !features.isEmpty()
                && !usesText()
                && features.stream().allMatch(f -> own.dropped.contains(f.name()) || !own.takes(f.group()));
    }

    private @Nullable Wording momentObjection(Ground.@Nullable Events events) {
        if (events == null) {
            return Wording.of("models.none.SHOPPER");
        }
        LocalDateTime asked = own.asOf.get();
        Instant moment = asked == null
                ? events.last().minus(Duration.ofDays(own.rows.ahead(own.windowDays.get())))
                : asked.toInstant(ZoneOffset.UTC);
        if (moment.isBefore(events.first())) {
            return Wording.of(asked == null ? "models.window.long" : "models.asOf.early");
        }
        if (moment.minus(Duration.ofDays(own.rows.reach(own.windowDays.get()))).isBefore(events.first())) {
            return Wording.of("models.moments.many");
        }
        if (!moment.isBefore(events.last())) {
            return Wording.of("models.asOf.late");
        }
        return nothingLeft() ? Wording.of("models.needs.features") : null;
    }
}
