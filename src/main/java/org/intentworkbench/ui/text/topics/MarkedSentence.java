package org.intentworkbench.ui.text.topics;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.intentworkbench.text.terms.Token;
import org.intentworkbench.text.topics.Topic;

/// A review with the sentence that has the topic, and in it the topic's terms underlined.
final class MarkedSentence {
    /// Letters of the review shown on either side of the sentence.
    private static final int AROUND = 90;

    /// Letters within which a word is looked for to begin or end with.
    private static final int WORD = 14;

    private MarkedSentence() {}

    static Region of(String text, Topic.Example example, List<Token> marks) {
        var flow = new TextFlow();
        flow.getStyleClass().add("topics-example-text");
        int from = wordAfter(text, boundary(text, Math.max(0, example.start() - AROUND)), example.start());
        int to = wordBefore(text, boundary(text, Math.min(text.length(), example.end() + AROUND)), example.end());
        add(flow, (from > 0 ? "…" : "") + text.substring(from, example.start()), "topics-around");
        int at = example.start();
        for (Token mark : marks) {
            add(flow, text.substring(at, mark.start()), "topics-said");
            var label = new Label(text.substring(mark.start(), mark.end()));
            label.getStyleClass().add("topics-mark");
            flow.getChildren().add(label);
            at = mark.end();
        }
        add(flow, text.substring(at, example.end()), "topics-said");
        add(flow, text.substring(example.end(), to) + (to < text.length() ? "…" : ""), "topics-around");
        flow.setMaxWidth(Double.MAX_VALUE);
        return flow;
    }

    private static void add(TextFlow flow, String words, String style) {
        if (!words.isEmpty()) {
            var text = new Text(words);
            text.getStyleClass().add(style);
            flow.getChildren().add(text);
        }
    }

    /// The next beginning of a word, unless a long run of letters has none, as in Chinese.
    private static int wordAfter(String text, int at, int last) {
        if (at == 0) {
            return at;
        }
        for (int i = at; i < Math.min(last, at + WORD); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return at;
    }

    private static int wordBefore(String text, int at, int first) {
        if (at == text.length()) {
            return at;
        }
        for (int i = at; i > Math.max(first, at - WORD); i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return at;
    }

    /// Not between the two halves of a character.
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
