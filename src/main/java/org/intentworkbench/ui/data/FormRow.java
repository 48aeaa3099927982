package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.file.Encodings;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.FormChoices;
import org.intentworkbench.ingest.file.Format;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// How a file is read, each part of it to be chosen; what was found out by itself is marked.
final class FormRow extends FlowPane {
    private static final String PACKED = "problem.ingest.archive.";
    /// No way of reading helps with these, unless something could be read before.
    private static final List<String> CLOSED =
            List.of(PACKED, "problem.ingest.workbook.bomb", "problem.ingest.password", "problem.ingest.notTable");

    private final ImportViewModel model;
    private final Messages messages;
    private final WordChoice<FileKind> kind;
    private final WordChoice<String> encoding;
    private final WordChoice<Character> delimiter;
    private final WordChoice<Integer> header;
    private final WordChoice<String> sheet;
    private final WordChoice<String> zone;
    private final PresetField preset;
    private @Nullable ImportDraft draft;
    private boolean painting;

    FormRow(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("form-row");
        kind = field("kind", "data.import.kind", k -> messages.text("kind." + k.name()));
        encoding = field("encoding", "data.form.encoding", this::encodingWords);
        delimiter = field("delimiter", "data.form.delimiter", this::delimiterWords);
        header = field("header", "data.form.header", row -> FormWords.header(messages, row));
        sheet = field("sheet", "data.form.sheet", name -> name);
        zone = field("zone", "data.form.zone", name -> name);
        preset = new PresetField(model, messages);
        getChildren().add(1, preset);
        kind.getItems().setAll(FileKind.values());
        kind.promptTextProperty().bind(messages.bind("data.kinds.prompt"));
        header.getItems().setAll(FormWords.HEADERS);
        zone.getItems().setAll(FormWords.ZONES);
        zone.setPrefWidth(142); // with it the whole row stands in one line of a small window
        on(kind, value -> say(d -> model.say(d, d.choices().withKind(value).withPreset(""))));
        on(encoding, value -> form(f -> f.withEncoding(value)));
        on(delimiter, value -> form(f -> f.withDelimiter(value)));
        on(header, value -> form(f -> f.withHeaderRow(value)));
        on(sheet, value -> form(f -> f.withSheet(value)));
        on(zone, value -> say(d -> d.setZone(value)));
    }

    WordChoice<FileKind> kind() {
        return kind;
    }

    void show(ImportDraft now) {
        draft = now;
        preset.show(now);
        painting = true;
        kind.setValue(now.kindProperty().get());
        var state = now.stateProperty().get();
        var proposed = now.proposed();
        FileForm form = state instanceof ImportDraft.State.Ready ready
                ? ready.plan().form()
                : proposed == null ? null : proposed.plan().form();
        FormChoices said = now.choices().form();
        String failed = state instanceof ImportDraft.State.Failed unread ? unread.encoding() : null;
        boolean text = form == null ? isText(now) : form.format() == Format.DELIMITED;
        boolean rows = text || (form != null && (form.format() == Format.XLSX || form.format() == Format.XLS));
        String tried = failed != null ? failed : encodingOf(form);
        // a file that could not be decoded has no form to choose yet
        boolean decoded = failed == null || proposed != null;
        fill(encoding, Encodings.OFFERED, said.encoding() != null ? said.encoding() : tried, text);
        fill(
                delimiter,
                FormWords.DELIMITERS,
                said.delimiter() != null ? said.delimiter() : delimiterOf(form),
                text && decoded);
        fill(header, FormWords.HEADERS, said.headerRow() != null ? said.headerRow() : headerOf(form), rows && decoded);
        List<String> sheets = proposed == null ? List.of() : proposed.sheets();
        fill(
                sheet,
                sheets,
                said.sheet() != null ? said.sheet() : form == null ? null : form.sheet(),
                sheets.size() > 0);
        boolean times = state instanceof ImportDraft.State.Ready ready
                && ready.plan().columns().stream().anyMatch(c -> c.storedType() == ColumnType.TIME);
        fill(
                zone,
                FormWords.ZONES,
                state instanceof ImportDraft.State.Ready ready ? ready.plan().zone() : null,
                times);
        String problem = state instanceof ImportDraft.State.Failed wrong && proposed == null
                ? wrong.problem().key()
                : "";
        // of a file that could not be opened there is nothing to choose but what might open it
        boolean closed = CLOSED.stream().anyMatch(problem::startsWith)
                || (state instanceof ImportDraft.State.Failed packed
                        && packed.problem().key().startsWith(PACKED));
        for (var field : List.of(kind.getParent(), preset)) {
            field.setVisible(!problem.equals(ImportDraft.State.Failed.ENCODING));
            field.setManaged(field.isVisible());
        }
        setVisible(!closed);
        setManaged(!closed);
        painting = false;
    }

    private <T> void fill(WordChoice<T> choice, List<T> usual, @Nullable T value, boolean shown) {
        choice.getParent().setVisible(shown);
        choice.getParent().setManaged(shown);
        if (!shown) {
            return;
        }
        List<T> all = new ArrayList<>(usual);
        if (value != null && !all.contains(value)) {
            all.addFirst(value);
        }
        if (!choice.getItems().equals(all)) {
            choice.getItems().setAll(all);
        }
        // a prompt takes room, also where it is not shown
        choice.setPromptText(value == null ? messages.text("data.form.auto") : "");
        choice.setValue(value);
    }

    private static @Nullable String encodingOf(@Nullable FileForm form) {
        return form == null ? null : form.encoding();
    }

    private static @Nullable Character delimiterOf(@Nullable FileForm form) {
        return form == null ? null : form.delimiter();
    }

    private static @Nullable Integer headerOf(@Nullable FileForm form) {
        return form == null ? null : form.headerRow();
    }

    /// Of a file that could not be read at all: whether encoding and delimiter could mend that.
    private static boolean isText(ImportDraft draft) {
        String name = draft.source().name().toLowerCase(java.util.Locale.ROOT);
        return List.of(".xlsx", ".xls", ".parquet", ".json", ".jsonl", ".ndjson").stream()
                .noneMatch(name::endsWith);
    }

    private String encodingWords(String name) {
        FileForm found = draft == null ? null : draft.found();
        return found != null && found.encoding().equals(name) ? messages.text("data.form.found", name) : name;
    }

    private String delimiterWords(char value) {
        FileForm found = draft == null ? null : draft.found();
        String words = FormWords.delimiter(messages, value);
        return found != null && found.delimiter() == value ? messages.text("data.form.found", words) : words;
    }

    private void form(Function<FormChoices, FormChoices> change) {
        say(d -> model.say(d, d.choices().withForm(change.apply(d.choices().form()))));
    }

    private void say(Consumer<ImportDraft> change) {
        if (!painting && draft != null) {
            change.accept(draft);
        }
    }

    private <T> void on(WordChoice<T> choice, Consumer<T> act) {
        choice.setOnAction(e -> {
            T value = choice.getValue();
            if (value != null && !painting) {
                act.accept(value);
            }
        });
    }

    private <T> WordChoice<T> field(String name, String key, Function<T, String> words) {
        var choice = new WordChoice<T>("import-" + name, messages, words);
        getChildren().add(box(key, choice));
        return choice;
    }

    private VBox box(String key, javafx.scene.control.Control control) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setLabelFor(control);
        label.getStyleClass().add("form-row-name");
        control.accessibleTextProperty().bind(label.textProperty());
        Objects.requireNonNull(control).setMinWidth(USE_PREF_SIZE);
        return new VBox(2, label, control);
    }
}
