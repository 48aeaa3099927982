package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Problem;

/// The clusters of kept topics after the edits of the analyst, done in their order.
final class EditedClusters {
    static final int LONGEST_NAME = 80;

    private final int[] topicOf;
    private final String[] names;
    private final boolean[] hidden;

    /// @param clusters how many were found
    /// @throws Problem if an edit names a topic that is not there
    EditedClusters(int clusters, List<TopicEdit> edits) {
        topicOf = new int[clusters];
        names = new String[clusters];
        hidden = new boolean[clusters];
        for (int c = 0; c < clusters; c++) {
            topicOf[c] = c;
            names[c] = "";
        }
        edits.forEach(this::apply);
    }

    private void apply(TopicEdit edit) {
        switch (edit) {
            case TopicEdit.Rename rename -> names[place(rename.topic())] = tidy(rename.name());
            case TopicEdit.Hide hide -> hidden[place(hide.topic())] = hide.hidden();
            case TopicEdit.Merge merge -> {
                int into = place(merge.into());
                for (int other : merge.others()) {
                    int gone = place(other);
                    for (int c = 0; c < topicOf.length; c++) {
                        if (topicOf[c] == gone) {
                            topicOf[c] = into;
                        }
                    }
                }
                hidden[into] = false;
            }
        }
    }

    private static String tidy(String name) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        return tidy.length() <= LONGEST_NAME ? tidy : tidy.substring(0, LONGEST_NAME);
    }

    /// Place of a topic that still stands by itself.
    private int place(int topic) {
        int place = topic - 1;
        if (place < 0 || place >= topicOf.length || topicOf[place] != place) {
            throw new Problem("problem.text.topics.unknown", Integer.toString(topic));
        }
        return place;
    }

    /// Number of the topic of a cluster, from 1.
    int topic(int cluster) {
        return topicOf[cluster] + 1;
    }

    /// Clusters of a topic, its own first.
    List<Integer> clusters(int topic) {
        var clusters = new ArrayList<>(List.of(topic - 1));
        for (int c = 0; c < topicOf.length; c++) {
            if (topicOf[c] == topic - 1 && c != topic - 1) {
                clusters.add(c);
            }
        }
        return clusters;
    }

    /// Numbers of the topics that stand by themselves, ascending.
    List<Integer> topics() {
        var topics = new ArrayList<Integer>();
        for (int c = 0; c < topicOf.length; c++) {
            if (topicOf[c] == c) {
                topics.add(c + 1);
            }
        }
        return topics;
    }

    /// Empty where the analyst gave none.
    String name(int topic) {
        return names[topic - 1];
    }

    boolean isHidden(int topic) {
        return hidden[topic - 1];
    }
}
