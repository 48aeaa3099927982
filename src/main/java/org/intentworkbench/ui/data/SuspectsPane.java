package org.intentworkbench.ui.data;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.store.Quarantine;
import org.intentworkbench.store.SuspectRule;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Events that no shopper made or that cannot be true: how many there are, and the steps that set some aside.
final class SuspectsPane extends VBox {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final QualityModel model;
    private final Messages messages;
    private final Map<SuspectRule, CheckBox> rules = new EnumMap<>(SuspectRule.class);
    private final Map<SuspectRule, Label> counts = new EnumMap<>(SuspectRule.class);
    private final Button setAside = new Button();
    private final VBox steps = new VBox(6);
    private final Label none = new Label();

    SuspectsPane(QualityModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("tab-content");
        var hint = new Label();
        hint.textProperty().bind(messages.bind("data.suspects.hint"));
        hint.getStyleClass().add("text-muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        var grid = new GridPane();
        grid.getStyleClass().add("kinds-table");
        for (SuspectRule rule : SuspectRule.values()) {
            add(grid, rule);
        }
        setAside.setId("quality-set-aside");
        setAside.textProperty().bind(messages.bind("data.suspects.setAside"));
        setAside.setOnAction(e -> model.setAside(chosen()));
        none.setId("quality-steps-none");
        none.textProperty().bind(messages.bind("data.suspects.steps.none"));
        none.getStyleClass().add("text-muted");
        steps.setId("quality-steps");
        var body = new VBox(10, hint, grid, setAside, none, steps);
        body.setPadding(new javafx.geometry.Insets(4, 4, 8, 0));
        var page = new ScrollPane(body);
        page.getStyleClass().add("import-page");
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new ProgressStrip(model.runner(), messages, QualityModel.SUSPECTS),
                        new ProgressStrip(model.runner(), messages, WorkbenchActions.SET_ASIDE),
                        page);
        model.suspectsProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private void add(GridPane grid, SuspectRule rule) {
        var box = new CheckBox();
        box.setId("quality-rule-" + rule.name());
        box.textProperty().bind(messages.bind("data.suspects." + rule.name()));
        box.setSelected(rule.isUsual());
        box.setOnAction(e -> enable());
        var count = new Label();
        count.setId("quality-count-" + rule.name());
        count.getStyleClass().add("import-name");
        rules.put(rule, box);
        counts.put(rule, count);
        grid.addRow(rule.ordinal(), box, count);
    }

    private Set<SuspectRule> chosen() {
        return rules.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SuspectRule.class)));
    }

    private void enable() {
        var known = model.suspectsProperty().get();
        setAside.setDisable(known == null
                || chosen().stream().allMatch(rule -> known.counts().getOrDefault(rule, 0L) == 0));
    }

    private void show() {
        var known = model.suspectsProperty().get();
        counts.forEach((rule, label) -> label.setText(
                known == null ? "…" : messages.count(known.counts().getOrDefault(rule, 0L))));
        enable();
        steps.getChildren().clear();
        none.setVisible(known != null && known.steps().isEmpty());
        none.setManaged(none.isVisible());
        if (known != null) {
            known.steps().forEach(step -> steps.getChildren().add(line(step)));
        }
    }

    private HBox line(Quarantine step) {
        String parts = step.counts().entrySet().stream()
                .map(e -> messages.text(
                        "data.columns.share",
                        messages.text("data.suspects.short." + e.getKey().name()),
                        messages.count(e.getValue())))
                .collect(Collectors.joining(messages.text("data.columns.between")));
        var words = new Label(messages.text(
                "data.suspects.step",
                WHEN.format(step.made().atZone(ZoneId.systemDefault())),
                messages.count(step.events()),
                parts));
        words.setWrapText(true);
        var back = new Button(messages.text("data.suspects.back"));
        back.setId("quality-back-" + step.number());
        back.getStyleClass().add("small");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(e -> model.bringBack(step));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(10, words, gap, back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("draft-card");
        return line;
    }
}
