package org.intentworkbench.ui.data;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.ProbeChoices;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.store.ImportEstimate;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Job;
import org.jspecify.annotations.Nullable;

/// Files chosen for import, before they are taken in.
final class ImportViewModel {
    private static final String SLOT = "data.look.";
    private static final String EXPAND = "data.expand";
    /// More looks at once would only slow down the one that is waited for.
    private static final int AT_ONCE = 2;

    private final BackgroundRunner runner;
    private final Supplier<@Nullable Workspace> workspace;
    private final Consumer<List<ImportPlan>> take;
    private final ObservableList<ImportDraft> drafts = FXCollections.observableArrayList(
            draft -> new Observable[] {draft.stateProperty(), draft.lookingProperty()});
    private final ObjectProperty<@Nullable ImportDraft> current = new SimpleObjectProperty<>();
    private final BooleanBinding ready;
    private final PresetShelf presets;
    private final SessionPreview sessions;
    private final EstimateModel estimate;
    private final Deque<ImportDraft> waiting = new ArrayDeque<>();
    private final Set<ImportDraft> underWay = new HashSet<>();

    /// @param workspace that is open now; null = none
    /// @param take gets the plans when the analyst says "Import"
    /// @param presetFolder of the analyst's own presets
    ImportViewModel(
            BackgroundRunner runner,
            Path presetFolder,
            Supplier<@Nullable Workspace> workspace,
            EstimateModel estimate,
            Consumer<List<ImportPlan>> take) {
        this.runner = runner;
        this.workspace = workspace;
        presets = new PresetShelf(presetFolder, runner);
        sessions = new SessionPreview(runner);
        this.estimate = estimate;
        this.take = take;
        ready = Bindings.createBooleanBinding(
                () -> allReady() && fits(estimate.totalProperty().get()), drafts, estimate.totalProperty());
        drafts.addListener((Observable changed) -> estimate.ask(allReady() ? wanted() : List.of()));
    }

    /// Empty = no import is being prepared.
    ObservableList<ImportDraft> drafts() {
        return drafts;
    }

    /// The file whose columns are shown.
    ObjectProperty<@Nullable ImportDraft> currentProperty() {
        return current;
    }

    /// Whether all files can be imported as they stand.
    BooleanBinding readyProperty() {
        return ready;
    }

    EstimateModel estimate() {
        return estimate;
    }

    private boolean allReady() {
        return !drafts.isEmpty() && drafts.stream().allMatch(draft -> draft.objection() == null);
    }

    private static boolean fits(@Nullable ImportEstimate total) {
        return total == null || total.fits();
    }

    private List<EstimateModel.Wanted> wanted() {
        return drafts.stream()
                .map(draft -> draft.stateProperty().get())
                .filter(ImportDraft.State.Ready.class::isInstance)
                .map(ImportDraft.State.Ready.class::cast)
                .map(state ->
                        new EstimateModel.Wanted(state.plan(), state.proposed().rowCount()))
                .toList();
    }

    PresetShelf presets() {
        return presets;
    }

    SessionPreview sessions() {
        return sessions;
    }

    /// The first file that cannot be imported as it stands, the one in sight before others; null = none.
    @Nullable
    ImportDraft objecting() {
        ImportDraft shown = current.get();
        if (shown != null && shown.objection() != null) {
            return shown;
        }
        return drafts.stream().filter(d -> d.objection() != null).findFirst().orElse(null);
    }

    /// Looks at files and proposes how to read them; files that are being prepared already are not asked twice.
    void prepare(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        runner.run(
                EXPAND,
                progress -> files.stream().flatMap(f -> Found.in(f).stream()).toList(),
                found -> {
                    found.forEach(this::add);
                    startWaiting();
                    if (current.get() == null && !drafts.isEmpty()) {
                        current.set(drafts.getFirst());
                    }
                });
    }

    private void add(Found found) {
        if (drafts.stream().anyMatch(draft -> draft.source().equals(found.source()))) {
            return;
        }
        var draft = new ImportDraft(found.source());
        drafts.add(draft);
        if (found.problem() == null) {
            waiting.add(draft);
        } else {
            draft.fail(found.problem());
        }
    }

    /// A file, one of a folder, or one of an archive.
    ///
    /// @param problem why it cannot be opened; null = nothing is known against it
    private record Found(SourceFile source, @Nullable Problem problem) {
        static List<Found> in(Path path) {
            try {
                return SourceFile.expand(List.of(path)).stream()
                        .map(source -> new Found(source, null))
                        .toList();
            } catch (Problem problem) {
                return List.of(new Found(SourceFile.of(path), problem));
            }
        }
    }

    /// Looks at a file anew, with what the analyst said about it; its columns are proposed anew.
    void say(ImportDraft draft, ProbeChoices said) {
        if (!said.equals(draft.choices())) {
            draft.look(said);
            waiting.remove(draft);
            look(draft);
        }
    }

    void leaveOut(ImportDraft draft) {
        runner.cancel(slot(draft));
        waiting.remove(draft);
        underWay.remove(draft);
        int at = drafts.indexOf(draft);
        drafts.remove(draft);
        if (current.get() == draft) {
            current.set(drafts.isEmpty() ? null : drafts.get(Math.min(at, drafts.size() - 1)));
        }
        startWaiting();
    }

    void cancel() {
        runner.cancel(EXPAND);
        sessions.ask(null);
        waiting.clear();
        List.copyOf(drafts).forEach(this::leaveOut);
    }

    void run() {
        if (!ready.get()) {
            return;
        }
        List<ImportPlan> plans =
                wanted().stream().map(EstimateModel.Wanted::plan).toList();
        sessions.ask(null);
        drafts.clear();
        current.set(null);
        take.accept(plans);
    }

    private void startWaiting() {
        while (underWay.size() < AT_ONCE && !waiting.isEmpty()) {
            look(waiting.remove());
        }
    }

    /// The first rows at once, then all of them.
    private void look(ImportDraft draft) {
        underWay.add(draft);
        var look = new FileLook(draft.source(), draft.choices(), workspace.get(), presets);
        ask(draft, look::head, head -> {
            draft.propose(head, false);
            ask(draft, look::whole, whole -> {
                underWay.remove(draft);
                draft.propose(whole, true);
                startWaiting();
            });
        });
    }

    private void ask(ImportDraft draft, Job<FileLook.Answer> look, Consumer<Preview> then) {
        runner.run(slot(draft), look, answer -> {
            switch (answer) {
                case FileLook.Answer.Proposal proposal -> {
                    presets.show(proposal.presets());
                    then.accept(proposal.preview());
                }
                case FileLook.Answer.Refusal refusal -> {
                    underWay.remove(draft);
                    draft.fail(refusal.problem());
                    startWaiting();
                }
            }
        });
    }

    private static String slot(ImportDraft draft) {
        return SLOT + draft.source().path() + "/" + draft.source().entry();
    }
}
