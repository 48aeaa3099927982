package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.KindCode;
import org.intentworkbench.ingest.KindCount;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.ProbeChoices;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.ingest.StrayCells;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.SourceFile;
import org.jspecify.annotations.Nullable;

/// One file on its way in: what we propose, what the analyst changed, and what still stands against it.
final class ImportDraft {
    /// How far the look at the file has come.
    sealed interface State {
        /// Nothing is known yet.
        record Looking() implements State {}

        /// Cannot be read as asked.
        record Failed(Problem problem) implements State {
            static final String ENCODING = "problem.ingest.encoding";

            /// The encoding that the file's bytes are no text in; null where something else is wrong.
            @Nullable
            String encoding() {
                return problem.key().equals(ENCODING) ? problem.argument(1) : null;
            }
        }

        /// @param proposed as the file was read; its rows never change
        /// @param plan with the analyst's changes
        /// @param questions that were asked, answered ones too
        /// @param kinds codes of the column of kinds
        /// @param whole whether all rows were looked at; before that there are no questions and types may change
        record Ready(
                Preview proposed,
                ImportPlan plan,
                List<Question> questions,
                List<StrayCells> strays,
                List<KindCount> kinds,
                boolean whole)
                implements State {}
    }

    private final SourceFile source;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Looking());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(true);
    private final ObjectProperty<@Nullable FileKind> kind = new SimpleObjectProperty<>();
    private final List<BiFunction<Preview, ImportPlan, ImportPlan>> edits = new ArrayList<>();
    private final Asked asked = new Asked();
    private ProbeChoices choices = ProbeChoices.NONE;
    private boolean kindAsked;
    private @Nullable FileForm found;
    private @Nullable Preview proposed;

    ImportDraft(SourceFile source) {
        this.source = source;
    }

    SourceFile source() {
        return source;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a look at the file is under way; what was known before stays in sight meanwhile.
    ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// The kind to read it as; null until it is known.
    ObjectProperty<@Nullable FileKind> kindProperty() {
        return kind;
    }

    /// What the analyst said before the file was looked at.
    ProbeChoices choices() {
        return choices;
    }

    /// The form that was found out with nothing said; null where none was.
    @Nullable
    FileForm found() {
        return found;
    }

    /// Whether it had to be asked what the file holds; the question stays in sight with its answer.
    boolean kindAsked() {
        return kindAsked;
    }

    /// What was proposed last, without the analyst's changes; it stays where a later look fails.
    @Nullable
    Preview proposed() {
        return proposed;
    }

    /// The file is to be looked at anew; changes made to what was proposed before are void.
    void look(ProbeChoices said) {
        kindAsked &= said.form().equals(choices.form());
        choices = said;
        edits.clear();
        asked.forget();
        looking.set(true);
    }

    void fail(Problem problem) {
        looking.set(false);
        state.set(new State.Failed(problem));
    }

    /// @param whole whether all rows were looked at; changes made since the first rows were shown are kept
    void propose(Preview preview, boolean whole) {
        if (found == null && choices.equals(ProbeChoices.NONE)) {
            found = preview.plan().form();
        }
        proposed = preview;
        kindAsked = preview.kindOpen() || (kindAsked && choices.kind() != null);
        kind.set(
                preview.kindOpen()
                        ? null
                        : preview.plan().kind()); // before the state: who listens to it reads the kind
        looking.set(!whole);
        ImportPlan plan = preview.plan();
        for (var edit : edits) {
            plan = edit.apply(preview, plan);
        }
        state.set(ready(preview, plan, whole));
    }

    /// Gives a column another meaning; the column that had it before becomes an ordinary one.
    void setRole(int index, Role role) {
        edit((preview, plan) -> preview.withRole(plan, index, role));
    }

    void setType(int index, ColumnType type) {
        edit((preview, plan) -> preview.withType(plan, index, type));
    }

    void answer(Question question, Question.Candidate candidate) {
        edit(plan -> PlanEdits.answer(plan, question.column(), candidate));
    }

    void setStrays(StrayCells cells, StrayChoice choice) {
        edit((preview, plan) -> PlanEdits.strays(preview, plan, cells, choice));
    }

    /// @param meaning null = rows with this code are left out
    void setKind(String code, @Nullable EventKind meaning) {
        edit(plan -> plan.withKind(new KindCode(code, meaning)));
    }

    void setSessions(SessionRule rule) {
        edit(plan -> plan.withSessions(rule));
    }

    void setZone(String zone) {
        edit(plan -> plan.withZone(zone));
    }

    private void edit(UnaryOperator<ImportPlan> change) {
        edit((preview, plan) -> change.apply(plan));
    }

    private void edit(BiFunction<Preview, ImportPlan, ImportPlan> change) {
        if (state.get() instanceof State.Ready ready) {
            edits.add(change);
            state.set(ready(ready.proposed(), change.apply(ready.proposed(), ready.plan()), ready.whole()));
        }
    }

    private State.Ready ready(Preview preview, ImportPlan plan, boolean whole) {
        boolean coded = whole
                && plan.kind() == FileKind.EVENTS
                && plan.column(Role.KIND).isPresent();
        List<KindCount> kinds = coded ? preview.kinds(plan) : List.of();
        return new State.Ready(
                preview, plan, asked.questions(preview, plan), asked.strays(preview, plan), kinds, whole);
    }

    /// What keeps the file from being imported as it stands; null = nothing.
    @Nullable
    Wording objection() {
        return switch (state.get()) {
            case State.Looking unknown -> Wording.of("data.import.looking");
            case State.Failed failed ->
                looking.get() ? Wording.of("data.import.looking") : Wording.of("data.import.failed");
            case State.Ready ready -> {
                Wording objection = Objection.to(ready);
                yield objection == null && looking.get() ? Wording.of("data.import.looking") : objection;
            }
        };
    }
}
