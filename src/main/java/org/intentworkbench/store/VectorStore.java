package org.intentworkbench.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text vectors by model and text, so that a text is encoded once in the life of a workspace.
public final class VectorStore {
    VectorStore() {}

    /// @param texts as they were encoded, to the letter; looked up by their SHA-256
    /// @return a vector for each text, or null where there is none yet
    public @Nullable float[][] get(String model, List<String> texts) {
        throw new UnsupportedOperationException();
    }

    /// Keeps vectors in one transaction; a text that is there already keeps its vector.
    /// @param vectors one for each text, all of one length
    public void put(String model, List<String> texts, float[][] vectors) {
        throw new UnsupportedOperationException();
    }
}
