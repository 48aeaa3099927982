package org.intentworkbench.ui.text.topics;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.ui.chart.ShareOverTime;
import org.intentworkbench.ui.kit.Messages;

/// How topics are said and drawn, in the list and in the detail alike.
final class TopicSigns {
    /// Standard deviations of a sentence from the average from which a topic is called pleased or displeased.
    private static final double CLEAR = .3;

    private static final double STRONG = 1;

    private TopicSigns() {}

    /// A word, a sign and a colour.
    static Label mood(Messages messages, Topic topic) {
        double mood = topic.mood().againstAverage();
        var label = new Label();
        label.getStyleClass().addAll("topics-mood", style(mood));
        label.setText(word(messages, mood));
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    static String word(Messages messages, double mood) {
        if (mood >= STRONG) {
            return "▲▲ " + messages.text("text.topics.mood.veryGood");
        }
        if (mood >= CLEAR) {
            return "▲ " + messages.text("text.topics.mood.good");
        }
        if (mood <= -STRONG) {
            return "▼▼ " + messages.text("text.topics.mood.veryBad");
        }
        return mood <= -CLEAR
                ? "▼ " + messages.text("text.topics.mood.bad")
                : "■ " + messages.text("text.topics.mood.even");
    }

    private static String style(double mood) {
        return mood >= CLEAR ? "topics-good" : mood <= -CLEAR ? "topics-bad" : "topics-even";
    }

    static String size(Messages messages, Topic topic) {
        return messages.text(
                "text.topics.size", messages.count(topic.reviews().cardinality()), messages.percent(topic.share(), 1));
    }

    static double[] shares(Topic topic) {
        return topic.trend().stream().mapToDouble(Topic.Period::share).toArray();
    }

    static List<ShareOverTime.Point> points(Topic topic) {
        return topic.trend().stream()
                .map(period -> new ShareOverTime.Point(
                        LocalDate.parse(period.start()).toEpochDay(), period.reviews(), period.all()))
                .toList();
    }
}
