package org.intentworkbench.ui.text.signals;

import java.util.ArrayList;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.SignalFit;
import org.intentworkbench.experiment.SignalJudgement;
import org.intentworkbench.experiment.SignalOutcome;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.text.signals.IntentSignal;
import org.intentworkbench.text.signals.SignalGroups;
import org.intentworkbench.ui.kit.Messages;

/// What the tab says in words.
final class SignalWords {
    private static final double MIDDLE = 50;
    private static final double MOST_SURE = .99;

    private final Messages messages;

    SignalWords(Messages messages) {
        this.messages = messages;
    }

    String name(IntentSignal signal) {
        return signal.label().in(messages.locale());
    }

    String definition(IntentSignal signal) {
        return signal.definition().in(messages.locale());
    }

    String language(Language language) {
        return messages.text("text.language." + language);
    }

    /// For a cell: the figure and what it was judged by, or that it is not known.
    String quality(SignalOutcome outcome) {
        return outcome.judgement()
                .map(one -> messages.text(
                        one.fit() == SignalFit.INDIRECT ? "signals.auc.indirect" : "signals.auc.direct",
                        messages.number(one.auc(), 3),
                        one.column()))
                .orElseGet(() -> messages.text("signals.auc.unknown"));
    }

    /// Sentences: how good it is, by what, of how many, and what the labels added.
    String qualityAtLength(SignalStudy study, SignalOutcome outcome) {
        if (outcome.judgements().isEmpty()) {
            return messages.text(
                    study.columns().isEmpty() || hasFit(outcome) ? "signals.unknown.labels" : "signals.unknown.nothing",
                    SignalStudy.LEAST_A_CLASS);
        }
        var said = new ArrayList<String>();
        for (SignalJudgement one : outcome.judgements()) {
            boolean indirect = one.fit() == SignalFit.INDIRECT;
            said.add(messages.text(
                    indirect ? "signals.judged.indirect" : "signals.judged.direct",
                    one.column(),
                    messages.number(one.auc(), 3),
                    messages.count(one.reviews()),
                    messages.percent(one.prevalence(), 0)));
            if (!Double.isNaN(one.aucSharpened())) {
                said.add(messages.text("signals.judged.sharpened", messages.number(one.aucSharpened(), 3)));
            }
        }
        return String.join(" ", said);
    }

    private static boolean hasFit(SignalOutcome outcome) {
        return switch (outcome.signal()) {
            case SENTIMENT, RECOMMENDATION, QUALITY_COMPLAINT, SIZE_COMPLAINT -> true;
            case NEED, PRICE_SENSITIVITY, TIMING_NOW, TIMING_SOON, TIMING_LATER, TIMING_GIFT, COMPARISON -> false;
        };
    }

    String rank(double rank) {
        return messages.number(rank, 0);
    }

    /// From the nearer end, rounded up: no text is among the first 0 %.
    private String place(double rank) {
        double part = rank >= MIDDLE ? 100 - rank : rank;
        String tenths = messages.percent(Math.max(1, Math.ceil(part * 10)) / 1000, 1);
        return messages.text(rank >= MIDDLE ? "signals.example.top" : "signals.example.bottom", tenths);
    }

    /// Nothing is entirely sure.
    private String sure(double confidence) {
        return confidence > MOST_SURE ? ">" + messages.percent(MOST_SURE, 0) : messages.percent(confidence, 0);
    }

    String interval(SignalGroups.Group group) {
        return messages.text("signals.interval", messages.number(group.low(), 0), messages.number(group.high(), 0));
    }

    String example(SignalView.Example example) {
        return messages.text(
                example.there() ? "signals.example.there" : "signals.example.not",
                place(example.rank()),
                sure(example.confidence()));
    }

    /// About two lines of a text; the whole of it stands with its words.
    /// @param letters that two lines hold
    static String beginning(String text, int letters) {
        int room = letters;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            room -= Character.isIdeographic(text.codePointAt(at)) ? 2 : 1;
            if (room < 0) {
                return text.substring(0, at).stripTrailing() + "…";
            }
        }
        return text;
    }

    String change(SignalsModel.Change change) {
        return messages.text(
                "signals.change",
                name(change.signal()),
                language(change.language()),
                change.column(),
                messages.number(change.before(), 3),
                messages.number(change.after(), 3));
    }

    String reading(LiveReading.Reading reading) {
        return messages.text(
                "signals.try.about",
                messages.number(reading.score(), 3),
                messages.number(reading.cut(), 3),
                sure(reading.confidence()),
                definition(reading.signal()));
    }
}
