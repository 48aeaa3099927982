package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.intentworkbench.features.Split;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// The reviews of one language that were read, as rows, labelled or not, and how they are parted so that every one can
/// be scored by a model that knows nothing of it.
///
/// @param text of each row
/// @param labels 1 or 0 for each row, -1 where unknown
/// @param fold of each row; rows of one shopper share it, and where the shopper is unknown rows of one text
record SignalRows(int[] text, int[] labels, int[] fold) {
    static final int FOLDS = 5;

    static SignalRows of(Corpus corpus, ReadTexts texts, SignalLabel label, long seed) {
        var text = new ArrayList<Integer>();
        var reviews = new ArrayList<Corpus.Review>();
        for (int t = 0; t < texts.size(); t++) {
            for (int review : texts.reviews()[t]) {
                text.add(t);
                reviews.add(corpus.review(review));
            }
        }
        int[] labels = reviews.stream().mapToInt(label::of).toArray();
        int[] texted = text.stream().mapToInt(t -> t).toArray();
        return new SignalRows(texted, labels, folds(texted, reviews, labels, seed));
    }

    private static int[] folds(int[] text, List<Corpus.Review> reviews, int[] labels, long seed) {
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < text.length; row++) {
            String shopper = reviews.get(row).shopper();
            Object group = shopper.isEmpty() ? (Object) text[row] : shopper;
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row);
        }
        // groups that are mostly content, mostly discontent and without label are dealt out apart
        List<List<List<Integer>>> kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (List<Integer> rows : groups.values()) {
            int balance = 0;
            boolean known = false;
            for (int row : rows) {
                known |= labels[row] >= 0;
                balance += labels[row] == 1 ? 1 : labels[row] == 0 ? -1 : 0;
            }
            kinds.get(!known ? 2 : balance >= 0 ? 1 : 0).add(rows);
        }
        int[] fold = new int[text.length];
        SplittableRandom random = Split.random(seed, 0);
        int next = 0;
        for (List<List<Integer>> kind : kinds) {
            for (int i = kind.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                List<Integer> moved = kind.get(i);
                kind.set(i, kind.get(other));
                kind.set(other, moved);
            }
            for (List<Integer> rows : kind) {
                int dealt = next++ % FOLDS;
                rows.forEach(row -> fold[row] = dealt);
            }
        }
        return fold;
    }

    int size() {
        return text.length;
    }

    /// The rows a fold is scored for.
    int[] scored(int held) {
        return IntStream.range(0, size()).filter(row -> fold[row] == held).toArray();
    }

    /// The labelled rows of the other folds that share no text with it, at most as many as wanted.
    int[] learnt(int held, int most, long seed) {
        BitSet seen = new BitSet();
        for (int row = 0; row < size(); row++) {
            if (fold[row] == held) {
                seen.set(text[row]);
            }
        }
        int[] all = IntStream.range(0, size())
                .filter(row -> fold[row] != held && labels[row] >= 0 && !seen.get(text[row]))
                .toArray();
        if (all.length <= most) {
            return all;
        }
        SplittableRandom random = Split.random(seed, 1 + held);
        int[] drawn = new int[most];
        int taken = 0;
        for (int i = 0; i < all.length && taken < most; i++) {
            if (random.nextInt(all.length - i) < most - taken) {
                drawn[taken++] = all[i];
            }
        }
        return Arrays.copyOf(drawn, taken);
    }

    int count(int label) {
        return (int) IntStream.of(labels).filter(l -> l == label).count();
    }
}
