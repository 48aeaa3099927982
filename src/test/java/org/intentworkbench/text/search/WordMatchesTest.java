package org.intentworkbench.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;

final class WordMatchesTest {
    private final WordMatches english = new WordMatches(Language.ENGLISH);

    private static List<String> words(List<WordMatch> matches) {
        return matches.stream().map(WordMatch::word).toList();
    }

    @Test
    void endingsAndCaseDoNotMatterAndGrammarDoesNotCount() {
        var matches = english.literal(
                "Is it small after washing?", "Washed it twice; it is SMALLER, so small.", Progress.silent());
        assertThat(words(matches)).containsExactly("Washed", "small");
        assertThat(matches.getLast().start()).isEqualTo(35);
        assertThat(matches).allMatch(match -> match.literal() && Double.isNaN(match.effect()));
    }

    @Test
    void chineseWordsCountHoweverTheTextIsCut() {
        var chinese = new WordMatches(Language.CHINESE);
        assertThat(words(chinese.literal("物流太慢", "快递物流真的太慢了", Progress.silent())))
                .contains("物流");
        assertThat(chinese.literal("的了", "我的太好了", Progress.silent())).isEmpty();
    }

    /// A model that knows two words: its vector says whether a text has them.
    private static float[][] twoWords(List<String> texts) {
        return texts.stream()
                .map(text -> new float[] {text.contains("shrank") ? 0.8f : 0, text.contains("tight") ? 0.3f : 0})
                .toArray(float[][]::new);
    }

    @Test
    void wordsTheModelGoesByAreFoundByLeavingThemOut() {
        List<Integer> batches = new ArrayList<>();
        var matches = english.byMeaning(
                "small dress",
                new float[] {1, 1},
                "My dress shrank and is tight",
                texts -> {
                    batches.add(texts.size());
                    return twoWords(texts);
                },
                Progress.silent());
        assertThat(batches)
                .as("one batch: the text, and without each of its words")
                .containsExactly(7);
        assertThat(words(matches)).containsExactly("dress", "shrank", "tight");
        assertThat(matches.get(0).literal()).isTrue();
        assertThat(matches.get(0).effect()).isZero();
        assertThat(matches.get(1).literal()).isFalse();
        assertThat(matches.get(1).effect()).isCloseTo(0.8, within(1e-6));
        assertThat(matches.get(2).effect()).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void longTextsLeaveOutNeighboursTogether() {
        String text = "word ".repeat(1_000) + "shrank";
        var matches = english.effects(
                new float[] {1, 1},
                text,
                texts -> {
                    assertThat(texts.size()).isLessThanOrEqualTo(121);
                    return twoWords(texts);
                },
                Progress.silent());
        assertThat(matches.getLast().word()).endsWith("shrank");
        assertThat(matches.getLast().effect()).isPositive();
    }

    @Test
    void nothingToLeaveOut() {
        assertThat(english.byMeaning("x", new float[] {1, 1}, "!!!", WordMatchesTest::twoWords, Progress.silent()))
                .isEmpty();
        assertThat(english.byMeaning("", new float[] {1, 1}, "shrank", WordMatchesTest::twoWords, Progress.silent()))
                .as("without its only word nothing is left to compare with")
                .isEmpty();
    }
}
