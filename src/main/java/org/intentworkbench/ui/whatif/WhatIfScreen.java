package org.intentworkbench.ui.whatif;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// *What-if*: one subject with other values, or the model with other settings.
public final class WhatIfScreen implements Screen {
    private final StackPane root = new StackPane();

    public WhatIfScreen(Workbench workbench, WorkbenchActions actions, Messages messages, BackgroundRunner runner) {
        var tabs = new TabPane(
                tab(
                        "whatif-tab-subject",
                        "whatif.tab.subject",
                        messages,
                        new SubjectPane(workbench, messages, runner).node()),
                tab(
                        "whatif-tab-settings",
                        "whatif.tab.settings",
                        messages,
                        new SettingsPane(workbench, actions, messages, runner).node()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("whatif-tabs");
        tabs.visibleProperty().bind(workbench.runProperty().isNotNull());
        var empty = new EmptyState(
                        Icon.CHART, messages.bind("whatif.empty.headline"), messages.bind("whatif.empty.sentence"))
                .action(
                        "whatif-go-models",
                        messages.bind("whatif.empty.action"),
                        () -> workbench.screenProperty().set("models"));
        empty.visibleProperty().bind(workbench.runProperty().isNull());
        root.getChildren().addAll(tabs, empty);
        root.setId("whatif-screen");
    }

    @Override
    public String id() {
        return "whatif";
    }

    @Override
    public Icon icon() {
        return Icon.SLIDERS;
    }

    @Override
    public Region node() {
        return root;
    }

    private static Tab tab(String id, String key, Messages messages, javafx.scene.Node content) {
        var tab = new Tab();
        tab.setId(id);
        tab.textProperty().bind(messages.bind(key));
        var padded = new StackPane(content);
        padded.getStyleClass().add("whatif-tab");
        tab.setContent(padded);
        return tab;
    }
}
