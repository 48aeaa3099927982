package org.intentworkbench.ui.results;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.WrongClaim;
import org.intentworkbench.experiment.WrongProtocol;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// The *honest or leaky* switch: what wrong protocols would have claimed of the run that is shown. Computed when it is
/// switched on, kept nowhere, gone with the run.
final class WrongModel {
    /// Slot of the background runner.
    static final String SLOT = "results.wrong";

    /// Enough to see what a mistake is worth.
    static final int REPEATS = 2;

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable List<WrongClaim>> claims = new ReadOnlyObjectWrapper<>();

    WrongModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        on.addListener(changed -> turn());
        workbench.runProperty().addListener(changed -> {
            claims.set(null);
            on.set(false);
        });
    }

    BooleanProperty onProperty() {
        return on;
    }

    /// The honest figures first; null while there are none.
    ReadOnlyObjectProperty<@Nullable List<WrongClaim>> claimsProperty() {
        return claims.getReadOnlyProperty();
    }

    private void turn() {
        Run run = workbench.runProperty().get();
        if (!on.get() || run == null) {
            runner.cancel(SLOT);
            return;
        }
        if (claims.get() == null) {
            ExperimentSpec spec = run.result()
                    .spec()
                    .withLearner(run.result().model().learner())
                    .withRepeats(REPEATS);
            actions.look(SLOT, (workspace, progress) -> WrongProtocol.of(spec, run.table(), progress), claims::set);
        }
    }
}
