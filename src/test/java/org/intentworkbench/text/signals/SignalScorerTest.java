package org.intentworkbench.text.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignalScorerTest {
    private static final float[] RIGHT = {1, 0};
    private static final float[] UP = {0, 1};
    private static final float[] SLANTED = {.6f, .8f};

    @TempDir
    Path folder;

    private static SignalScorer scorer(List<String> towards, List<String> against, Map<String, float[]> known) {
        SignalPrompts prompts =
                SignalPrompts.standard().with(Language.ENGLISH, IntentSignal.NEED, new Anchors(towards, against));
        var vectors = new HashMap<String, float[]>();
        prompts.sentences(Language.ENGLISH).forEach(sentence -> vectors.put(sentence, UP));
        vectors.putAll(known);
        return SignalScorer.of(prompts, Language.ENGLISH, vectors);
    }

    @Test
    void theScoreIsTheMeanCosineToOneSideLessThatToTheOther() {
        var scorer = scorer(List.of("a", "b"), List.of("c"), Map.of("a", RIGHT, "b", SLANTED, "c", UP));
        // (1 + .6) / 2 - 0 and (0 + .8) / 2 - 1
        assertThat(scorer.score(IntentSignal.NEED, RIGHT)).isCloseTo(.8, within(1e-6));
        assertThat(scorer.score(IntentSignal.NEED, UP)).isCloseTo(-.6, within(1e-6));
        assertThat(scorer.scores(IntentSignal.NEED, new float[][] {UP, RIGHT})[1])
                .isCloseTo(.8, within(1e-6));
        assertThatThrownBy(() -> scorer.score(IntentSignal.NEED, new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 numbers where anchors have 2");
    }

    @Test
    void theCutLiesBetweenWhatEachSideScoresByTheOthers() {
        var scorer =
                scorer(List.of("a", "b"), List.of("c", "d"), Map.of("a", RIGHT, "b", SLANTED, "c", UP, "d", SLANTED));
        // among for: .6; among against: .8; across: (0 + .6 + .8 + 1) / 4 = .6; high 0, low -.2
        assertThat(scorer.cut(IntentSignal.NEED)).isCloseTo(-.1, within(1e-6));
        assertThat(scorer.separation(IntentSignal.NEED)).isCloseTo(.2, within(1e-6));
    }

    @Test
    void oneSentenceASideHasACutOfNothing() {
        var scorer = scorer(List.of("a"), List.of("c"), Map.of("a", RIGHT, "c", UP));
        assertThat(scorer.cut(IntentSignal.NEED)).isCloseTo(0, within(1e-9));
        assertThat(scorer.separation(IntentSignal.NEED)).isCloseTo(2, within(1e-6));
        assertThat(scorer.confidence(IntentSignal.NEED, RIGHT)).isCloseTo(1, within(1e-6));
    }

    @Test
    void confidenceIsTheMarginInStandardErrorsOfTheSentences() {
        var scorer =
                scorer(List.of("a", "b"), List.of("c", "d"), Map.of("a", RIGHT, "b", SLANTED, "c", UP, "d", SLANTED));
        // RIGHT: cosines 1, .6 | 0, .6: score .5, variances .08 and .18, error sqrt(.04 + .09), margin .6
        assertThat(scorer.confidence(IntentSignal.NEED, RIGHT))
                .isCloseTo(Normal.below(.6 / Math.sqrt(.13)), within(1e-6));
        assertThat(Normal.below(1.959964)).isCloseTo(.975, within(1e-6));
        assertThat(Normal.below(0)).isCloseTo(.5, within(1e-6));
        assertThat(Normal.below(-1)).isCloseTo(.158655, within(1e-6));
    }

    @Test
    void withoutSentencesAgainstTheNeutralOnesCount() {
        SignalPrompts prompts = SignalPrompts.standard()
                .with(Language.ENGLISH, IntentSignal.NEED, new Anchors(List.of("I need it."), List.of()));
        assertThat(prompts.against(Language.ENGLISH, IntentSignal.NEED))
                .hasSize(4)
                .doesNotContain("I need it.");
        assertThat(prompts.sentences(Language.ENGLISH))
                .containsAll(prompts.against(Language.ENGLISH, IntentSignal.NEED))
                .doesNotHaveDuplicates();
    }

    @Test
    void sentencesAreEncodedOnceAndNothingElseIs() {
        var letters = new LetterEncoders();
        int[] opened = {0};
        EncoderFactory counted = new EncoderFactory() {
            @Override
            public TextEncoder open(Language language) {
                opened[0]++;
                return letters.open(language);
            }

            @Override
            public String model(Language language) {
                return letters.model(language);
            }

            @Override
            public int dimension(Language language) {
                return letters.dimension(language);
            }
        };
        try (var workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            var first = SignalScorer.of(workspace, counted, Language.CHINESE, Progress.silent());
            var second = SignalScorer.of(workspace, counted, Language.CHINESE, Progress.silent());
            assertThat(opened[0]).isEqualTo(1);
            float[] vector = new float[26];
            vector[3] = 1;
            for (IntentSignal signal : IntentSignal.values()) {
                assertThat(second.score(signal, vector)).isEqualTo(first.score(signal, vector));
            }
        }
    }
}
