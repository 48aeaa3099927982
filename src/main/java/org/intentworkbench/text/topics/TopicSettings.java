package org.intentworkbench.text.topics;

import org.intentworkbench.domain.Language;

/// How topics are to be found.
///
/// @param topics wanted; 0 = by [#numberFor]
/// @param mostTexts different texts that are read sentence by sentence; where there are more, so many are drawn by
///     the seed, since reading sentences costs as much again as reading the reviews
public record TopicSettings(Language language, int topics, int mostTexts, long seed) {
    public static final int MOST_TOPICS = 200;
    public static final int MOST_TEXTS = 10_000;
    public static final long SEED = 1;

    private static final int LEAST_BY_RULE = 2;
    private static final int MOST_BY_RULE = 50;

    public TopicSettings {
        if (topics < 0 || topics > MOST_TOPICS || mostTexts < 1) {
            throw new IllegalArgumentException(topics + " topics of " + mostTexts + " texts");
        }
    }

    public static TopicSettings of(Language language) {
        return new TopicSettings(language, 0, MOST_TEXTS, SEED);
    }

    /// Neither stability nor tightness marks a best number (`decisions/topics.md`), so it is the root of the number of
    /// sentences, from 2 to 50, and the analyst merges what belongs together.
    public static int numberFor(int sentences) {
        return Math.clamp(Math.round(Math.sqrt(sentences)), LEAST_BY_RULE, MOST_BY_RULE);
    }
}
