package org.intentworkbench.ui.models;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.ui.learner.LearnerModel;
import org.jspecify.annotations.Nullable;

/// All the analyst chose for one kind of subject; kept while another kind is looked at.
final class SubjectSettings {
    final SubjectKind subject;
    /// Import that holds the rows; null for shoppers, and where there is no table.
    final ObjectProperty<@Nullable Long> table = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable String> label = new SimpleObjectProperty<>();
    /// UTC; null = the last event less the window.
    final ObjectProperty<@Nullable LocalDateTime> asOf = new SimpleObjectProperty<>();

    /// Gap, moments and category of shoppers, and where sessions come from.
    final RowTerms rows;
    final IntegerProperty windowDays = new SimpleIntegerProperty(FeatureSpec.WINDOW_DAYS);
    final ObjectProperty<FeatureChoice> choice = new SimpleObjectProperty<>(FeatureChoice.ALL);
    final ObservableSet<FeatureGroup> groupsLeftOut = FXCollections.observableSet(FeatureGroup.onRequest());
    /// Whether what the model reads in reviews seen is taken too: shoppers only, and only where asked for.
    final BooleanProperty reviewSignals = new SimpleBooleanProperty();
    final ObservableSet<String> dropped = FXCollections.observableSet(new TreeSet<>());
    final LearnerModel learner = new LearnerModel();
    /// How it is tested.
    final ProtocolSettings protocol = new ProtocolSettings();

    final IntegerProperty seed = new SimpleIntegerProperty((int) ExperimentSpec.SEED);

    SubjectSettings(SubjectKind subject) {
        this.subject = subject;
        rows = new RowTerms(subject);
    }

    /// Chooses another table where the chosen one is gone.
    void settle(Ground now) {
        rows.settle(now);
        if (now.table(subject, table.get()).isEmpty()) {
            var offered = now.tables(subject);
            // a table without an outcome cannot be learnt from, however new it is
            table.set(offered.stream()
                    .filter(found -> found.label() != null)
                    .findFirst()
                    .or(() -> offered.stream().findFirst())
                    .map(Ground.Table::id)
                    .orElse(null));
        }
    }

    /// Takes the table's own label where the chosen one is none of its columns.
    void settleLabel(Ground now) {
        String chosen = label.get();
        now.table(subject, table.get())
                .filter(found -> chosen == null || !found.labels().contains(chosen))
                .ifPresent(found -> label.set(found.label()));
    }

    /// The last moment that leaves a full window; null without events.
    @Nullable
    LocalDateTime latestAsOf(Ground now) {
        var events = now.events();
        return events == null
                ? null
                : LocalDateTime.ofInstant(
                        events.last().minus(Duration.ofDays(rows.ahead(windowDays.get()))), ZoneOffset.UTC);
    }

    /// @param known names of features there are; others that were dropped in another table are let go
    ExperimentSpec spec(Set<String> known) {
        Set<String> out = new TreeSet<>(dropped);
        if (!known.isEmpty()) {
            out.retainAll(known);
        }
        return protocol.into(ExperimentSpec.of(subject)
                .withFeatures(features().withGroupsOff(groupsLeftOut).withDropped(out))
                .withLearner(learner.learner())
                .withSeed(seed.get()));
    }

    /// Whether a family of features goes in, as far as the families are switched one by one.
    boolean takes(FeatureGroup group) {
        return !groupsLeftOut.contains(group) && (group != FeatureGroup.REVIEW_SIGNALS || reviewSignals.get());
    }

    /// Whether all reviews are read first for a shopper's features.
    boolean readsReviewsSeen() {
        return subject.isAsOf() && choice.get() == FeatureChoice.ALL && takes(FeatureGroup.REVIEW_SIGNALS);
    }

    void take(FeatureGroup group, boolean taken) {
        if (group == FeatureGroup.REVIEW_SIGNALS) {
            reviewSignals.set(taken);
        }
        if (taken) {
            groupsLeftOut.remove(group);
        } else if (group != FeatureGroup.REVIEW_SIGNALS) {
            groupsLeftOut.add(group);
        }
    }

    /// Which subjects and what of them, nothing dropped.
    FeatureSpec features() {
        boolean shopper = subject.isAsOf();
        LocalDateTime moment = asOf.get();
        Instant asked = moment == null ? null : moment.toInstant(ZoneOffset.UTC);
        return rows.in(FeatureSpec.of(subject)
                .withImport(shopper ? null : table.get())
                .withLabel(shopper ? null : label.get())
                .withAsOf(shopper ? asked : null)
                .withWindowDays(windowDays.get())
                .withReviewSignals(shopper && reviewSignals.get())
                .withChoice(choice.get()));
    }

    /// Takes over the settings of a run.
    void show(ExperimentSpec spec) {
        FeatureSpec features = spec.features();
        Instant moment = features.asOf();
        table.set(features.importId());
        label.set(features.label());
        asOf.set(moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
        windowDays.set(features.windowDays());
        rows.show(features);
        choice.set(features.choice());
        reviewSignals.set(features.reviewSignals());
        replace(groupsLeftOut, features.groupsOff());
        replace(dropped, features.dropped());
        learner.show(spec.learner());
        protocol.show(spec);
        seed.set((int) spec.seed());
    }

    private static <T> void replace(ObservableSet<T> set, Set<T> now) {
        set.retainAll(now);
        set.addAll(now);
    }
}
