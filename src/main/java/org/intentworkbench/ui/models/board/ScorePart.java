package org.intentworkbench.ui.models.board;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.experiment.Scored;
import org.intentworkbench.experiment.Shift;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.IsoDay;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.jspecify.annotations.Nullable;

/// New rows for a kept model: which, where the list goes, and what came of it. Esc goes back to the board.
public final class ScorePart {
    private static final int MOST_SHIFTS = 6;

    private final ScoreModel model;
    private final Messages messages;
    private final CompareWords words;
    private final FileDialogs dialogs;
    private final MessageBar bar;
    private final Label who = new Label();
    private final Label which = new Label();
    private final ChoiceBox<ImportReport> imports = new ChoiceBox<>();
    private final DatePicker day = new DatePicker();
    private final StackPane rows = new StackPane();
    private final StackPane root = new StackPane();

    public ScorePart(
            BoardModel board,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs,
            EncoderFactory encoders) {
        this.messages = messages;
        this.dialogs = dialogs;
        model = new ScoreModel(board, actions, runner, encoders);
        words = new CompareWords(messages);
        bar = new MessageBar(messages);
        root.setId("board-scoring");
        var card = new Card(messages.bind("board.score.title"), who, form(), foot(runner), bar);
        card.setMaxSize(640, Region.USE_PREF_SIZE);
        card.getStyleClass().add("score-card");
        StackPane.setAlignment(card, Pos.TOP_CENTER);
        var none = new EmptyState(
                        Icon.MODEL, messages.bind("board.score.empty"), messages.bind("board.score.empty.about"))
                .action(
                        "board-score-empty-back",
                        messages.bind("board.back"),
                        () -> board.partProperty().set(BoardModel.BOARD));
        BooleanBinding any = model.runProperty().isNotNull();
        card.visibleProperty().bind(any);
        none.visibleProperty().bind(any.not());
        root.getChildren().addAll(card, none);
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                board.partProperty().set(BoardModel.BOARD);
                e.consume();
            }
        });
        model.runProperty().addListener(changed -> show());
        model.outcomeProperty().addListener(changed -> tell());
        messages.localeProperty().addListener(changed -> show());
        board.workbench().imports().addListener((javafx.beans.InvalidationListener) changed -> show());
        show();
    }

    public Region node() {
        return root;
    }

    private Region form() {
        who.setId("board-score-run");
        who.setWrapText(true);
        who.setMinHeight(Region.USE_PREF_SIZE);
        which.getStyleClass().add("form-hint");
        which.setWrapText(true);
        which.setMinHeight(Region.USE_PREF_SIZE);
        imports.setId("board-score-import");
        imports.setMaxWidth(Double.MAX_VALUE);
        imports.setConverter(new ImportWords());
        imports.accessibleTextProperty().bind(messages.bind("board.score.rows"));
        imports.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.sourceProperty().set(now);
            }
        });
        day.setId("board-score-day");
        day.setMaxWidth(Double.MAX_VALUE);
        day.setConverter(new IsoDay());
        day.promptTextProperty().bind(messages.bind("board.score.last"));
        day.accessibleTextProperty().bind(messages.bind("board.score.rows"));
        day.valueProperty().bindBidirectional(model.asOfProperty());
        rows.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(rows, Priority.ALWAYS);
        var label = new Label();
        label.textProperty().bind(messages.bind("board.score.rows"));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(12, label, rows);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, line, which);
    }

    private Region foot(BackgroundRunner runner) {
        var score = new Button();
        score.setId("board-score-save");
        score.textProperty().bind(messages.bind("board.score.save"));
        score.getStyleClass().add("accent");
        score.setMinWidth(Region.USE_PREF_SIZE);
        score.setOnAction(e -> save());
        var back = new Button();
        back.setId("board-score-back");
        back.textProperty().bind(messages.bind("board.back"));
        back.setGraphic(Icon.BACK.node());
        back.setOnAction(e -> model.board().partProperty().set(BoardModel.BOARD));
        var line = new HBox(8, score, back);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, line, new ProgressStrip(runner, messages, ScoreModel.SLOT));
    }

    private void save() {
        RunSummary run = model.runProperty().get();
        if (run != null && !model.isRunning()) {
            dialogs.save("board.score.file", "chart.kind.csv", "scores-run-" + run.id() + ".csv", "csv")
                    .ifPresent(model::score);
        }
    }

    private void show() {
        tell();
        RunSummary run = model.runProperty().get();
        if (run == null) {
            return;
        }
        who.setText(
                messages.text("board.score.who", words.name(run), run.label().in(messages.locale())));
        var known = model.imports();
        ImportReport chosen = model.sourceProperty().get();
        imports.setConverter(new ImportWords());
        imports.getItems().setAll(known);
        imports.setValue(chosen);
        if (model.isAsOf()) {
            rows.getChildren().setAll(day);
            which.setText(messages.text("board.score.asOf"));
        } else if (run.subject() == SubjectKind.SESSION && known.isEmpty()) {
            rows.getChildren().setAll(plain("board.score.events"));
            which.setText("");
        } else {
            rows.getChildren().setAll(imports);
            which.setText(messages.text("board.score.columns"));
        }
    }

    private Label plain(String key) {
        var label = new Label(messages.text(key));
        label.setWrapText(true);
        return label;
    }

    private void tell() {
        bar.clearAll();
        var outcome = model.outcomeProperty().get();
        if (outcome == null) {
            return;
        }
        Scored scored = outcome.scored();
        if (outcome.refused() != null) {
            bar.show("refused", outcome.refused());
        } else if (scored != null) {
            bar.show(
                    "scored",
                    Severity.INFO,
                    "board.score.done",
                    messages.count(scored.rows()),
                    messages.count(scored.called()),
                    messages.threshold(scored.threshold()),
                    String.valueOf(outcome.file().getFileName()));
            int number = 0;
            for (Shift shift : scored.shifts()) {
                if (number++ < MOST_SHIFTS) {
                    var said = shift.sentence();
                    bar.show(
                            "shift-" + number,
                            Severity.WARNING,
                            said.key(),
                            said.arguments().toArray());
                }
            }
        }
    }

    private final class ImportWords extends StringConverter<ImportReport> {
        @Override
        public String toString(@Nullable ImportReport report) {
            return report == null
                    ? ""
                    : messages.text(
                            "board.score.import",
                            Long.toString(report.id()),
                            report.file(),
                            messages.count(report.accepted()));
        }

        @Override
        public @Nullable ImportReport fromString(String text) {
            return null; // nothing is typed
        }
    }
}
