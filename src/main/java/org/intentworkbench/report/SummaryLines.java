package org.intentworkbench.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Provenance;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.SplitKind;
import org.intentworkbench.features.TermsWords;
import org.intentworkbench.training.LearnerWords;

/// What was asked and of which data: everything needed to repeat the run.
final class SummaryLines {
    private final Words words;
    private final List<Line> lines = new ArrayList<>();

    record Line(String label, String value) {}

    record Section(String title, List<Line> lines) {}

    private SummaryLines(Words words) {
        this.words = words;
    }

    static List<Section> of(Findings findings) {
        Words words = findings.words();
        return List.of(
                new Section(words.of("summary.question"), question(findings)),
                new Section(words.of("summary.source"), source(findings)));
    }

    private static List<Line> question(Findings findings) {
        SummaryLines to = new SummaryLines(findings.words());
        Words words = findings.words();
        ExperimentResult result = findings.result();
        ExperimentSpec spec = result.spec();
        FeatureSpec features = spec.features();
        to.add("subject", words.of("subjects." + features.subject()));
        to.add("outcome", findings.outcome());
        if (result.asOf() != null) {
            to.add("asOf", words.moment(result.asOf()));
        }
        String terms = TermsWords.of(features, words.locale());
        if (!terms.isEmpty()) {
            to.add("terms", terms);
        }
        to.add("learner", LearnerWords.all(spec.learner(), words.locale()));
        to.add(
                "features",
                words.of("features.used", words.count(result.features())) + " · "
                        + words.of("choice." + features.choice())
                        + (features.reviewSignals()
                                ? " · " + FeatureGroup.REVIEW_SIGNALS.label().in(words.locale())
                                : ""));
        if (!features.groupsAdded().isEmpty()) {
            to.add(
                    "groupsAdded",
                    features.groupsAdded().stream()
                            .map(group -> group.label().in(words.locale()))
                            .collect(Collectors.joining(", ")));
        }
        if (!features.groupsLeftOut().isEmpty()) {
            to.add(
                    "groupsLeftOut",
                    features.groupsLeftOut().stream()
                            .map(group -> Wording.of("feature.group." + group).in(words.locale()))
                            .collect(Collectors.joining(", ")));
        }
        if (!features.dropped().isEmpty()) {
            to.add("dropped", String.join(", ", features.dropped()));
        }
        to.add(
                "split",
                SplitKind.said(spec.split()).in(words.locale()) + " · "
                        + SplitKind.shoppers(result.byShopper()).in(words.locale()));
        to.add(
                "repeats",
                words.of("repeats.seed", String.valueOf(result.repeats().size()), String.valueOf(spec.seed())));
        return to.lines;
    }

    private static List<Line> source(Findings findings) {
        SummaryLines to = new SummaryLines(findings.words());
        Provenance provenance = findings.result().provenance();
        to.add("files", provenance.files().isEmpty() ? "–" : provenance.files().getFirst());
        provenance.files().stream().skip(1).forEach(file -> to.lines.add(new Line("", file)));
        to.add("fingerprint", provenance.fingerprint());
        if (!provenance.textModels().isEmpty()) {
            to.add("textModels", String.join(", ", provenance.textModels()));
        }
        to.add("program", "Intent Workbench " + provenance.program() + " · Java " + provenance.java());
        to.add("seconds", String.format(Locale.ROOT, "%.1f", provenance.seconds()));
        return to.lines;
    }

    private void add(String key, String value) {
        lines.add(new Line(words.of("summary." + key), value));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
