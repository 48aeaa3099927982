package org.intentworkbench.ingest.file;

import org.jspecify.annotations.Nullable;

/// What the user said about the form of a file; null = to be found out.
///
/// @param headerRow as in [FileForm#headerRow]
public record FormChoices(
        @Nullable String encoding,
        @Nullable Character delimiter,
        @Nullable Integer headerRow,
        @Nullable String sheet) {
    public static final FormChoices NONE = new FormChoices(null, null, null, null);

    public FormChoices withEncoding(@Nullable String said) {
        return new FormChoices(said, delimiter, headerRow, sheet);
    }

    public FormChoices withDelimiter(@Nullable Character said) {
        return new FormChoices(encoding, said, headerRow, sheet);
    }

    public FormChoices withHeaderRow(@Nullable Integer said) {
        return new FormChoices(encoding, delimiter, said, sheet);
    }

    public FormChoices withSheet(@Nullable String said) {
        return new FormChoices(encoding, delimiter, headerRow, said);
    }
}
