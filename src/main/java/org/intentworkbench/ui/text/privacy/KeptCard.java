package org.intentworkbench.ui.text.privacy;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.text.CutReview;
import org.intentworkbench.text.Holdings;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.StatTile;
import org.jspecify.annotations.Nullable;

/// Where texts and vectors lie, and how much was read.
final class KeptCard extends VBox {
    private static final int CUT_SHOWN = 20;

    private final PrivacyModel model;
    private final Messages messages;
    private final StatTile reviews;
    private final StatTile read;
    private final StatTile waiting;
    private final StatTile cut;
    private final StatTile blank;
    private final Label file = label("privacy-file");
    private final Label vectors = label("privacy-vectors");
    private final Label cutReviews = label("privacy-cut-reviews");

    KeptCard(PrivacyModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        reviews = new StatTile("privacy-reviews", messages.bind("text.privacy.count.reviews"));
        read = new StatTile("privacy-read", messages.bind("text.privacy.count.read"));
        waiting = new StatTile("privacy-waiting", messages.bind("text.privacy.count.waiting"));
        cut = new StatTile("privacy-cut", messages.bind("text.privacy.count.cut"));
        blank = new StatTile("privacy-blank", messages.bind("text.privacy.count.blank"));
        cutReviews.getStyleClass().add("text-muted");
        getChildren()
                .add(new Card(
                        messages.bind("text.privacy.kept"),
                        new FlowPane(8, 8, reviews, read, waiting, cut, blank),
                        file,
                        vectors,
                        cutReviews));
        model.holdingsProperty().addListener(changed -> show());
        messages.localeProperty().addListener(changed -> show());
        show();
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private void show() {
        Holdings now = model.holdingsProperty().get();
        reviews.show(count(now == null ? null : now.count().texts()), "");
        read.show(
                count(
                        now == null
                                ? null
                                : (long) now.count().distinct() - now.count().waiting()),
                "");
        waiting.show(count(now == null ? null : (long) now.count().waiting()), "");
        cut.show(count(now == null ? null : (long) now.count().cut()), "");
        blank.show(count(now == null ? null : now.count().blank()), "");
        if (now == null) {
            file.setText(messages.text("text.privacy.looking"));
            vectors.setText("");
            cutReviews.setText("");
            return;
        }
        file.setText(messages.text("text.privacy.file", now.file().toString(), megabytes(now.bytes())));
        vectors.setText(
                now.kept().isEmpty()
                        ? messages.text("text.privacy.vectors.none")
                        : String.join(
                                "\n",
                                now.kept().stream()
                                        .map(one -> messages.text(
                                                "text.privacy.vectors",
                                                one.model(),
                                                messages.count(one.vectors()),
                                                megabytes(one.bytes())))
                                        .toList()));
        cutReviews.setText(
                now.cut().isEmpty()
                        ? ""
                        : messages.text("text.privacy.cut")
                                + "\n"
                                + String.join(
                                        "\n",
                                        now.cut().stream()
                                                .limit(CUT_SHOWN)
                                                .map(this::words)
                                                .toList()));
        cutReviews.setManaged(!now.cut().isEmpty());
    }

    private String words(CutReview one) {
        return messages.text(
                "text.privacy.cut.one",
                Long.toString(one.importId()),
                messages.count(one.row()),
                messages.count(one.letters()),
                one.beginning());
    }

    private String count(@Nullable Long value) {
        return value == null ? "–" : messages.count(value);
    }

    private String megabytes(long bytes) {
        return messages.number(bytes / 1e6, 1);
    }
}
