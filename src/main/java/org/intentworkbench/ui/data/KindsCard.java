package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.KindCount;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;

/// What the codes of the column of kinds stand for: one line while all are known, a small table otherwise.
final class KindsCard extends DraftCard {
    /// A column with more codes holds no kinds.
    private static final int MOST = 60;
    private static final int WITHOUT_BAR = 8;

    /// @param choice empty = rows with this code are left out
    private record Row(KindCount kind, WordChoice<Optional<EventKind>> choice) {}

    private final ImportDraft draft;
    private final Messages messages;
    private final List<KindCount> kinds;
    private final List<Row> rows = new ArrayList<>();
    private final Label summary = new Label();
    private final Region table;
    private final Button open = new Button();
    private boolean opened;
    private boolean painting;

    KindsCard(ImportDraft draft, List<KindCount> kinds, Messages messages) {
        super("kinds");
        this.draft = draft;
        this.kinds = kinds.stream()
                .limit(MOST)
                .sorted(Comparator.comparing(kind -> kind.proposed() != null)) // what must be said stands first
                .toList();
        this.messages = messages;
        title(Icon.FILTER, messages.bind("data.kinds.title"));
        open.setId("import-kinds-open");
        open.getStyleClass().add("small");
        open.textProperty().bind(messages.bind("data.kinds.change"));
        open.setOnAction(e -> {
            opened = true;
            repaint();
        });
        action(open);
        summary.setId("import-kinds-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().add("text-muted");
        table = table();
        getChildren().addAll(summary, table);
        messages.localeProperty().addListener(new javafx.beans.WeakInvalidationListener(language));
    }

    private final javafx.beans.InvalidationListener language = changed -> repaint();

    private void repaint() {
        if (draft.stateProperty().get() instanceof ImportDraft.State.Ready ready) {
            paint(ready.plan());
        }
    }

    @Override
    void paint(ImportPlan plan) {
        boolean unknown = kinds.stream().anyMatch(kind -> Objection.isUnknown(plan, kind));
        opened |= unknown; // what was opened stays so while it is being filled in
        mark(unknown);
        open.setVisible(!opened);
        summary.setVisible(!opened);
        summary.setManaged(!opened);
        table.setVisible(opened);
        table.setManaged(opened);
        summary.setText(kinds.stream()
                .map(kind -> messages.text(
                        "data.kinds.is",
                        kind.code(),
                        words(Optional.ofNullable(Objection.meaning(plan, kind))),
                        messages.count(kind.count())))
                .collect(Collectors.joining(messages.text("data.kinds.between"))));
        painting = true;
        for (Row row : rows) {
            row.choice()
                    .setValue(
                            Objection.isUnknown(plan, row.kind())
                                    ? null
                                    : Optional.ofNullable(Objection.meaning(plan, row.kind())));
        }
        painting = false;
    }

    private Region table() {
        var grid = new GridPane();
        grid.getStyleClass().add("kinds-table");
        String[] heads = {"data.kinds.code", "data.kinds.count", "data.kinds.meaning"};
        for (int i = 0; i < heads.length; i++) {
            var head = new Label();
            head.textProperty().bind(messages.bind(heads[i]));
            head.getStyleClass().add("choice-name");
            grid.add(head, i, 0);
        }
        for (KindCount kind : kinds) {
            var code = new Label(kind.code());
            code.getStyleClass().add("import-name");
            var count = new Label();
            count.textProperty().bind(words(messages, () -> messages.count(kind.count())));
            var choice = choice(kind);
            code.setLabelFor(choice);
            rows.add(new Row(kind, choice));
            grid.addRow(rows.size(), code, count, choice);
        }
        if (kinds.size() <= WITHOUT_BAR) {
            return grid;
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(280);
        scroll.setMinHeight(280);
        return scroll;
    }

    private WordChoice<Optional<EventKind>> choice(KindCount kind) {
        var choice = new WordChoice<Optional<EventKind>>("kind-code-" + kind.code(), messages, this::words);
        for (EventKind value : EventKind.values()) {
            choice.getItems().add(Optional.of(value));
        }
        choice.getItems().add(Optional.empty());
        choice.promptTextProperty().bind(messages.bind("data.kinds.prompt"));
        choice.accessibleTextProperty().bind(messages.bind("data.kinds.of", kind.code()));
        choice.setPrefWidth(220);
        choice.setOnAction(e -> {
            if (!painting && choice.getValue() != null) {
                draft.setKind(kind.code(), choice.getValue().orElse(null));
            }
        });
        return choice;
    }

    private String words(Optional<EventKind> kind) {
        return messages.text(kind.map(value -> "event." + value.name()).orElse("data.kinds.leftOut"));
    }
}
