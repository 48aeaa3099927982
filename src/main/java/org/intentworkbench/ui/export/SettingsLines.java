package org.intentworkbench.ui.export;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Provenance;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.features.TermsWords;
import org.intentworkbench.training.LearnerWords;
import org.intentworkbench.ui.kit.Messages;

/// The settings and the data of a run, as lines a person reads; and the command that writes its report.
final class SettingsLines {
    private final Messages messages;

    SettingsLines(Messages messages) {
        this.messages = messages;
    }

    record Line(String name, String value) {}

    List<Line> of(Run run) {
        List<Line> lines = new ArrayList<>();
        ExperimentResult result = run.result();
        ExperimentSpec spec = result.spec();
        FeatureSpec features = spec.features();
        add(lines, "subject", messages.text("export.subject." + features.subject()));
        add(lines, "label", result.label().in(messages.locale()));
        if (features.subject().isAsOf() && result.asOf() != null) {
            add(lines, "asOf", moment(result.asOf()));
        }
        String terms = TermsWords.of(features, messages.locale());
        if (!terms.isEmpty()) {
            add(lines, "terms", terms);
        }
        add(lines, "features", features(result));
        add(lines, "learner", LearnerWords.all(spec.learner(), messages.locale()));
        add(
                lines,
                "split",
                SplitKind.said(spec.split()).in(messages.locale()) + " · "
                        + SplitKind.shoppers(result.byShopper()).in(messages.locale()));
        add(
                lines,
                "repeats",
                messages.text(
                        "export.repeats.seed", Integer.toString(result.repeats().size()), Long.toString(spec.seed())));
        Provenance from = result.provenance();
        add(lines, "files", String.join(", ", from.files()));
        add(lines, "fingerprint", from.fingerprint());
        if (!from.textModels().isEmpty()) {
            add(lines, "textModels", String.join(", ", from.textModels()));
        }
        add(lines, "program", messages.text("export.program", from.program(), from.java()));
        add(lines, "finished", moment(from.finished()));
        return lines;
    }

    /// @param threshold as it stands on screen, which the report shows
    static String command(Path workspace, Run run, double threshold, Language language) {
        List<String> words = new ArrayList<>(
                List.of("java", "-jar", "intent-workbench.jar", "report", "-w", quoted(workspace.toString())));
        if (run.id() > 0) {
            words.addAll(List.of("--run", Long.toString(run.id())));
        }
        if (threshold != run.result().spec().threshold()) {
            words.addAll(List.of("--threshold", number(threshold)));
        }
        if (language != Language.ENGLISH) {
            words.addAll(List.of("--language", language.code()));
        }
        words.addAll(List.of("--out", "intent-report.xlsx"));
        return String.join(" ", words);
    }

    private void add(List<Line> lines, String key, String value) {
        lines.add(new Line(messages.text("export.line." + key), value));
    }

    private String features(ExperimentResult result) {
        FeatureSpec features = result.spec().features();
        String text = messages.text("export.features." + features.choice(), messages.count(result.features()));
        if (features.reviewSignals()) {
            text += " + " + FeatureGroup.REVIEW_SIGNALS.label().in(messages.locale());
        }
        for (FeatureGroup group : features.groupsAdded()) {
            text += " + " + group.label().in(messages.locale());
        }
        if (!features.groupsLeftOut().isEmpty()) {
            text += messages.text(
                    "export.features.without",
                    features.groupsLeftOut().stream()
                            .map(group -> Wording.of("feature.group." + group).in(messages.locale()))
                            .collect(Collectors.joining(messages.text("export.comma"))));
        }
        if (!features.dropped().isEmpty()) {
            text += messages.text(
                    "export.features.without", String.join(messages.text("export.comma"), features.dropped()));
        }
        return text;
    }

    private String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_./:=+-]+") ? word : '"' + word.replaceAll("([\"$`\\\\])", "\\\\$1") + '"';
    }
}
