package org.intentworkbench.ingest;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.file.FormChoices;

/// A small file with something wrong, and what must come of it.
///
/// @param file its name; an ending decides nothing but is part of what may be wrong
/// @param choices what the user said before the file is looked at
/// @param answer what the user says afterwards
/// @param expected `accepted|line:column:reason|…` after the import; `asks column` where a question is open, `asks what
/// it is` where the kind is; else the
///     key of a problem
/// @param tells after an import the cells of the last row that was taken, joined by ` | `; of a problem a part of its
///     English sentence; empty = not looked at
record NastyFile(
        String name,
        String file,
        byte[] bytes,
        ProbeChoices choices,
        BiFunction<Preview, ImportPlan, ImportPlan> answer,
        String expected,
        String tells) {
    static NastyFile of(String name, byte[] bytes, String expected) {
        return new NastyFile(name, "file.csv", bytes, ProbeChoices.NONE, (preview, plan) -> plan, expected, "");
    }

    static NastyFile of(String name, String text, String expected) {
        return of(name, text.getBytes(StandardCharsets.UTF_8), expected);
    }

    NastyFile named(String fileName) {
        return new NastyFile(name, fileName, bytes, choices, answer, expected, tells);
    }

    NastyFile telling(String last) {
        return new NastyFile(name, file, bytes, choices, answer, expected, last);
    }

    NastyFile as(FileKind kind) {
        return new NastyFile(name, file, bytes, choices.withKind(kind), answer, expected, tells);
    }

    NastyFile label(String label) {
        return new NastyFile(
                name, file, bytes, choices.withKind(FileKind.SESSIONS).withLabel(label), answer, expected, tells);
    }

    NastyFile form(FormChoices form) {
        return new NastyFile(name, file, bytes, choices.withForm(form), answer, expected, tells);
    }

    NastyFile answered(BiFunction<Preview, ImportPlan, ImportPlan> said) {
        return new NastyFile(name, file, bytes, choices, said, expected, tells);
    }
}
