package org.intentworkbench.ui.learner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.Setting;

/// A learner that is chosen, and the settings of every learner, kept while another is looked at.
public final class LearnerModel {
    private static final String WEIGHT = "positiveWeight";

    private final ObjectProperty<LearnerKind> kind = new SimpleObjectProperty<>(LearnerKind.LOGISTIC);
    private final Map<LearnerKind, Map<String, DoubleProperty>> values = new EnumMap<>(LearnerKind.class);
    private final List<Runnable> followers = new ArrayList<>();

    public LearnerModel() {
        // what a positive row counts for is a matter of the data, not of the learner
        DoubleProperty weight = new SimpleDoubleProperty(1);
        weight.addListener(changed -> tell());
        for (LearnerKind one : LearnerKind.values()) {
            Map<String, DoubleProperty> own = new HashMap<>();
            for (Setting setting : one.settings()) {
                if (setting.id().equals(WEIGHT)) {
                    own.put(WEIGHT, weight);
                } else {
                    DoubleProperty value = new SimpleDoubleProperty(setting.standard());
                    value.addListener(changed -> tell());
                    own.put(setting.id(), value);
                }
            }
            values.put(one, own);
        }
        kind.addListener(changed -> tell());
    }

    public ObjectProperty<LearnerKind> kindProperty() {
        return kind;
    }

    /// @throws NullPointerException if the kind has no such setting
    public DoubleProperty valueProperty(LearnerKind of, Setting setting) {
        return Objects.requireNonNull(of(of).get(setting.id()), setting.id());
    }

    private Map<String, DoubleProperty> of(LearnerKind one) {
        return Objects.requireNonNull(values.get(one));
    }

    public Learner learner() {
        Map<String, Double> said = new HashMap<>();
        of(kind.get()).forEach((id, value) -> said.put(id, value.get()));
        return kind.get().learner(said);
    }

    /// Takes over a learner with its settings; those of other learners stay.
    public void show(Learner learner) {
        kind.set(learner.kind());
        learner.values()
                .forEach((id, value) ->
                        Objects.requireNonNull(of(learner.kind()).get(id)).set(value));
    }

    /// Called after each change.
    public void follow(Runnable follower) {
        followers.add(follower);
    }

    private void tell() {
        followers.forEach(Runnable::run);
    }
}
