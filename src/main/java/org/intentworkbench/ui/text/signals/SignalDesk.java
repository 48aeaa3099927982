package org.intentworkbench.ui.text.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SignalOutcome;
import org.intentworkbench.experiment.SignalStudy;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.signals.Scored;
import org.intentworkbench.text.signals.SignalPrompts;
import org.intentworkbench.text.signals.SignalScorer;
import org.intentworkbench.ui.text.TextGround;
import org.jspecify.annotations.Nullable;

/// All signals of a workspace by the sentences of the moment; a language without read texts is absent.
///
/// @param sharpened whether labels have been made use of
record SignalDesk(SignalPrompts prompts, Map<Language, Side> sides, boolean sharpened) {
    private static final int BARS = 22;

    /// One language.
    record Side(SignalStudy study, List<Row> rows) {}

    /// A signal as the table shows it.
    ///
    /// @param bars texts by score, from the lowest to the highest but for one in a hundred at each end
    /// @param cut first bar that reaches the cut
    record Row(SignalOutcome outcome, long[] bars, int cut) {}

    static SignalDesk of(Workspace workspace, EncoderFactory encoders, TextGround ground, Progress progress) {
        SignalPrompts prompts = SignalPrompts.of(workspace);
        var sides = new EnumMap<Language, Side>(Language.class);
        for (ReadTexts texts : ground.languages()) {
            if (texts.size() > 0) {
                SignalScorer scorer = SignalScorer.of(prompts, workspace, encoders, texts.language(), progress);
                sides.put(
                        texts.language(), side(SignalStudy.plain(workspace, ground.corpus(), texts, scorer, progress)));
            }
        }
        return new SignalDesk(prompts, sides, false);
    }

    SignalDesk sharpened(Progress progress) {
        var more = new EnumMap<Language, Side>(Language.class);
        sides.forEach(
                (language, side) -> more.put(language, side(side.study.sharpened(ExperimentSpec.SEED, progress))));
        return new SignalDesk(prompts, more, true);
    }

    /// Different texts of all languages.
    int texts() {
        return sides.values().stream().mapToInt(s -> s.study.texts().size()).sum();
    }

    /// Whether any language has a label to sharpen by.
    boolean canSharpen() {
        return sides.values().stream().anyMatch(s -> !s.study.columns().isEmpty());
    }

    @Nullable
    SignalStudy study(Language language) {
        Side side = sides.get(language);
        return side == null ? null : side.study;
    }

    private static Side side(SignalStudy study) {
        var rows = new ArrayList<Row>();
        for (SignalOutcome outcome : study.outcomes()) {
            rows.add(row(outcome));
        }
        return new Side(study, List.copyOf(rows));
    }

    private static Row row(SignalOutcome outcome) {
        Scored plain = outcome.plain();
        double[] sorted = plain.scores().clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 100];
        double high = sorted[sorted.length - 1 - sorted.length / 100];
        double step = high > low ? (high - low) / BARS : 1;
        long[] bars = new long[BARS];
        for (double score : sorted) {
            bars[bar(score, low, step)]++;
        }
        int cut = (int) Math.clamp(Math.ceil((plain.cut() - low) / step), 0, BARS);
        return new Row(outcome, bars, cut);
    }

    private static int bar(double score, double low, double step) {
        return (int) Math.clamp(Math.floor((score - low) / step), 0, BARS - 1);
    }
}
