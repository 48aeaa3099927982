package org.intentworkbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.Language;
import org.intentworkbench.report.SubjectList;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.EmptyState;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.FormGrid;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.Screen;
import org.intentworkbench.ui.kit.Severity;
import org.intentworkbench.ui.kit.WordChoice;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// Takes the result along: workbook, list, provenance.
public final class ExportScreen implements Screen {
    private final Messages messages;
    private final FileDialogs dialogs;
    private final ExportViewModel model;
    private final MessageBar bar;
    private final StackPane root = new StackPane();

    public ExportScreen(
            Workbench workbench,
            WorkbenchActions actions,
            Messages messages,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        this.messages = messages;
        this.dialogs = dialogs;
        model = new ExportViewModel(workbench, runner, messages);
        bar = new MessageBar(messages);
        bar.setId("export-messages");
        var empty = new EmptyState(
                        Icon.SAVE, messages.bind("export.empty.headline"), messages.bind("export.empty.sentence"))
                .action(
                        "export-go-models",
                        messages.bind("export.empty.action"),
                        () -> workbench.screenProperty().set("models"));
        empty.visibleProperty().bind(workbench.runProperty().isNull());
        Node content = content(runner);
        content.visibleProperty().bind(workbench.runProperty().isNotNull());
        root.getChildren().addAll(content, empty);
        root.setId("export-screen");
    }

    @Override
    public String id() {
        return ExportViewModel.SCREEN;
    }

    @Override
    public Icon icon() {
        return Icon.SAVE;
    }

    @Override
    public Region node() {
        return root;
    }

    private Node content(BackgroundRunner runner) {
        var grid = new GridPane(16, 16);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        grid.add(reportCard(), 0, 0);
        grid.add(listCard(), 1, 0);
        grid.add(provenanceCard(), 0, 1, 2, 1);
        var column = new VBox(12, bar, new ProgressStrip(runner, messages, ExportViewModel.SLOT), grid);
        column.setPadding(new Insets(2));
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Card reportCard() {
        var language = new WordChoice<Language>(
                "export-report-language", messages, value -> value == Language.CHINESE ? "中文" : "English");
        language.getItems().setAll(Language.values());
        language.accessibleTextProperty().bind(messages.bind("export.report.language"));
        language.valueProperty().bindBidirectional(model.reportLanguageProperty());
        var save = primary("export-report", "export.report.save", this::report);
        return new Card(
                messages.bind("export.report"),
                text("export.report.about"),
                new FormGrid().row(messages.bind("export.report.language"), language),
                bound("export-report-subject", model.reportSubjectProperty()),
                save,
                text("export.command"),
                commandLine());
    }

    private Card listCard() {
        var part = new WordChoice<SubjectList.Part>(
                "export-list-part", messages, value -> messages.text("export.list.part." + value));
        part.getItems().setAll(SubjectList.Part.values());
        part.accessibleTextProperty().bind(messages.bind("export.list.part"));
        part.valueProperty().bindBidirectional(model.partProperty());
        var save = primary("export-list", "export.list.save", this::list);
        save.disableProperty().bind(model.listSizeProperty().isEqualTo(0));
        return new Card(
                messages.bind("export.list"),
                text("export.list.about"),
                new FormGrid().row(messages.bind("export.list.part"), part),
                bound("export-list-count", model.listCountProperty()),
                save);
    }

    private Card provenanceCard() {
        var facts = new GridPane(16, 6);
        facts.setId("export-provenance");
        facts.getStyleClass().add("provenance");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(names, values);
        model.linesProperty().addListener((property, before, now) -> fill(facts, now));
        fill(facts, model.linesProperty().get());
        var copy = button("export-copy", "export.provenance.copy", () -> copy(model.text()));
        var json = button("export-copy-json", "export.provenance.json", () -> copy(model.json()));
        return new Card(messages.bind("export.provenance"), text("export.provenance.about"), facts)
                .action(copy)
                .action(json);
    }

    private static void fill(GridPane facts, List<SettingsLines.Line> lines) {
        facts.getChildren().clear();
        for (SettingsLines.Line line : lines) {
            var name = new Label(line.name());
            name.getStyleClass().add("text-muted");
            var value = new Label(line.value());
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            facts.addRow(facts.getRowCount(), name, value);
        }
    }

    private HBox commandLine() {
        var command = new TextField();
        command.setId("export-command");
        command.setEditable(false);
        command.getStyleClass().add("command-line");
        command.textProperty().bind(model.commandProperty());
        command.accessibleTextProperty().bind(messages.bind("export.command"));
        HBox.setHgrow(command, Priority.ALWAYS);
        var copy = button("export-command-copy", "export.provenance.copy", () -> copy(command.getText()));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(8, command, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        bar.show("copied", Severity.INFO, "export.copied");
    }

    private void report() {
        dialogs.save("export.report.save", "export.kind.xlsx", model.proposed("intent-report") + ".xlsx", "xlsx")
                .ifPresent(file -> {
                    bar.clearAll();
                    model.writeReport(file, () -> done(file));
                });
    }

    private void list() {
        dialogs.save("export.list.save", "export.kind.csv", model.proposed("intent-list") + ".csv", "csv")
                .ifPresent(file -> {
                    bar.clearAll();
                    model.writeList(file, () -> done(file));
                });
    }

    private void done(Path file) {
        bar.show("written", Severity.INFO, "export.written", file.toString());
    }

    private Button primary(String id, String key, Runnable act) {
        Button button = button(id, key, act);
        button.getStyleClass().add("accent");
        return button;
    }

    private Button button(String id, String key, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(e -> act.run());
        return button;
    }

    private Label text(String key) {
        var label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Label bound(String id, javafx.beans.value.ObservableValue<String> words) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.textProperty().bind(Bindings.createStringBinding(words::getValue, words));
        return label;
    }
}
