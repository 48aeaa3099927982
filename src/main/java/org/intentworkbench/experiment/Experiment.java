package org.intentworkbench.experiment;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.explanation.FeatureWeights;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.features.Split;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.training.FittedModel;
import org.jspecify.annotations.Nullable;

/// Runs an experiment from stored rows to reasons; the only place that puts the layers together. A button, a
/// command and a test call the same method.
public final class Experiment {
    private final EncoderFactory encoders;

    public Experiment(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// Encodes what text is missing, builds features, splits, fits, evaluates and explains; keeps nothing.
    /// @throws org.intentworkbench.domain.Problem if the data or the settings do not allow it
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public Run run(Workspace workspace, ExperimentSpec spec, Progress progress) {
        long start = System.nanoTime();
        // before the rows are read: what is imported later on is not what the run stands on
        List<ImportReport> imports = workspace.imports();
        String fingerprint = workspace.fingerprint();
        FeatureSpec source = withImport(imports, spec.features());
        FeatureTable table = table(workspace, source, progress);
        ExperimentSpec exact = spec.withFeatures(source.subject().isAsOf() ? source.withAsOf(table.asOf()) : source);
        TrialRuns trials = TrialRuns.of(exact, table, progress);
        FittedModel model = trials.model();
        Split first = trials.split();
        progress.at(Stage.EVALUATING, 0, 0);
        double[] scores = model.scores(table, IntStream.range(0, table.size()).toArray(), progress);
        progress.at(Stage.EXPLAINING, 0, 0);
        var weights = FeatureWeights.of(model, table, first.train(), progress);
        var provenance = new Origin(encoders.in(workspace), imports, fingerprint, start).of(table, progress);
        BitSet heldOut = new BitSet(table.size());
        IntStream.of(first.test()).forEach(heldOut::set);
        var result = new ExperimentResult(
                exact,
                provenance,
                table.label(),
                table.asOf(),
                table.ids(),
                table.labels(),
                scores,
                heldOut,
                table.columns().size(),
                first.byShopper(),
                trials.figures(),
                model,
                weights,
                RunNotes.of(table, first, model),
                trials.trials(),
                trials.baselines(),
                Alarms.of(Evidence.of(exact, table, trials, scores, progress), progress),
                trials.searches(),
                unused(table.size(), first));
        return new Run(0, "", result, table);
    }

    /// What wrong protocols would have claimed of the same data; nothing of it can be kept.
    /// @throws org.intentworkbench.domain.Problem if the data or the settings do not allow it
    public List<WrongClaim> wrongClaims(Workspace workspace, ExperimentSpec spec, Progress progress) {
        FeatureTable table = table(workspace, withImport(workspace.imports(), spec.features()), progress);
        return WrongProtocol.of(spec, table, progress);
    }

    private static BitSet unused(int rows, Split split) {
        BitSet unused = new BitSet(rows);
        unused.set(0, rows);
        IntStream.of(split.train()).forEach(unused::clear);
        IntStream.of(split.test()).forEach(unused::clear);
        return unused;
    }

    /// As [#run], and keeps the result in the workspace.
    public Run runAndKeep(Workspace workspace, ExperimentSpec spec, Progress progress) {
        Run run = run(workspace, spec, progress);
        progress.at(Stage.WRITING, 0, 0);
        long id = workspace.runs().add("", Json.text(RunSummary.of(run.result())), Json.packed(run.result()));
        return new Run(id, "", run.result(), run.table());
    }

    /// A kept run, its table rebuilt from the stored rows. Features the program has learnt to build since are left out:
    /// its spec then says that they are dropped, so that it repeats what it was.
    /// @throws org.intentworkbench.domain.Problem if the data has changed since so that its table cannot be rebuilt
    public Run load(Workspace workspace, long id, Progress progress) {
        ExperimentResult result = result(workspace, id);
        Long rows = result.spec().features().importId();
        if (rows != null && workspace.imports().stream().noneMatch(report -> report.id() == rows)) {
            throw new Problem("problem.experiment.stale", Long.toString(id));
        }
        FeatureTable built = table(workspace, result.spec().features(), progress);
        Set<String> since =
                new TreeSet<>(built.columns().stream().map(FeatureColumn::name).toList());
        result.model().encoder().features().forEach(since::remove);
        FeatureTable table = built.withColumns(built.columns().stream()
                .filter(column -> !since.contains(column.name()))
                .toList());
        if (!TableDigest.of(table, progress).equals(result.provenance().table())) {
            throw new Problem("problem.experiment.stale", Long.toString(id));
        }
        String name = workspace.runs().all().stream()
                .filter(run -> run.id() == id)
                .map(run -> run.name())
                .findFirst()
                .orElse("");
        return new Run(
                id,
                name,
                since.isEmpty() ? result : result.withDropped(since),
                table,
                AcceptedAlarms.of(workspace, id));
    }

    /// What a kept run found, without its table: whatever has become of the data since, it can be read and compared.
    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public static ExperimentResult result(Workspace workspace, long id) {
        return Json.unpacked(workspace.runs().result(id), ExperimentResult.class);
    }

    /// A spec as JSON, for people who repeat a run elsewhere.
    public static String json(ExperimentSpec spec) {
        return Json.text(spec);
    }

    private FeatureTable table(Workspace workspace, FeatureSpec spec, Progress progress) {
        if (spec.readsReviews()) {
            new Embedding(encoders).run(workspace, progress);
        }
        return new FeatureTables(encoders).build(workspace, spec, progress);
    }

    /// The same spec with the import said where it was left open, so that it gives the same table after later
    /// imports.
    private static FeatureSpec withImport(List<ImportReport> imports, FeatureSpec spec) {
        return switch (spec.subject()) {
            case SHOPPER, SHOPPER_PRODUCT -> spec;
            case SESSION ->
                spec.importId() != null || spec.isFromEvents()
                        ? spec
                        : spec.withImport(newest(imports, FileKind.SESSIONS));
            case REVIEW -> spec.importId() != null ? spec : spec.withImport(newest(imports, FileKind.REVIEWS));
        };
    }

    private static @Nullable Long newest(List<ImportReport> imports, FileKind kind) {
        return imports.stream()
                .filter(report -> report.kind() == kind)
                .map(ImportReport::id)
                .reduce((a, b) -> b)
                .orElse(null);
    }
}
