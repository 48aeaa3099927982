package org.intentworkbench.text;

import java.nio.file.Path;
import org.intentworkbench.domain.Language;
import org.jspecify.annotations.Nullable;

/// What is known of the model that reads a language, without loading it.
///
/// @param name under which its vectors are kept
/// @param tokenLimit tokens of a text that are read, the two special ones included
/// @param licence of a bundled model; empty for an own one, whose licence the program cannot know
/// @param sha256 of its files, hex; empty where the encoder is no file
/// @param folder of an own model; null for the bundled one
public record ModelFacts(
        Language language,
        String name,
        int dimension,
        int tokenLimit,
        Pooling pooling,
        String licence,
        String sha256,
        @Nullable Path folder) {}
