package org.intentworkbench.text;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;

/// Turns texts of one language into vectors of unit length.
public interface TextEncoder extends AutoCloseable {
    /// Name and version; stored vectors are kept under it.
    String model();

    Language language();

    int dimension();

    /// @param texts not blank, in any order
    /// @return a vector for each, in the same order
    float[][] encode(List<String> texts, Progress progress);

    @Override
    void close();
}
