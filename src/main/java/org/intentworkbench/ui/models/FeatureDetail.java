package org.intentworkbench.ui.models;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.intentworkbench.features.FeatureFigures;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// What the chosen feature is, in full sentences.
final class FeatureDetail extends VBox {
    private static final double LARGE = 1_000;

    private final Messages messages;
    private final Label title = new Label();
    private final Label definition = new Label();
    private final Label known = new Label();

    FeatureDetail(Messages messages) {
        this.messages = messages;
        setId("features-detail");
        getStyleClass().add("feature-detail");
        title.getStyleClass().add("feature-detail-title");
        definition.setId("features-definition");
        known.setId("features-known");
        known.getStyleClass().add("text-muted");
        for (Label label : new Label[] {definition, known}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(title, definition, known);
    }

    /// @param row null = none is chosen
    /// @param figures null where there are none yet
    void show(@Nullable FeatureRow row, @Nullable FeatureFigures figures) {
        switch (row) {
            case FeatureRow.Single single -> {
                var feature = single.feature();
                title.setText(feature.label().in(messages.locale()) + " \u00b7 " + feature.name());
                definition.setText(feature.definition().in(messages.locale()));
                String when = messages.text(
                        "models.browser.known.said", feature.known().in(messages.locale()));
                known.setText(figures == null ? when : when + " " + said(figures));
            }
            case FeatureRow.Family family -> {
                title.setText(family.group().label().in(messages.locale()));
                definition.setText(messages.text(about(family.group())));
                known.setText("");
            }
            case null -> {
                title.setText(messages.text("models.browser.pick"));
                definition.setText("");
                known.setText("");
            }
        }
    }

    private static String about(FeatureGroup group) {
        if (group == FeatureGroup.REVIEW_SIGNALS) {
            return "models.features.signals";
        }
        return group.isOnRequest() ? "models.browser.request" : "models.browser.standard";
    }

    private String said(FeatureFigures figures) {
        String missing = messages.text("models.browser.missing.said", messages.percent(figures.missingShare(), 1));
        return Double.isNaN(figures.min())
                ? missing
                : missing + " "
                        + messages.text(
                                "models.browser.spread.spoken",
                                number(messages, figures.min()),
                                number(messages, figures.median()),
                                number(messages, figures.max()));
    }

    /// Three digits or so; "–" for what is not known.
    static String number(Messages messages, double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        boolean whole = value == Math.rint(value) || Math.abs(value) >= LARGE;
        return messages.number(value, whole ? 0 : Math.abs(value) >= 10 ? 1 : 2);
    }
}
