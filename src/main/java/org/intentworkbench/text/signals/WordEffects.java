package org.intentworkbench.text.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReviewText;
import org.intentworkbench.text.TextEncoder;
import org.intentworkbench.text.terms.Token;
import org.intentworkbench.text.terms.Tokeniser;

/// The words of a text that moved its scores: the text is read again without each word in turn, all in one batch, and
/// the effect of a word is the score with it less the score without it. Texts of more than [#MOST] words are read
/// without groups of neighbouring words instead. Effects do not add up to the score: words lean on one another.
///
/// @param text as it was read, [ReviewText], its first [#LONGEST] letters
/// @param vector of the whole text; empty where the text is blank
/// @param places words, or groups of them, in the order of the text
/// @param without vector of the text without each of them; empty where nothing is left
/// @param grouped whether places are groups
public record WordEffects(String text, float[] vector, List<Place> places, float[][] without, boolean grouped) {
    /// Words of a text that are left out one by one.
    public static final int MOST = 200;

    /// Letters of a text that are read: more than the token limit of a model lets through.
    public static final int LONGEST = 8_000;

    private static final float[] NOTHING = {};

    /// Where a word stands: from `start`, up to but not with `end`, in `char`s.
    public record Place(int start, int end) {}

    /// A word and what it did to the score of a signal: above 0 where it raised it.
    public record Effect(int start, int end, double effect) {}

    public WordEffects {
        places = List.copyOf(places);
    }

    /// Opens the encoder of the scorer's language for this one text.
    ///
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static WordEffects of(EncoderFactory encoders, SignalScorer scorer, String text, Progress progress) {
        try (var encoder = encoders.open(scorer.language())) {
            return of(encoder, text, progress);
        }
    }

    /// @param encoder of the language of the text
    public static WordEffects of(TextEncoder encoder, String raw, Progress progress) {
        String text = beginning(ReviewText.of("", raw));
        if (text.isEmpty()) {
            return new WordEffects(text, NOTHING, List.of(), new float[0][], false);
        }
        List<Token> words = new Tokeniser(encoder.language()).words(text, progress);
        List<Place> places = places(words);
        var texts = new ArrayList<String>();
        texts.add(text);
        for (Place place : places) {
            texts.add(ReviewText.of(text.substring(0, place.start), text.substring(place.end)));
        }
        List<String> read = texts.stream().filter(t -> !t.isEmpty()).toList();
        float[][] vectors = encoder.encode(read, progress);
        float[][] without = new float[places.size()][];
        int next = 1;
        for (int i = 0; i < without.length; i++) {
            without[i] = texts.get(i + 1).isEmpty() ? NOTHING : vectors[next++];
        }
        return new WordEffects(text, vectors[0], places, without, words.size() > MOST);
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static List<Place> places(List<Token> words) {
        int size = (words.size() + MOST - 1) / MOST;
        return size == 0
                ? List.of()
                : IntStream.range(0, (words.size() + size - 1) / size)
                        .mapToObj(group -> new Place(
                                words.get(group * size).start(),
                                words.get(Math.min(words.size(), (group + 1) * size) - 1)
                                        .end()))
                        .toList();
    }

    /// The score of the whole text; 0 where it is blank.
    public double score(SignalScorer scorer, IntentSignal signal) {
        return score(scorer, signal, vector);
    }

    /// The effect of each place on one signal, in the order of the text. A text of nothing scores 0.
    public List<Effect> effects(SignalScorer scorer, IntentSignal signal) {
        double whole = score(scorer, signal);
        return IntStream.range(0, places.size())
                .mapToObj(i ->
                        new Effect(places.get(i).start, places.get(i).end, whole - score(scorer, signal, without[i])))
                .toList();
    }

    private static double score(SignalScorer scorer, IntentSignal signal, float[] vector) {
        return vector.length == 0 ? 0 : scorer.score(signal, vector);
    }
}
