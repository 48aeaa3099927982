package org.intentworkbench.features;

import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.intentworkbench.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/// What table of features to build.
///
/// @param importId which imported table holds the sessions or reviews; null = the newest of its kind
/// @param label name of the label column; null = the column with the role LABEL, or for shoppers the purchase
///     within `windowDays` after `asOf`
/// @param groupsLeftOut families left out
/// @param dropped names of features left out
/// @param asOf for shoppers; null = the last event less `windowDays`
/// @param windowDays length of the label window after `asOf`, days, from 1
/// @param reviewSignals for shoppers: whether [FeatureGroup#REVIEW_SIGNALS] is taken too, for which all reviews are
/// read
///     by the language model first. Asked for or not, never "if they happen to be read", so that the same spec gives
/// the
///     same numbers
public record FeatureSpec(
        SubjectKind subject,
        @Nullable Long importId,
        @Nullable String label,
        FeatureChoice choice,
        SortedSet<FeatureGroup> groupsLeftOut,
        SortedSet<String> dropped,
        @Nullable Instant asOf,
        int windowDays,
        boolean reviewSignals) {
    public static final int WINDOW_DAYS = 7;

    public FeatureSpec {
        groupsLeftOut = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(groupsLeftOut));
        dropped = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
    }

    public static FeatureSpec of(SubjectKind subject) {
        return new FeatureSpec(
                subject, null, null, FeatureChoice.ALL, new TreeSet<>(), new TreeSet<>(), null, WINDOW_DAYS, false);
    }

    public FeatureSpec withLabel(@Nullable String changed) {
        return new FeatureSpec(
                subject, importId, changed, choice, groupsLeftOut, dropped, asOf, windowDays, reviewSignals);
    }

    public FeatureSpec withImport(@Nullable Long changed) {
        return new FeatureSpec(
                subject, changed, label, choice, groupsLeftOut, dropped, asOf, windowDays, reviewSignals);
    }

    public FeatureSpec withChoice(FeatureChoice changed) {
        return new FeatureSpec(
                subject, importId, label, changed, groupsLeftOut, dropped, asOf, windowDays, reviewSignals);
    }

    public FeatureSpec withGroupsLeftOut(Set<FeatureGroup> changed) {
        return new FeatureSpec(
                subject, importId, label, choice, new TreeSet<>(changed), dropped, asOf, windowDays, reviewSignals);
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
                reviewSignals);
    }

    public FeatureSpec withAsOf(@Nullable Instant changed) {
        return new FeatureSpec(
                subject, importId, label, choice, groupsLeftOut, dropped, changed, windowDays, reviewSignals);
    }

    public FeatureSpec withWindowDays(int changed) {
        return new FeatureSpec(subject, importId, label, choice, groupsLeftOut, dropped, asOf, changed, reviewSignals);
    }

    public FeatureSpec withReviewSignals(boolean changed) {
        return new FeatureSpec(subject, importId, label, choice, groupsLeftOut, dropped, asOf, windowDays, changed);
    }

    /// Whether the language model has to read reviews before the table can be built.
    public boolean readsReviews() {
        return switch (subject) {
            case SESSION -> false;
            case SHOPPER -> FeatureSelection.takes(this, FeatureGroup.REVIEW_SIGNALS);
            case REVIEW -> choice != FeatureChoice.BEHAVIOUR;
        };
    }
}
