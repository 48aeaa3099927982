package org.intentworkbench.ui.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureFigures;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;

/// What the browser of features shows: the features of the subject by family, what their values are like, which go in.
/// Their values are looked at only while it is open, since the whole table is built for it.
final class FeatureBrowserModel {
    static final String FIGURES = "models.figures";

    private final ModelsViewModel model;
    private final BackgroundRunner runner;
    private final FeatureTables tables;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<SequencedMap<FeatureGroup, List<FeatureName>>> shown =
            new ReadOnlyObjectWrapper<>(new LinkedHashMap<>());
    private final ReadOnlyObjectWrapper<Map<String, FeatureFigures>> figures = new ReadOnlyObjectWrapper<>(Map.of());

    FeatureBrowserModel(ModelsViewModel model, BackgroundRunner runner, EncoderFactory encoders) {
        this.model = model;
        this.runner = runner;
        tables = new FeatureTables(encoders);
        model.offerProperty().addListener(changed -> {
            filter();
            look();
        });
        open.addListener(changed -> look());
        search.addListener(changed -> filter());
        model.workbench().workspaceProperty().addListener(changed -> {
            runner.cancel(FIGURES);
            open.set(false);
        });
        filter();
    }

    BooleanProperty openProperty() {
        return open;
    }

    /// Letters that a feature's name, title or definition holds.
    StringProperty searchProperty() {
        return search;
    }

    /// Features that match what is searched for.
    ReadOnlyObjectProperty<SequencedMap<FeatureGroup, List<FeatureName>>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// By name; empty until they have been looked at.
    ReadOnlyObjectProperty<Map<String, FeatureFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    SubjectSettings settings() {
        return model.settings();
    }

    boolean takes(FeatureName feature) {
        return takes(feature.group()) && !settings().dropped.contains(feature.name());
    }

    boolean takes(FeatureGroup group) {
        boolean chosen = switch (settings().choice.get()) {
            case ALL -> true;
            case BEHAVIOUR -> group != FeatureGroup.TEXT && group != FeatureGroup.REVIEW_SIGNALS;
            case TEXT -> group == FeatureGroup.TEXT;
        };
        return chosen && settings().takes(group);
    }

    /// Whether a family can be switched while the choice of all, behaviour or text is as it is.
    boolean canTake(FeatureGroup group) {
        return switch (settings().choice.get()) {
            case ALL -> true;
            case BEHAVIOUR -> group != FeatureGroup.TEXT && group != FeatureGroup.REVIEW_SIGNALS;
            case TEXT -> group == FeatureGroup.TEXT;
        };
    }

    /// Takes a feature, and its family with it where that was off: the others of the family are then left out one by
    /// one; or leaves it out.
    void take(FeatureName feature, boolean taken) {
        SubjectSettings own = settings();
        if (!taken) {
            own.dropped.add(feature.name());
            return;
        }
        if (!own.takes(feature.group())) {
            features().stream()
                    .filter(other -> other.group() == feature.group())
                    .forEach(other -> own.dropped.add(other.name()));
            own.take(feature.group(), true);
        }
        own.dropped.remove(feature.name());
    }

    /// Takes a family with all its features, or leaves it out.
    void take(FeatureGroup group, boolean taken) {
        SubjectSettings own = settings();
        if (taken) {
            features().stream().filter(f -> f.group() == group).forEach(f -> own.dropped.remove(f.name()));
        }
        own.take(group, taken);
    }

    int taken() {
        return (int) features().stream().filter(this::takes).count();
    }

    int taken(FeatureGroup group) {
        return (int)
                features().stream().filter(f -> f.group() == group && takes(f)).count();
    }

    int offered() {
        return features().size();
    }

    int offered(FeatureGroup group) {
        return (int) features().stream().filter(f -> f.group() == group).count();
    }

    private List<FeatureName> features() {
        return model.offerProperty().get().features();
    }

    private void filter() {
        String asked = search.get().strip().toLowerCase(Locale.ROOT);
        SequencedMap<FeatureGroup, List<FeatureName>> found = new LinkedHashMap<>();
        for (FeatureGroup group : FeatureGroup.values()) {
            List<FeatureName> own = features().stream()
                    .filter(f -> f.group() == group && matches(f, asked))
                    .toList();
            if (!own.isEmpty()) {
                found.put(group, own);
            }
        }
        shown.set(found);
    }

    private static boolean matches(FeatureName feature, String asked) {
        List<String> texts = new ArrayList<>(List.of(feature.name()));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            texts.add(feature.label().in(locale));
            texts.add(feature.definition().in(locale));
            texts.add(feature.group().label().in(locale));
        }
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(asked));
    }

    private void look() {
        Workspace workspace = model.workbench().workspaceProperty().get();
        figures.set(Map.of());
        if (workspace == null || !open.get() || features().isEmpty()) {
            runner.cancel(FIGURES);
            return;
        }
        FeatureSpec spec = settings().features().withChoice(FeatureChoice.ALL);
        runner.run(FIGURES, progress -> figures(workspace, spec, progress), figures::set);
    }

    private Map<String, FeatureFigures> figures(Workspace workspace, FeatureSpec spec, Progress progress) {
        Map<String, FeatureFigures> found = new HashMap<>();
        try {
            for (FeatureColumn column :
                    tables.offered(workspace, spec, progress).columns()) {
                progress.check();
                found.put(column.name(), FeatureFigures.of(column.values()));
            }
        } catch (Problem problem) {
            return Map.of(); // the form says it already
        }
        return found;
    }
}
