package org.intentworkbench.ui.text;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ListChangeListener;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.RunningJob;
import org.intentworkbench.ui.state.WorkbenchActions;

/// What waits to be read, and whether it is being read. Used on the FX thread.
final class ReadingModel {
    private static final String PACE = "text.pace";

    private final TextModel text;
    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper all = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    ReadingModel(TextModel text, WorkbenchActions actions, BackgroundRunner runner, EncoderFactory encoders) {
        this.text = text;
        this.actions = actions;
        this.encoders = encoders;
        text.groundProperty().addListener(changed -> count());
        runner.running().addListener((ListChangeListener<RunningJob>) change -> {
            boolean now = runner.isRunning(TextModel.READ);
            boolean ended = reading.get() && !now;
            reading.set(now);
            if (ended) {
                // done, cancelled or failed: what was stored until then counts. Later, because a list may not change
                // while it tells of a change
                Platform.runLater(text::refresh);
            }
        });
        count();
    }

    /// Different texts without a vector; 0 while that is not known.
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Different texts.
    ReadOnlyIntegerProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    /// The waiting ones will take; NaN while that is being found out.
    ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    void read() {
        text.read();
    }

    private void count() {
        TextGround ground = text.groundProperty().get();
        if (ground == null) {
            waiting.set(0);
            return;
        }
        waiting.set(ground.waiting());
        all.set(ground.waiting() + ground.read());
        seconds.set(Double.NaN);
        if (ground.waiting() > 0) {
            actions.look(
                    PACE,
                    (workspace, progress) -> {
                        var embedding = new Embedding(encoders);
                        return ground.languages().stream()
                                .mapToDouble(one -> embedding.seconds(workspace, one.language(), one.waiting()))
                                .sum();
                    },
                    seconds::set);
        }
    }
}
