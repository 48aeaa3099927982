package org.intentworkbench.ui.text.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.Holdings;
import org.intentworkbench.text.ModelChoice;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FailureView;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// What the tab shows, looked up anew while it is in front. Used on the FX thread.
final class PrivacyModel {
    static final String ID = "privacy";
    static final String LOAD = "text.privacy";
    static final String EXAMINE = "text.model";
    private static final String NETWORK = "text.network";
    private static final Duration EVERY = Duration.seconds(3);
    private static final String SENTENCE = "Runs small, order one size up. 偏小，建议大一码。";

    private final TextModel text;
    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final EncoderFactory encoders;
    private final ReadOnlyObjectWrapper<@Nullable Holdings> holdings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NetworkLook> network = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final Timeline timer = new Timeline(new KeyFrame(EVERY, e -> watch()));
    private boolean checked;

    PrivacyModel(
            TextModel text,
            Workbench workbench,
            WorkbenchActions actions,
            BackgroundRunner runner,
            EncoderFactory encoders) {
        this.text = text;
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        this.encoders = encoders;
        text.groundProperty().addListener(changed -> lookUp());
        text.tabProperty().addListener(changed -> lookUp());
        workbench.workspaceProperty().addListener(changed -> {
            holdings.set(null);
            problem.set(null);
            checked = false;
        });
        workbench.screenProperty().addListener(changed -> lookUp());
        timer.setCycleCount(Animation.INDEFINITE);
        lookUp();
    }

    /// Null until it was looked up.
    ReadOnlyObjectProperty<@Nullable Holdings> holdingsProperty() {
        return holdings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable NetworkLook> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /// Why the last choice of a model, or the last check, came to nothing.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether [#check] has had every model read a sentence in this workspace.
    boolean isChecked() {
        return checked;
    }

    BackgroundRunner runner() {
        return runner;
    }

    /// Reads a sentence with every model, then looks at the network again.
    void check() {
        problem.set(null);
        var workspace = workbench.workspaceProperty().get();
        if (workspace == null) {
            return;
        }
        runner.run(
                EXAMINE,
                progress -> {
                    var here = encoders.in(workspace);
                    for (Language language : Language.values()) {
                        try (var encoder = here.open(language)) {
                            encoder.encode(List.of(SENTENCE), progress);
                        }
                    }
                    return NetworkLook.now();
                },
                look -> {
                    checked = true;
                    network.set(look);
                },
                failures());
    }

    /// Tries the model of a folder and, if it can be used, has it read a language from now on; undoable.
    ///
    /// @param pooling empty = as the folder says
    void choose(Language language, Path folder, Optional<Pooling> pooling) {
        problem.set(null);
        runner.run(
                EXAMINE,
                progress -> encoders.examine(folder, pooling, progress),
                own -> set(language, own),
                failures());
    }

    /// Back to the bundled model; undoable.
    void bundled(Language language) {
        problem.set(null);
        set(language, null);
    }

    private void set(Language language, @Nullable OwnModel own) {
        var workspace = workbench.workspaceProperty().get();
        if (workspace == null) {
            return;
        }
        var before = new PriorChoice();
        actions.edit(
                Wording.of("undo.text.model." + language),
                open -> {
                    before.model = ModelChoice.of(open, language).orElse(null);
                    ModelChoice.set(open, language, own);
                },
                open -> ModelChoice.set(open, language, before.model),
                text::refresh);
    }

    /// What was chosen before; written and read by edits, which run one after the other.
    private static final class PriorChoice {
        private volatile @Nullable OwnModel model;
    }

    private FailureView failures() {
        return new FailureView() {
            @Override
            public void problem(String slot, Problem met) {
                problem.set(met);
            }

            @Override
            public void unexpected(String slot, Throwable fault) {
                problem.set(new Problem(fault, "problem.text.model.unexpected", String.valueOf(fault.getMessage())));
            }
        };
    }

    private boolean isInFront() {
        return workbench.workspaceProperty().get() != null
                && workbench.screenProperty().get().equals("text")
                && text.tabProperty().get().equals(ID);
    }

    private void lookUp() {
        if (isInFront()) {
            actions.look(LOAD, (workspace, progress) -> Holdings.of(workspace, encoders, progress), holdings::set);
            watch();
            timer.play();
        } else {
            timer.stop();
        }
    }

    private void watch() {
        if (!isInFront()) {
            timer.stop();
        } else {
            runner.run(NETWORK, progress -> NetworkLook.now(), network::set);
        }
    }
}
