package org.intentworkbench.ui.text.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.text.topics.TopicEdit;
import org.intentworkbench.text.topics.TopicFinder;
import org.intentworkbench.text.topics.TopicSettings;
import org.intentworkbench.text.topics.TopicShelf;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// The topics of one language: found, edited, selected. Used on the FX thread.
final class TopicsModel {
    /// Slots of the background runner.
    static final String FIND = "text.topics.find";

    static final String LOAD = "text.topics.load";

    private final TextModel text;
    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final int mostTexts;
    private final ObservableList<Language> languages = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
    private final IntegerProperty wanted = new SimpleIntegerProperty();
    private final BooleanProperty hiddenToo = new SimpleBooleanProperty();
    private final ObjectProperty<TopicOrder> order = new SimpleObjectProperty<>(TopicOrder.SIZE);
    private final ReadOnlyObjectWrapper<@Nullable ShownTopics> shown = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty looked = new SimpleBooleanProperty();
    private BitSet own = new BitSet();
    private final ObjectProperty<Set<Integer>> selected = new SimpleObjectProperty<>(Set.of());

    /// @param mostTexts that are read sentence by sentence
    TopicsModel(TextModel text, WorkbenchActions actions, EncoderFactory encoders, int mostTexts) {
        this.mostTexts = mostTexts;
        this.text = text;
        this.actions = actions;
        this.encoders = encoders;
        text.groundProperty().addListener((property, before, now) -> ground(now));
        language.addListener((property, before, now) -> {
            selected.set(Set.of());
            load();
        });
        selected.addListener((property, before, now) -> select(now));
        text.selectionProperty().addListener((property, before, now) -> {
            if (now != own) {
                selected.set(Set.of()); // another tab has selected, or let go
            }
        });
        ground(text.groundProperty().get());
    }

    /// Languages that have reviews.
    ObservableList<Language> languages() {
        return languages;
    }

    /// Null while there are none.
    ObjectProperty<@Nullable Language> languageProperty() {
        return language;
    }

    /// Topics to find; 0 = by the number of sentences.
    IntegerProperty wantedProperty() {
        return wanted;
    }

    BooleanProperty hiddenTooProperty() {
        return hiddenToo;
    }

    ObjectProperty<TopicOrder> orderProperty() {
        return order;
    }

    /// Null where none were found yet, or they are being looked up.
    ReadOnlyObjectProperty<@Nullable ShownTopics> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether it is known that there are topics or none.
    BooleanProperty lookedProperty() {
        return looked;
    }

    /// Numbers of the selected topics.
    ObjectProperty<Set<Integer>> selectedProperty() {
        return selected;
    }

    /// Topics in the order wanted, hidden ones only where they are wanted.
    List<Topic> listed() {
        ShownTopics now = shown.get();
        return now == null
                ? List.of()
                : now.topics().topics().stream()
                        .filter(topic -> hiddenToo.get() || !topic.hidden())
                        .sorted(order.get().comparator())
                        .toList();
    }

    /// The selected topics, the largest first.
    List<Topic> chosen() {
        ShownTopics now = shown.get();
        return now == null
                ? List.of()
                : now.topics().topics().stream()
                        .filter(topic -> selected.get().contains(topic.id()))
                        .toList();
    }

    /// Whether the topics stand on vectors of another model than the one that reads the language now.
    boolean isOfOtherModel() {
        ShownTopics now = shown.get();
        TextGround ground = text.groundProperty().get();
        return now != null
                && ground != null
                && ground.languages().stream()
                        .filter(read -> read.language() == now.topics().language())
                        .map(ReadTexts::model)
                        .noneMatch(now.topics().model()::equals);
    }

    /// Finds topics anew; undoable.
    void find() {
        Language of = language.get();
        if (of != null) {
            var settings = new TopicSettings(of, wanted.get(), mostTexts, TopicSettings.SEED);
            work(of, Wording.of("undo.topics.find"), finder -> (workspace, progress) -> {
                finder.find(workspace, settings, progress);
                return true;
            });
        }
    }

    /// Gives new reviews the nearest topic; undoable.
    void assignNew() {
        Language of = language.get();
        if (of != null) {
            work(
                    of,
                    Wording.of("undo.topics.assign"),
                    finder -> (workspace, progress) -> finder.assignNew(workspace, of, progress) > 0);
        }
    }

