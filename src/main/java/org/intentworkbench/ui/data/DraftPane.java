package org.intentworkbench.ui.data;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Severity;
import org.jspecify.annotations.Nullable;

/// One file before it is taken in: how it is read, what is to be decided, its columns and first rows.
final class DraftPane extends VBox {
    /// Failures that another encoding may mend.
    private static final Set<String> GARBLED =
            Set.of(ImportDraft.State.Failed.ENCODING, "problem.ingest.binary", "problem.ingest.garbled");

    private final ImportViewModel model;
    private final Messages messages;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final ProgressIndicator looking = new ProgressIndicator();
    private final FormRow form;
    private final MessageBar bar;
    private final VBox offers = new VBox();
    private final DraftCards cards;
    private final PreviewTable preview;
    private final WideFile wide;
    private final ScrollPane page = new ScrollPane();
    private @Nullable ImportDraft shown;

    DraftPane(ImportViewModel model, Messages messages) {
        super(10);
        this.model = model;
        this.messages = messages;
        form = new FormRow(model, messages);
        bar = new MessageBar(messages);
        cards = new DraftCards(model, messages);
        preview = new PreviewTable(messages);
        preview.accessibleTextProperty().bind(messages.bind("data.import.preview"));
        wide = new WideFile(preview, messages);
        name.getStyleClass().add("import-name");
        name.setMinWidth(80);
        facts.setId("import-facts");
        facts.getStyleClass().add("text-muted");
        facts.setMinWidth(USE_PREF_SIZE);
        looking.setId("import-looking");
        looking.setMaxSize(18, 18);
        looking.setMinSize(18, 18);
        looking.accessibleTextProperty().bind(messages.bind("data.import.looking"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(10, name, looking, gap, facts);
        line.setAlignment(Pos.CENTER_LEFT);
        // with decisions above it the table keeps a height at which it can be read, and the page scrolls
        preview.setMinHeight(230);
        preview.setPrefHeight(230);
        VBox.setVgrow(preview, Priority.ALWAYS);
        var body = new VBox(10, bar, offers, cards, wide, preview);
        offers.managedProperty().bind(offers.visibleProperty());
        page.setContent(body);
        page.setId("import-page");
        page.getStyleClass().add("import-page");
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setFocusTraversable(false);
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(line, form, page);
    }

    void focus() {
        form.kind().requestFocus();
    }

    void show(@Nullable ImportDraft draft) {
        wide.show(draft);
        if (draft == null) {
            shown = null;
            return;
        }
        if (draft != shown) {
            page.setVvalue(0);
            shown = draft;
        }
        name.setText(draft.source().name());
        looking.setVisible(draft.lookingProperty().get());
        form.show(draft);
        cards.show(draft);
        facts.setText("");
        bar.clearAll();
        offers.getChildren().clear();
        var state = draft.stateProperty().get();
        preview.setVisible(!(state instanceof ImportDraft.State.Failed));
        switch (state) {
            case ImportDraft.State.Looking nothing -> {}
            case ImportDraft.State.Failed failed -> {
                bar.show("import-problem", failed.problem());
                if (GARBLED.contains(failed.problem().key())) {
                    offer(draft, failed);
                }
            }
            case ImportDraft.State.Ready ready -> {
                facts.setText(facts(ready));
                note(ready);
            }
        }
        offers.setVisible(!offers.getChildren().isEmpty());
    }

    private void offer(ImportDraft draft, ImportDraft.State.Failed failed) {
        var form = draft.choices().form();
        String tried = failed.encoding();
        offers.getChildren()
                .add(new EncodingOffers(
                        tried != null ? tried : form.encoding(),
                        Integer.MAX_VALUE,
                        name -> model.say(draft, draft.choices().withForm(form.withEncoding(name))),
                        messages));
    }

    private void note(ImportDraft.State.Ready ready) {
        if (ready.whole()) {
            int number = 0;
            for (Wording note : ready.proposed().notes(ready.plan())) {
                bar.show(
                        "import-note-" + number++,
                        Severity.INFO,
                        note.key(),
                        note.arguments().toArray());
            }
        }
    }

    private String facts(ImportDraft.State.Ready ready) {
        int columns = ready.plan().columns().size();
        String plain = ready.whole()
                ? messages.text(
                        "data.import.facts", messages.count(ready.proposed().rowCount()), columns)
                : messages.text("data.import.facts.head", columns);
        return ready.plan()
                .column(Role.LABEL)
                .map(label -> messages.text("data.import.label", plain, label.name()))
                .orElse(plain);
    }
}
