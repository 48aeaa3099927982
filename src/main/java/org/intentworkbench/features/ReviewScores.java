package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReviewText;
import org.intentworkbench.text.signals.SignalScorer;
import org.jspecify.annotations.Nullable;

/// How strong each intent signal is in the reviews written at or before the as-of moment, in order of time. Scores of
/// a language are brought to mean 0 and standard deviation 1 over these same reviews: the scales of the two languages'
/// models differ, and a review written later must not move them.
///
/// @param product code of the product of each review; -1 = none of those met
/// @param written milliseconds since 1970 UTC, ascending
/// @param scores for each signal, in the order of [SeenSignals#TAKEN], a number for each review
/// @param models that read them
/// @param known whether any review table could be used
record ReviewScores(int[] product, long[] written, double[][] scores, List<String> models, boolean known) {
    private static final int PART = 4_096;

    /// A review that can be used.
    ///
    /// @param scores in the order of [SeenSignals#TAKEN], as the model of its language gives them
    record Scored(int product, long written, Language language, double[] scores) {}

    private record Row(int product, long written, String text) {}

    /// @throws Problem if a review that is needed has no vector yet
    static ReviewScores of(
            Past past, List<StoredTable> tables, Workspace workspace, EncoderFactory encoders, Progress progress) {
        Map<Language, List<Row>> rows = new java.util.EnumMap<>(Language.class);
        boolean known = rows(past, tables, rows, progress);
        List<Scored> scored = new ArrayList<>();
        List<String> models = new ArrayList<>();
        int lacking = 0;
        for (var entry : rows.entrySet()) {
            Language language = entry.getKey();
            models.add(encoders.model(language));
            var scorer = SignalScorer.of(workspace, encoders, language, progress);
            var embedding = new Embedding(encoders);
            for (int from = 0; from < entry.getValue().size(); from += PART) {
                List<Row> part = entry.getValue()
                        .subList(from, Math.min(from + PART, entry.getValue().size()));
                @Nullable
                float[][] vectors = embedding.vectors(
                        workspace, language, part.stream().map(Row::text).toList(), progress);
                for (int i = 0; i < vectors.length; i++) {
                    float[] vector = vectors[i];
                    if (vector == null) {
                        lacking++;
                    } else {
                        scored.add(
                                new Scored(part.get(i).product, part.get(i).written, language, score(scorer, vector)));
                    }
                }
            }
        }
        if (lacking > 0) {
            throw new Problem("problem.features.notEncoded", Integer.toString(lacking));
        }
        ReviewScores all = of(scored);
        return new ReviewScores(all.product, all.written, all.scores, models, known);
    }

    /// Puts reviews of both languages on one scale and in order of time; among those of one moment the order is that
    /// of their files.
    static ReviewScores of(List<Scored> reviews) {
        int signals = SeenSignals.TAKEN.size();
        double[][] mean = new double[Language.values().length][signals];
        double[][] deviation = new double[Language.values().length][signals];
        for (Language language : Language.values()) {
            List<Scored> own =
                    reviews.stream().filter(r -> r.language() == language).toList();
            for (int signal = 0; signal < signals; signal++) {
                int s = signal;
                double[] values = own.stream().mapToDouble(r -> r.scores()[s]).toArray();
                double sum = 0;
                for (double value : values) {
                    sum += value;
                }
                double middle = sum / values.length;
                double squares = 0;
                for (double value : values) {
                    squares += (value - middle) * (value - middle);
                }
                mean[language.ordinal()][signal] = middle;
                deviation[language.ordinal()][signal] = Math.sqrt(squares / values.length);
            }
        }
        List<Scored> sorted = new ArrayList<>(reviews);
        sorted.sort(Comparator.comparingLong(Scored::written));
        double[][] scores = new double[signals][sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            int language = sorted.get(i).language().ordinal();
            for (int signal = 0; signal < signals; signal++) {
                double spread = deviation[language][signal];
                scores[signal][i] =
                        spread == 0 ? 0 : (sorted.get(i).scores()[signal] - mean[language][signal]) / spread;
            }
        }
        return new ReviewScores(
                sorted.stream().mapToInt(Scored::product).toArray(),
                sorted.stream().mapToLong(Scored::written).toArray(),
                scores,
                List.of(),
                !reviews.isEmpty());
    }

    /// Tables without product, or without time, say nothing: one cannot know what was written when.
    private static boolean rows(Past past, List<StoredTable> tables, Map<Language, List<Row>> rows, Progress progress) {
        Map<String, Integer> codes = new HashMap<>();
        for (int code = 0; code < past.products(); code++) {
            codes.put(past.productId(code), code);
        }
        boolean known = false;
        for (StoredTable table : tables) {
            StoredColumn product = table.column(Role.PRODUCT).orElse(null);
            if (product == null || !(table.column(Role.TIME).orElse(null) instanceof StoredColumn.Times times)) {
                continue;
            }
            known = true;
            List<String> texts = ReviewText.ofTable(table, progress);
            for (int row = 0; row < table.size(); row++) {
                if (row % PART == 0) {
                    progress.check();
                }
                long written = times.values()[row];
                String text = texts.get(row);
                if (written != Long.MIN_VALUE && written <= past.asOf() && !text.isEmpty()) {
                    rows.computeIfAbsent(Language.ofText(text), l -> new ArrayList<>())
                            .add(new Row(codes.getOrDefault(product.text(row), -1), written, text));
                }
            }
        }
        return known;
    }

    private static double[] score(SignalScorer scorer, float[] vector) {
        double[] scores = new double[SeenSignals.TAKEN.size()];
        Arrays.setAll(scores, signal -> scorer.score(SeenSignals.TAKEN.get(signal), vector));
        return scores;
    }
}
