package org.intentworkbench.text.signals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.text.ReviewText;

/// The plain sentences that say what a signal means in one language.
///
/// @param towards what a text says that has the signal; one at least
/// @param against what a text says that has it not; where there is none, the neutral sentences of the language count
public record Anchors(List<String> towards, List<String> against) {
    /// Letters of a sentence.
    public static final int LONGEST = 300;

    /// Sentences of one side.
    public static final int MOST = 40;

    public Anchors {
        towards = List.copyOf(towards);
        against = List.copyOf(against);
    }

    /// As they are kept and encoded: white space as in reviews, blank sentences gone, each once.
    ///
    /// @throws Problem if no sentence says what the signal is, or a sentence is too long, of the other language, or on
    ///     both sides
    public Anchors checked(Language language) {
        var checked = new Anchors(side(towards, language), side(against, language));
        if (checked.towards.isEmpty()) {
            throw new Problem("problem.text.signals.none");
        }
        var both = new HashSet<>(checked.towards);
        both.retainAll(checked.against);
        if (!both.isEmpty()) {
            throw new Problem("problem.text.signals.both", both.iterator().next());
        }
        return checked;
    }

    private static List<String> side(List<String> sentences, Language language) {
        var tidy = new LinkedHashSet<String>();
        for (String sentence : sentences) {
            String text = ReviewText.of("", sentence);
            if (text.length() > LONGEST) {
                throw new Problem(
                        "problem.text.signals.long",
                        text.substring(0, 40),
                        Integer.toString(text.length()),
                        Integer.toString(LONGEST));
            }
            if (!text.isEmpty()) {
                if (Language.ofText(text) != language) {
                    throw new Problem("problem.text.signals.language." + language, text);
                }
                tidy.add(text);
            }
        }
        if (tidy.size() > MOST) {
            throw new Problem("problem.text.signals.many", Integer.toString(tidy.size()), Integer.toString(MOST));
        }
        return new ArrayList<>(tidy);
    }
}
