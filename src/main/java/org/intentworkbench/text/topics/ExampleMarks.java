package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.terms.TermKind;
import org.intentworkbench.text.terms.TermReader;
import org.intentworkbench.text.terms.Token;

/// Where the terms of a topic stand in its examples.
public final class ExampleMarks {
    private ExampleMarks() {}

    /// @return for each example its terms by their places in the text of the review, in order, without overlap
    public static Map<Topic.Example, List<Token>> of(Topic topic, Corpus corpus, Language language, Progress progress) {
        var reader = new TermReader(language, TermKind.KEYWORDS);
        var terms = new HashSet<String>();
        topic.terms().forEach(term -> terms.add(term.term()));
        var marks = new HashMap<Topic.Example, List<Token>>();
        for (Topic.Example example : topic.examples()) {
            progress.check();
            String sentence = corpus.review(example.review()).text().substring(example.start(), example.end());
            List<Token> found = reader.terms(sentence, progress).stream()
                    .filter(token -> terms.contains(token.term()))
                    .map(token ->
                            new Token(token.term(), token.start() + example.start(), token.end() + example.start()))
                    .sorted(Comparator.comparingInt(Token::start)
                            .thenComparing(Comparator.comparingInt(Token::end).reversed()))
                    .toList();
            marks.put(example, apart(found));
        }
        return marks;
    }

    private static List<Token> apart(List<Token> sorted) {
        var apart = new ArrayList<Token>();
        for (Token token : sorted) {
            if (apart.isEmpty() || token.start() >= apart.getLast().end()) {
                apart.add(token);
            }
        }
        return apart;
    }
}
