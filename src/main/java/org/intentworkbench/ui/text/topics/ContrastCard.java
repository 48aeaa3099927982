package org.intentworkbench.ui.text.topics;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.terms.DistinctiveTerms.Distinctive;
import org.intentworkbench.text.topics.Contrast;
import org.intentworkbench.ui.kit.Messages;

/// Keywords of the selected reviews beside those of the rest.
final class ContrastCard extends VBox {
    private final ContrastModel model;
    private final Messages messages;
    private final Label insideTitle = title();
    private final Label outsideTitle = title();
    private final FlowPane inside = new FlowPane(6, 6);
    private final FlowPane outside = new FlowPane(6, 6);

    ContrastCard(ContrastModel model, Messages messages) {
        super(8);
        this.model = model;
        this.messages = messages;
        setId("topics-contrast");
        getStyleClass().add("topics-contrast");
        inside.setId("topics-contrast-inside");
        getChildren().addAll(insideTitle, inside, outsideTitle, outside);
        visibleProperty().bind(model.contrastProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.contrastProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private void show() {
        Contrast contrast = model.contrastProperty().get();
        if (contrast != null) {
            insideTitle.setText(messages.text("text.topics.contrast.inside", messages.count(contrast.reviews())));
            outsideTitle.setText(messages.text("text.topics.contrast.outside", messages.count(contrast.rest())));
            fill(inside, contrast.inside());
            fill(outside, contrast.outside());
        }
    }

    private void fill(FlowPane pane, List<Distinctive> terms) {
        pane.getChildren().clear();
        for (Distinctive term : terms) {
            var chip =
                    new Label(term.term() + "  " + messages.count(term.texts()) + " : " + messages.count(term.rest()));
            chip.getStyleClass().add("topics-chip");
            chip.setAccessibleText(messages.text(
                    "text.topics.contrast.term",
                    term.term(),
                    messages.count(term.texts()),
                    messages.count(term.rest())));
            pane.getChildren().add(chip);
        }
        if (terms.isEmpty()) {
            pane.getChildren().add(new Label(messages.text("text.topics.contrast.none")));
        }
    }

    private static Label title() {
        var title = new Label();
        title.getStyleClass().add("topics-section");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }
}
