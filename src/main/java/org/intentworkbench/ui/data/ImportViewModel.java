package org.intentworkbench.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.jspecify.annotations.Nullable;

/// Files chosen for import, before they are taken in.
final class ImportViewModel {
    private static final String SLOT = "data.look.";

    private final BackgroundRunner runner;
    private final Consumer<List<ImportPlan>> take;
    private final ObservableList<ImportDraft> drafts =
            FXCollections.observableArrayList(draft -> new Observable[] {draft.stateProperty()});
    private final ObjectProperty<@Nullable ImportDraft> current = new SimpleObjectProperty<>();
    private final BooleanBinding ready;

    /// @param take gets the plans when the analyst says "Import"
    ImportViewModel(BackgroundRunner runner, Consumer<List<ImportPlan>> take) {
        this.runner = runner;
        this.take = take;
        ready = Bindings.createBooleanBinding(
                () -> !drafts.isEmpty() && drafts.stream().allMatch(draft -> draft.objection() == null), drafts);
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

    /// Looks at files and proposes how to read them; files that are being prepared already are not asked twice.
    void prepare(List<Path> files) {
        for (Path file : files) {
            if (drafts.stream().noneMatch(draft -> draft.file().equals(file))) {
                var draft = new ImportDraft(file);
                drafts.add(draft);
                look(draft, null);
            }
        }
        if (current.get() == null && !drafts.isEmpty()) {
            current.set(drafts.getFirst());
        }
    }

    /// Reads a file as another kind; its columns are proposed anew.
    void readAs(ImportDraft draft, FileKind kind) {
        if (kind != draft.kindProperty().get()) {
            draft.kindProperty().set(kind);
            look(draft, kind);
        }
    }

    void leaveOut(ImportDraft draft) {
        runner.cancel(SLOT + draft.file());
        int at = drafts.indexOf(draft);
        drafts.remove(draft);
        if (current.get() == draft) {
            current.set(drafts.isEmpty() ? null : drafts.get(Math.min(at, drafts.size() - 1)));
        }
    }

    void cancel() {
        List.copyOf(drafts).forEach(this::leaveOut);
    }

    void run() {
        if (!ready.get()) {
            return;
        }
        List<ImportPlan> plans = drafts.stream()
                .map(draft -> draft.stateProperty().get())
                .filter(ImportDraft.State.Ready.class::isInstance)
                .map(state -> ((ImportDraft.State.Ready) state).plan())
                .toList();
        drafts.clear();
        current.set(null);
        take.accept(plans);
    }

    /// What a look at a file gave; a file that cannot be read is an answer, not a failure of the job.
    private sealed interface Answer {
        record Proposal(Preview preview) implements Answer {}

        record Refusal(Problem problem) implements Answer {}
    }

    private void look(ImportDraft draft, @Nullable FileKind as) {
        draft.look();
        runner.<Answer>run(
                SLOT + draft.file(),
                progress -> {
                    try {
                        return new Answer.Proposal(FileProbe.probe(draft.file(), as, null, progress));
                    } catch (Problem problem) {
                        return new Answer.Refusal(problem);
                    }
                },
                answer -> {
                    switch (answer) {
                        case Answer.Proposal proposal -> draft.propose(proposal.preview());
                        case Answer.Refusal refusal -> draft.fail(refusal.problem());
                    }
                });
    }
}
