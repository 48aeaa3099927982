package org.intentworkbench.text.terms;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;

/// Cuts text of one language into words, with their places. Thread-safe.
///
/// English: the word boundaries of Unicode (UAX 29, Lucene's StandardTokenizer): "don't" and "12.99" are one word, a
/// hyphen parts two, "dress's" is "dress", an emoji is a word. Chinese: the most likely cut by smartcn's dictionary
/// of simplified Chinese; Latin words and numbers within are words too. Signs alone are no words. Entities and tags
/// of HTML are read as a browser shows them; places are those of the text as it is given.
public final class Tokeniser {
    private static final String PLAIN = "plain";
    private static final String MARKUP = "markup";
    /// Else HTMLStripCharFilter swallows the last word of "a < b", taking it for a tag that was cut off.
    private static final String AFTER = "  ";

    private static final int WORDS_A_CHECK = 1024;

    private final Language language;
    private final Analyzer analyzer;

    public Tokeniser(Language language) {
        this.language = language;
        this.analyzer = new Words(language);
    }

    public Language language() {
        return language;
    }

    /// @return the words in the order of the text; empty where it has none
    public List<Token> words(String text) {
        return words(text, Progress.silent());
    }

    /// As [#words(String)], for texts that may be long: a megabyte of Chinese takes seconds.
    /// @throws org.intentworkbench.job.Cancelled once the user asked to stop
    public List<Token> words(String text, Progress progress) {
        var words = new ArrayList<Token>();
        boolean markup = text.indexOf('&') >= 0 || text.indexOf('<') >= 0;
        try (var stream = analyzer.tokenStream(markup ? MARKUP : PLAIN, markup ? text + AFTER : text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (words.size() % WORDS_A_CHECK == 0) {
                    progress.check();
                }
                String word = term.toString();
                if (isWord(word)) {
                    words.add(new Token(spelled(word), place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a String cannot fail to be read
        }
        return words;
    }

    /// One kind of apostrophe, one case, one width.
    private static String spelled(String word) {
        String plain = word.indexOf('\u2019') >= 0 ? word.replace('\u2019', '\'') : word;
        return plain.toLowerCase(Locale.ROOT);
    }

    static boolean isWord(String word) {
        return word.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isEmojiPresentation(c));
    }

    private static final class Words extends Analyzer {
        private final Language language;

        Words(Language language) {
            super(PER_FIELD_REUSE_STRATEGY); // with and without markup are read by different chains
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = switch (language) {
                case ENGLISH -> new StandardTokenizer();
                case CHINESE -> new HMMChineseTokenizer();
            };
            return new TokenStreamComponents(tokenizer, new EnglishPossessiveFilter(new LowerCaseFilter(tokenizer)));
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return field.equals(MARKUP) ? new HTMLStripCharFilter(reader) : reader;
        }
    }
}