    /// Work that replaces what is kept, remembered as one step.
    private void work(
            Language of, Wording name, Function<TopicFinder, org.intentworkbench.ui.state.WorkspaceJob<Boolean>> work) {
        record Step(Optional<TopicShelf.TopicsCopy> before, Optional<TopicShelf.TopicsCopy> after) {}
        actions.<Optional<Step>>lookPausable(
                FIND,
                (workspace, progress) -> {
                    var shelf = new TopicShelf(workspace, of);
                    var before = shelf.copy();
                    return work.apply(new TopicFinder(encoders)).work(workspace, progress)
                            ? Optional.of(new Step(before, shelf.copy()))
                            : Optional.empty();
                },
                step -> step.ifPresent(done -> {
                    selected.set(Set.of());
                    actions.edit(
                            name,
                            workspace -> new TopicShelf(workspace, of).restore(done.after()),
                            workspace -> new TopicShelf(workspace, of).restore(done.before()),
                            this::load);
                }));
    }

    void rename(Topic topic, String name) {
        if (!name.strip().equals(topic.name())) {
            edit(Wording.of("undo.topics.rename", topic.name()), List.of(new TopicEdit.Rename(topic.id(), name)));
        }
    }

    /// Merges the selected topics into the largest of them.
    void merge() {
        List<Topic> all = chosen();
        if (all.size() > 1) {
            Topic into = all.getFirst();
            edit(
                    Wording.of("undo.topics.merge", Integer.toString(all.size())),
                    List.of(new TopicEdit.Merge(
                            into.id(),
                            all.subList(1, all.size()).stream().map(Topic::id).toList())));
        }
    }

    /// Hides the selected topics, or shows them again where all are hidden.
    void hide() {
        List<Topic> all = chosen();
        boolean hide = all.stream().anyMatch(topic -> !topic.hidden());
        if (!all.isEmpty()) {
            edit(
                    Wording.of(
                            hide ? "undo.topics.hide" : "undo.topics.show",
                            all.getFirst().name()),
                    all.stream()
                            .<TopicEdit>map(topic -> new TopicEdit.Hide(topic.id(), hide))
                            .toList());
        }
    }

    private void edit(Wording name, List<TopicEdit> more) {
        Language of = language.get();
        ShownTopics now = shown.get();
        if (of != null && now != null) {
            List<TopicEdit> before = now.edits();
            var after = new ArrayList<>(before);
            after.addAll(more);
            actions.edit(
                    name,
                    workspace -> new TopicShelf(workspace, of).edit(after),
                    workspace -> new TopicShelf(workspace, of).edit(before),
                    this::load);
        }
    }

    private void ground(@Nullable TextGround ground) {
        if (ground == null) {
            shown.set(null);
            looked.set(false);
            return;
        }
        List<Language> there =
                ground.languages().stream().map(ReadTexts::language).toList();
        if (!languages.equals(there)) {
            languages.setAll(there);
        }
        if (!there.contains(language.get())) {
            language.set(there.isEmpty() ? null : there.getFirst());
        } else {
            load();
        }
    }

    private void load() {
        Language of = language.get();
        TextGround ground = text.groundProperty().get();
        if (of == null || ground == null) {
            shown.set(null);
            looked.set(ground != null);
            return;
        }
        actions.look(LOAD, (workspace, progress) -> ShownTopics.of(workspace, ground.corpus(), of, progress), found -> {
            // places in other reviews would be other reviews
            if (text.groundProperty().get() == ground) {
                show(found.orElse(null));
            }
        });
    }

    private void show(@Nullable ShownTopics now) {
        shown.set(now);
        looked.set(true);
        // merged topics are no more, and hidden ones may be out of sight
        var left = new TreeSet<Integer>();
        listed().stream().map(Topic::id).filter(selected.get()::contains).forEach(left::add);
        if (left.equals(selected.get())) {
            select(left);
        } else {
            selected.set(left);
        }
    }

    private void select(Set<Integer> topics) {
        ShownTopics now = shown.get();
        if (now != null) {
            // what another tab selected stays until topics are selected here
            if (!topics.isEmpty() || text.selectionProperty().get() == own) {
                BitSet reviews = new BitSet();
                chosen().forEach(topic -> reviews.or(topic.reviews()));
                own = reviews;
                text.selectionProperty().set(reviews);
            }
        }
    }
}
