package org.intentworkbench.ui.models.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Whether a run is pinned, is the one all screens show, and whether data or features have changed since. In a heading
/// the words of the heading, which run on over the other columns.
final class StateCell extends TableCell<BoardRow, BoardRow> {
    private final BoardModel model;
    private final Messages messages;
    private final Label what = new Label();
    private final Label heading = new Label();
    private final Pane holder = new Pane(heading);
    private @Nullable Node clip;

    StateCell(BoardModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        heading.getStyleClass().add("board-heading");
        what.getStyleClass().add("board-what");
        what.setMinWidth(Label.USE_PREF_SIZE);
        heading.setGraphic(what);
        heading.setManaged(false);
        holder.setMinSize(0, 0);
        holder.setPrefSize(0, 0);
        holder.setMaxSize(0, 0);
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable BoardRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setTooltip(null);
        accessibleTextProperty().unbind();
        setAccessibleText("");
        heading.textProperty().unbind();
        what.textProperty().unbind();
        if (empty || row == null) {
            return;
        }
        switch (row) {
            case BoardRow.Heading top -> head(top);
            case BoardRow.Kept kept -> signs(kept.run());
            case BoardRow.Plain plain -> {}
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        clip = getClip() == null ? clip : getClip();
        setClip(getGraphic() == holder ? null : clip);
        if (getGraphic() == holder) {
            // over the whole row: the other cells of a heading are empty
            double width = getTableView() == null ? getWidth() : getTableView().getWidth();
            heading.resizeRelocate(0, -getHeight() / 2, width - 24, getHeight());
        }
    }

    private void head(BoardRow.Heading top) {
        RunSummary first = top.group().first();
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "board.heading.what",
                                messages.text("subject." + first.subject()),
                                first.label().in(messages.locale())),
                        messages.localeProperty()));
        heading.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "board.heading",
                                messages.count(first.rows()),
                                messages.percent((double) first.positives() / first.rows(), 1),
                                SplitKind.said(first.spec().split()).in(messages.locale())),
                        messages.localeProperty()));
        setGraphic(holder);
        StringBinding whole = Bindings.createStringBinding(
                () -> what.getText() + " · " + heading.getText(), what.textProperty(), heading.textProperty());
        accessibleTextProperty().bind(whole);
        var tip = new Tooltip();
        tip.textProperty().bind(whole);
        setTooltip(tip);
    }

    private void signs(RunSummary run) {
        List<String> keys = new ArrayList<>();
        List<Node> icons = new ArrayList<>();
        add(run.pinned(), Icon.PIN, "board.pinned", keys, icons);
        add(model.isShown(run), Icon.CHECK, "models.runs.current", keys, icons);
        if (run.stale()) {
            String key = run.dataChanged()
                    ? run.featuresChanged() ? "board.stale.both" : "models.runs.stale"
                    : "board.stale.features";
            add(true, Icon.WARNING, key, keys, icons);
            icons.getLast().getStyleClass().add("stale");
        }
        if (keys.isEmpty()) {
            return;
        }
        var signs = new HBox(2);
        signs.setAlignment(Pos.CENTER_LEFT);
        signs.getChildren().setAll(icons);
        setGraphic(signs);
        StringBinding words = Bindings.createStringBinding(
                () -> keys.stream().map(messages::text).collect(Collectors.joining("\n")), messages.localeProperty());
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        setTooltip(tip);
        accessibleTextProperty().bind(words);
    }

    private static void add(boolean is, Icon icon, String key, List<String> keys, List<Node> icons) {
        if (is) {
            keys.add(key);
            icons.add(icon.node());
        }
    }
}
