package org.intentworkbench.ui.text.signals;

import java.util.BitSet;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.SignalJudgement;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReviewText;
import org.intentworkbench.text.search.QuestionEncoder;
import org.intentworkbench.text.signals.Anchors;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalPrompts;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.text.signals.WordEffects;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// What the tab *Signals* shows and does. Scores are made when the tab is first in front, and again when the reviews
/// or the sentences change. Used on the FX thread.
final class SignalsModel {
    static final String ID = "signals";

    /// Slots of the background runner.
    static final String STUDY = "text.signals.study";

    static final String SHARPEN = "text.signals.sharpen";
    static final String VIEW = "text.signals.view";
    static final String WORDS = "text.signals.words";
    static final String LIVE = "text.signals.live";

    /// Up to so many texts are sharpened without being asked.
    private static final int FEW_TEXTS = 5_000;

    /// What a change of the sentences did to how good a signal is.
    record Change(Language language, IntentSignal signal, String column, double before, double after) {}

    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final TextModel texts;
    private final ReadOnlyObjectWrapper<@Nullable SignalDesk> desk = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ObjectProperty<IntentSignal> signal = new SimpleObjectProperty<>(IntentSignal.SENTIMENT);
    private final BooleanProperty sharp = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable SignalView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WordEffects> words = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LiveReading> live = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Change> change = new ReadOnlyObjectWrapper<>();
    private @Nullable TextGround studied;
    private boolean sharpening;
    /// Loading a model for each word that is typed would take half a second each time.
    private QuestionEncoder reader;

    private String typed = "";
    private String explained = "";

    SignalsModel(WorkbenchActions actions, EncoderFactory encoders, TextModel texts) {
        this.actions = actions;
        this.encoders = encoders;
        this.texts = texts;
        reader = new QuestionEncoder(encoders);
        texts.groundProperty().addListener((property, before, now) -> studyIfSeen());
        texts.tabProperty().addListener((property, before, now) -> studyIfSeen());
        language.addListener((property, before, now) -> chosen());
        signal.addListener((property, before, now) -> chosen());
        sharp.addListener((property, before, now) -> look());
        studyIfSeen();
    }

    ReadOnlyObjectProperty<@Nullable TextGround> groundProperty() {
        return texts.groundProperty();
    }

    /// Null while scores are being made.
    ReadOnlyObjectProperty<@Nullable SignalDesk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    ObjectProperty<Language> languageProperty() {
        return language;
    }

    ObjectProperty<IntentSignal> signalProperty() {
        return signal;
    }

    /// Whether sharpened scores are shown where there are any.
    BooleanProperty sharpProperty() {
        return sharp;
    }

    /// Null where the language has no texts, or its numbers are being made.
    ReadOnlyObjectProperty<@Nullable SignalView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// The text whose words are shown; null for none.
    ReadOnlyObjectProperty<@Nullable WordEffects> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable LiveReading> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// Why the last change of the sentences was not made; null where it was.
    ReadOnlyObjectProperty<@Nullable Problem> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Change> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /// Has the language model read what it has not read yet.
    void read() {
        texts.read();
    }

    private void studyIfSeen() {
        TextGround ground = texts.groundProperty().get();
        String tab = texts.tabProperty().get();
        if (ground == null) {
            studied = null;
            desk.set(null);
            clear();
            reader.closeLater();
            reader = new QuestionEncoder(encoders);
        } else if (ground != studied && (tab.isEmpty() || tab.equals(ID))) {
            studied = ground;
            sharpening = false;
            study();
        }
    }

    private void study() {
        TextGround ground = studied;
        if (ground != null) {
            actions.look(STUDY, (workspace, progress) -> SignalDesk.of(workspace, encoders, ground, progress), made -> {
                // the reviews may be others by now
                if (studied == ground) {
                    publish(made);
                }
            });
        }
    }

    private void publish(SignalDesk made) {
        SignalDesk before = desk.get();
        change.set(before == null ? null : change(before, made));
        desk.set(made);
        if (made.study(language.get()) == null && made.sides().size() == 1) {
            language.set(made.sides().keySet().iterator().next());
        }
        look();
        if (made.canSharpen() && (sharpening || made.texts() <= FEW_TEXTS)) {
            sharpen();
        }
    }

    private @Nullable Change change(SignalDesk before, SignalDesk after) {
        for (Language one : Language.values()) {
            for (IntentSignal which : IntentSignal.values()) {
                if (!before.prompts().of(one, which).equals(after.prompts().of(one, which))) {
                    SignalJudgement first = judgement(before, one, which);
                    SignalJudgement second = judgement(after, one, which);
                    return first == null || second == null
                            ? null
                            : new Change(one, which, second.column(), first.auc(), second.auc());
                }
            }
        }
        return null;
    }

