package org.intentworkbench.ui.text.map;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.map.ReviewMap;
import org.intentworkbench.text.map.ReviewMaps;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.RunningJob;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.intentworkbench.ui.text.TextGround;
import org.intentworkbench.ui.text.TextModel;
import org.jspecify.annotations.Nullable;

/// Which map the tab *Map* shows: looked up when the tab is in front, made when it is asked for. Used on the FX thread.
final class MapModel {
    static final String ID = "map";

    /// Slots of the background runner.
    static final String LOOK = "text.map.look";

    static final String MAKE = "text.map.make";

    /// A map of so many texts takes a few seconds and is made unasked.
    private static final int UNASKED = 5_000;

    /// On two cores; see the decision page *map*.
    private static final double SECONDS_A_PAIR = 7e-9;

    private static final double SECONDS_A_TEXT = 4.5e-4;

    /// What the tab shows.
    enum State {
        /// Reviews or a kept map are being looked up.
        LOOKING,
        /// No text of the language has a vector yet.
        UNREAD,
        /// Fewer than [ReviewMaps#FEWEST] texts.
        FEW,
        /// There is none yet, and it would take a while.
        UNMADE,
        MAKING,
        READY
    }

    private final WorkbenchActions actions;
    private final TextModel text;
    private final ObservableList<Language> languages = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Language> language = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOOKING);
    private final ReadOnlyObjectWrapper<@Nullable ShownMap> map = new ReadOnlyObjectWrapper<>();
    private boolean stale = true;

    MapModel(WorkbenchActions actions, BackgroundRunner runner, TextModel text) {
        this.actions = actions;
        this.text = text;
        text.groundProperty().addListener((property, before, now) -> ground(now));
        text.tabProperty().addListener((property, before, now) -> lookIfSeen());
        language.addListener((property, before, now) -> forget());
        runner.running().addListener((ListChangeListener<RunningJob>) change -> {
            if (state.get() == State.MAKING && !runner.isRunning(MAKE)) {
                state.set(map.get() == null ? State.UNMADE : State.READY); // it was cancelled, or it failed
            }
        });
        ground(text.groundProperty().get());
    }

    ObservableList<Language> languages() {
        return languages;
    }

    ObjectProperty<@Nullable Language> languageProperty() {
        return language;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Null unless there is one; it stays while another is being made.
    ReadOnlyObjectProperty<@Nullable ShownMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// Read texts of the language.
    int texts() {
        return read().map(ReadTexts::size).orElse(0);
    }

    /// A guess at how long a map would take: the pairs that are measured, and the rounds of the layout.
    double seconds() {
        double texts = Math.min(ReviewMaps.MOST, texts());
        return SECONDS_A_PAIR * texts * texts + SECONDS_A_TEXT * texts;
    }

    /// Different texts, of any language, that have no vector yet.
    int waiting() {
        TextGround ground = text.groundProperty().get();
        return ground == null ? 0 : ground.waiting();
    }

    void readReviews() {
        text.read();
    }

    /// Makes the map, in place of one that is there.
    void make() {
        var ground = text.groundProperty().get();
        var read = read().orElse(null);
        if (ground == null || read == null) {
            return;
        }
        actions.look(
                MAKE,
                (workspace, progress) ->
                        ShownMap.of(ground.corpus(), read, ReviewMaps.make(workspace, read, ReviewMaps.SEED, progress)),
                this::show);
        state.set(State.MAKING);
    }

    private void ground(@Nullable TextGround now) {
        List<Language> known = now == null
                ? List.of()
                : now.languages().stream().map(ReadTexts::language).toList();
        Language before = language.get();
        if (now != null && !languages.equals(known)) {
            languages.setAll(known);
        }
        if (!known.isEmpty() && (before == null || !known.contains(before))) {
            language.set(known.getFirst());
        } else {
            forget();
        }
    }

    private void forget() {
        map.set(null);
        state.set(State.LOOKING);
        stale = true;
        lookIfSeen();
    }

    private void lookIfSeen() {
        var ground = text.groundProperty().get();
        var read = read().orElse(null);
        if (!stale
                || ground == null
                || read == null
                || !text.tabProperty().get().equals(ID)) {
            return;
        }
        stale = false;
        if (read.size() < ReviewMaps.FEWEST) {
            state.set(read.waiting() > 0 ? State.UNREAD : State.FEW);
            return;
        }
        actions.look(
                LOOK,
                (workspace, progress) -> {
                    Optional<ReviewMap> kept = ReviewMaps.kept(workspace, read, progress);
                    return kept.map(one -> ShownMap.of(ground.corpus(), read, one));
                },
                kept -> looked(read, kept.orElse(null)));
    }

    private void looked(ReadTexts read, @Nullable ShownMap kept) {
        if (read().orElse(null) != read) {
            return; // another language was chosen meanwhile
        }
        if (kept != null) {
            show(kept);
        } else if (read.size() <= UNASKED) {
            make();
        } else {
            state.set(State.UNMADE);
        }
    }

    private void show(ShownMap shown) {
        if (read().orElse(null) == shown.read()) {
            map.set(shown);
            state.set(State.READY);
        }
    }

    private Optional<ReadTexts> read() {
        TextGround ground = text.groundProperty().get();
        return ground == null
                ? Optional.empty()
                : ground.languages().stream()
                        .filter(one -> one.language() == language.get())
                        .findFirst();
    }
}
