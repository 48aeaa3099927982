package org.intentworkbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.AccuracyCard;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.report.CardFile;
import org.intentworkbench.report.ExcelReport;
import org.intentworkbench.report.SubjectList;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;

/// What the Export screen shows and writes.
final class ExportViewModel {
    static final String SLOT = "export";

    static final String SCREEN = "export";

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final Messages messages;
    private final ObjectProperty<Language> reportLanguage = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ObjectProperty<SubjectList.Part> part = new SimpleObjectProperty<>(SubjectList.Part.ABOVE_THRESHOLD);
    private final StringProperty reportSubject = new SimpleStringProperty("");
    private final IntegerProperty listSize = new SimpleIntegerProperty();
    private final StringProperty listCount = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<SettingsLines.Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty command = new SimpleStringProperty("");
    private final SettingsLines settings;
    private boolean behind;

    ExportViewModel(Workbench workbench, BackgroundRunner runner, Messages messages) {
        this.workbench = workbench;
        this.runner = runner;
        this.messages = messages;
        settings = new SettingsLines(messages);
        InvalidationListener tell = changed -> tellSoon();
        workbench.runProperty().addListener(tell);
        workbench.thresholdProperty().addListener(tell);
        part.addListener(tell);
        reportLanguage.addListener(tell);
        workbench.workspaceProperty().addListener(tell);
        messages.localeProperty().addListener(tell);
        workbench.screenProperty().addListener(changed -> {
            if (behind) {
                tellSoon();
            }
        });
        messages.localeProperty().addListener(changed -> followLanguage());
        followLanguage();
        tell();
    }

    ObjectProperty<Language> reportLanguageProperty() {
        return reportLanguage;
    }

    ObjectProperty<SubjectList.Part> partProperty() {
        return part;
    }

    StringProperty reportSubjectProperty() {
        return reportSubject;
    }

    /// How many subjects the list would hold.
    IntegerProperty listSizeProperty() {
        return listSize;
    }

    StringProperty listCountProperty() {
        return listCount;
    }

    /// Settings and data of the run, line by line.
    ReadOnlyObjectProperty<List<SettingsLines.Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// The command that writes the same report.
    StringProperty commandProperty() {
        return command;
    }

    /// The lines as text, to be put somewhere else.
    String text() {
        return lines.get().stream()
                .map(line -> messages.text("export.line", line.name(), line.value()))
                .collect(Collectors.joining("\n"));
    }

    /// The settings as the command line and other programs read them; empty where there is no run.
    String json() {
        Run run = workbench.runProperty().get();
        return run == null ? "" : Experiment.json(run.result().spec());
    }

    /// A name for a file of this run: `intent-report-run-3`.
    String proposed(String what) {
        Run run = workbench.runProperty().get();
        return run == null || run.id() == 0 ? what : what + "-run-" + run.id();
    }

    void writeReport(Path file, Runnable onDone) {
        Run shown = workbench.runProperty().get();
        if (shown != null) {
            Run run = shown.withAccepted(workbench.acceptedProperty().get());
            double threshold = workbench.thresholdProperty().get();
            Language language = reportLanguage.get();
            Money money = workbench.moneyProperty().get();
            Fairness fairness = workbench.fairnessProperty().get();
            runner.run(
                    SLOT,
                    progress -> {
                        ExcelReport.write(run, threshold, money, fairness, file, language.locale(), progress);
                        return file;
                    },
                    written -> onDone.run());
        }
    }

    void writeList(Path file, Runnable onDone) {
        Run run = workbench.runProperty().get();
        if (run != null) {
            double threshold = workbench.thresholdProperty().get();
            SubjectList.Part wanted = part.get();
            Locale locale = messages.locale();
            runner.run(
                    SLOT,
                    progress -> {
                        SubjectList.write(run.result(), wanted, threshold, file, progress);
                        return CardFile.write(file, AccuracyCard.of(run, threshold), locale);
                    },
                    written -> onDone.run());
        }
    }

    /// A report is usually wanted in the language of the screen.
    private void followLanguage() {
        reportLanguage.set(messages.locale().getLanguage().equals("zh") ? Language.CHINESE : Language.ENGLISH);
    }

    /// At once where the screen is in front, else when it comes: counting a million rows at every step of a drag of the
    /// threshold elsewhere would be felt there.
    private void tellSoon() {
        behind = !workbench.screenProperty().get().equals(SCREEN);
        if (!behind) {
            tell();
        }
    }

    private void tell() {
        Run run = workbench.runProperty().get();
        if (run == null) {
            listSize.set(0);
            listCount.set("");
            reportSubject.set("");
            lines.set(List.of());
            command.set("");
            return;
        }
        ExperimentResult result = run.result();
        double threshold = workbench.thresholdProperty().get();
        reportSubject.set(messages.text(
                "export.report.subject",
                run.id() == 0 ? "–" : Long.toString(run.id()),
                result.label().in(messages.locale()),
                messages.threshold(threshold)));
        listSize.set(SubjectList.size(result, part.get(), threshold));
        listCount.set(messages.text("export.list.count", messages.count(listSize.get())));
        lines.set(settings.of(run));
        Workspace workspace = workbench.workspaceProperty().get();
        command.set(
                workspace == null ? "" : SettingsLines.command(workspace.file(), run, threshold, reportLanguage.get()));
    }
}
