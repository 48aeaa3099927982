package org.intentworkbench.ui.text.search;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.search.Question;
import org.intentworkbench.text.search.QuestionEncoder;
import org.intentworkbench.text.search.ReviewSearch;
import org.intentworkbench.text.search.SearchFilter;
import org.intentworkbench.text.search.SearchHistory;
import org.intentworkbench.text.search.WordMatch;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// A question, what may answer it, the answer, and which result is looked at. Used on the FX thread.
final class SearchModel {
    static final String ASK = "text.search.ask";
    static final String WORDS = "text.search.words";
    private static final String PREPARE = "text.search.prepare";
    /// Texts of a language.
    static final int MOST = 50;

    private final TextModel text;
    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final StringProperty question = new SimpleStringProperty("");
    private final StringProperty other = new SimpleStringProperty("");
    private final ObjectProperty<SearchFilter> filter = new SimpleObjectProperty<>(SearchFilter.all());
    private final ReadOnlyObjectWrapper<FilterChoices> choices = new ReadOnlyObjectWrapper<>(FilterChoices.NONE);
    private final ReadOnlyObjectWrapper<@Nullable SearchAnswer> answer = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<SearchRow.@Nullable Hit> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable List<WordMatch>> words = new ReadOnlyObjectWrapper<>();
    private final ObservableList<String> history = FXCollections.observableArrayList();
    private QuestionEncoder encoder;
    /// Laid out at the first search, since it takes memory; dropped with the reviews it was made of.
    private @Nullable ReviewSearch search;

    /// Does the last search again, as after a change of the filter.
    private Runnable again = () -> {};

    SearchModel(TextModel text, WorkbenchActions actions, EncoderFactory encoders) {
        this.text = text;
        this.actions = actions;
        this.encoders = encoders;
        encoder = new QuestionEncoder(encoders);
        text.groundProperty().addListener((property, before, now) -> begin(now));
        filter.addListener(changed -> again.run());
        selected.addListener((property, before, now) -> explain(now));
        begin(text.groundProperty().get());
    }

    StringProperty questionProperty() {
        return question;
    }

    /// The same question in the other language; may be empty.
    StringProperty otherProperty() {
        return other;
    }

    ObjectProperty<SearchFilter> filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<FilterChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// Null before the first search.
    ReadOnlyObjectProperty<@Nullable SearchAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// The result that is looked at; null = none.
    ObjectProperty<SearchRow.@Nullable Hit> selectedProperty() {
        return selected;
    }

    /// Words that made the selected result match; null while they are looked for.
    ReadOnlyObjectProperty<@Nullable List<WordMatch>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Questions asked in this workspace, newest first.
    ObservableList<String> history() {
        return history;
    }

    TextModel text() {
        return text;
    }

    void ask(String asked) {
        question.set(asked);
        ask();
    }

    /// Asks what is typed.
    void ask() {
        String typed = question.get().strip();
        Question asked = Question.of(typed).and(Question.of(other.get()));
        TextGround ground = text.groundProperty().get();
        if (asked.isEmpty() || ground == null) {
            return;
        }
        again = () -> ask(ground, typed, asked);
        again.run();
    }

    private void ask(TextGround ground, String typed, Question asked) {
        SearchFilter wanted = filter.get();
        QuestionEncoder by = encoder;
        ReviewSearch known = search;
        actions.look(
                ASK,
                (workspace, progress) -> {
                    ReviewSearch laidOut = laidOut(known, ground, progress);
                    var found = laidOut.ask(asked, wanted, MOST, by.in(workspace), progress);
                    List<String> kept = SearchHistory.add(workspace, typed);
                    return new Done(laidOut, SearchAnswer.of(found, "", progress), kept);
                },
                this::show);
    }

    /// Reviews like one of the corpus.
    void like(int review) {
        TextGround ground = text.groundProperty().get();
        if (ground != null) {
            again = () -> like(ground, review);
            again.run();
        }
    }

    private void like(TextGround ground, int review) {
        SearchFilter wanted = filter.get();
        ReviewSearch known = search;
        actions.look(
                ASK,
                (workspace, progress) -> {
                    ReviewSearch laidOut = laidOut(known, ground, progress);
                    var found = laidOut.like(review, wanted, MOST, progress);
                    String liked = ground.corpus().review(review).text();
                    return new Done(laidOut, SearchAnswer.of(found, liked, progress), List.of());
                },
                this::show);
    }

    /// Selects the reviews that were found, for all tabs.
    void select() {
        SearchAnswer shown = answer.get();
        if (shown != null) {
            text.selectionProperty().set(shown.reviews());
        }
    }

    void clearHistory() {
        history.clear();
        actions.look(
                PREPARE,
                (workspace, progress) -> {
                    SearchHistory.clear(workspace);
                    return true;
                },
                done -> {});
    }

    /// @param history empty where nothing was added
    private record Done(ReviewSearch search, SearchAnswer answer, List<String> history) {}

    private static ReviewSearch laidOut(@Nullable ReviewSearch known, TextGround ground, Progress progress) {
        return known != null && known.corpus() == ground.corpus()
                ? known
                : ReviewSearch.of(ground.corpus(), ground.languages(), progress);
    }

    private void show(Done done) {
        TextGround ground = text.groundProperty().get();
        if (ground == null || ground.corpus() != done.search().corpus()) {
            return;
        }
        search = done.search();
        selected.set(null);
        answer.set(done.answer());
        if (!done.history().isEmpty()) {
            history.setAll(done.history());
        }
        done.answer().hits().findFirst().ifPresent(selected::set);
    }

    private void explain(SearchRow.@Nullable Hit hit) {
        SearchAnswer shown = answer.get();
        words.set(null);
        if (hit == null || shown == null) {
            return;
        }
        Language language = hit.result().language();
        ReviewSearch.Asked asked = shown.asked(language);
        QuestionEncoder by = encoder;
        var matches = shown.words().get(language);
        if (matches == null) {
            return;
        }
        actions.look(
                WORDS,
                (workspace, progress) -> matches.byMeaning(
                        asked.question(),
                        asked.vector(),
                        by.in(workspace).words(language, hit.result().text(), progress),
                        progress),
                found -> {
                    if (hit == selected.get()) {
                        words.set(found);
                    }
                });
    }

    private void begin(@Nullable TextGround ground) {
        search = null;
        again = () -> {};
        selected.set(null);
        answer.set(null);
        filter.set(SearchFilter.all());
        choices.set(FilterChoices.NONE);
        if (ground == null) {
            // another workspace, or none: its models need not wait in memory; freeing waits for who still reads
            encoder.closeLater();
            encoder = new QuestionEncoder(encoders);
            history.clear();
            return;
        }
        actions.look(
                PREPARE,
                (workspace, progress) -> new Prepared(FilterChoices.of(ground.corpus()), SearchHistory.of(workspace)),
                prepared -> {
                    choices.set(prepared.choices());
                    history.setAll(prepared.history());
                });
    }

    private record Prepared(FilterChoices choices, List<String> history) {}
}
