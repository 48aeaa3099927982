package org.intentworkbench.features;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.TableOutcome;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;

/// Builds the table a spec asks for from what is in a workspace.
public final class FeatureTables {
    private final EncoderFactory encoders;

    /// @param encoders tells under which model's name the vectors of a language are kept; nothing is encoded here
    public FeatureTables(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// @throws Problem if the workspace has no such rows, the label column is missing or has not two levels, a dropped
    ///     feature does not exist, no feature is left, or reviews are not encoded yet
    public FeatureTable build(Workspace workspace, FeatureSpec spec, Progress progress) {
        progress.at(Stage.BUILDING_FEATURES, 0, 0);
        progress.check();
        return switch (spec.subject()) {
            case SESSION ->
                spec.start() == null
                        ? sessions(source(workspace, FileKind.SESSIONS, spec, progress), spec)
                        : prefixes(workspace, progress).table(spec, spec.start(), progress);
            case REVIEW -> reviews(workspace, source(workspace, FileKind.REVIEWS, spec, progress), spec, progress);
            case SHOPPER, SHOPPER_PRODUCT -> shoppers(workspace, spec, progress);
        };
    }

    /// The same features of rows whose outcome nobody needs to know: all rows of an imported table, or all shoppers of
    /// one moment. Dropped features need not be there. The outcome column is no feature here either.
    ///
    /// @param spec as a model was trained by, with the import or the moment to score
    /// @throws Problem as [#build], but not for want of an outcome
    public FeatureTable unlabelled(Workspace workspace, FeatureSpec spec, Progress progress) {
        progress.at(Stage.BUILDING_FEATURES, 0, 0);
        progress.check();
        return switch (spec.subject()) {
            case SESSION ->
                spec.start() == null
                        ? unlabelledRows(
                                workspace, source(workspace, FileKind.SESSIONS, spec, progress), spec, progress)
                        : prefixes(workspace, progress).table(spec, spec.start(), progress);
            case REVIEW ->
                unlabelledRows(workspace, source(workspace, FileKind.REVIEWS, spec, progress), spec, progress);
            case SHOPPER, SHOPPER_PRODUCT -> {
                boolean several = spec.terms().moments() > 1;
                yield ShopperFeatures.table(
                        sources(workspace, progress),
                        spec.withTerms(spec.terms().withMoments(1, 0)),
                        several,
                        progress);
            }
        };
    }

    private FeatureTable unlabelledRows(Workspace workspace, StoredTable source, FeatureSpec spec, Progress progress) {
        String label = spec.label();
        TableColumns columns = TableColumns.of(
                source, (label == null ? source.column(Role.LABEL) : source.column(label)).orElse(null));
        List<FeatureColumn> built = new ArrayList<>(columns.features());
        SequencedSet<String> known = new LinkedHashSet<>(spec.dropped());
        if (spec.subject() == SubjectKind.REVIEW) {
            known.addAll(addText(workspace, source, built, spec, progress));
        }
        List<FeatureColumn> features = FeatureSelection.of(built, known, spec);
        FeatureTable table = TableSubjects.unlabelled(spec.subject(), source, features, TableSubjects.notUsed(columns));
        return ofTextAlone(features) ? TableSubjects.withText(table) : table;
    }

    /// The sessions of the events of a workspace, to be looked at after any number of their events.
    /// @throws Problem if there is no event, or no event tells its session
    public static SessionPrefixes prefixes(Workspace workspace, Progress progress) {
        return new SessionPrefixes(workspace.events(progress), ZoneId.of(workspace.zone()), progress);
    }

    /// The table of every feature there can be without texts being read, whether the spec takes it or not.
    /// @throws Problem as [#build]
    public FeatureTable offered(Workspace workspace, FeatureSpec spec, Progress progress) {
        FeatureChoice most = spec.subject() == SubjectKind.REVIEW ? FeatureChoice.BEHAVIOUR : FeatureChoice.ALL;
        FeatureSpec all = spec.withChoice(most)
                .withGroupsOff(Set.of())
                .withDropped(Set.of())
                .withReviewSignals(false);
        return build(workspace, all, progress);
    }

    /// The features of [FeatureGroup#REVIEW_SIGNALS] by name, without rows.
    ///
    /// @param workspace whose models would read the reviews
    public List<FeatureColumn> reviewSignals(Workspace workspace) {
        EncoderFactory here = encoders.in(workspace);
        List<String> models = Arrays.stream(Language.values()).map(here::model).toList();
        return SeenSignals.TAKEN.stream()
                .map(signal -> SeenSignals.column(signal, new double[0], models))
                .toList();
    }

    private FeatureTable shoppers(Workspace workspace, FeatureSpec spec, Progress progress) {
        return ShopperFeatures.table(sources(workspace, progress), spec, progress);
    }

    private ShopperFeatures.Sources sources(Workspace workspace, Progress progress) {
        List<StoredTable> reviews = workspace.tables(FileKind.REVIEWS, progress);
        return new ShopperFeatures.Sources(
                workspace.events(progress),
                reviews,
                workspace.tables(FileKind.PRODUCTS, progress),
                past -> ReviewScores.of(past, reviews, workspace, encoders.in(workspace), progress),
                ZoneId.of(workspace.zone()));
    }

    private static StoredTable source(Workspace workspace, FileKind kind, FeatureSpec spec, Progress progress) {
        Long importId = spec.importId();
        List<StoredTable> tables =
                importId == null ? workspace.tables(kind, progress) : List.of(workspace.table(importId, progress));
        if (tables.isEmpty() || tables.getLast().size() == 0) {
            throw new Problem("problem.features.rows." + kind);
        }
        if (tables.getLast().source().kind() != kind) {
            throw new Problem(
                    "problem.features.rows.other." + kind,
                    tables.getLast().source().file());
        }
        return tables.getLast();
    }

    static FeatureTable sessions(StoredTable source, FeatureSpec spec) {
        TableOutcome outcome = TableOutcome.of(LabelColumn.find(source, spec.label()));
        TableColumns columns = TableColumns.of(source, outcome.column());
        List<FeatureColumn> features = FeatureSelection.of(columns.features(), new LinkedHashSet<>(), spec);
        return TableSubjects.table(SubjectKind.SESSION, source, outcome, features, TableSubjects.notUsed(columns));
    }

    private FeatureTable reviews(Workspace workspace, StoredTable source, FeatureSpec spec, Progress progress) {
        TableOutcome outcome = TableOutcome.of(LabelColumn.find(source, spec.label()));
        TableColumns columns = TableColumns.of(source, outcome.column());
        List<FeatureColumn> built = new ArrayList<>(columns.features());
        SequencedSet<String> known = addText(workspace, source, built, spec, progress);
        List<FeatureColumn> features = FeatureSelection.of(built, known, spec);
        FeatureTable table =
                TableSubjects.table(SubjectKind.REVIEW, source, outcome, features, TableSubjects.notUsed(columns));
        return ofTextAlone(features) ? TableSubjects.withText(table) : table;
    }

    /// Adds the vectors of a table's texts to its features where a spec takes them.
    /// @return what they are called, taken or not
    private SequencedSet<String> addText(
            Workspace workspace, StoredTable source, List<FeatureColumn> built, FeatureSpec spec, Progress progress) {
        SequencedSet<String> known = new LinkedHashSet<>();
        boolean hasText = source.column(Role.TEXT).isPresent()
                || source.column(Role.TITLE).isPresent();
        if (hasText) {
            for (Language language : Language.values()) {
                known.add(ReviewVectors.name(language));
            }
            // a column of the file may have that name too
            built.replaceAll(
                    column -> known.contains(column.name()) ? column.withName(column.name() + " (2)") : column);
            if (FeatureSelection.takes(spec, FeatureGroup.TEXT)
                    && !spec.dropped().containsAll(known)) {
                built.addAll(ReviewVectors.of(source, workspace, encoders.in(workspace), progress));
            }
        }
        return known;
    }

    private static boolean ofTextAlone(List<FeatureColumn> features) {
        return features.stream().allMatch(feature -> feature.values() instanceof FeatureValues.Vectors);
    }
}
