package org.intentworkbench.text.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;

/// The reviews of one language, to be asked which of them lie nearest to a vector. Every text is compared, none is
/// skipped: what is found are the nearest ones, not probably the nearest ones. Immutable; may be asked by several
/// threads.
public final class MeaningSearch {
    /// Results below the mean and this many standard deviations of the similarities of all texts to the question are
    /// called weak: there fewer than half were about the question. How it was found: decisions/meaning-search.md.
    static final double WEAK_DEVIATIONS = 2;

    private final Corpus corpus;
    private final ReadTexts read;
    private final VectorBlocks blocks;
    /// Reviews of each text, in one array: a search runs over it.
    private final int[] counts;
    private final long reviews;

    private MeaningSearch(Corpus corpus, ReadTexts read, VectorBlocks blocks) {
        this.corpus = corpus;
        this.read = read;
        this.blocks = blocks;
        this.counts = Arrays.stream(read.reviews()).mapToInt(one -> one.length).toArray();
        this.reviews = Arrays.stream(counts).asLongStream().sum();
    }

    /// Takes as much memory again as the vectors have.
    public static MeaningSearch of(Corpus corpus, ReadTexts read, Progress progress) {
        var search = new MeaningSearch(corpus, read, VectorBlocks.of(read.vectors(), read.dimension(), progress));
        if (read.size() > 0) {
            // the JIT compiles the loops while it sees them run: the first question shall not wait for that
            search.find(read.vectors()[0], SearchFilter.all(), -1, 1, progress);
        }
        return search;
    }

    /// A text that was found.
    ///
    /// @param text its place in [ReadTexts]
    /// @param similarity cosine of its vector and that of the question, -1..1
    /// @param closerThan share of all reviews of the language that lie less near, 0..1
    /// @param weak whether it lies hardly nearer than reviews do that have nothing to do with the question
    /// @param reviews that have the text and that the filter lets through, ascending
    public record Hit(int text, double similarity, double closerThan, boolean weak, int[] reviews) {}

    /// @param hits nearest first; of texts equally near the one read first
    /// @param texts that the filter let through
    public record Found(List<Hit> hits, int texts) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    public Language language() {
        return read.language();
    }

    public ReadTexts texts() {
        return read;
    }

    /// How many reviews stand behind the texts.
    public long reviews() {
        return reviews;
    }

    /// @param question a vector of unit length by the same model
    /// @param except place of a text that is not wanted, because it is the question; -1 = none
    /// @param most texts to find; fewer where there are not so many
    public Found find(float[] question, SearchFilter filter, int except, int most, Progress progress) {
        float[] near = blocks.products(question, progress);
        BitSet admitted = admitted(filter, except);
        var nearest = new Nearest(most);
        for (int text = admitted.nextSetBit(0); text >= 0; text = admitted.nextSetBit(text + 1)) {
            nearest.offer(text, near[text]);
        }
        int[] places = nearest.places();
        double[] closer = closerThan(near, places);
        double weak = weakBelow(near);
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < places.length; i++) {
            double similarity = near[places[i]];
            hits.add(new Hit(places[i], similarity, closer[i], similarity < weak, admitted(places[i], filter)));
        }
        return new Found(hits, admitted.cardinality());
    }

    private BitSet admitted(SearchFilter filter, int except) {
        var admitted = new BitSet(read.size());
        if (filter.isAll()) {
            admitted.set(0, read.size());
        } else {
            for (int text = 0; text < read.size(); text++) {
                for (int review : read.reviews()[text]) {
                    if (filter.admits(corpus.review(review))) {
                        admitted.set(text);
                        break;
                    }
                }
            }
        }
        if (except >= 0) {
            admitted.clear(except);
        }
        return admitted;
    }

    private int[] admitted(int text, SearchFilter filter) {
        if (filter.isAll()) {
            return read.reviews()[text].clone();
        }
        return Arrays.stream(read.reviews()[text])
                .filter(review -> filter.admits(corpus.review(review)))
                .toArray();
    }

    /// For each of some texts, nearest first: the share of reviews whose text lies less near.
    private double[] closerThan(float[] near, int[] places) {
        // reviews that lie less near than result i but not less near than result i + 1, counted from the far end
        long[] between = new long[places.length + 1];
        for (int text = 0; text < read.size(); text++) {
            boolean last = places.length > 0 && near[text] < near[places[places.length - 1]];
            between[last ? places.length : beaten(near, places, near[text])] += counts[text];
        }
        double[] shares = new double[places.length];
        long less = 0;
        for (int i = places.length - 1; i >= 0; i--) {
            less += between[i + 1];
            shares[i] = reviews == 0 ? 0 : (double) less / reviews;
        }
        return shares;
    }

    /// How many of the results lie nearer than a text of this similarity.
    private static int beaten(float[] near, int[] places, float similarity) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (near[places[middle]] > similarity) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double weakBelow(float[] near) {
        double sum = 0;
        double squares = 0;
        for (int text = 0; text < read.size(); text++) {
            sum += near[text];
            squares += (double) near[text] * near[text];
        }
        double mean = sum / Math.max(1, read.size());
        double variance = squares / Math.max(1, read.size()) - mean * mean;
        return mean + WEAK_DEVIATIONS * Math.sqrt(Math.max(0, variance));
    }
}
