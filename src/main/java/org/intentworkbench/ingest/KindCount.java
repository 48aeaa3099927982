package org.intentworkbench.ingest;

import org.intentworkbench.domain.EventKind;
import org.jspecify.annotations.Nullable;

/// How often a code of the column of kinds appears.
///
/// @param proposed what it is taken for by the words shops use; null = unknown, the user has to say
public record KindCount(String code, long count, @Nullable EventKind proposed) {}
