package org.intentworkbench.text.topics;

import java.util.Arrays;
import java.util.List;

/// The sentences of some texts, each with the topic it was given. Arrays are of one length, in the order of the texts
/// and within a text; they are not to be changed.
///
/// @param text number of the text a sentence stands in
/// @param start,end where it stands in the text, in `char`s
/// @param cluster it is nearest to
/// @param closeness to the centre of the cluster, -1 to 1
/// @param mood its score of SENTIMENT, by anchor sentences
record Sentences(int[] text, int[] start, int[] end, int[] cluster, float[] closeness, float[] mood) {
    int size() {
        return text.length;
    }

    String of(int sentence, List<String> texts) {
        return texts.get(text[sentence]).substring(start[sentence], end[sentence]);
    }

    /// These, and those of further texts, whose numbers follow on.
    Sentences and(Sentences more) {
        return new Sentences(
                joined(text, more.text),
                joined(start, more.start),
                joined(end, more.end),
                joined(cluster, more.cluster),
                joined(closeness, more.closeness),
                joined(mood, more.mood));
    }

    private static int[] joined(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static float[] joined(float[] a, float[] b) {
        float[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
