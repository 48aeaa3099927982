package org.intentworkbench.text;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;

/// Turns texts of one language into vectors of unit length. Thread-safe. The vector of a text depends on the text
/// alone, never on its neighbours in a call, their order or their number: same machine, same text, same bits.
public interface TextEncoder extends AutoCloseable {
    /// Name and version under which vectors are kept, such as `bge-small-en-v1.5-int8`.
    String model();

    Language language();

    /// Numbers in a vector.
    int dimension();

    /// The most tokens of a text that are read, the two special ones included; the rest is cut off.
    int tokenLimit();

    /// How many tokens each text has for the model. Reports tokens, stage
    /// [org.intentworkbench.job.Stage#TOKENISING], in texts.
    TokenCounts count(List<String> texts, Progress progress);

    /// @param texts in any order; a blank one gets the vector of an empty text, so leave those out
    /// @param progress told of stage [org.intentworkbench.job.Stage#ENCODING] in tokens
    /// @return the vectors in the order of the texts
    /// @throws org.intentworkbench.job.Cancelled within a second after a cancel
    /// @throws IllegalStateException after [#close]
    float[][] encode(List<String> texts, Progress progress);

    /// Frees the native memory, after calls of other threads have ended. A second call does nothing.
    @Override
    void close();
}
