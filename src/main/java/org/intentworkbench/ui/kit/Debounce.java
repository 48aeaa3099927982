package org.intentworkbench.ui.kit;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Waits until a slider rests before the work starts: each request replaces the one that still waits.
public final class Debounce {
    private final PauseTransition pause;

    public Debounce(Duration rest) {
        pause = new PauseTransition(rest);
    }

    public void request(Runnable action) {
        pause.setOnFinished(e -> action.run());
        pause.playFromStart();
    }

    public void cancel() {
        pause.stop();
    }
}
