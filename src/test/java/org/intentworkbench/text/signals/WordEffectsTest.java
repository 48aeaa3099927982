package org.intentworkbench.text.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordEffectsTest {
    @TempDir
    Path folder;

    private final LetterEncoders encoders = new LetterEncoders();
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop.mv.db"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    /// Need is the letter z, its absence the letter b.
    private SignalScorer scorer() {
        return SignalScorer.of(
                SignalPrompts.standard()
                        .with(Language.ENGLISH, IntentSignal.NEED, new Anchors(List.of("zzz"), List.of("bbb"))),
                workspace,
                encoders,
                Language.ENGLISH,
                Progress.silent());
    }

    @Test
    void theEffectOfAWordIsTheScoreWithItLessTheScoreWithoutIt() {
        var words = WordEffects.of(encoders, scorer(), "  zz  bb cc ", Progress.silent());
        assertThat(words.text()).isEqualTo("zz bb cc");
        assertThat(words.grouped()).isFalse();
        var effects = words.effects(scorer(), IntentSignal.NEED);
        assertThat(effects).extracting(WordEffects.Effect::start).containsExactly(0, 3, 6);
        assertThat(effects).extracting(WordEffects.Effect::end).containsExactly(2, 5, 8);
        // two of each letter and two spaces: 0; "bb cc", one space: -2/3; "zz cc": 2/3; "zz bb": 0
        assertThat(words.score(scorer(), IntentSignal.NEED)).isCloseTo(0, within(1e-6));
        assertThat(effects.get(0).effect()).isCloseTo(2.0 / 3, within(1e-6));
        assertThat(effects.get(1).effect()).isCloseTo(-2.0 / 3, within(1e-6));
        assertThat(effects.get(2).effect()).isCloseTo(0, within(1e-6));
    }

    @Test
    void manyWordsAreLeftOutInGroupsThatTakeThemAll() {
        String text = "word ".repeat(401).strip();
        var words = WordEffects.of(encoders, scorer(), text, Progress.silent());
        assertThat(words.grouped()).isTrue();
        assertThat(words.places()).hasSize(134); // three each, the last two
        assertThat(words.places().getFirst()).isEqualTo(new WordEffects.Place(0, 14));
        assertThat(words.places().getLast()).isEqualTo(new WordEffects.Place(1995, text.length()));
        assertThat(WordEffects.of(encoders, scorer(), "word ".repeat(200), Progress.silent())
                        .grouped())
                .isFalse();
    }

    @Test
    void oddTexts() {
        assertThat(WordEffects.of(encoders, scorer(), " \n ", Progress.silent()).effects(scorer(), IntentSignal.NEED))
                .isEmpty();
        var signs = WordEffects.of(encoders, scorer(), "?!…", Progress.silent());
        assertThat(signs.effects(scorer(), IntentSignal.NEED)).isEmpty();
        var one = WordEffects.of(encoders, scorer(), "zzz", Progress.silent());
        assertThat(one.effects(scorer(), IntentSignal.NEED).getFirst().effect())
                .as("without its only word a text scores nothing")
                .isCloseTo(1, within(1e-6));
        var endless = WordEffects.of(encoders, scorer(), "🙂".repeat(400_000), Progress.silent());
        assertThat(endless.text()).hasSize(WordEffects.LONGEST);
        assertThat(WordEffects.of(encoders, scorer(), "a" + "🙂".repeat(9_000), Progress.silent())
                        .text())
                .as("no half of a letter")
                .hasSize(WordEffects.LONGEST - 1);
        var chinese = WordEffects.of(encoders.open(Language.CHINESE), "衣服太小了，穿不下", Progress.silent());
        assertThat(chinese.places()).contains(new WordEffects.Place(0, 2));
    }

    @Test
    void aCancelIsHeard() {
        var scorer = scorer();
        assertThatThrownBy(() -> WordEffects.of(encoders, scorer, "a few words here", new Progress() {
                    @Override
                    public void at(Stage stage, long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }))
                .isInstanceOf(Cancelled.class);
    }
}
