package org.intentworkbench.ui.data;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// How sessions are built from events that carry none.
final class SessionsCard extends DraftCard {
    private static final int MOST_MINUTES = 24 * 60;

    private final ImportDraft draft;
    private final CheckBox build = new CheckBox();
    private final Spinner<Integer> gap = new Spinner<>(1, MOST_MINUTES, SessionRule.USUAL.gapMinutes());
    private final CheckBox midnight = new CheckBox();
    private final Label count = new Label();
    private boolean painting;

    SessionsCard(ImportDraft draft, SessionPreview preview, Messages messages) {
        super("sessions");
        this.draft = draft;
        title(Icon.INFO, messages.bind("data.sessions.title"));
        build.setId("import-sessions");
        build.textProperty().bind(messages.bind("data.sessions.build"));
        gap.setId("import-session-gap");
        gap.setEditable(true);
        gap.setPrefWidth(86);
        gap.accessibleTextProperty().bind(messages.bind("data.sessions.gap"));
        var minutes = new Label();
        minutes.textProperty().bind(messages.bind("data.sessions.minutes"));
        minutes.setLabelFor(gap);
        var rest = new HBox(8, gap, minutes);
        rest.setAlignment(Pos.CENTER_LEFT);
        midnight.setId("import-session-midnight");
        midnight.textProperty().bind(messages.bind("data.sessions.midnight"));
        count.setId("import-session-count");
        count.getStyleClass().add("import-name");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> preview.sessionsProperty().get() == null
                                ? ""
                                : messages.text(
                                        "data.sessions.count",
                                        messages.count(
                                                preview.sessionsProperty().get())),
                        preview.sessionsProperty(),
                        messages.localeProperty()));
        rest.disableProperty().bind(build.selectedProperty().not());
        midnight.disableProperty().bind(build.selectedProperty().not());
        var line = new FlowPane(14, 8, build, rest, midnight, count);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        getChildren().add(line);
        build.setOnAction(e -> say());
        midnight.setOnAction(e -> say());
        gap.valueProperty().addListener(changed -> say());
        gap.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                gap.commitValue();
            }
        });
    }

    @Override
    void paint(ImportPlan plan) {
        painting = true;
        build.setSelected(plan.sessions().builds());
        if (plan.sessions().builds()) {
            gap.getValueFactory().setValue(plan.sessions().gapMinutes());
            midnight.setSelected(plan.sessions().endsAtMidnight());
        }
        painting = false;
    }

    private void say() {
        Integer minutes = gap.getValue();
        if (!painting && minutes != null) {
            draft.setSessions(build.isSelected() ? new SessionRule(minutes, midnight.isSelected()) : SessionRule.NONE);
        }
    }
}
