package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.KindCount;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ingest.StrayCells;
import org.intentworkbench.ingest.file.Undecoded;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Everything about a file that the analyst should know or decide, what must be decided first. Cards stay while they
/// are being filled in, so that the focus does.
final class DraftCards extends VBox {
    /// What the cards are about; others are made when it changes.
    private record About(
            ImportDraft draft,
            List<Undecoded> undecoded,
            String encoding,
            List<Question> questions,
            List<StrayCells> strays,
            List<KindCount> kinds,
            boolean sessions) {}

    private final ImportViewModel model;
    private final Messages messages;
    private @Nullable About shown;
    private final List<DraftCard> cards = new ArrayList<>();

    DraftCards(ImportViewModel model, Messages messages) {
        super(10);
        this.model = model;
        this.messages = messages;
        managedProperty().bind(visibleProperty());
    }

    void show(ImportDraft draft) {
        if (!(draft.stateProperty().get() instanceof ImportDraft.State.Ready ready)) {
            shown = null;
            cards.clear();
            getChildren().clear();
            setVisible(false);
            return;
        }
        var plan = ready.plan();
        var about = new About(
                draft,
                ready.proposed().undecoded(),
                plan.form().encoding(),
                ready.questions(),
                ready.strays(),
                ready.kinds(),
                ready.whole()
                        && plan.kind() == FileKind.EVENTS
                        && plan.column(Role.SESSION).isEmpty());
        if (!about.equals(shown)) {
            shown = about;
            make(about);
        }
        cards.forEach(card -> card.paint(plan));
        model.sessions().ask(about.sessions() && draft.objection() == null ? plan : null);
        setVisible(!cards.isEmpty());
    }

    private void make(About about) {
        ImportDraft draft = about.draft();
        cards.clear();
        if (!about.undecoded().isEmpty()) {
            cards.add(new UndecodedCard(
                    about.undecoded(),
                    about.encoding(),
                    name -> model.say(
                            draft,
                            draft.choices().withForm(draft.choices().form().withEncoding(name))),
                    messages));
        }
        about.questions().forEach(question -> cards.add(new QuestionCard(draft, question, messages)));
        if (!about.kinds().isEmpty()) {
            cards.add(new KindsCard(draft, about.kinds(), messages));
        }
        about.strays().forEach(cells -> cards.add(new StrayCard(draft, cells, messages)));
        if (about.sessions()) {
            cards.add(new SessionsCard(draft, model.sessions(), messages));
        }
        getChildren().setAll(cards);
    }
}
