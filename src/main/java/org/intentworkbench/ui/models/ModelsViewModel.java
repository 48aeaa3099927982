package org.intentworkbench.ui.models;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// What screen *Models* shows: what there is to learn from, the settings for each kind of subject, and the runs.
final class ModelsViewModel {
    private static final String GROUND = "models.ground";
    private static final String FEATURES = "models.features";
    private static final String TEXTS = "models.texts";
    /// In which order a subject is looked for that there are rows of.
    private static final List<SubjectKind> ASKED =
            List.of(SubjectKind.SHOPPER, SubjectKind.REVIEW, SubjectKind.SESSION);

    private final Workbench workbench;
    private final WorkbenchActions actions;
    private final BackgroundRunner runner;
    private final EncoderFactory encoders;
    private final FeatureTables tables;
    private final Map<SubjectKind, SubjectSettings> settings = new EnumMap<>(SubjectKind.class);
    private final ObjectProperty<SubjectKind> subject = new SimpleObjectProperty<>(SubjectKind.SESSION);
    private final ReadOnlyObjectWrapper<Ground> ground = new ReadOnlyObjectWrapper<>(Ground.NONE);
    private final ReadOnlyObjectWrapper<FeatureName.Offer> offer = new ReadOnlyObjectWrapper<>(FeatureName.Offer.NONE);
    private final ReadOnlyObjectWrapper<@Nullable TextWork> textWork = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Wording> objection = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Run> trained = new ReadOnlyObjectWrapper<>();
    private boolean outdated = true;

    ModelsViewModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner, EncoderFactory encoders) {
        this.workbench = workbench;
        this.actions = actions;
        this.runner = runner;
        this.encoders = encoders;
        tables = new FeatureTables(encoders);
        for (SubjectKind kind : SubjectKind.values()) {
            var own = new SubjectSettings(kind);
            settings.put(kind, own);
            InvalidationListener source = changed -> lookAtFeatures();
            own.table.addListener(changed -> choose(own));
            own.label.addListener(source);
            own.asOf.addListener(source);
            own.windowDays.addListener(source);
            own.rows.all().forEach(term -> term.addListener(source));
            own.protocol.all().forEach(term -> term.addListener(changed -> judge()));
            own.learner.kindProperty().addListener(changed -> judge());
            own.choice.addListener(changed -> judge());
            own.reviewSignals.addListener(changed -> {
                judge();
                countTexts();
            });
            own.groupsLeftOut.addListener((InvalidationListener) changed -> judge());
            own.dropped.addListener((InvalidationListener) changed -> judge());
        }
        subject.addListener(changed -> lookAtFeatures());
        workbench.imports().addListener((InvalidationListener) changed -> {
            outdated = true;
            survey();
        });
        workbench.screenProperty().addListener(changed -> survey());
        workbench.workspaceProperty().addListener((property, before, now) -> {
            // what still reads the workspace that is about to close must not report its end as a fault
            List.of(GROUND, FEATURES, TEXTS).forEach(runner::cancel);
            trained.set(null);
            outdated = true;
        });
        survey();
    }

    Workbench workbench() {
        return workbench;
    }

    ObjectProperty<SubjectKind> subjectProperty() {
        return subject;
    }

    SubjectSettings settings(SubjectKind kind) {
        return java.util.Objects.requireNonNull(settings.get(kind));
    }

    SubjectSettings settings() {
        return settings(subject.get());
    }

    ReadOnlyObjectProperty<Ground> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    /// Features of the subject as it is set now, and what is wrong with the table if anything is.
    ReadOnlyObjectProperty<FeatureName.Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Text that has to be read first; null where no text takes part, or while it is being counted.
    ReadOnlyObjectProperty<@Nullable TextWork> textWorkProperty() {
        return textWork.getReadOnlyProperty();
    }

    /// Why the settings cannot be trained as they stand; null = they can.
    ReadOnlyObjectProperty<@Nullable Wording> objectionProperty() {
        return objection.getReadOnlyProperty();
    }

    /// The run trained last in this window.
    ReadOnlyObjectProperty<@Nullable Run> trainedProperty() {
        return trained.getReadOnlyProperty();
    }

    ExperimentSpec spec() {
        Set<String> known =
                offer.get().features().stream().map(FeatureName::name).collect(Collectors.toSet());
        return settings().spec(known);
    }

    void train() {
        if (objection.get() == null && !runner.isRunning(WorkbenchActions.TRAIN)) {
            trained.set(null);
            actions.train(spec(), run -> {
                trained.set(run);
                countTexts();
            });
        }
    }

    /// Fills the form with what a run was trained with.
    void reuse(RunSummary run) {
        subject.set(run.subject());
        settings(run.subject()).show(run.spec());
    }

    /// Looks at the data when it has changed, but not before the screen is in front: it reads all tables.
    private void survey() {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null || workbench.imports().isEmpty()) {
            runner.cancel(GROUND);
            settle(Ground.NONE);
            return;
        }
        if (!outdated || !workbench.screenProperty().get().equals("models")) {
            return;
        }
        outdated = false;
        runner.run(GROUND, progress -> Ground.of(workspace, progress), this::settle);
    }

    private void settle(Ground now) {
        // events alone are first asked who comes back to buy
        boolean first = ground.get().isEmpty() && now.sessions().isEmpty();
        ground.set(now);
        settings.values().forEach(own -> own.settle(now));
        if (!now.offers(subject.get()) || first && subject.get() == SubjectKind.SESSION) {
            for (SubjectKind kind : ASKED) {
                if (now.offers(kind)) {
                    subject.set(kind);
                    break;
                }
            }
        }
        lookAtFeatures();
    }

    private void choose(SubjectSettings own) {
        own.settleLabel(ground.get());
        lookAtFeatures();
    }

    private void lookAtFeatures() {
        judge();
        countTexts();
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null || !ground.get().offers(subject.get()) || objection.get() != null) {
            runner.cancel(FEATURES);
            offer.set(FeatureName.Offer.NONE);
            return;
        }
        var spec = settings().features();
        runner.run(FEATURES, progress -> FeatureName.of(workspace, tables, spec, progress), found -> {
            offer.set(found);
            judge();
        });
    }

    private void countTexts() {
        Workspace workspace = workbench.workspaceProperty().get();
        if (workspace == null
                || !(subject.get() == SubjectKind.REVIEW || settings().readsReviewsSeen())
                || !ground.get().offers(SubjectKind.REVIEW)) {
            runner.cancel(TEXTS);
            textWork.set(null);
            return;
        }
        Consumer<TextWork> publish = textWork::set;
        runner.run(TEXTS, progress -> TextWork.of(workspace, encoders, progress), publish);
    }

    /// Whether text vectors go in.
    boolean usesText() {
        return readiness(settings()).usesText();
    }

    /// Whether the label window reaches past the last event, so that some purchases cannot be seen.
    boolean windowIsCut(SubjectSettings own) {
        return readiness(own).windowIsCut();
    }

    private void judge() {
        boolean open = workbench.workspaceProperty().get() != null;
        SubjectSettings own = settings();
        Wording found = open ? readiness(own).objection() : Wording.of("models.none." + own.subject);
        objection.set(
                found == null
                        ? own.protocol.objection(own.learner.kindProperty().get())
                        : found);
    }

    private Readiness readiness(SubjectSettings own) {
        return new Readiness(ground.get(), own, offer.get().features());
    }
}
