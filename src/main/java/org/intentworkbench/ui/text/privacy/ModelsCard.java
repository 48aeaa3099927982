package org.intentworkbench.ui.text.privacy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Language;
import org.intentworkbench.text.Holdings;
import org.intentworkbench.text.ModelFacts;
import org.intentworkbench.text.Pooling;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// Which model reads which language, and the choice of another.
final class ModelsCard extends VBox {
    private static final int HASH_LETTERS = 12;

    private final PrivacyModel model;
    private final FileDialogs dialogs;
    private final Messages messages;
    private final WordChoice<Optional<Pooling>> pooling;
    private final Map<Language, SimpleObjectProperty<@Nullable ModelFacts>> facts = new EnumMap<>(Language.class);

    ModelsCard(PrivacyModel model, FileDialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
        pooling = new WordChoice<>(
                "privacy-pooling",
                messages,
                choice -> messages.text(
                        choice.map(p -> "text.privacy.pooling." + p).orElse("text.privacy.pooling.folder")));
        pooling.getItems().add(Optional.empty());
        for (Pooling one : Pooling.values()) {
            pooling.getItems().add(Optional.of(one));
        }
        pooling.setValue(Optional.empty());
        pooling.setMaxWidth(Region.USE_PREF_SIZE);
        pooling.accessibleTextProperty().bind(messages.bind("text.privacy.pooling"));
        var rows = new VBox(12);
        for (Language language : Language.values()) {
            facts.put(language, new SimpleObjectProperty<>());
            rows.getChildren().add(row(language));
        }
        var hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("text-muted");
        hint.textProperty().bind(messages.bind("text.privacy.models.hint"));
        var asked = new Label();
        asked.textProperty().bind(messages.bind("text.privacy.pooling"));
        var choice = new HBox(8, asked, pooling);
        choice.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(new Card(messages.bind("text.privacy.models"), rows, hint, choice));
        model.holdingsProperty().addListener((property, before, now) -> show(now));
        show(model.holdingsProperty().get());
    }

    private void show(@Nullable Holdings now) {
        facts.forEach((language, property) -> property.set(
                now == null
                        ? null
                        : now.models().stream()
                                .filter(one -> one.language() == language)
                                .findFirst()
                                .orElse(null)));
    }

    private VBox row(Language language) {
        var fact = facts.getOrDefault(language, new SimpleObjectProperty<>());
        var name = new Label();
        name.setId("privacy-model-" + language.code());
        name.setWrapText(true);
        name.getStyleClass().add("privacy-model");
        name.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            ModelFacts now = fact.get();
                            return messages.text(
                                    "text.privacy.model." + language,
                                    now == null ? messages.text("text.privacy.looking") : now.name());
                        },
                        fact,
                        messages.localeProperty()));
        var details = new Label();
        details.setWrapText(true);
        details.textProperty()
                .bind(Bindings.createStringBinding(() -> details(fact.get()), fact, messages.localeProperty()));
        var choose = new Button();
        choose.setId("privacy-choose-" + language.code());
        choose.textProperty().bind(messages.bind("text.privacy.choose"));
        choose.getStyleClass().add("small");
        choose.setOnAction(e -> dialogs.folder("text.privacy.choose.title")
                .ifPresent(folder -> model.choose(language, folder, pooling.getValue())));
        var bundled = new Button();
        bundled.setId("privacy-bundled-" + language.code());
        bundled.textProperty().bind(messages.bind("text.privacy.bundled"));
        bundled.getStyleClass().add("small");
        bundled.setOnAction(e -> model.bundled(language));
        var own = Bindings.createBooleanBinding(
                () -> {
                    ModelFacts now = fact.get();
                    return now != null && now.folder() != null;
                },
                fact);
        bundled.visibleProperty().bind(own);
        bundled.managedProperty().bind(own);
        return new VBox(4, name, details, new FlowPane(8, 4, choose, bundled));
    }

    private String details(@Nullable ModelFacts now) {
        if (now == null) {
            return "";
        }
        String place = now.folder() == null
                ? messages.text("text.privacy.model.bundled", now.licence())
                : messages.text("text.privacy.model.folder", now.folder().toString());
        return messages.text(
                "text.privacy.model.details",
                messages.count(now.dimension()),
                messages.count(now.tokenLimit()),
                messages.text("text.privacy.pooling." + now.pooling()),
                now.sha256().isEmpty()
                        ? "–"
                        : now.sha256()
                                .substring(
                                        0, Math.min(HASH_LETTERS, now.sha256().length())),
                place);
    }
}
