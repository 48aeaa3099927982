package org.intentworkbench.ui.models;

import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.Messages;

/// A row of the browser of features.
sealed interface FeatureRow {
    FeatureGroup group();

    String unit(Messages messages);

    String known(Messages messages);

    record Family(FeatureGroup group) implements FeatureRow {
        @Override
        public String unit(Messages messages) {
            return "";
        }

        @Override
        public String known(Messages messages) {
            return "";
        }
    }

    record Single(FeatureName feature) implements FeatureRow {
        @Override
        public FeatureGroup group() {
            return feature.group();
        }

        @Override
        public String unit(Messages messages) {
            return feature.unit().in(messages.locale());
        }

        @Override
        public String known(Messages messages) {
            return feature.known().in(messages.locale());
        }
    }
}
