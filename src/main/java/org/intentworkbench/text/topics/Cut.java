package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.job.Progress;

/// Texts cut into sentences that have no topic yet; as [Sentences].
record Cut(int[] text, int[] start, int[] end) {
    static Cut of(List<String> texts, Progress progress) {
        var found = new ArrayList<int[]>();
        for (int t = 0; t < texts.size(); t++) {
            if (t % 256 == 0) {
                progress.check();
            }
            for (var clause : Clauses.of(texts.get(t))) {
                found.add(new int[] {t, clause.start(), clause.end()});
            }
        }
        return new Cut(column(found, 0), column(found, 1), column(found, 2));
    }

    private static int[] column(List<int[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }

    int size() {
        return text.length;
    }

    String of(int sentence, List<String> texts) {
        return texts.get(text[sentence]).substring(start[sentence], end[sentence]);
    }

    /// The same where the first text has another number than 0.
    Cut from(int first) {
        return new Cut(Arrays.stream(text).map(t -> t + first).toArray(), start, end);
    }

    Sentences with(SphericalKMeans.Clusters clusters, double[] moods) {
        float[] mood = new float[moods.length];
        for (int s = 0; s < mood.length; s++) {
            mood[s] = (float) moods[s];
        }
        return new Sentences(text, start, end, clusters.of(), clusters.closeness(), mood);
    }
}
