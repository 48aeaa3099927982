package org.intentworkbench.ui.text.signals;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;

/// The chosen signal: what it means, how good it is, and its pages.
final class SignalDetail extends VBox {
    private final Messages messages;
    private final ToggleGroup pages = new ToggleGroup();

    SignalDetail(
            SignalsModel model, Messages messages, SignalWords words, BackgroundRunner runner, FileDialogs dialogs) {
        this.messages = messages;
        getStyleClass().addAll("card-section", "signals-detail");
        var title = new Label();
        title.setId("signals-title");
        title.getStyleClass().add("card-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.name(model.signalProperty().get()),
                        model.signalProperty(),
                        messages.localeProperty()));
        var definition = label("signals-definition");
        definition
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.definition(model.signalProperty().get()),
                        model.signalProperty(),
                        messages.localeProperty()));
        var quality = label("signals-judged");
        quality.getStyleClass().add("signals-hint");
        quality.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            SignalView view = model.viewProperty().get();
                            return view == null ? "" : words.qualityAtLength(view.study(), view.outcome());
                        },
                        model.viewProperty(),
                        messages.localeProperty()));
        Map<String, Region> nodes = new LinkedHashMap<>();
        nodes.put("signals.page.texts", new TextsPage(model, messages, words, runner, dialogs));
        nodes.put(
                "signals.page.products",
                new GroupsPage(
                        "signals-products",
                        model,
                        messages,
                        words,
                        "signals.groups.product",
                        "signals.groups.noProducts",
                        SignalView::products));
        nodes.put(
                "signals.page.shoppers",
                new GroupsPage(
                        "signals-shoppers",
                        model,
                        messages,
                        words,
                        "signals.groups.shopper",
                        "signals.groups.noShoppers",
                        SignalView::shoppers));
        nodes.put("signals.page.sentences", new SentencesPage(model, messages, words));
        var tabs = new HBox();
        var bar = new HBox(tabs);
        bar.getStyleClass().add("signals-bar");
        var stack = new StackPane();
        nodes.forEach((key, node) -> {
            ToggleButton page = page(key);
            int at = tabs.getChildren().size();
            page.getStyleClass().add(at == 0 ? "left-pill" : at == nodes.size() - 1 ? "right-pill" : "center-pill");
            node.visibleProperty().bind(page.selectedProperty());
            tabs.getChildren().add(page);
            stack.getChildren().add(node);
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.getChildren().addAll(gap, sharpen(model), sharp(model));
        var head = new HBox(title, new ProgressStrip(runner, messages, SignalsModel.SHARPEN), select(model));
        head.getStyleClass().add("signals-bar");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(stack, Priority.ALWAYS);
        getChildren().addAll(head, definition, quality, bar, stack);
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private ToggleButton page(String key) {
        var button = new ToggleButton();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(messages.bind(key));
        button.setToggleGroup(pages);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        if (pages.getSelectedToggle() == null) {
            button.setSelected(true);
        }
        // one page is always in front
        button.setOnAction(e -> button.setSelected(true));
        return button;
    }

    private Button select(SignalsModel model) {
        var button = new Button();
        button.setId("signals-select");
        button.textProperty().bind(messages.bind("signals.select"));
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.isNull(model.viewProperty()));
        button.setOnAction(e -> model.select());
        return button;
    }

    private Button sharpen(SignalsModel model) {
        var button = new Button();
        button.setId("signals-sharpen");
        button.textProperty().bind(messages.bind("signals.sharpen"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> model.sharpen());
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            SignalDesk desk = model.deskProperty().get();
                            return desk != null && desk.canSharpen() && !desk.sharpened();
                        },
                        model.deskProperty()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private ToggleButton sharp(SignalsModel model) {
        var button = new ToggleButton();
        button.setId("signals-sharp");
        button.textProperty().bind(messages.bind("signals.sharp"));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.sharpProperty());
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            SignalView view = model.viewProperty().get();
                            return view != null && view.outcome().sharpened() != null;
                        },
                        model.viewProperty()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
