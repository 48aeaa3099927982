package org.intentworkbench.ui.models;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.features.SplitSpec;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.ProbabilityScale;
import org.intentworkbench.training.Resampling;
import org.intentworkbench.training.Treatment;
import org.jspecify.annotations.Nullable;

/// How a run is tested, as the analyst chose it.
final class ProtocolSettings {
    final ObjectProperty<SplitKind> kind = new SimpleObjectProperty<>(SplitKind.RANDOM);
    /// Percent of the rows kept for testing: at random, or the latest.
    final IntegerProperty testPercent = new SimpleIntegerProperty((int) Math.round(ExperimentSpec.TEST_SHARE * 100));

    final IntegerProperty folds = new SimpleIntegerProperty(SplitSpec.KFold.FOLDS);
    /// Whether a day parts the rows, not a share.
    final BooleanProperty byDay = new SimpleBooleanProperty();

    final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    final StringProperty column = new SimpleStringProperty("");
    /// Levels of the column, with commas between them.
    final StringProperty levels = new SimpleStringProperty("");

    final IntegerProperty repeats = new SimpleIntegerProperty(ExperimentSpec.REPEATS);
    /// Of folds; one is what most mean.
    final IntegerProperty rounds = new SimpleIntegerProperty(1);

    final ObjectProperty<Resampling> resampling = new SimpleObjectProperty<>(Resampling.NONE);
    final ObjectProperty<ProbabilityScale> scale = new SimpleObjectProperty<>(ProbabilityScale.NONE);
    /// Name of a feature, or empty.
    final StringProperty reweighBy = new SimpleStringProperty("");
    final SearchSettings search = new SearchSettings();

    /// @return what the form says so far; a random split where it does not say enough
    SplitSpec split() {
        double share = testPercent.get() / 100.0;
        return switch (kind.get()) {
            case RANDOM -> new SplitSpec.Random(share);
            case FOLDS -> new SplitSpec.KFold(folds.get());
            case TIME -> {
                LocalDate from = day.get();
                yield byDay.get() && from != null
                        ? new SplitSpec.Since(from.atStartOfDay(ZoneOffset.UTC).toInstant())
                        : new SplitSpec.Latest(share);
            }
            case COLUMN -> {
                List<String> said = List.of(levels.get().split("\\s*,\\s*")).stream()
                        .map(String::strip)
                        .filter(level -> !level.isEmpty())
                        .toList();
                yield column.get().isEmpty() || said.isEmpty()
                        ? new SplitSpec.Random(share)
                        : new SplitSpec.ByColumn(column.get(), said);
            }
            case ROLLING -> new SplitSpec.Rolling();
        };
    }

    ExperimentSpec into(ExperimentSpec spec) {
        String feature = reweighBy.get();
        return spec.withSplit(split())
                .withRepeats(
                        switch (kind.get()) {
                            case RANDOM -> repeats.get();
                            case FOLDS -> rounds.get();
                            case TIME, COLUMN, ROLLING -> 1;
                        })
                .withTreatment(new Treatment(resampling.get(), scale.get(), feature.isEmpty() ? null : feature))
                .withSearch(search.search(spec.learner().kind()));
    }

    /// Why nothing can be trained so; null = it can.
    @Nullable
    Wording objection(LearnerKind learner) {
        boolean open = switch (kind.get()) {
            case TIME -> byDay.get() && day.get() == null;
            case COLUMN -> column.get().isEmpty() || split() instanceof SplitSpec.Random;
            case RANDOM, FOLDS, ROLLING -> false;
        };
        return open ? Wording.of("models.split.open." + kind.get()) : search.objection(learner);
    }

    /// All that a run is tested by.
    List<Observable> all() {
        List<Observable> all = new ArrayList<>(List.of(
                kind, testPercent, folds, byDay, day, column, levels, repeats, rounds, resampling, scale, reweighBy));
        all.addAll(search.all());
        return all;
    }

    void show(ExperimentSpec spec) {
        kind.set(SplitKind.of(spec.split()));
        switch (spec.split()) {
            case SplitSpec.Random random -> testPercent.set(percent(random.testShare()));
            case SplitSpec.KFold dealt -> folds.set(dealt.folds());
            case SplitSpec.Latest latest -> {
                byDay.set(false);
                testPercent.set(percent(latest.testShare()));
            }
            case SplitSpec.Since since -> {
                byDay.set(true);
                day.set(since.from().atZone(ZoneOffset.UTC).toLocalDate());
            }
            case SplitSpec.ByColumn by -> {
                column.set(by.column());
                levels.set(String.join(", ", by.levels()));
            }
            case SplitSpec.Rolling rolling -> {}
        }
        (kind.get() == SplitKind.FOLDS ? rounds : repeats)
                .set(kind.get() == SplitKind.RANDOM || kind.get() == SplitKind.FOLDS ? spec.repeats() : repeats.get());
        Treatment treatment = spec.treatment();
        resampling.set(treatment.resampling());
        scale.set(treatment.scale());
        reweighBy.set(Objects.requireNonNullElse(treatment.reweighBy(), ""));
        search.show(spec.search(), spec.learner().kind());
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
