package org.intentworkbench.ui.data;

import java.util.stream.Collectors;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.StrayCells;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// The few cells of a column that are not what the others are, with their lines, and what becomes of them.
final class StrayCard extends DraftCard {
    private final ImportDraft draft;
    private final StrayCells cells;
    private final Messages messages;
    private final ToggleGroup choices = new ToggleGroup();

    StrayCard(ImportDraft draft, StrayCells cells, Messages messages) {
        super("stray-" + cells.column());
        this.draft = draft;
        this.cells = cells;
        this.messages = messages;
        title(
                Icon.INFO,
                words(
                        messages,
                        () -> messages.text(
                                "data.stray.title." + cells.type(),
                                messages.count(cells.count()),
                                messages.count(cells.cells()),
                                cells.name())));
        var found = line(words(messages, this::found));
        found.getStyleClass().add("draft-card-places");
        var line = new FlowPane(18, 8);
        for (StrayChoice choice : StrayChoice.values()) {
            line.getChildren().add(button(choice));
        }
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        getChildren().addAll(found, line);
    }

    @Override
    void paint(ImportPlan plan) {
        ColumnMapping column = plan.columns().get(cells.column());
        StrayChoice now = PlanEdits.choice(column);
        boolean free = ImportRoles.typeIsFree(column.role());
        choices.getToggles().forEach(toggle -> {
            var button = (RadioButton) toggle;
            boolean text = toggle.getUserData() == StrayChoice.TEXT;
            button.setVisible(!text || free);
            button.setManaged(!text || free);
            toggle.setSelected(toggle.getUserData() == now);
        });
    }

    private RadioButton button(StrayChoice choice) {
        var button = new RadioButton();
        String name = choice.name().toLowerCase(java.util.Locale.ROOT);
        button.setId("stray-" + cells.column() + "-" + name);
        button.setToggleGroup(choices);
        button.setUserData(choice);
        button.textProperty().bind(messages.bind("data.stray." + choice));
        button.accessibleTextProperty().bind(messages.bind("data.stray.spoken", cells.name(), button.textProperty()));
        button.selectedProperty().addListener((property, before, now) -> {
            if (now
                    && draft.stateProperty().get() instanceof ImportDraft.State.Ready ready
                    && PlanEdits.choice(ready.plan().columns().get(cells.column())) != choice) {
                draft.setStrays(cells, choice);
            }
        });
        return button;
    }

    private String found() {
        String places = cells.first().stream()
                .map(s -> messages.text("data.stray.place", Long.toString(s.line()), s.value()))
                .collect(Collectors.joining(messages.text("data.stray.between")));
        long more = cells.count() - cells.first().size();
        return more <= 0 || places.isEmpty() ? places : messages.text("data.stray.more", places, messages.count(more));
    }
}
