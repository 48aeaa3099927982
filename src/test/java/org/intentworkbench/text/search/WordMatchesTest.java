package org.intentworkbench.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.TextEncoder;
import org.intentworkbench.text.TokenCounts;
import org.intentworkbench.text.signals.WordEffects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
    private static final class TwoWords implements TextEncoder {
        private final List<Integer> batches = new ArrayList<>();

        @Override
        public String model() {
            return "two words";
        }

        @Override
        public Language language() {
            return Language.ENGLISH;
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public int tokenLimit() {
            return 512;
        }

        @Override
        public TokenCounts count(List<String> texts, Progress progress) {
            throw new AssertionError("nobody counts");
        }

        @Override
        public float[][] encode(List<String> texts, Progress progress) {
            batches.add(texts.size());
            return texts.stream()
                    .map(text -> new float[] {text.contains("shrank") ? 0.8f : 0, text.contains("tight") ? 0.3f : 0})
                    .toArray(float[][]::new);
        }

        @Override
        public void close() {}
    }

    private List<WordMatch> matches(TwoWords model, String question, String text) {
        return english.byMeaning(
                question, new float[] {1, 1}, WordEffects.of(model, text, Progress.silent()), Progress.silent());
    }

    @Test
    void wordsTheModelGoesByAreFoundByLeavingThemOut() {
        var model = new TwoWords();
        var matches = matches(model, "small dress", "My dress shrank and is tight");
        assertThat(model.batches)
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
    @Timeout(5)
    void ofAMegabyteOnlyTheBeginningIsLookedAt() {
        List<WordMatch> found =
                new WordMatches(Language.CHINESE).literal("很好的手机", "很好手机".repeat(250_000), Progress.silent());
        assertThat(found).isNotEmpty().allMatch(match -> match.end() <= WordEffects.LONGEST);
    }

    @Test
    void longTextsLeaveOutNeighboursTogether() {
        var matches = matches(new TwoWords(), "", "fabric ".repeat(1_000) + "shrank");
        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().word()).startsWith("fabric").endsWith("shrank");
    }

    @Test
    void nothingToLeaveOut() {
        assertThat(matches(new TwoWords(), "x", "!!!")).isEmpty();
        assertThat(matches(new TwoWords(), "", "")).isEmpty();
        assertThat(matches(new TwoWords(), "", "shrank"))
                .as("without its only word nothing is left to compare with")
                .isEmpty();
    }
}
