package org.intentworkbench.text.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TokeniserTest {
    private static final Progress STOPPED = new Progress() {
        @Override
        public void at(Stage stage, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private final Tokeniser english = new Tokeniser(Language.ENGLISH);
    private final Tokeniser chinese = new Tokeniser(Language.CHINESE);

    private static List<String> terms(List<Token> tokens) {
        return tokens.stream().map(Token::term).toList();
    }

    /// What a reader would mark in the text.
    private static List<String> marked(String text, List<Token> tokens) {
        return tokens.stream().map(t -> text.substring(t.start(), t.end())).toList();
    }

    @Test
    void englishKeepsContractionsAndNumbersWhole() {
        String text = "It’s GREAT, but I don't pay $12.99 for a well-made dress's hem 😡!";
        List<Token> words = english.words(text);
        assertThat(terms(words))
                .containsExactly(
                        "it", "great", "but", "i", "don't", "pay", "12.99", "for", "a", "well", "made", "dress", "hem",
                        "😡");
        assertThat(marked(text, words))
                .containsExactly(
                        "It’s", "GREAT", "but", "I", "don't", "pay", "12.99", "for", "a", "well", "made", "dress's",
                        "hem", "😡");
    }

    @Test
    void chineseIsCutByDictionary() {
        String text = "物流太慢了，而且衣服洗了会缩水！😡iPhone 12";
        List<Token> words = chinese.words(text);
        assertThat(terms(words))
                .containsExactly("物流", "太", "慢", "了", "而且", "衣服", "洗", "了", "会", "缩水", "😡", "iphone", "12");
        assertThat(marked(text, words)).contains("物流", "缩水", "😡", "iPhone");
    }

    @Test
    void markupIsReadAsShownWithPlacesInTheTextAsGiven() {
        String text = "Love &#34;it&#34; <br/>caf&eacute; &amp; a < b";
        List<Token> words = english.words(text);
        assertThat(terms(words)).containsExactly("love", "it", "café", "a", "b");
        assertThat(marked(text, words)).containsExactly("Love", "it", "caf&eacute;", "a", "b");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingAndStrangeTextsHaveTheWordsTheyHave(Language language) {
        var tokeniser = new Tokeniser(language);
        assertThat(tokeniser.words("")).isEmpty();
        assertThat(tokeniser.words(" \n\t　")).isEmpty();
        assertThat(tokeniser.words("!!! ... ???")).isEmpty();
        assertThat(terms(tokeniser.words("😀"))).containsExactly("😀");
        assertThat(tokeniser.words("a\u0000b \uD800x")).isNotEmpty();
        assertThat(terms(tokeniser.words("衣服 shrank"))).contains("shrank");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMegabyteIsReadAndCanBeCancelled(Language language) {
        var tokeniser = new Tokeniser(language);
        String text = "The dress shrank. 衣服缩水了。".repeat(40_000);
        long start = System.nanoTime();
        assertThat(tokeniser.words(text)).hasSizeGreaterThan(200_000);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
        long stop = System.nanoTime();
        assertThatThrownBy(() -> tokeniser.words(text, STOPPED)).isInstanceOf(Cancelled.class);
        assertThat((System.nanoTime() - stop) / 1e9).isLessThan(1);
    }

    @Test
    void gramsOfChineseAreCharactersWithTheirPlaces() {
        var reader = new TermReader(Language.CHINESE, TermKind.GRAMS);
        String text = "很 好😀A";
        List<Token> grams = reader.terms(text, Progress.silent());
        assertThat(terms(grams))
                .containsExactly("很", "很 ", "很 好", " ", " 好", " 好😀", "好", "好😀", "好😀a", "😀", "😀a", "a");
        assertThat(grams.get(8)).isEqualTo(new Token("好😀a", 2, 6));
        assertThat(text.substring(2, 6)).isEqualTo("好😀A");
    }

    @Test
    void gramsOfEnglishAreWordsAndPairs() {
        var reader = new TermReader(Language.ENGLISH, TermKind.GRAMS);
        List<Token> grams = reader.terms("Not  good!", Progress.silent());
        assertThat(grams).containsExactly(new Token("not", 0, 3), new Token("good", 5, 9), new Token("not good", 0, 9));
    }

    @Test
    void keywordsLeaveOutGrammarAndPairOnlyNeighbours() {
        var english = new TermReader(Language.ENGLISH, TermKind.KEYWORDS);
        assertThat(terms(english.terms("The zipper broke, size 12 runs small and itchy fabric", Progress.silent())))
                .containsExactly(
                        "zipper",
                        "broke",
                        "zipper broke",
                        "size",
                        "runs",
                        "small",
                        "runs small",
                        "itchy",
                        "fabric",
                        "itchy fabric");
        var chinese = new TermReader(Language.CHINESE, TermKind.KEYWORDS);
        assertThat(terms(chinese.terms("物流很慢，尺码偏小", Progress.silent())))
                .contains("物流", "尺码", "偏小")
                .doesNotContain("慢", "很", "物流慢");
    }
}