    private static @Nullable SignalJudgement judgement(SignalDesk desk, Language language, IntentSignal signal) {
        SignalStudy study = desk.study(language);
        return study == null ? null : study.of(signal).judgement().orElse(null);
    }

    /// Makes use of the labels, which takes a while where texts are many.
    void sharpen() {
        SignalDesk from = desk.get();
        if (from != null && !from.sharpened()) {
            sharpening = true;
            actions.look(SHARPEN, (workspace, progress) -> from.sharpened(progress), made -> {
                // sentences that changed meanwhile are sharpened after their own study
                if (desk.get() == from) {
                    desk.set(made);
                    look();
                }
            });
        }
    }

    private void chosen() {
        refused.set(null);
        look();
    }

    private void look() {
        SignalDesk now = desk.get();
        SignalStudy study = now == null ? null : now.study(language.get());
        if (study == null) {
            view.set(null);
            words.set(null);
            return;
        }
        if (words.get() != null
                && view.get() != null
                && view.get().study().texts().language() != language.get()) {
            words.set(null);
        }
        IntentSignal which = signal.get();
        boolean sharpened = sharp.get();
        actions.look(VIEW, (workspace, progress) -> SignalView.of(study, which, sharpened, progress), made -> {
            if (desk.get() == now) {
                view.set(made);
            }
        });
    }

    /// Reviews that are selected in all tabs of *Text*.
    ReadOnlyProperty<BitSet> selectionProperty() {
        return texts.selectionProperty();
    }

    /// Selects, for all tabs, the reviews whose texts have the chosen signal.
    void select() {
        SignalView now = view.get();
        if (now != null) {
            var reviews = new BitSet();
            for (int text = 0; text < now.scored().size(); text++) {
                if (now.scored().scores()[text] >= now.scored().cut()) {
                    for (int review : now.study().texts().reviews()[text]) {
                        reviews.set(review);
                    }
                }
            }
            texts.selectionProperty().set(reviews);
        }
    }

    private void clear() {
        typed = "";
        explained = "";
        view.set(null);
        words.set(null);
        live.set(null);
        change.set(null);
        refused.set(null);
    }

    /// Reads a text again without each of its words.
    void explain(String text) {
        SignalView now = view.get();
        if (now != null) {
            SignalScorer scorer = now.study().scorer();
            QuestionEncoder by = reader;
            explained = text;
            actions.look(
                    WORDS, (workspace, progress) -> by.in(workspace).words(scorer.language(), text, progress), made -> {
                        // the view of another language could not score its vectors
                        if (text.equals(explained) && language.get() == scorer.language()) {
                            words.set(made);
                        }
                    });
        }
    }

    void stopExplaining() {
        explained = "";
        words.set(null);
    }

    /// Scores a sentence that was typed; a blank one shows nothing.
    void type(String now) {
        String text = ReviewText.of("", now);
        typed = text;
        if (text.isEmpty()) {
            live.set(null);
            return;
        }
        SignalDesk by = desk.get();
        if (by != null) {
            Language own = Language.ofText(text);
            QuestionEncoder reading = reader;
            actions.look(
                    LIVE,
                    (workspace, progress) -> {
                        SignalScorer scorer = SignalScorer.of(by.prompts(), workspace, encoders, own, progress);
                        float[] vector = reading.in(workspace).text(own, text, progress);
                        return LiveReading.of(scorer, by.study(own), vector);
                    },
                    read -> {
                        if (text.equals(typed)) {
                            live.set(read);
                        }
                    });
        }
    }

    /// The sentences of the chosen signal and language; empty until there is a desk.
    Anchors anchors() {
        SignalDesk now = desk.get();
        return now == null ? new Anchors(List.of(), List.of()) : now.prompts().of(language.get(), signal.get());
    }

    /// Changes the sentences of the chosen signal and language; undoable. What cannot be is told by
    /// [#refusedProperty].
    void change(Anchors wanted) {
        SignalDesk now = desk.get();
        if (now == null) {
            return;
        }
        SignalPrompts before = now.prompts();
        SignalPrompts after;
        try {
            after = before.with(language.get(), signal.get(), wanted);
        } catch (Problem problem) {
            refused.set(problem);
            return;
        }
        refused.set(null);
        if (!after.equals(before)) {
            actions.edit(Wording.of("undo.signals.sentences"), after::save, before::save, this::study);
        }
    }

    /// Brings the standard sentences of the chosen signal and language back.
    void reset() {
        change(SignalPrompts.standard().of(language.get(), signal.get()));
    }
}
