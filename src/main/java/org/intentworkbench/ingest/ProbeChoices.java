package org.intentworkbench.ingest;

import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.file.FormChoices;
import org.jspecify.annotations.Nullable;

/// What the user said before a file is looked at; null = to be found out.
///
/// @param label name of the label column
/// @param preset name of a preset; empty = use none, even where one fits
public record ProbeChoices(
        FormChoices form,
        @Nullable FileKind kind,
        @Nullable String label,
        @Nullable String preset) {
    public static final ProbeChoices NONE = new ProbeChoices(FormChoices.NONE, null, null, null);

    public ProbeChoices withForm(FormChoices said) {
        return new ProbeChoices(said, kind, label, preset);
    }

    public ProbeChoices withKind(@Nullable FileKind said) {
        return new ProbeChoices(form, said, label, preset);
    }

    public ProbeChoices withLabel(@Nullable String said) {
        return new ProbeChoices(form, kind, said, preset);
    }

    public ProbeChoices withPreset(@Nullable String said) {
        return new ProbeChoices(form, kind, label, said);
    }
}
