package org.intentworkbench.ui.segments;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.intentworkbench.ui.kit.Messages;

/// The segment's figures beside the rest's and their difference; the cells have the ids `segments-<figure>`,
/// `-rest` and `-difference`.
final class FiguresTable extends GridPane {
    /// Wider, and the eye would lose the line between a name and its figures.
    private static final double WIDEST = 480;

    private record Line(Label segment, Label rest, Label difference) {}

    private final Messages messages;
    private final Label segmentHead = new Label();
    /// What there is only beside a rest.
    private final List<Label> compared = new ArrayList<>();
    private final Map<SegmentFigure, Line> lines = new EnumMap<>(SegmentFigure.class);

    FiguresTable(Messages messages) {
        this.messages = messages;
        setId("segments-figures");
        getStyleClass().add("figures-table");
        setMaxWidth(WIDEST);
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().add(names);
        String[] heads = {"segments.everybody.head", "segments.rest", "segments.difference"};
        for (int i = 0; i < heads.length; i++) {
            var numbers = new ColumnConstraints();
            numbers.setHalignment(HPos.RIGHT);
            numbers.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(numbers);
            var head = i == 0 ? segmentHead : new Label();
            head.textProperty().bind(messages.bind(heads[i]));
            head.getStyleClass().add("figures-head");
            head.setMinWidth(USE_PREF_SIZE);
            add(head, i + 1, 0);
            if (i > 0) {
                compared.add(head);
            }
        }
        int row = 1;
        for (SegmentFigure figure : SegmentFigure.values()) {
            add(name(figure), 0, row);
            var line = new Line(cell(figure, ""), cell(figure, "-rest"), cell(figure, "-difference"));
            line.segment().getStyleClass().add("figures-main");
            compared.addAll(List.of(line.rest(), line.difference()));
            addRow(row, line.segment(), line.rest(), line.difference());
            lines.put(figure, line);
            row++;
        }
    }

    void show(SegmentMeasure measure) {
        var sides = measure.figures();
        boolean parted = !measure.conditions().isEmpty();
        compared.forEach(label -> {
            label.setVisible(parted);
            label.setManaged(parted);
        });
        segmentHead.textProperty().bind(messages.bind(parted ? "segments.segment" : "segments.everybody.head"));
        lines.forEach((figure, line) -> {
            double segment = figure.of(sides.segment());
            double rest = figure.of(sides.rest());
            line.segment().setText(figure.shown(segment, messages));
            line.rest().setText(figure.shown(rest, messages));
            line.difference().setText(figure.difference(segment, rest, messages));
        });
    }

    private Label name(SegmentFigure figure) {
        var label = new Label();
        label.textProperty().bind(messages.bind("segments.figure." + figure));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("segments.figure." + figure + ".about"));
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        label.setTooltip(tip);
        return label;
    }

    private static Label cell(SegmentFigure figure, String suffix) {
        var label = new Label("–");
        label.setId("segments-" + figure.id() + suffix);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
