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
            boolean kind,
            List<Undecoded> undecoded,
            String encoding,
            List<Question> questions,
            List<StrayCells> strays,
            List<KindCount> kinds,
            boolean each,
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
        boolean events = ready.whole() && plan.kind() == FileKind.EVENTS;
        var about = new About(
                draft,
                draft.kindAsked(),
                ready.proposed().undecoded(),
                plan.form().encoding(),
                ready.questions(),
                ready.strays(),
                ready.kinds(),
                events && plan.column(Role.KIND).isEmpty(),
                events && plan.column(Role.SESSION).isEmpty());
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
        DraftCard first = cards.isEmpty() ? null : cards.getFirst();
        cards.clear();
        if (about.kind()) {
            boolean same = first instanceof FileKindCard card && card.isOf(draft);
            cards.add(same && first != null ? first : new FileKindCard(draft, model, messages));
        }
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
        if (about.each()) {
            cards.add(new EachRowCard(draft, messages));
        }
        if (!about.kinds().isEmpty()) {
            cards.add(new KindsCard(draft, about.kinds(), messages));
        }
        about.strays().forEach(cells -> cards.add(new StrayCard(draft, cells, messages)));
        if (about.sessions()) {
            cards.add(new SessionsCard(draft, model.sessions(), messages));
        }
        // a card that stays must not leave the scene: it would lose the focus
        if (!cards.isEmpty() && cards.getFirst() == first) {
            getChildren().remove(1, getChildren().size());
            getChildren().addAll(cards.subList(1, cards.size()));
        } else {
            getChildren().setAll(cards);
        }
    }
}
