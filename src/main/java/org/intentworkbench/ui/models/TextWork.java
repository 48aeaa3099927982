package org.intentworkbench.ui.models;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReviewText;

/// How much text BERT has to read before reviews can be learnt from.
///
/// @param distinct different texts of all reviews
/// @param waiting those without a vector yet
/// @param seconds they will take, roughly, on a machine like the one the rates were measured on
record TextWork(int distinct, int waiting, double seconds) {
    /// Texts a second on two cores: reviews of about 80 English and 55 Chinese tokens.
    private static final Map<Language, Integer> RATE =
            new EnumMap<>(Map.of(Language.ENGLISH, 180, Language.CHINESE, 500));

    private static final int LOOKUP = 4_096;

    static TextWork of(Workspace workspace, EncoderFactory encoders, Progress progress) {
        Map<Language, Set<String>> texts = new EnumMap<>(Language.class);
        for (var table : workspace.tables(FileKind.REVIEWS, progress)) {
            for (String text : ReviewText.ofTable(table)) {
                if (!text.isEmpty()) {
                    texts.computeIfAbsent(Language.ofText(text), language -> new LinkedHashSet<>())
                            .add(text);
                }
            }
            progress.check();
        }
        int distinct = 0;
        int waiting = 0;
        double seconds = 0;
        for (var entry : texts.entrySet()) {
            int missing = missing(workspace, encoders.model(entry.getKey()), List.copyOf(entry.getValue()), progress);
            distinct += entry.getValue().size();
            waiting += missing;
            seconds += (double) missing / RATE.getOrDefault(entry.getKey(), 180);
        }
        return new TextWork(distinct, waiting, seconds);
    }

    private static int missing(Workspace workspace, String model, List<String> texts, Progress progress) {
        int missing = 0;
        for (int from = 0; from < texts.size(); from += LOOKUP) {
            progress.check();
            var part = new ArrayList<>(texts.subList(from, Math.min(from + LOOKUP, texts.size())));
            for (var vector : workspace.vectors().get(model, part)) {
                missing += vector == null ? 1 : 0;
            }
        }
        return missing;
    }
}
