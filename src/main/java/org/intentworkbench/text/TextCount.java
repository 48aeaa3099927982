package org.intentworkbench.text;

import java.util.List;
import org.intentworkbench.domain.Language;

/// How much text there is in a workspace, and how much of it still has to be read.
///
/// @param texts reviews, blank ones included
/// @param blank reviews without any text, which get no vector
/// @param languages those that occur, in the order of [Language]
public record TextCount(long texts, long blank, List<OfLanguage> languages) {
    public TextCount {
        languages = List.copyOf(languages);
    }

    /// @param distinct different texts
    /// @param waiting those without a vector of the language's model
    /// @param cut those whose vector does not know their end
    /// @param seconds the waiting ones will take, at the pace of the last reading of this workspace, else at that of
    ///     the machine the program was measured on
    public record OfLanguage(Language language, String model, int distinct, int waiting, int cut, double seconds) {}

    public int distinct() {
        return languages.stream().mapToInt(OfLanguage::distinct).sum();
    }

    public int waiting() {
        return languages.stream().mapToInt(OfLanguage::waiting).sum();
    }

    public int cut() {
        return languages.stream().mapToInt(OfLanguage::cut).sum();
    }

    public double seconds() {
        return languages.stream().mapToDouble(OfLanguage::seconds).sum();
    }
}
