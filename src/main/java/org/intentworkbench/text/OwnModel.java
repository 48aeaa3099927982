package org.intentworkbench.text;

import java.nio.file.Path;
import org.intentworkbench.domain.Problem;

/// A sentence model that the analyst put into a folder, as it was found when it was chosen.
///
/// @param folder with `model.onnx` and `tokenizer.json`
/// @param dimension numbers in a vector
/// @param tokenLimit tokens of a text that are read
/// @param sha256 of the files that decide what a vector is, hex
public record OwnModel(Path folder, Pooling pooling, int dimension, int tokenLimit, String sha256) {
    private static final int HASH_LETTERS = 16;
    private static final int NAME_LETTERS = 40;

    /// Under which vectors are kept: another file, pooling or limit gives another name, so nothing is mixed up.
    public String name() {
        Path last = folder.getFileName();
        String letters = last == null ? "" : last.toString().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return letters.substring(0, Math.min(NAME_LETTERS, letters.length())) + "-" + sha256.substring(0, HASH_LETTERS)
                + "-" + pooling.word() + "-" + tokenLimit;
    }

    /// As a setting of the workspace.
    String written() {
        return String.join(
                "\t",
                pooling.word(),
                Integer.toString(dimension),
                Integer.toString(tokenLimit),
                sha256,
                folder.toString());
    }

    /// @throws Problem if somebody else wrote the setting
    static OwnModel read(String written) {
        String[] parts = written.split("\t", 5);
        try {
            return new OwnModel(
                    Path.of(parts[4]),
                    Pooling.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    parts[3]);
        } catch (RuntimeException e) {
            throw new Problem(e, "problem.text.model.setting", written);
        }
    }
}
