package org.intentworkbench.features;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.intentworkbench.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/// What table of features to build.
///
/// @param importId which imported table holds the sessions or reviews; null = the newest of its kind
/// @param label name of the label column; null = the column with the role LABEL, or for shoppers the purchase
///     within `windowDays` after `asOf` and the gap
/// @param groupsLeftOut families left out
/// @param dropped names of features left out
/// @param asOf for shoppers, alone or with a product: the last moment at which they are looked at; null = the last
/// event
///     less gap and window
/// @param windowDays length of the label window after `asOf` and the gap, days, from 1
/// @param reviewSignals for shoppers: whether [FeatureGroup#REVIEW_SIGNALS] is taken too, for which all reviews are
/// read
///     by the language model first. Asked for or not, never "if they happen to be read", so that the same spec gives
/// the
///     same numbers
/// @param terms for shoppers, alone or with a product: gap, moments, category
/// @param start for sessions: how much of each is seen, the sessions being those of the events; null = the sessions are
///     the rows of an imported table
/// @param groupsAdded families taken though they are only taken on request; a spec kept before there were such has none
public record FeatureSpec(
        SubjectKind subject,
        @Nullable Long importId,
        @Nullable String label,
        FeatureChoice choice,
        SortedSet<FeatureGroup> groupsLeftOut,
        SortedSet<String> dropped,
        @Nullable Instant asOf,
        int windowDays,
        boolean reviewSignals,
        ShopperTerms terms,
        @Nullable SessionStart start,
        SortedSet<FeatureGroup> groupsAdded) {
    public static final int WINDOW_DAYS = 7;

    /// A spec kept before there were terms has none of them.
    public FeatureSpec {
        groupsLeftOut = Collections.unmodifiableSortedSet(new TreeSet<>(groupsLeftOut));
        dropped = Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
        groupsAdded =
                Collections.unmodifiableSortedSet(groupsAdded == null ? new TreeSet<>() : new TreeSet<>(groupsAdded));
        terms = Objects.requireNonNullElse(terms, ShopperTerms.USUAL);
    }

    /// On the usual terms; sessions are the rows of a table.
    public FeatureSpec(
            SubjectKind subject,
            @Nullable Long importId,
            @Nullable String label,
            FeatureChoice choice,
            SortedSet<FeatureGroup> groupsLeftOut,
            SortedSet<String> dropped,
            @Nullable Instant asOf,
            int windowDays,
            boolean reviewSignals) {
        this(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                ShopperTerms.USUAL,
                null,
                new TreeSet<>());
    }

    public static FeatureSpec of(SubjectKind subject) {
        return new FeatureSpec(
                subject, null, null, FeatureChoice.ALL, new TreeSet<>(), new TreeSet<>(), null, WINDOW_DAYS, false);
    }

    public FeatureSpec withLabel(@Nullable String changed) {
        return new FeatureSpec(
                subject,
                importId,
                changed,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withImport(@Nullable Long changed) {
        return new FeatureSpec(
                subject,
                changed,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withChoice(FeatureChoice changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                changed,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withGroupsLeftOut(Set<FeatureGroup> changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                new TreeSet<>(changed),
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withDropped(Set<String> changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                new TreeSet<>(changed),
                asOf,
                windowDays,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withAsOf(@Nullable Instant changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                changed,
                windowDays,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withWindowDays(int changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                changed,
                reviewSignals,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withReviewSignals(boolean changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                changed,
                terms,
                start,
                groupsAdded);
    }

    public FeatureSpec withTerms(ShopperTerms changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                changed,
                start,
                groupsAdded);
    }

    public FeatureSpec withStart(@Nullable SessionStart changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                terms,
                changed,
                groupsAdded);
    }

    /// Days from one moment to the next where there are several.
    public int everyDays() {
        return terms.everyDays() == 0 ? windowDays : terms.everyDays();
    }

    /// Whether the subjects are made from events, not from the rows of an imported table.
    public boolean isFromEvents() {
        return subject.isAsOf() || (subject == SubjectKind.SESSION && start != null);
    }

    /// Whether the language model has to read reviews before the table can be built.
    public boolean readsReviews() {
        return switch (subject) {
            case SESSION -> false;
            case SHOPPER, SHOPPER_PRODUCT -> FeatureSelection.takes(this, FeatureGroup.REVIEW_SIGNALS);
            case REVIEW -> choice != FeatureChoice.BEHAVIOUR;
        };
    }

    /// @param changed families that are taken only on request, and are
    public FeatureSpec withGroupsAdded(Set<FeatureGroup> changed) {
        return new FeatureSpec(
                subject,
                importId,
                label,
                choice,
                groupsLeftOut,
                dropped,
                asOf,
                windowDays,
                reviewSignals,
                terms,
                start,
                new TreeSet<>(changed));
    }

    /// Whether a feature goes in.
    public boolean takes(FeatureColumn column) {
        return FeatureSelection.takes(this, column.group()) && !dropped.contains(column.name());
    }

    /// Families that are not taken: those left out, and those on request that were not asked for.
    public SortedSet<FeatureGroup> groupsOff() {
        SortedSet<FeatureGroup> off = FeatureGroup.onRequest();
        off.removeAll(groupsAdded);
        off.addAll(groupsLeftOut);
        return off;
    }

    /// @param off families that are not taken
    public FeatureSpec withGroupsOff(Set<FeatureGroup> off) {
        SortedSet<FeatureGroup> added = FeatureGroup.onRequest();
        added.removeAll(off);
        SortedSet<FeatureGroup> out = new TreeSet<>(off);
        out.removeIf(FeatureGroup::isOnRequest);
        return withGroupsLeftOut(out).withGroupsAdded(added);
    }
}
