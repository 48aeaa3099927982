package org.intentworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.fixture.ManyScores;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FailureView;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.StatTile;
import org.intentworkbench.ui.kit.Theme;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ResultsScreenTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Workbench workbench = new Workbench();
    private final Run run = SampleRuns.logistic();
    private final List<Throwable> faults = new java.util.concurrent.CopyOnWriteArrayList<>();
    private BackgroundRunner runner;
    private WorkbenchActions actions;
    private ResultsScreen screen;

    @Start
    void start(Stage stage) {
        runner = new BackgroundRunner(new FailureView() {
            @Override
            public void problem(String slot, Problem problem) {
                faults.add(problem);
            }

            @Override
            public void unexpected(String slot, Throwable fault) {
                faults.add(fault);
            }
        });
        var dialogs = new FileDialogs() {
            @Override
            public List<Path> open(String titleKey, String kindKey, List<String> endings) {
                return List.of();
            }

            @Override
            public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
                return Optional.empty();
            }
        };
        actions = new WorkbenchActions(workbench, runner, new Experiment(new BertEncoders()));
        screen = new ResultsScreen(workbench, actions, messages, runner, dialogs);
        var scene = new Scene(screen.node(), 1100, 700);
        Theme.LIGHT.on(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void nothingFailed(FxRobot robot) {
        robot.interact(runner::close);
        assertThat(faults).isEmpty();
    }

    private void show(FxRobot robot, Run shown) throws Exception {
        robot.interact(() -> workbench.runProperty().set(shown));
        quiet();
    }

    private void quiet() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> runner.running().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void turn(FxRobot robot, String part) throws Exception {
        robot.interact(() -> screen.turnTo(part));
        quiet();
    }

    private String text(String id) {
        return ((Labeled) screen.node().lookup("#" + id)).getText();
    }

    private String cell(Cell cell) {
        return ((Button) screen.node().lookup("#matrix-" + cell.id())).getAccessibleText();
    }

    private ConfusionMatrix matrix(double threshold) {
        return ConfusionMatrix.of(run.result().heldOutScores(), run.result().heldOutLabels(), threshold);
    }

    @Test
    void withoutARunItSaysWhatToDo(FxRobot robot) {
        assertThat(screen.node().lookup("#results-empty").isVisible()).isTrue();
        robot.clickOn("#results-go-models");
        assertThat(workbench.screenProperty().get()).isEqualTo("models");
    }

    @Test
    void theThresholdMovesMatrixSentenceAndFigures(FxRobot robot) throws Exception {
        show(robot, run);
        for (double threshold : new double[] {.5, .33, .9}) {
            robot.interact(() -> workbench.thresholdProperty().set(threshold));
            var expected = matrix(threshold);
            for (Cell cell : Cell.values()) {
                assertThat(cell(cell)).contains(" " + cell.count(expected) + ", ");
            }
            assertThat(text("results-sentence"))
                    .contains(messages.number(threshold, 2))
                    .contains("pick " + expected.selected() + " of 300 sessions");
            assertThat(text("results-precision-drawn")).endsWith(messages.number(expected.precision(), 3));
            assertThat(((TextField) screen.node().lookup("#threshold-field")).getText())
                    .isEqualTo(messages.number(threshold, 2));
        }
    }

    @Test
    void theLineIsMovedByKeysAndTheSliderFollows(FxRobot robot) throws Exception {
        show(robot, run);
        robot.interact(() -> {
            workbench.thresholdProperty().set(.4);
            screen.node().lookup("#threshold-line").requestFocus();
        });
        robot.type(KeyCode.RIGHT);
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.41);
        assertThat(((Slider) screen.node().lookup("#threshold-slider")).getValue())
                .isEqualTo(.41);
        robot.interact(() -> ((Slider) screen.node().lookup("#threshold-slider")).setValue(.2034));
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.2);
    }

    @Test
    void aTypedThresholdIsTakenAndNonsenseIsNot(FxRobot robot) throws Exception {
        show(robot, run);
        var field = (TextField) screen.node().lookup("#threshold-field");
        robot.interact(() -> {
            field.setText("0.27");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.27);
        robot.interact(() -> {
            field.setText("much");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.27);
        assertThat(field.getText()).isEqualTo("0.27");
    }

    @Test
    void aCellSelectsItsRowsAndGivesThemBack(FxRobot robot) throws Exception {
        show(robot, run);
        robot.interact(() -> workbench.thresholdProperty().set(.33));
        robot.interact(() -> ((Button) screen.node().lookup("#matrix-fn")).fire());
        var picked = workbench.selectionProperty().get();
        assertThat(picked.cardinality()).isEqualTo(matrix(.33).falseNegatives()).isPositive();
        assertThat(picked.stream())
                .allMatch(row -> run.result().labels()[row] == 1
                        && run.result().scores()[row] < .33
                        && run.result().heldOut().get(row));
        assertThat(text("results-selected")).startsWith(picked.cardinality() + " of 1,000 sessions");
        robot.interact(() -> ((Button) screen.node().lookup("#matrix-fn")).fire());
        assertThat(workbench.selectionProperty().get().isEmpty()).isTrue();
    }

    @Test
    void snapsGoToTheBestPlaces(FxRobot robot) throws Exception {
        show(robot, run);
        robot.interact(() -> ((Button) screen.node().lookup("#snap-best-f1")).fire());
        double best = matrix(workbench.thresholdProperty().get()).f1();
        assertThat(IntStream.rangeClosed(0, 100)
                        .mapToDouble(i -> matrix(i / 100.0).f1()))
                .allMatch(f1 -> Double.isNaN(f1) || f1 <= best);
        assertThat(text("snap-best-f1")).isEqualTo("Best F1");
        robot.interact(() -> ((Button) screen.node().lookup("#snap-half")).fire());
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.5);
        robot.interact(() -> ((Button) screen.node().lookup("#snap-youden")).fire());
        assertThat(workbench.thresholdProperty().get()).isBetween(.05, .6);
        robot.interact(() -> workbench.history().undo());
    }

    @Test
    void aTreeIsDrawnAndTheLanguageSwitchesWhileShown(FxRobot robot) throws Exception {
        show(robot, SampleRuns.tree());
        turn(robot, "reasons");
        assertThat(screen.node().lookup("#results-tree-node-0")).isNotNull();
        turn(robot, "overview");
        robot.interact(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(text("results-sentence")).startsWith("阈值");
        assertThat(text("results-run-name")).isEqualTo("运行 2");
        show(robot, run);
        turn(robot, "reasons");
        assertThat(screen.node().lookup("#results-tree")).isNull();
    }

    @Test
    void oneOutcomeAmongTheHeldOutGivesDashesAndAWarning(FxRobot robot) throws Exception {
        var only = new BitSet();
        run.result().heldOut().stream()
                .filter(row -> run.result().labels()[row] == 0)
                .forEach(only::set);
        show(robot, with(only));
        assertThat(screen.node().lookup("#message-one-outcome")).isNotNull();
        assertThat(text("results-auc-drawn")).endsWith("–");
        assertThat(text("results-recall-drawn")).endsWith("–");
        for (var node : screen.node().lookupAll(".label")) {
            assertThat(((Label) node).getText()).doesNotContain("NaN");
        }
        var one = new BitSet();
        one.set(only.nextSetBit(0));
        show(robot, with(one));
        assertThat(text("results-sentence")).contains("of 1 sessions");
    }

    @Test
    void theLineIsDraggedByTheMouseAndEverythingFollows(FxRobot robot) throws Exception {
        show(robot, run);
        robot.interact(() -> workbench.thresholdProperty().set(.5));
        var line = screen.node().lookup("#threshold-line");
        robot.drag(line, MouseButton.PRIMARY).moveBy(60, 0).drop();
        double moved = workbench.thresholdProperty().get();
        assertThat(moved).isGreaterThan(.5).isLessThan(1);
        assertThat(text("results-sentence")).contains(messages.number(moved, 2));
        assertThat(cell(Cell.values()[0])).contains(" " + Cell.values()[0].count(matrix(moved)) + ", ");
    }

    @Test
    void thresholdAndSelectionOutliveASwitchOfLanguageAndTheDarkTheme(FxRobot robot) throws Exception {
        show(robot, SampleRuns.tree());
        robot.interact(() -> workbench.thresholdProperty().set(.37));
        robot.interact(() -> ((Button) screen.node().lookup("#matrix-tp")).fire());
        var picked = workbench.selectionProperty().get();
        robot.interact(() -> {
            Theme.DARK.on(screen.node().getScene());
            screen.turnTo("reasons");
            messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.thresholdProperty().get()).isEqualTo(.37);
        assertThat(workbench.selectionProperty().get()).isEqualTo(picked);
        assertThat(((TextField) screen.node().lookup("#threshold-field")).getText())
                .isEqualTo("0.37");
        assertThat(screen.node().lookup("#results-tree-node-0")).isNotNull();
        for (var node : screen.node().lookupAll(".label")) {
            assertThat(String.valueOf(((Label) node).getText()))
                    .doesNotContain("NaN")
                    .doesNotMatch("(results|chart)\\..*");
        }
    }

    @Test
    void rarePositivesAreDrawnAsSharesUntilTheReaderChooses(FxRobot robot) throws Exception {
        show(robot, run);
        long positives = run.result().heldOut().stream()
                .filter(row -> run.result().labels()[row] == 1)
                .count();
        boolean rare = positives < .2 * run.result().heldOut().cardinality();
        var byShare = (ToggleButton) screen.node().lookup("#results-intent-share");
        assertThat(byShare.isSelected()).isEqualTo(rare);
        var other = (ToggleButton) screen.node().lookup(rare ? "#results-intent-count" : "#results-intent-share");
        robot.interact(other::fire);
        show(robot, SampleRuns.tree());
        assertThat(other.isSelected()).as("what the reader chose stays").isTrue();
    }

    @Test
    void budgetAndRecallAreReachedAndSaidOnTheirButtons(FxRobot robot) throws Exception {
        show(robot, run);
        robot.interact(() ->
                workbench.moneyProperty().set(Money.STANDARD.withBudget(60).withRecall(.5)));
        quiet();
        assertThat(text("snap-budget")).isEqualTo("Budget 60");
        robot.interact(() -> ((Button) screen.node().lookup("#snap-budget")).fire());
        assertThat(matrix(workbench.thresholdProperty().get()).selected()).isEqualTo(60);
        robot.interact(() -> ((Button) screen.node().lookup("#snap-recall")).fire());
        assertThat(matrix(workbench.thresholdProperty().get()).recall()).isBetween(.5, .52);
    }

    @Test
    void profitFollowsAmountsAndTheTrueShareAndIsUndone(FxRobot robot) throws Exception {
        show(robot, run);
        turn(robot, "money");
        robot.interact(() -> {
            workbench.thresholdProperty().set(.33);
            actions.setMoney(new Money(10, 1, 2, Double.NaN, "$", 100, .8));
        });
        quiet();
        var at = matrix(.33);
        long earned = at.truePositives() * 8L - at.selected();
        assertThat(tile("results-profit-now")).isEqualTo("$ " + messages.count(earned));
        assertThat(text("results-profit-sentence")).contains("you contact " + at.selected() + " sessions for $ ");
        robot.interact(() -> ((Button) screen.node().lookup("#snap-best-profit")).fire());
        quiet();
        assertThat(tile("results-profit-missed")).isEqualTo("$ 0.00");
        double best = new Economics(10, 1, 2, Double.NaN)
                .profit(matrix(workbench.thresholdProperty().get()));
        assertThat(tile("results-profit-most")).isEqualTo("$ " + messages.count(Math.round(best)));
        robot.interact(() -> actions.setMoney(new Money(10, 1, 2, .01, "$", 100, .8)));
        quiet();
        assertThat(tile("results-profit-break-even")).isEqualTo("12.5%");
        var rare = new Economics(10, 1, 2, .01);
        double now = rare.profit(matrix(workbench.thresholdProperty().get()));
        assertThat(tile("results-profit-now")).startsWith(now < 0 ? "−$ " : "$ ");
        robot.interact(() -> {
            workbench.history().undo();
            workbench.history().undo();
        });
        assertThat(workbench.moneyProperty().get().trueRate()).isNaN();
    }

    @Test
    void anAmountTypedInTheFormIsKept(FxRobot robot) throws Exception {
        show(robot, run);
        turn(robot, "money");
        @SuppressWarnings("unchecked")
        var margin = (Spinner<Double>) screen.node().lookup("#results-money-margin");
        robot.interact(() -> margin.getValueFactory().setValue(35.0));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> workbench.moneyProperty().get().margin() == 35);
        quiet();
        robot.interact(() -> workbench.history().undo());
        assertThat(workbench.moneyProperty().get()).isEqualTo(Money.STANDARD);
        assertThat(margin.getValue()).isEqualTo(20);
    }

    @Test
    void groupsSayWhenTheyAreTooSmallAndFollowTheThreshold(FxRobot robot) throws Exception {
        show(robot, run);
        turn(robot, "groups");
        var choice = (ComboBox<?>) screen.node().lookup("#results-groups-by");
        assertThat(choice.getItems()).hasSize(run.table().columns().size() + 1);
        robot.interact(() -> choose(choice, "Month"));
        quiet();
        var lines = screen.node().lookupAll(".groups-line");
        assertThat(lines).hasSizeGreaterThan(3);
        long few = lines.stream()
                .filter(l -> l.getStyleClass().contains("group-few"))
                .count();
        long said = screen.node().lookupAll(".groups-few").size();
        assertThat(few).isEqualTo(said).isPositive();
        var all = (Label) ((GroupsTable) screen.node().lookup("#results-groups-table"))
                .moving()
                .getFirst();
        for (double threshold : new double[] {.2, .6}) {
            robot.interact(() -> workbench.thresholdProperty().set(threshold));
            assertThat(all.getText())
                    .isEqualTo(messages.percent(matrix(threshold).precision(), 1));
        }
        robot.interact(() -> choice.getSelectionModel().selectLast());
        quiet();
        assertThat(screen.node().lookup("#results-groups-none").isVisible()).isTrue();
    }

    @Test
    void theCardStandsInBothLanguagesAndFollows(FxRobot robot) throws Exception {
        show(robot, ManyScores.withTrials(run));
        turn(robot, "card");
        robot.interact(() -> workbench.thresholdProperty().set(.42));
        assertThat(cardText())
                .contains("First split at threshold 0.42")
                .contains(run.result().provenance().fingerprint())
                .contains("seed 7");
        robot.interact(() -> messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
        assertThat(cardText()).contains("首次划分，阈值 0.42").doesNotContain("NaN");
    }

    @Test
    void everyPartStandsForOneOutcomeOneRowAndWithBands(FxRobot robot) throws Exception {
        var one = new BitSet();
        one.set(run.result().heldOut().nextSetBit(0));
        for (Run shown : List.of(with(one), ManyScores.withTrials(run))) {
            show(robot, shown);
            for (String part : screen.parts()) {
                turn(robot, part);
                robot.interact(() -> workbench.thresholdProperty().set(.31));
                robot.interact(() -> workbench.thresholdProperty().set(.32));
            }
        }
        turn(robot, "overview");
        assertThat(screen.node().lookupAll(".curve-band")).hasSize(4);
    }

    private void choose(ComboBox<?> choice, String name) {
        for (int i = 0; i < choice.getItems().size(); i++) {
            if (choice.getItems().get(i) instanceof GroupsModel.By.Feature feature
                    && feature.name().equals(name)) {
                choice.getSelectionModel().select(i);
            }
        }
    }

    private String tile(String id) {
        return ((StatTile) screen.node().lookup("#" + id)).valueProperty().get();
    }

    private String cardText() {
        return ((javafx.scene.layout.GridPane) screen.node().lookup("#results-card"))
                .getChildren().stream()
                        .map(node -> ((Label) node).getText())
                        .collect(java.util.stream.Collectors.joining("\n"));
    }

    private Run with(BitSet heldOut) {
        ExperimentResult r = run.result();
        var changed = new ExperimentResult(
                r.spec(),
                r.provenance(),
                r.label(),
                r.asOf(),
                r.ids(),
                r.labels(),
                r.scores(),
                heldOut,
                r.features(),
                r.byShopper(),
                r.repeats(),
                r.model(),
                r.weights(),
                r.notes());
        return new Run(9, "", changed, run.table());
    }
}
