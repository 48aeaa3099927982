package org.intentworkbench.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.explanation.FeatureWeights;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.features.FeatureValues;
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
        List<Figures> figures = new ArrayList<>();
        Split first = Split.of(table, spec.split(), spec.seed(), 0);
        FittedModel model = null;
        for (int repeat = 0; repeat < spec.repeats(); repeat++) {
            progress.at(Stage.FITTING, repeat, spec.repeats());
            Split split = repeat == 0 ? first : Split.of(table, spec.split(), spec.seed(), repeat);
            FittedModel fitted = FittedModel.fit(
                    spec.learner(),
                    table,
                    split.train(),
                    spec.seed() + repeat,
                    within(progress, repeat, spec.repeats()));
            figures.add(figures(fitted, table, split.test(), spec.threshold(), progress));
            if (repeat == 0) {
                model = fitted;
            }
            progress.check();
        }
        if (model == null) {
            throw new Problem("problem.experiment.repeats", Integer.toString(spec.repeats()));
        }
        progress.at(Stage.EVALUATING, 0, 0);
        double[] scores = model.scores(table, IntStream.range(0, table.size()).toArray(), progress);
        progress.at(Stage.EXPLAINING, 0, 0);
        var weights = FeatureWeights.of(model, table, first.train());
        var provenance = provenance(workspace, imports, fingerprint, table, start, progress);
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
                figures,
                model,
                weights,
                notes(table, model));
        return new Run(0, "", result, table);
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
        return new Run(id, name, since.isEmpty() ? result : result.withDropped(since), table);
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

    private static Figures figures(
            FittedModel model, FeatureTable table, int[] rows, double threshold, Progress progress) {
        int[] labels = IntStream.of(rows).map(row -> table.labels()[row]).toArray();
        return Figures.of(model.scores(table, rows, progress), labels, threshold);
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

    private Provenance provenance(
            Workspace workspace,
            List<ImportReport> imports,
            String fingerprint,
            FeatureTable table,
            long start,
            Progress progress) {
        var here = encoders.in(workspace);
        List<String> models = List.of(Language.values()).stream()
                .filter(language -> table.columns().stream().anyMatch(c -> isReadBy(here.model(language), language, c)))
                .map(here::model)
                .toList();
        String version = Experiment.class.getPackage().getImplementationVersion();
        return new Provenance(
                fingerprint,
                TableDigest.of(table, progress),
                imports.stream()
                        .map(i -> "%s (%,d)".formatted(i.file(), i.accepted()))
                        .toList(),
                version == null ? "0.1.0" : version,
                Runtime.version().toString(),
                models,
                Instant.now(),
                (System.nanoTime() - start) / 1e9);
    }

    private static boolean isReadBy(String model, Language language, FeatureColumn column) {
        return switch (column.group()) {
            case TEXT -> column.name().endsWith(language.code());
            case REVIEW_SIGNALS -> column.definition().arguments().stream().anyMatch(models -> models.contains(model));
            default -> false;
        };
    }

    /// What the table says of itself, and which gaps the encoder had to fill.
    private static List<Wording> notes(FeatureTable table, FittedModel model) {
        List<Wording> notes = new ArrayList<>(table.notes());
        List<String> filled = new ArrayList<>();
        for (DesignColumn input : model.encoder().columns()) {
            // a review is in one language, so its other language's vector is no gap
            if (input.part() == DesignColumn.Part.MISSING && !isVector(table, input.feature())) {
                long missing = table.column(input.feature())
                        .map(column -> IntStream.range(0, table.size())
                                .filter(column.values()::isMissing)
                                .count())
                        .orElse(0L);
                filled.add(input.feature() + " (" + missing + ")");
            }
        }
        if (!filled.isEmpty()) {
            notes.add(Wording.of("note.missing", Integer.toString(table.size()), String.join(", ", filled)));
        }
        return notes;
    }

    private static boolean isVector(FeatureTable table, String feature) {
        return table.column(feature)
                .map(column -> column.values() instanceof FeatureValues.Vectors)
                .orElse(false);
    }

    /// Progress of one fit as a part of all fits.
    private static Progress within(Progress all, int part, int parts) {
        return new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (total > 0) {
                    all.at(stage, part * 1000L + done * 1000 / total, parts * 1000L);
                }
            }

            @Override
            public boolean isCancelled() {
                return all.isCancelled();
            }
        };
    }
}
