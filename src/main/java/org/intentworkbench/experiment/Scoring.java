package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.training.FittedModel;
import org.jspecify.annotations.Nullable;

/// Scores rows with a kept model: a later import, or shoppers as of another moment. No outcome is needed, and none is
/// looked at.
public final class Scoring {
    private final EncoderFactory encoders;

    public Scoring(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// What a run's model can score of all imports: those of the kind of its subjects, newest first; none where its
    /// subjects are made of events.
    public static List<ImportReport> imports(List<ImportReport> all, ExperimentSpec spec) {
        return kind(spec.features())
                .map(kind -> all.stream()
                        .filter(report -> report.kind() == kind)
                        .toList()
                        .reversed())
                .orElse(List.of());
    }

    /// @param run number of a kept run; it may be stale
    /// @param threshold from which a subject is called; null = the run's own ([RunComparison#threshold])
    /// @throws Problem if there is no such run or import, the table lacks columns the model was trained on or has
    /// others
    ///     (naming them), or no shopper is there at that moment
    public Scored score(Workspace workspace, long run, NewRows rows, @Nullable Double threshold, Progress progress) {
        ExperimentResult result = Experiment.result(workspace, run);
        FeatureSpec trained = result.spec().features();
        refuseWhatDoesNotFit(trained, rows);
        ImportReport source = source(workspace, result.spec(), rows.importId());
        FeatureSpec spec = trained.withImport(source == null ? null : Long.valueOf(source.id()));
        if (spec.subject().isAsOf()) {
            Instant moment = rows.asOf();
            spec = spec.withAsOf(moment == null ? lastEvent(workspace, progress) : moment);
        }
        if (spec.readsReviews()) {
            new Embedding(encoders).run(workspace, progress);
        }
        FeatureTable built = new FeatureTables(encoders).unlabelled(workspace, spec, progress);
        FittedModel model = result.model();
        FeatureTable table = asTrained(built, model.encoder().features(), source == null);
        progress.at(Stage.SCORING, 0, table.size());
        double[] scores = model.scores(table, IntStream.range(0, table.size()).toArray(), progress);
        return new Scored(
                run,
                result.label(),
                source == null ? "" : source.file(),
                spec.asOf(),
                table.ids(),
                scores,
                threshold == null ? RunComparison.threshold(result) : threshold,
                Shift.of(model.encoder(), table),
                // whether the outcome is known yet does not matter here
                table.notes().stream()
                        .filter(note -> !note.key().equals("feature.note.window"))
                        .toList());
    }

    private static void refuseWhatDoesNotFit(FeatureSpec trained, NewRows rows) {
        if (rows.asOf() != null && !trained.subject().isAsOf()) {
            throw new Problem("problem.score.asOf");
        }
        if (rows.importId() != null && kind(trained).isEmpty()) {
            throw new Problem("problem.score.import");
        }
    }

    private static @Nullable ImportReport source(Workspace workspace, ExperimentSpec spec, @Nullable Long importId) {
        if (kind(spec.features()).isEmpty()) {
            return null;
        }
        List<ImportReport> imports = imports(workspace.imports(), spec);
        return imports.stream()
                .filter(report -> importId == null || report.id() == importId)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "problem.score.noImport",
                        importId == null ? "–" : importId.toString(),
                        String.join(
                                ", ",
                                imports.stream()
                                        .map(report -> report.id() + " (" + report.file() + ")")
                                        .toList())));
    }

    /// The kind of files whose rows are the subjects; empty where subjects are made of events.
    private static Optional<FileKind> kind(FeatureSpec spec) {
        return switch (spec.subject()) {
            case SESSION -> spec.start() == null ? Optional.of(FileKind.SESSIONS) : Optional.empty();
            case REVIEW -> Optional.of(FileKind.REVIEWS);
            case SHOPPER, SHOPPER_PRODUCT -> Optional.empty();
        };
    }

    private static Instant lastEvent(Workspace workspace, Progress progress) {
        return Instant.ofEpochMilli(Arrays.stream(workspace.events(progress).time())
                .max()
                .orElseThrow(() -> new Problem("problem.features.rows.EVENTS")));
    }

    /// The columns in the order of the model. Columns of a file it does not know stay, so that it refuses them; of
    /// features the program has learnt to build since nobody else knows, so they go.
    private static FeatureTable asTrained(FeatureTable table, List<String> names, boolean ofEvents) {
        List<FeatureColumn> columns = new ArrayList<>();
        for (String name : names) {
            table.column(name).ifPresent(columns::add);
        }
        if (!ofEvents) {
            table.columns().stream()
                    .filter(column -> !names.contains(column.name()))
                    .forEach(columns::add);
        }
        return table.withColumns(columns);
    }
}
