package org.intentworkbench.ui.models;

import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.NumberField;

/// On which split a model is tested.
final class SplitSection {
    private SplitSection() {}

    static FormGrid of(SubjectSettings own, Messages messages) {
        return new FormGrid()
                .row(
                        messages.bind("models.test"),
                        NumberField.whole("models-test", own.protocol.testPercent, 5, 90, 5),
                        messages.bind("models.test.hint"))
                .row(
                        messages.bind("models.repeats"),
                        NumberField.whole("models-repeats", own.protocol.repeats, 1, 100, 1),
                        messages.bind("models.repeats.hint"))
                .row(
                        messages.bind("models.seed"),
                        NumberField.whole("models-seed", own.seed, 0, Integer.MAX_VALUE, 1),
                        messages.bind("models.seed.hint"));
    }
}
