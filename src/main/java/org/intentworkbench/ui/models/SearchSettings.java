package org.intentworkbench.ui.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.SettingsSearch;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;
import org.jspecify.annotations.Nullable;

/// Whether and how the learner's settings are searched, as the analyst chose it.
final class SearchSettings {
    final BooleanProperty on = new SimpleBooleanProperty();
    final ObjectProperty<SettingsSearch.Method> method = new SimpleObjectProperty<>(SettingsSearch.Method.RANDOM);
    final ObjectProperty<SettingsSearch.Goal> goal = new SimpleObjectProperty<>(SettingsSearch.Goal.AUC);
    final IntegerProperty tries = new SimpleIntegerProperty(SettingsSearch.TRIES);
    final IntegerProperty folds = new SimpleIntegerProperty(SettingsSearch.FOLDS);
    private final Map<LearnerKind, Map<String, StringProperty>> values = new EnumMap<>(LearnerKind.class);

    SearchSettings() {
        for (LearnerKind kind : LearnerKind.values()) {
            Map<String, StringProperty> of = new HashMap<>();
            kind.settings().forEach(setting -> of.put(setting.id(), new SimpleStringProperty(usual(setting))));
            values.put(kind, of);
        }
    }

    /// Values to be tried, with commas between them; empty = the setting stays as it is.
    StringProperty values(LearnerKind kind, Setting setting) {
        return Objects.requireNonNull(of(kind).get(setting.id()));
    }

    /// Null where no search is wanted, or it cannot be done as it stands.
    @Nullable
    SettingsSearch search(LearnerKind kind) {
        return on.get() && objection(kind) == null
                ? new SettingsSearch(method.get(), goal.get(), tries.get(), folds.get(), said(kind))
                : null;
    }

    /// What is wrong with what is to be tried.
    @Nullable
    Wording objection(LearnerKind kind) {
        if (!on.get()) {
            return null;
        }
        try {
            return said(kind).isEmpty() ? Wording.of("models.search.nothing") : null;
        } catch (Problem problem) {
            return Wording.of("models.search.wrong");
        }
    }

    void show(@Nullable SettingsSearch search, LearnerKind kind) {
        on.set(search != null);
        if (search != null) {
            method.set(search.method());
            goal.set(search.goal());
            tries.set(search.tries());
            folds.set(search.folds());
            for (Setting setting : kind.settings()) {
                List<Double> asked = search.values().get(setting.id());
                values(kind, setting).set(asked == null ? "" : text(setting, asked));
            }
        }
    }

    List<Observable> all() {
        List<Observable> all = new ArrayList<>(List.of(on, method, goal, tries, folds));
        values.values().forEach(of -> all.addAll(of.values()));
        return all;
    }

    private Map<String, StringProperty> of(LearnerKind kind) {
        return Objects.requireNonNull(values.get(kind));
    }

    private SortedMap<String, List<Double>> said(LearnerKind kind) {
        SortedMap<String, List<Double>> said = new TreeMap<>();
        for (Setting setting : kind.settings()) {
            List<Double> asked = List.of(values(kind, setting).get().split("[,，]")).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(setting::parse)
                    .toList();
            if (!asked.isEmpty()) {
                said.put(setting.id(), asked);
            }
        }
        return said;
    }

    private static String usual(Setting setting) {
        return text(setting, setting.searched());
    }

    private static String text(Setting setting, List<Double> values) {
        return values.stream().map(setting::text).collect(Collectors.joining(", "));
    }
}
