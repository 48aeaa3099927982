package org.intentworkbench.ui.text.privacy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.intentworkbench.network.NetworkAttempt;
import org.intentworkbench.network.OpenSocket;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// What is watched, what each watch cannot see, and the log that stays empty.
final class WatchCard extends VBox {
    private final PrivacyModel model;
    private final Messages messages;
    private final TableView<NetworkAttempt> log = new TableView<>();

    WatchCard(PrivacyModel model, Messages messages) {
        super(12);
        this.model = model;
        this.messages = messages;
        var watches = new VBox(
                10,
                watch("lookups", NetworkLook::lookups),
                watch("connections", NetworkLook::connections),
                watch("sockets", look -> look.sockets().isPresent()));
        var sockets = new Label();
        sockets.setId("privacy-sockets");
        sockets.setWrapText(true);
        sockets.textProperty()
                .bind(Bindings.createStringBinding(this::sockets, model.networkProperty(), messages.localeProperty()));
        var hosts = new Card(messages.bind("text.privacy.log"), log);
        var checks = new Card(messages.bind("text.privacy.watches"), watches, sockets);
        log.setId("privacy-log");
        log.setPrefHeight(120);
        column("time", one -> Clock.words(one.time()), 70);
        column("kind", one -> messages.text("text.privacy.kind." + one.kind()), 90);
        column("host", NetworkAttempt::host, 130);
        column("caller", NetworkAttempt::caller, 140);
        column("done", one -> messages.text(one.refused() ? "text.privacy.refused" : "text.privacy.noted"), 90);
        log.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var empty = new Label();
        empty.setId("privacy-log-empty");
        empty.setWrapText(true);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            NetworkLook now = model.networkProperty().get();
                            return now == null
                                    ? messages.text("text.privacy.looking")
                                    : messages.text("text.privacy.log.empty", Clock.words(now.since()));
                        },
                        model.networkProperty(),
                        messages.localeProperty()));
        log.setPlaceholder(empty);
        model.networkProperty().addListener((property, before, now) -> {
            List<NetworkAttempt> attempts = now == null ? List.of() : now.attempts();
            if (!log.getItems().equals(attempts)) {
                log.getItems().setAll(attempts);
            }
        });
        messages.localeProperty().addListener(changed -> log.refresh());
        getChildren().addAll(hosts, checks);
    }

    /// A sign, what is watched, and what stays unseen.
    private HBox watch(String name, Predicate<NetworkLook> works) {
        var sign = new HBox(Icon.CHECK.node());
        sign.getStyleClass().add("privacy-sign");
        var title = new Label();
        title.setId("privacy-watch-" + name);
        title.getStyleClass().add("privacy-watch");
        title.setWrapText(true);
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            NetworkLook now = model.networkProperty().get();
                            boolean on = now == null || works.test(now);
                            return messages.text(
                                    on ? "text.privacy.watch.on" : "text.privacy.watch.off",
                                    messages.text("text.privacy.watch." + name));
                        },
                        model.networkProperty(),
                        messages.localeProperty()));
        var limits = new Label();
        limits.setWrapText(true);
        limits.getStyleClass().add("text-muted");
        limits.textProperty().bind(messages.bind("text.privacy.watch." + name + ".limits"));
        sign.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            NetworkLook now = model.networkProperty().get();
                            return now != null && works.test(now);
                        },
                        model.networkProperty()));
        var words = new VBox(1, title, limits);
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(8, sign, words);
    }

    private String sockets() {
        NetworkLook now = model.networkProperty().get();
        if (now == null || now.sockets().isEmpty()) {
            return "";
        }
        List<OpenSocket> open = now.sockets().get();
        if (open.isEmpty()) {
            return messages.text("text.privacy.sockets.none", Clock.words(now.at()));
        }
        return messages.text(
                "text.privacy.sockets.some",
                Clock.words(now.at()),
                messages.count(open.size()),
                messages.count(now.outside()),
                String.join(", ", open.stream().limit(5).map(OpenSocket::remote).toList()));
    }

    private void column(String name, Function<NetworkAttempt, String> words, double width) {
        var column = new TableColumn<NetworkAttempt, String>();
        column.textProperty().bind(messages.bind("text.privacy.log." + name));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        log.getColumns().add(column);
    }
}
