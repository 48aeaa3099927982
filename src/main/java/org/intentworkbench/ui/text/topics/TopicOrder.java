package org.intentworkbench.ui.text.topics;

import java.util.Comparator;
import org.intentworkbench.text.topics.Topic;

/// What stands at the top of the list.
enum TopicOrder {
    SIZE(Comparator.comparingInt(topic -> -topic.reviews().cardinality())),
    WORST(Comparator.comparingDouble(topic -> topic.mood().againstAverage())),
    BEST(Comparator.comparingDouble(topic -> -topic.mood().againstAverage())),
    NAME(Comparator.comparing(Topic::name, String.CASE_INSENSITIVE_ORDER));

    private final Comparator<Topic> comparator;

    TopicOrder(Comparator<Topic> comparator) {
        this.comparator = comparator;
    }

    Comparator<Topic> comparator() {
        return comparator.thenComparingInt(Topic::id);
    }
}
