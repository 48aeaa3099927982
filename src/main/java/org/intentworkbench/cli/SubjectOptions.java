package org.intentworkbench.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SessionStart;
import org.intentworkbench.features.ShopperTerms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is scored, as of when, what is to be foreseen, and by which features.
final class SubjectOptions {
    @Option(names = "--subject", required = true, description = "what is scored: ${COMPLETION-CANDIDATES}")
    private SubjectKind subject = SubjectKind.SESSION;

    @Option(names = "--label", paramLabel = "COLUMN", description = "the column that holds the outcome")
    private @Nullable String label;

    @Option(names = "--import", paramLabel = "NUMBER", description = "which import holds the rows; default the newest")
    private @Nullable Long importId;

    @Option(
            names = "--from-events",
            paramLabel = "K",
            description =
                    "sessions: take them from the events, each seen up to its Kth event; 0 = what is known before it begins")
    private @Nullable Integer fromEvents;

    @Option(
            names = "--from-minutes",
            paramLabel = "T",
            description = "sessions: take them from the events, each seen up to T minutes after it began")
    private @Nullable Integer fromMinutes;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "shoppers: no feature looks past it; as 2026-03-24T00:00:00Z")
    private @Nullable String asOf;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            defaultValue = "" + FeatureSpec.WINDOW_DAYS,
            description = "shoppers: days in which a purchase counts; default ${DEFAULT-VALUE}")
    private int window = FeatureSpec.WINDOW_DAYS;

    @Option(
            names = "--gap",
            paramLabel = "DAYS",
            description = "shoppers: days after the moment in which a purchase does not count yet; default none")
    private @Nullable Integer gap;

    @Option(
            names = "--moments",
            paramLabel = "N",
            description = "shoppers: look at them as of N moments, the last being --as-of; default 1")
    private @Nullable Integer moments;

    @Option(
            names = "--every",
            paramLabel = "DAYS",
            description = "shoppers: days from one moment to the next; default as long as the window")
    private @Nullable Integer every;

    @Option(names = "--category", paramLabel = "NAME", description = "shoppers: only purchases in this category count")
    private @Nullable String category;

    @Option(
            names = "--touched",
            paramLabel = "DAYS",
            description = "shopper_product: products touched in so many days before the moment; default "
                    + ShopperTerms.TOUCHED_DAYS)
    private @Nullable Integer touched;

    @Mixin
    private FeatureOptions features = new FeatureOptions();

    /// @throws Problem if an option does not belong to the subject, or what it says cannot be
    FeatureSpec spec() {
        only(subject.isAsOf(), "--gap", gap);
        only(subject.isAsOf(), "--moments", moments);
        only(subject.isAsOf(), "--every", every);
        only(subject == SubjectKind.SHOPPER, "--category", category);
        only(subject == SubjectKind.SHOPPER_PRODUCT, "--touched", touched);
        only(subject == SubjectKind.SESSION, "--from-events", fromEvents);
        only(subject == SubjectKind.SESSION, "--from-minutes", fromMinutes);
        var terms =
                new ShopperTerms(orNothing(gap), atLeastOne(moments), orNothing(every), category, atLeastOne(touched));
        FeatureSpec spec = FeatureSpec.of(subject)
                .withImport(importId)
                .withLabel(label)
                .withAsOf(moment())
                .withWindowDays(window)
                .withTerms(terms)
                .withStart(start());
        return features.in(spec);
    }

    private void only(boolean belongs, String option, @Nullable Object value) {
        if (!belongs && value != null) {
            throw new Problem("problem.cli.subject.option", option, Printed.lower(subject));
        }
    }

    private static int orNothing(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    /// @return 0 where nothing was said, below 0 where it was 0 or less, which the terms refuse
    private static int atLeastOne(@Nullable Integer count) {
        return count == null ? 0 : count < 1 ? -1 : count;
    }

    private @Nullable SessionStart start() {
        if (fromEvents != null && fromMinutes != null) {
            throw new Problem("problem.cli.subject.start");
        }
        if (fromEvents != null) {
            return SessionStart.events(fromEvents);
        }
        return fromMinutes == null ? null : SessionStart.minutes(fromMinutes);
    }

    private @Nullable Instant moment() {
        if (asOf == null) {
            return null;
        }
        try {
            return Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new Problem(e, "problem.cli.asOf", asOf);
        }
    }
}
