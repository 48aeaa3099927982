package org.intentworkbench.ui.models;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Remembered;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.models.board.BoardModel;
import org.intentworkbench.ui.models.board.BoardPane;
import org.intentworkbench.ui.models.board.ComparePart;
import org.intentworkbench.ui.models.board.ScorePart;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Screen *Models*: choose what to foresee and from what, train, compare the runs.
public final class ModelsScreen implements Screen {
    private static final KeyCombination TRAIN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final ModelsViewModel model;
    private final BoardModel board;
    private final StackPane root = new StackPane();

    /// A screen that asks for no files and remembers nothing.
    public ModelsScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            EncoderFactory encoders) {
        this(workbench, actions, messages, runner, encoders, new NoFiles(), Remembered.forNow());
    }

    /// @param encoders name the vectors there are; nothing is loaded here
    /// @param remembered which columns of the board are shown
    public ModelsScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            EncoderFactory encoders,
            FileDialogs dialogs,
            Remembered remembered) {
        model = new ModelsViewModel(workbench, actions, runner, encoders);
        root.setId("screen-models");
        root.getStyleClass().add("models-screen");
        BooleanBinding open = workbench.workspaceProperty().isNotNull();
        BooleanBinding any = Bindings.isNotEmpty(workbench.imports());
        var noWorkspace = new EmptyState(
                Icon.CHART, messages.bind("shell.workspace.empty.headline"), messages.bind("models.empty.workspace"));
        var noRows = new EmptyState(
                        Icon.CHART, messages.bind("models.empty.headline"), messages.bind("models.empty.sentence"))
                .action(
                        "models-go-data",
                        messages.bind("models.empty.act"),
                        () -> workbench.screenProperty().set("data"));
        board = new BoardModel(workbench, actions);
        var runs = new BoardPane(
                board, messages, remembered, model::reuse, run -> command(workbench, run), model.trainedProperty());
        HBox.setHgrow(runs, Priority.ALWAYS);
        runs.setMinWidth(0);
        var features = new FeatureBrowserModel(model, runner, encoders);
        var browser = new FeatureBrowser(features, model, messages, runner);
        show(browser, features.openProperty());
        show(runs, features.openProperty().not());
        HBox.setHgrow(browser, Priority.ALWAYS);
        browser.setMinWidth(0);
        var work = new HBox(16, new TrainForm(model, features, messages, runner), runs, browser);
        show(noWorkspace, open.not());
        show(noRows, open.and(any.not()));
        var compare = new ComparePart(board, actions, messages, runner, dialogs).node();
        var score = new ScorePart(board, actions, messages, runner, dialogs, encoders).node();
        BooleanBinding ready = open.and(any);
        part(work, BoardModel.BOARD, ready, messages);
        part(compare, BoardModel.COMPARE, ready, messages);
        part(score, BoardModel.SCORE, ready, messages);
        root.getChildren().addAll(noWorkspace, noRows, work, compare, score);
        root.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (TRAIN.match(e) && board.partProperty().get().equals(BoardModel.BOARD)) {
                model.train();
                e.consume();
            }
        });
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public Icon icon() {
        return Icon.MODEL;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public List<String> parts() {
        return List.of(BoardModel.BOARD, BoardModel.COMPARE, BoardModel.SCORE);
    }

    @Override
    public void turnTo(String part) {
        board.partProperty().set(part);
    }

    private void part(Region node, String part, BooleanBinding ready, Messages messages) {
        node.accessibleTextProperty().bind(messages.bind("models.tab." + part));
        show(node, ready.and(board.partProperty().isEqualTo(part)));
    }

    private static String command(Workbench workbench, RunSummary run) {
        Workspace open = workbench.workspaceProperty().get();
        return open == null ? "" : TrainCommandLine.of(open.file(), run.spec());
    }

    private static void show(Node node, javafx.beans.value.ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
