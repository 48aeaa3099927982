package org.intentworkbench.ui.models.board;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.experiment.Verdict;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.Curve;
import org.intentworkbench.ui.chart.CurveChart;
import org.intentworkbench.ui.chart.Joining;
import org.intentworkbench.ui.chart.Reference;
import org.intentworkbench.ui.chart.SaveAs;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Two runs against each other: the verdict, their curves over one another, every figure, and on whom they disagree.
/// Esc goes back to the board.
public final class ComparePart {
    private final CompareModel model;
    /// Below this the list of those they disagree on would have no line left.
    private static final double LEAST_HEIGHT = 680;

    private final Messages messages;
    private final CompareWords words;
    private final MessageBar bar;
    private final Label title = new Label();
    private final VBox verdict = new VBox(2);
    private final Label headline = new Label();
    private final Label sentence = new Label();
    private final Label where = new Label();
    private final CurveChart roc;
    private final CurveChart precision;
    private final CallGrid calls;
    private final Label listedTitle = new Label();
    private final Button openSecond = new Button();
    private final StackPane root = new StackPane();

    public ComparePart(
            BoardModel board,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        this.messages = messages;
        model = new CompareModel(board, actions, runner);
        words = new CompareWords(messages);
        bar = new MessageBar(messages);
        calls = new CallGrid(model, messages, words);
        roc = chart("board-roc", Joining.STRAIGHT, "board.roc", "results.roc.x", "results.roc.y");
        precision = chart("board-pr", Joining.STEPS, "board.pr", "results.figure.RECALL", "results.figure.PRECISION");
        root.setId("board-comparison");
        var compared = new VBox(10, verdictCard(), body(saveAs(dialogs)));
        compared.setMinHeight(LEAST_HEIGHT);
        var scroll = new ScrollPane(compared);
        scroll.setId("board-compare-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "compare-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var filled = new VBox(10, head(), bar, scroll);
        var waiting = new ProgressStrip(runner, messages, CompareModel.SLOT);
        StackPane.setAlignment(waiting, Pos.TOP_CENTER);
        waiting.setMaxHeight(Region.USE_PREF_SIZE);
        var none = new EmptyState(
                        Icon.MODEL, messages.bind("board.compare.empty"), messages.bind("board.compare.empty.about"))
                .action(
                        "board-compare-back",
                        messages.bind("board.back"),
                        () -> board.partProperty().set(BoardModel.BOARD));
        BooleanBinding any = model.comparedProperty().isNotNull();
        filled.visibleProperty().bind(any);
        none.visibleProperty().bind(any.not().and(board.whyNoPairProperty().isNotNull()));
        root.getChildren().addAll(filled, none, waiting);
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                board.partProperty().set(BoardModel.BOARD);
                e.consume();
            }
        });
        model.comparedProperty().addListener(changed -> show());
        model.callProperty().addListener(changed -> list());
        messages.localeProperty().addListener(changed -> show());
        board.workbench().runProperty().addListener(changed -> offerToOpen());
        show();
    }

    public Region node() {
        return root;
    }

    private HBox head() {
        title.setId("board-compare-title");
        title.getStyleClass().add("card-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var back = button(
                "board-back", "board.back", () -> model.board().partProperty().set(BoardModel.BOARD));
        back.setGraphic(Icon.BACK.node());
        var swap = button("board-swap", "board.swap", model::swap);
        swap.setGraphic(Icon.SWAP.node());
        var copy = button("board-copy", "board.copy", this::copy);
        var line = new HBox(8, back, title, gap, swap, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox verdictCard() {
        verdict.setId("board-verdict");
        verdict.getStyleClass().addAll("card-section", "verdict");
        headline.getStyleClass().add("verdict-headline");
        headline.setId("board-headline");
        sentence.setId("board-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        where.setId("board-where");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        where.managedProperty().bind(where.textProperty().isNotEmpty());
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.where(model.whereProperty().get()),
                        model.whereProperty(),
                        messages.localeProperty()));
        verdict.getChildren().addAll(headline, sentence, where);
        return verdict;
    }

    private HBox body(SaveAs saveAs) {
        var left = curves(saveAs);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setPrefWidth(420);
        var right = new VBox(10, new FigureTable(model, messages, words), disagreement());
        right.setMinWidth(730);
        right.setPrefWidth(760);
        HBox.setHgrow(right, Priority.ALWAYS);
        var body = new HBox(12, left, right);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        return body;
    }

    private Region curves(SaveAs saveAs) {
        var group = new ToggleGroup();
        var rocButton = toggle("board-show-roc", "board.roc", group, "left-pill");
        var precisionButton = toggle("board-show-pr", "board.pr", group, "right-pill");
        rocButton.setSelected(true);
        var frames = new StackPane();
        for (CurveChart chart : List.of(roc, precision)) {
            var frame = new ChartFrame(chart, chart.titleProperty(), messages, saveAs);
            frame.visibleProperty().bind((chart == roc ? rocButton : precisionButton).selectedProperty());
            frame.setMinHeight(0);
            frames.getChildren().add(frame);
        }
        VBox.setVgrow(frames, Priority.ALWAYS);
        frames.setMinHeight(0);
        var choice = new HBox(rocButton, precisionButton);
        choice.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(8, choice, frames);
        card.getStyleClass().add("card-section");
        card.setMinWidth(0);
        return card;
    }

    private Region disagreement() {
        var listed = new CalledTable(model, messages);
        listed.accessibleTextProperty().bind(listedTitle.textProperty());
        listedTitle.getStyleClass().add("text-muted");
        listedTitle.setId("board-listed-title");
        listedTitle.setWrapText(true);
        listedTitle.setMinHeight(Region.USE_PREF_SIZE);
        var list = new VBox(4, listedTitle, listed);
        VBox.setVgrow(listed, Priority.ALWAYS);
        HBox.setHgrow(list, Priority.ALWAYS);
        var both = new HBox(12, calls, list);
        both.setMinHeight(0);
        calls.setMinWidth(Region.USE_PREF_SIZE);
        openSecond.setId("board-open-second");
        openSecond.textProperty().bind(messages.bind("board.select.open"));
        openSecond.getStyleClass().add("small");
        openSecond.setOnAction(e -> model.openSecond());
        openSecond.managedProperty().bind(openSecond.visibleProperty());
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("board.select.other"));
        openSecond.setTooltip(tip);
        var card = new Card(messages.bind("board.disagree"), both)
                .action(openSecond)
                .grow(both);
        card.setMinHeight(0);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private void show() {
        bar.clearAll();
        Compared now = model.comparedProperty().get();
        if (now == null) {
            return;
        }
        Verdict found = now.comparison().verdict();
        title.setText(messages.text("board.against", words.name(now.first()), words.name(now.second())));
        headline.setText(words.headline(found));
        headline.setGraphic((found.test().isMoreThanNoise() ? Icon.CHECK : Icon.INFO).node());
        sentence.setText(words.verdict(now));
        String first = words.name(now.first());
        String second = words.name(now.second());
        roc.show(
                List.of(
                        new Curve(
                                second,
                                now.secondRoc().falsePositiveRate(),
                                now.secondRoc().truePositiveRate(),
                                null),
                        new Curve(
                                first,
                                now.firstRoc().falsePositiveRate(),
                                now.firstRoc().truePositiveRate(),
                                null)),
                new Reference.Diagonal());
        precision.show(
                List.of(
                        new Curve(
                                second,
                                now.secondPrecision().recall(),
                                now.secondPrecision().precision(),
                                null),
                        new Curve(
                                first,
                                now.firstPrecision().recall(),
                                now.firstPrecision().precision(),
                                null)),
                new Reference.None());
        calls.show(now);
        list();
        offerToOpen();
    }

    private void list() {
        Compared now = model.comparedProperty().get();
        listedTitle.setText(now == null ? "" : words.called(model.callProperty().get(), now));
    }

    private void offerToOpen() {
        openSecond.setVisible(model.comparedProperty().get() != null && !model.canSelect());
    }

    private void copy() {
        Compared now = model.comparedProperty().get();
        if (now != null) {
            var content = new ClipboardContent();
            content.putString(words.copy(now));
            Clipboard.getSystemClipboard().setContent(content);
            bar.show("copied", Severity.INFO, "board.copied");
        }
    }

    private CurveChart chart(String id, Joining joining, String name, String across, String up) {
        var chart = new CurveChart(id, messages, joining);
        chart.titleProperty().bind(messages.bind(name));
        chart.xLabelProperty().bind(messages.bind(across));
        chart.yLabelProperty().bind(messages.bind(up));
        return chart;
    }

    private ToggleButton toggle(String id, String key, ToggleGroup group, String style) {
        var button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setToggleGroup(group);
        button.getStyleClass().addAll(style, "small");
        button.setOnAction(e -> button.setSelected(true));
        return button;
    }

    private Button button(String id, String key, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        return button;
    }

    private static SaveAs saveAs(FileDialogs dialogs) {
        return (owner, name, kind, ending) -> dialogs.save(
                        "chart.save", "chart.kind." + ending, name + "." + ending, ending)
                .orElse(null);
    }
}
