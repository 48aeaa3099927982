package org.intentworkbench.ui.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// *Results*: how well the current run tells the outcomes apart on rows it never saw, at the threshold of the moment.
/// The
/// threshold stays in sight over all parts; only the part in front follows it, the others when they are turned to.
public final class ResultsScreen implements Screen {
    private final ResultsViewModel model;
    private final AlarmsModel alarms;
    private final ThresholdStrip strip;
    private final List<ResultPart> parts;
    private final Set<ResultPart> shown = new HashSet<>();
    private final TabPane tabs = new TabPane();
    private final VBox filled;
    private final EmptyState empty;
    private final StackPane node;

    public ResultsScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        model = new ResultsViewModel(workbench, runner);
        var words = new ResultWords(messages);
        alarms = new AlarmsModel(workbench, actions, runner);
        strip = new ThresholdStrip(messages, words, model);
        parts = List.of(
                new OverviewPart(messages, words, model, dialogs),
                new AlarmsPart(messages, alarms, runner, this::turnTo),
                new CurvesPart(messages, words, model, dialogs),
                new MoneyPart(messages, words, model, new MoneyModel(workbench, actions), runner, dialogs),
                new GroupsPart(messages, words, model, new GroupsModel(workbench, runner, model), runner, dialogs),
                new FairnessPart(messages, model, new FairnessModel(workbench, actions, runner), runner),
                new EarlyPart(messages, new EarlyModel(workbench, actions, runner), workbench, runner, dialogs),
                new ReasonsPart(messages, words, dialogs),
                new ProtocolPart(messages, new WrongModel(workbench, actions, runner), runner, dialogs),
                new CardPart(messages));
        tabs.setId("results-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        parts.forEach(part -> tabs.getTabs().add(tab(part, messages)));
        tabs.getTabs().stream()
                .filter(tab -> AlarmsPart.ID.equals(tab.getUserData()))
                .forEach(tab -> countOpen(tab, messages));
        tabs.setMinHeight(0);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        filled = new VBox(strip, new ProgressStrip(runner, messages, ResultsViewModel.CURVES), tabs);
        filled.getStyleClass().add("results");
        empty = new EmptyState(Icon.CHART, messages.bind("results.empty"), messages.bind("results.empty.about"))
                .action("results-go-models", messages.bind("results.empty.act"), model::goToModels);
        empty.setId("results-empty");
        node = new StackPane(filled, empty);
        node.setId("results");
        model.curvesProperty().addListener((property, before, now) -> show());
        model.matrixProperty().addListener((property, before, now) -> move());
        model.selectedProperty().addListener((property, before, now) -> select());
        messages.localeProperty().addListener((property, before, now) -> show());
        tabs.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> turned());
        workbench.runProperty().addListener((property, before, now) -> fill(now != null));
        workbench.partProperty().addListener((property, before, now) -> {
            if (parts().contains(now)) {
                turnTo(now);
                workbench.partProperty().set("");
            }
        });
        fill(workbench.runProperty().get() != null);
        show();
    }

    @Override
    public String id() {
        return "results";
    }

    @Override
    public Icon icon() {
        return Icon.CHART;
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public List<String> parts() {
        return parts.stream().map(ResultPart::id).toList();
    }

    @Override
    public void turnTo(String part) {
        tabs.getTabs().stream()
                .filter(tab -> part.equals(tab.getUserData()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private ResultPart inFront() {
        return parts.get(Math.max(0, tabs.getSelectionModel().getSelectedIndex()));
    }

    private void fill(boolean hasRun) {
        filled.setVisible(hasRun);
        empty.setVisible(!hasRun);
    }

    private void show() {
        shown.clear();
        var curves = model.curvesProperty().get();
        if (curves != null) {
            strip.show(curves, curves.matrix(model.thresholdProperty().get()));
            strip.showTargets();
            strip.showSelection(curves);
            turned();
        }
    }

    private void turned() {
        var curves = model.curvesProperty().get();
        if (curves == null) {
            return;
        }
        ResultPart part = inFront();
        if (shown.add(part)) {
            part.show(curves);
        }
        part.move(curves, curves.matrix(model.thresholdProperty().get()));
    }

    private void move() {
        var curves = model.curvesProperty().get();
        var matrix = model.matrixProperty().get();
        if (curves != null && matrix != null) {
            strip.show(curves, matrix);
            ResultPart part = inFront();
            if (shown.contains(part)) {
                part.move(curves, matrix);
            }
        }
    }

    private void select() {
        var curves = model.curvesProperty().get();
        if (curves != null) {
            strip.showSelection(curves);
        }
    }

    /// How many warnings stand open is told beside the name of their part.
    private void countOpen(Tab tab, Messages messages) {
        tab.textProperty().unbind();
        tab.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            long open = alarms.shownProperty().get().open();
                            return open == 0
                                    ? messages.text("results.tab.warnings")
                                    : messages.text("results.tab.warnings.open", messages.count(open));
                        },
                        alarms.shownProperty(),
                        messages.localeProperty()));
    }

    private static Tab tab(ResultPart part, Messages messages) {
        var tab = new Tab();
        tab.setId("results-tab-" + part.id());
        tab.setUserData(part.id());
        tab.textProperty().bind(messages.bind("results.tab." + part.id()));
        tab.setContent(part.node());
        return tab;
    }
}
