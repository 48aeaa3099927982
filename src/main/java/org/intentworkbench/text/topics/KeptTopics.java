package org.intentworkbench.text.topics;

import java.util.List;

/// Topics as they were found, before any edit of the analyst. Arrays are not to be changed.
///
/// @param model whose vectors they stand on
/// @param directions how a vector is turned before it is compared with the centres
/// @param centres of the clusters, of unit length
/// @param terms of each cluster, the most telling first
/// @param examples sentences of each cluster, near its centre and different from each other, the nearest first
/// @param texts first 64 bits of the hash of each text that has topics ([org.intentworkbench.store.TextHash]), first
/// those they were found in
/// @param foundIn how many of the texts they were found in; the others came later and were given the nearest topic
/// @param all different texts of the language there were when they were found; more than `foundIn` where some were
/// drawn
record KeptTopics(
        TopicSettings settings,
        String model,
        Directions directions,
        float[][] centres,
        List<List<TopicTerm>> terms,
        List<int[]> examples,
        long[] texts,
        int foundIn,
        int all,
        Sentences sentences) {
    KeptTopics {
        terms = terms.stream().map(List::copyOf).toList();
        examples = List.copyOf(examples);
    }

    int clusters() {
        return centres.length;
    }
}
