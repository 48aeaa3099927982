package org.intentworkbench.ui.text.bakeoff;

import java.util.EnumSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.intentworkbench.experiment.BakeOffEstimate;
import org.intentworkbench.experiment.BakeOffLabels;
import org.intentworkbench.experiment.BakeOffSpec;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.KeptBakeOff;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// What a bake-off is to do, what it will take, and the last one. Used on the FX thread.
final class BakeOffModel {
    static final String RUN = "text.bakeoff.run";
    private static final String ESTIMATE = "text.bakeoff.estimate";
    private static final String LAST = "text.bakeoff.last";

    private final TextModel text;
    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final BooleanProperty all = new SimpleBooleanProperty(true);
    private final BooleanProperty few = new SimpleBooleanProperty(true);
    private final BooleanProperty leaveOneOut = new SimpleBooleanProperty(true);
    private final IntegerProperty repeats = new SimpleIntegerProperty(BakeOffSpec.REPEATS);
    private final IntegerProperty mostTexts = new SimpleIntegerProperty(BakeOffSpec.MOST_TEXTS);
    private final IntegerProperty seed = new SimpleIntegerProperty(Math.toIntExact(ExperimentSpec.SEED));
    private final ReadOnlyObjectWrapper<@Nullable BakeOffEstimate> estimate = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable KeptBakeOff> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();

    BakeOffModel(TextModel text, WorkbenchActions actions, EncoderFactory encoders) {
        this.text = text;
        this.actions = actions;
        this.encoders = encoders;
        text.groundProperty().addListener(changed -> begin());
        for (var setting : new javafx.beans.Observable[] {all, few, leaveOneOut, repeats, mostTexts, seed}) {
            setting.addListener(changed -> estimate());
        }
        begin();
    }

    /// Whether quality with all labels is compared.
    BooleanProperty allProperty() {
        return all;
    }

    /// Whether quality with 32 labels of each outcome is compared.
    BooleanProperty fewProperty() {
        return few;
    }

    BooleanProperty leaveOneOutProperty() {
        return leaveOneOut;
    }

    IntegerProperty repeatsProperty() {
        return repeats;
    }

    IntegerProperty mostTextsProperty() {
        return mostTexts;
    }

    IntegerProperty seedProperty() {
        return seed;
    }

    /// What the settings of the moment will take; null while it is counted, or no reviews are there.
    ReadOnlyObjectProperty<@Nullable BakeOffEstimate> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /// The last bake-off of the workspace; null = none.
    ReadOnlyObjectProperty<@Nullable KeptBakeOff> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Whether reviews, products or models have changed since the last one.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    void run() {
        BakeOffSpec spec = spec();
        actions.look(
                RUN,
                (workspace, progress) -> {
                    KeptBakeOff kept = KeptBakeOff.run(workspace, encoders, spec, progress);
                    return new Last(kept, kept.isStale(workspace, encoders));
                },
                done -> {
                    stale.set(done.stale());
                    last.set(done.kept());
                    TextGround ground = text.groundProperty().get();
                    if (ground != null && ground.waiting() > 0) {
                        text.refresh(); // it had the rest read
                    }
                });
    }

    private BakeOffSpec spec() {
        var labels = EnumSet.noneOf(BakeOffLabels.class);
        if (all.get()) {
            labels.add(BakeOffLabels.ALL);
        }
        if (few.get()) {
            labels.add(BakeOffLabels.FEW);
        }
        return BakeOffSpec.standard()
                .withLabels(labels)
                .withRepeats(repeats.get())
                .withDraws(2 * repeats.get())
                .withMostTexts(mostTexts.get())
                .withLeaveOneOut(leaveOneOut.get())
                .withSeed(seed.get());
    }

    private record Last(@Nullable KeptBakeOff kept, boolean stale) {}

    private void begin() {
        estimate.set(null);
        if (text.groundProperty().get() == null) {
            last.set(null);
            return;
        }
        actions.look(
                LAST,
                (workspace, progress) -> {
                    KeptBakeOff kept = KeptBakeOff.last(workspace).orElse(null);
                    return new Last(kept, kept != null && kept.isStale(workspace, encoders));
                },
                found -> {
                    last.set(found.kept());
                    stale.set(found.stale());
                });
        estimate();
    }

    private void estimate() {
        TextGround ground = text.groundProperty().get();
        if (ground != null) {
            BakeOffSpec spec = spec();
            actions.look(
                    ESTIMATE,
                    (workspace, progress) -> BakeOffEstimate.of(ground.corpus(), ground.waiting(), spec, progress),
                    estimate::set);
        }
    }
}
