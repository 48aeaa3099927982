package org.intentworkbench.text;

import java.util.List;

/// What came of one [Embedding#run]. `encoded + cached = distinct`.
///
/// @param texts reviews in the workspace, blank ones included
/// @param distinct different texts that are not blank
/// @param encoded distinct texts encoded in this run
/// @param cached distinct texts that had their vector before
/// @param tokens read by the models in this run
/// @param seconds of the whole run: reading, loading the models, encoding, storing
/// @param textsPerSecond `encoded` by the seconds spent on counting tokens, encoding and storing; 0 where nothing
///     was encoded
/// @param models whose vectors the texts have, in the order of [org.intentworkbench.domain.Language]; without
///     those no text asked for
/// @param truncated texts encoded in this run whose end was cut off at the token limit
/// @param blank reviews without any text; they have no vector
public record EmbeddingReport(
        long texts,
        long distinct,
        long encoded,
        long cached,
        long tokens,
        double seconds,
        double textsPerSecond,
        List<String> models,
        long truncated,
        long blank) {
    public EmbeddingReport {
        models = List.copyOf(models);
    }
}
