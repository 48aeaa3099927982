package org.intentworkbench.ui.models;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.features.SplitSpec;
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
        return spec.withSplit(split()).withRepeats(repeats.get());
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
        repeats.set(spec.repeats());
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
