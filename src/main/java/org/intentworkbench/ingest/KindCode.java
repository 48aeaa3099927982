package org.intentworkbench.ingest;

import org.intentworkbench.domain.EventKind;
import org.jspecify.annotations.Nullable;

/// What a shop's own code for what a shopper did stands for.
///
/// @param code as in the file, without blanks around it; empty = every row of a file without a column of kinds; `*` =
///     every code that neither stands here nor is a word shops use
/// @param kind null = rows with this code are left out, and counted
public record KindCode(String code, @Nullable EventKind kind) {}
