package org.intentworkbench.ui.text.map;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.text.signals.IntentSignal;

/// By what the points are coloured.
sealed interface MapColour {
    /// Its name for the reader.
    Wording label();

    /// What stands in the reviews themselves.
    enum Fact implements MapColour {
        OUTCOME,
        STARS,
        CATEGORY,
        PRODUCT,
        TIME;

        @Override
        public Wording label() {
            return Wording.of("text.map.colour." + this);
        }
    }

    /// The topic of each review, as the tab *Topics* has found them.
    record Topic() implements MapColour {
        @Override
        public Wording label() {
            return Wording.of("text.map.colour.TOPIC");
        }
    }

    /// How far each review gives an intent signal.
    record Signal(IntentSignal signal) implements MapColour {
        @Override
        public Wording label() {
            return signal.label();
        }
    }

    /// What can be told apart on a map, in the order it is offered.
    static List<MapColour> of(ShownMap map) {
        var colours = new ArrayList<MapColour>();
        for (Fact fact : Fact.values()) {
            if (FactGroups.isKnown(map, fact)) {
                colours.add(fact);
            }
        }
        colours.add(new Topic());
        for (IntentSignal signal : IntentSignal.values()) {
            colours.add(new Signal(signal));
        }
        return List.copyOf(colours);
    }
}
