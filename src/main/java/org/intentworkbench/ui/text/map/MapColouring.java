package org.intentworkbench.ui.text.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.ui.chart.ScatterGroups;
import org.intentworkbench.ui.chart.ScatterPalette;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// By what the points of the map are coloured. Used on the FX thread.
final class MapColouring {
    /// Slot of the background runner.
    static final String SLOT = "text.map.colour";

    private static final int MOST_NAMED = 12;

    private final WorkbenchActions actions;
    private final EncoderFactory encoders;
    private final ReviewTopics topics;
    private final MapWords words;
    private final ObservableValue<@Nullable ShownMap> map;
    private final ObservableList<MapColour> offered = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable MapColour> colour = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ScatterGroups> groups = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper topicsMissing = new ReadOnlyBooleanWrapper();

    /// What was found off the FX thread; null where the topics are gone.
    private record Found(
            ShownMap map, MapColour colour, @Nullable ScatterGroups groups) {}

    MapColouring(
            WorkbenchActions actions,
            EncoderFactory encoders,
            ReviewTopics topics,
            MapWords words,
            ObservableValue<@Nullable ShownMap> map) {
        this.actions = actions;
        this.encoders = encoders;
        this.topics = topics;
        this.words = words;
        this.map = map;
        map.addListener((property, before, now) -> offer(now));
        colour.addListener((property, before, now) -> paint());
    }

    ObservableList<MapColour> offered() {
        return offered;
    }

    ObjectProperty<@Nullable MapColour> colourProperty() {
        return colour;
    }

    /// Of the points of the map that is shown; null while they are being found.
    ReadOnlyObjectProperty<@Nullable ScatterGroups> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// Whether topics were asked for and there are none.
    ReadOnlyBooleanProperty topicsMissingProperty() {
        return topicsMissing.getReadOnlyProperty();
    }

    private static ScatterGroups grey(ShownMap shown) {
        int[] of = new int[shown.size()];
        Arrays.fill(of, -1);
        return new ScatterGroups(List.of(), of, ScatterPalette.NAMED);
    }

    /// The same colour is kept where the new map has it too.
    private void offer(@Nullable ShownMap shown) {
        groups.set(null);
        if (shown == null) {
            return;
        }
        MapColour before = colour.get();
        List<MapColour> now = MapColour.of(shown);
        if (!offered.equals(now)) {
            offered.setAll(now);
        }
        MapColour wanted = before != null && now.contains(before) ? before : now.getFirst();
        if (wanted.equals(colour.get())) {
            paint();
        } else {
            colour.set(wanted);
        }
    }

    /// Colours anew, as after a change of language or of the topics.
    void paint() {
        ShownMap shown = map.getValue();
        MapColour by = colour.get();
        if (shown == null || by == null) {
            return;
        }
        MapWords now = words.frozen();
        actions.look(
                SLOT,
                (workspace, progress) -> new Found(shown, by, groups(workspace, shown, by, now, progress)),
                found -> {
                    if (found.map() == map.getValue() && found.colour().equals(colour.get())) {
                        topicsMissing.set(found.groups() == null);
                        groups.set(found.groups() == null ? grey(shown) : found.groups());
                    }
                });
    }

    private @Nullable ScatterGroups groups(
            Workspace workspace, ShownMap shown, MapColour by, MapWords now, Progress progress) {
        return switch (by) {
            case MapColour.Fact fact -> FactGroups.of(shown, fact, now);
            case MapColour.Topic topic ->
                topics(workspace, shown, now, progress).orElse(null);
            case MapColour.Signal signal -> {
                var scorer = SignalScorer.of(workspace, encoders, shown.read().language(), progress);
                progress.check();
                yield SignalGroups.of(
                        shown,
                        scorer.scores(signal.signal(), shown.read().vectors()),
                        scorer.cut(signal.signal()),
                        now);
            }
        };
    }

    /// The largest by name, the others together.
    private Optional<ScatterGroups> topics(Workspace workspace, ShownMap shown, MapWords now, Progress progress) {
        return topics.of(workspace, shown.corpus(), shown.read(), progress).map(found -> {
            int all = found.names().size();
            int named = all <= MOST_NAMED ? all : MOST_NAMED - 1;
            var names = new ArrayList<>(found.names().subList(0, named));
            if (named < all) {
                names.add(now.otherTopics(all - named));
            }
            int[] of = IntStream.of(shown.texts())
                    .map(text -> Math.min(found.of()[text], named))
                    .toArray();
            return new ScatterGroups(names, of, ScatterPalette.NAMED);
        });
    }
}
