package org.intentworkbench.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.AcceptedAlarms;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Trial;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.text.EmbeddingReport;
import org.jspecify.annotations.Nullable;

/// The objects `--json` prints. Their members are a promise to other programs: add, never rename.
final class Printed {
    /// Refused rows that `refusals` lists; `refused` counts all, the command of that name writes them.
    static final int MOST_REFUSALS = 10_000;

    /// A figure that is not defined is null, because JSON knows no NaN.
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeAdapter(double.class, new Finite())
            .registerTypeAdapter(Double.class, new Finite())
            .create();

    private Printed() {}

    record Refusal(long line, String column, String value, String reason) {}

    /// @param refused rows, of which `refusals` holds the first `refusedListed`
    /// @param changes against the import before with the same recipe; null where there is none, or it was not asked for
    /// @param before number of that import; null where there is none
    record Import(
            String file,
            String kind,
            String encoding,
            String delimiter,
            long rows,
            long accepted,
            long refused,
            long duplicates,
            long positives,
            double seconds,
            List<Refusal> refusals,
            long id,
            long leftOut,
            long quarantined,
            String preset,
            String label,
            @Nullable ImportChanges changes,
            int refusedListed,
            @Nullable Long before) {
        static Import of(ImportReport report, List<RefusedRow> refused) {
            return of(report, refused, Optional.empty(), Optional.empty());
        }

        static Import of(
                ImportReport report,
                List<RefusedRow> refused,
                Optional<ImportReport> before,
                Optional<ImportChanges> changes) {
            return new Import(
                    report.file(),
                    lower(report.kind()),
                    report.encoding(),
                    report.delimiter(),
                    report.rows(),
                    report.accepted(),
                    report.refused(),
                    report.duplicates(),
                    report.positives(),
                    report.seconds(),
                    refused.stream()
                            .map(r -> new Refusal(r.line(), r.column(), r.value(), r.sentence(Locale.ENGLISH)))
                            .toList(),
                    report.id(),
                    report.leftOut(),
                    report.quarantined(),
                    report.preset(),
                    report.label(),
                    changes.orElse(null),
                    refused.size(),
                    before.map(ImportReport::id).orElse(null));
        }
    }

    record Embed(
            long texts,
            long distinct,
            long encoded,
            long cached,
            long tokens,
            double seconds,
            double textsPerSecond,
            String model,
            long truncated,
            long blank) {
        static Embed of(EmbeddingReport report) {
            return new Embed(
                    report.texts(),
                    report.distinct(),
                    report.encoded(),
                    report.cached(),
                    report.tokens(),
                    report.seconds(),
                    report.textsPerSecond(),
                    String.join(", ", report.models()),
                    report.truncated(),
                    report.blank());
        }
    }

    record Weight(String feature, double value) {}

    /// A way to foresee without a model, on the same held-out rows.
    record Rival(
            String kind, String rule, Spread auc, Spread averagePrecision, Spread f1, Spread accuracy, Spread brier) {
        static Rival of(Baseline baseline) {
            return new Rival(
                    lower(baseline.kind()),
                    baseline.rule().in(Locale.ENGLISH),
                    baseline.auc(),
                    baseline.averagePrecision(),
                    baseline.f1(),
                    baseline.accuracy(),
                    baseline.brier());
        }
    }

    /// One repeat.
    ///
    /// @param trainPrevalence share of positives among rows learnt from; @param testPrevalence among rows held out
    /// @param aucOnTraining of the same model on the rows it learnt from
    record Repeat(
            int train,
            int test,
            double trainPrevalence,
            double testPrevalence,
            double aucOnTraining,
            double tunedThreshold,
            double f1Tuned) {
        static Repeat of(Trial trial) {
            return new Repeat(
                    trial.train(),
                    trial.test(),
                    trial.trainPositives() / (double) trial.train(),
                    trial.testPositives() / (double) trial.test(),
                    trial.onTraining().auc(),
                    trial.tunedThreshold(),
                    trial.tuned().f1());
        }
    }

    /// @param threshold asked for, at which `f1` and its like are; @param tunedThreshold tuned on folds of the training
    ///     rows of the first repeat, at which `f1Tuned` is
    record Train(
            long run,
            String subject,
            String label,
            String learner,
            int rows,
            int positives,
            int features,
            String split,
            int repeats,
            long seed,
            double threshold,
            double seconds,
            Spread auc,
            Spread averagePrecision,
            Spread accuracy,
            Spread precision,
            Spread recall,
            Spread f1,
            Spread brier,
            Spread logLoss,
            List<Weight> weights,
            List<String> notes,
            PrintedCard card,
            Spread f1Tuned,
            double tunedThreshold,
            List<Rival> baselines,
            List<Repeat> trials,
            List<PrintedWarning> warnings) {
        static Train of(long run, ExperimentResult result) {
            ExperimentSpec spec = result.spec();
            return new Train(
                    run,
                    lower(spec.features().subject()),
                    result.label().in(Locale.ENGLISH),
                    spec.learner().id(),
                    result.rows(),
                    result.positives(),
                    result.features(),
                    spec.split().text(),
                    spec.repeats(),
                    spec.seed(),
                    spec.threshold(),
                    result.provenance().seconds(),
                    result.auc(),
                    result.averagePrecision(),
                    result.accuracy(),
                    result.precision(),
                    result.recall(),
                    result.f1(),
                    result.brier(),
                    result.logLoss(),
                    result.weights().stream()
                            .map(w -> new Weight(w.feature(), w.value()))
                            .toList(),
                    result.notes().stream().map(n -> n.in(Locale.ENGLISH)).toList(),
                    PrintedCard.of(AccuracyCard.of(run, "", result, spec.threshold())),
                    result.tunedF1(),
                    result.tunedThreshold(),
                    result.baselines().stream().map(Rival::of).toList(),
                    result.trials().stream().map(Repeat::of).toList(),
                    PrintedWarning.of(result, AcceptedAlarms.NONE));
        }
    }

    static String json(Object value) {
        return GSON.toJson(value);
    }

    /// Several imports as one object.
    static String json(List<Import> imports) {
        return imports.size() == 1 ? GSON.toJson(imports.getFirst()) : GSON.toJson(Map.of("imports", imports));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static final class Finite extends TypeAdapter<Double> {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
            if (value == null || !Double.isFinite(value)) {
                out.nullValue();
            } else {
                out.value(value);
            }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
            return in.nextDouble();
        }
    }
}
