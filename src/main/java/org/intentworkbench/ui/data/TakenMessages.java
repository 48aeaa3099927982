package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.kit.MessageBar;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Severity;

/// What is said after an import, file by file: what was taken, what was left out or set aside, and what is different
/// from the month before. A message goes when it is no longer true.
final class TakenMessages {
    private static final int SHOWN = 3;

    private final DataViewModel model;
    private final MessageBar bar;
    private final Messages messages;
    private final Runnable showChanges;

    /// @param showChanges shows what changed in the selected import
    TakenMessages(DataViewModel model, MessageBar bar, Runnable showChanges, Messages messages) {
        this.model = model;
        this.bar = bar;
        this.messages = messages;
        this.showChanges = showChanges;
        model.takenProperty().addListener((property, before, now) -> tell(now));
        model.quality().newsProperty().addListener((property, before, now) -> now.forEach(this::tell));
        model.imports().addListener((javafx.beans.Observable changed) -> clearStale());
    }

    private void tell(List<ImportReport> reports) {
        bar.clearAll();
        reports.forEach(this::tell);
        model.quality().askNews(reports);
    }

    private void tell(ImportReport report) {
        String key = report.duplicates() == 0
                ? "data.taken"
                : report.kind() == FileKind.EVENTS ? "data.taken.events" : "data.taken.tables";
        bar.show(
                "taken-" + report.id(),
                report.refused() > 0 ? Severity.WARNING : Severity.INFO,
                key,
                report.file(),
                counted(ImportsTable.kept(report)),
                counted(report.refused()),
                counted(report.duplicates()));
        if (report.leftOut() > 0) {
            bar.show("left-" + report.id(), Severity.INFO, "data.taken.left", report.file(), counted(report.leftOut()));
        }
        if (report.quarantined() > 0) {
            String apart = "apart-" + report.id();
            bar.show(apart, Severity.INFO, "data.taken.apart", report.file(), counted(report.quarantined()));
            bar.act(apart, "quality-undo", messages.bind("data.taken.undo"), () -> {
                bar.clear(apart);
                model.quality().bringBack(report);
            });
        }
    }

    private void tell(QualityModel.News news) {
        ImportReport report = news.report();
        ImportChanges changes = news.changes();
        if (words(changes).isEmpty()) {
            return;
        }
        String name = "changes-" + report.id();
        bar.show(
                name,
                Severity.INFO,
                "data.taken.changes",
                report.file(),
                changes.beforeFile(),
                Bindings.createStringBinding(
                        () -> String.join(messages.text("data.columns.between"), words(changes)),
                        messages.localeProperty()));
        bar.act(name, "changes-show-" + report.id(), messages.bind("data.taken.show"), () -> {
            model.select(report.id());
            showChanges.run();
        });
    }

    private List<String> words(ImportChanges changes) {
        List<String> words = new ArrayList<>();
        int columns = changes.newColumns().size() + changes.vanishedColumns().size();
        if (columns > 0) {
            words.add(messages.text("data.taken.columns", messages.count(columns)));
        }
        changes.periods().forEach(period -> PeriodWords.news(period, messages).ifPresent(words::add));
        for (var level : changes.levels()) {
            if (!level.appeared().isEmpty()) {
                words.add(messages.text(
                        "data.taken.values", messages.count(level.appeared().size()), level.column()));
            }
            if (!level.vanished().isEmpty()) {
                words.add(messages.text(
                        "data.taken.gone", messages.count(level.vanished().size()), level.column()));
            }
        }
        var shifted = changes.shifts().stream()
                .filter(shift -> shift.move() == ImportChanges.Move.STRONGLY)
                .map(ImportChanges.Shift::column)
                .toList();
        if (!shifted.isEmpty()) {
            String names =
                    shifted.stream().limit(SHOWN).collect(Collectors.joining(messages.text("data.columns.between")));
            words.add(messages.text("data.taken.shifted", shifted.size() > SHOWN ? names + " …" : names));
        }
        return words;
    }

    /// An import may be taken back, and suspects be brought back elsewhere.
    private void clearStale() {
        for (ImportReport told : model.takenProperty().get()) {
            var now = model.imports().stream()
                    .filter(report -> report.id() == told.id())
                    .findFirst();
            if (now.isEmpty()) {
                bar.clear("taken-" + told.id());
                bar.clear("changes-" + told.id());
                bar.clear("left-" + told.id());
            }
            if (now.isEmpty() || now.get().quarantined() != told.quarantined()) {
                bar.clear("apart-" + told.id());
            }
        }
    }

    private ObservableValue<String> counted(long value) {
        return Bindings.createStringBinding(() -> messages.count(value), messages.localeProperty());
    }
}
