package org.intentworkbench.ui.data;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// A column that can be read in more than one way: each with what comes of it, to choose from.
final class QuestionCard extends DraftCard {
    private final ImportDraft draft;
    private final Question question;
    private final Messages messages;
    private final ToggleGroup answers = new ToggleGroup();

    QuestionCard(ImportDraft draft, Question question, Messages messages) {
        super("question-" + question.column());
        this.draft = draft;
        this.question = question;
        this.messages = messages;
        title(Icon.WARNING, messages.bind("data.question.title", question.name(), question.example()));
        var tiles = new FlowPane(10, 10);
        for (Question.Candidate candidate : question.candidates()) {
            tiles.getChildren().add(tile(candidate));
        }
        getChildren().add(tiles);
    }

    @Override
    void paint(ImportPlan plan) {
        var column = plan.columns().get(question.column());
        boolean open = Objection.isOpen(column);
        mark(open);
        answers.getToggles().forEach(toggle -> {
            var candidate = (Question.Candidate) toggle.getUserData();
            toggle.setSelected(!open && candidate.reading() == column.reading() && candidate.type() == column.type());
        });
    }

    private RadioButton tile(Question.Candidate candidate) {
        var tile = new RadioButton();
        tile.setId("question-" + question.column() + "-" + candidate.reading());
        tile.setToggleGroup(answers);
        tile.setUserData(candidate);
        tile.getStyleClass().add("choice-tile");
        var reading = new Label();
        reading.textProperty().bind(messages.bind("data.reading." + candidate.reading()));
        reading.getStyleClass().add("choice-name");
        var example = new Label();
        example.textProperty()
                .bind(DraftCard.words(
                        messages,
                        () -> messages.text(
                                "data.question.reads", question.example(), value(candidate, candidate.ofExample()))));
        example.getStyleClass().add("choice-value");
        var figures = new GridPane();
        figures.getStyleClass().add("choice-figures");
        figure(figures, 0, "data.columns.low", candidate, candidate.minimum());
        figure(figures, 1, "data.question.median", candidate, candidate.median());
        figure(figures, 2, "data.columns.high", candidate, candidate.maximum());
        var words = new VBox(4, reading, example, figures);
        words.setPadding(new javafx.geometry.Insets(0, 0, 0, 8));
        tile.setGraphic(words);
        tile.accessibleTextProperty()
                .bind(DraftCard.words(
                        messages,
                        () -> messages.text(
                                "data.question.spoken",
                                question.name(),
                                reading.getText(),
                                example.getText(),
                                value(candidate, candidate.minimum()),
                                value(candidate, candidate.median()),
                                value(candidate, candidate.maximum()))));
        tile.selectedProperty().addListener((property, before, now) -> {
            if (now && isOther(candidate)) {
                draft.answer(question, candidate);
            }
        });
        return tile;
    }

    private boolean isOther(Question.Candidate candidate) {
        if (!(draft.stateProperty().get() instanceof ImportDraft.State.Ready ready)) {
            return false;
        }
        var column = ready.plan().columns().get(question.column());
        return column.reading() != candidate.reading() || column.type() != candidate.type();
    }

    private void figure(GridPane figures, int row, String key, Question.Candidate candidate, double value) {
        var name = new Label();
        name.textProperty().bind(messages.bind(key));
        name.getStyleClass().add("text-muted");
        var text = new Label();
        text.textProperty().bind(DraftCard.words(messages, () -> value(candidate, value)));
        GridPane.setValignment(text, VPos.BASELINE);
        figures.addRow(row, name, text);
    }

    private String value(Question.Candidate candidate, double value) {
        return Shown.value(candidate.type(), value, messages.locale());
    }
}
