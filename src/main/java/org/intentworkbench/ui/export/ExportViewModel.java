package org.intentworkbench.ui.export;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.Provenance;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.report.ExcelReport;
import org.intentworkbench.report.SubjectList;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.state.Workbench;
import org.intentworkbench.ui.state.WorkbenchActions;

/// What the Export screen shows and writes.
final class ExportViewModel {
    static final String SLOT = "export";

    private final Workbench workbench;
    private final BackgroundRunner runner;
    private final Messages messages;
    private final ObjectProperty<Language> reportLanguage = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ObjectProperty<SubjectList.Part> part = new SimpleObjectProperty<>(SubjectList.Part.ABOVE_THRESHOLD);
    private final StringProperty reportSubject = new SimpleStringProperty("");
    private final IntegerProperty listSize = new SimpleIntegerProperty();
    private final StringProperty listCount = new SimpleStringProperty("");
    private final StringProperty provenance = new SimpleStringProperty("");

    ExportViewModel(Workbench workbench, WorkbenchActions actions, BackgroundRunner runner, Messages messages) {
        this.workbench = workbench;
        this.runner = runner;
        this.messages = messages;
        InvalidationListener tell = changed -> tell();
        workbench.runProperty().addListener(tell);
        workbench.thresholdProperty().addListener(tell);
        part.addListener(tell);
        messages.localeProperty().addListener(tell);
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

    StringProperty provenanceProperty() {
        return provenance;
    }

    void writeReport(Path file, Runnable onDone) {
        Run run = workbench.runProperty().get();
        if (run != null) {
            double threshold = workbench.thresholdProperty().get();
            Language language = reportLanguage.get();
            runner.run(
                    SLOT,
                    progress -> {
                        ExcelReport.write(run, threshold, file, language.locale(), progress);
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
            runner.run(
                    SLOT,
                    progress -> SubjectList.write(run.result(), wanted, threshold, file, progress),
                    written -> onDone.run());
        }
    }

    /// A report is usually wanted in the language of the screen.
    private void followLanguage() {
        reportLanguage.set(messages.locale().getLanguage().equals("zh") ? Language.CHINESE : Language.ENGLISH);
    }

    private void tell() {
        Run run = workbench.runProperty().get();
        if (run == null) {
            listSize.set(0);
            provenance.set("");
            return;
        }
        ExperimentResult result = run.result();
        double threshold = workbench.thresholdProperty().get();
        reportSubject.set(messages.text(
                "export.report.subject",
                run.id() == 0 ? "–" : Long.toString(run.id()),
                result.label().in(messages.locale()),
                messages.number(threshold, 2)));
        listSize.set(SubjectList.size(result, part.get(), threshold));
        listCount.set(messages.text("export.list.count", messages.count(listSize.get())));
        Provenance from = result.provenance();
        provenance.set(messages.text(
                "export.provenance.text",
                String.join(", ", from.files()),
                from.fingerprint(),
                Experiment.json(result.spec()),
                Long.toString(result.spec().seed()),
                from.program(),
                from.java(),
                from.textModels().isEmpty() ? "–" : String.join(", ", from.textModels()),
                from.finished().toString()));
    }
}
