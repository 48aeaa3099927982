package org.intentworkbench.ingest.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;

/// Says in one sentence why a file cannot be read, or not as text.
public final class TextCheck {
    private TextCheck() {}

    public static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new Problem("problem.ingest.absent", file);
        }
        if (Files.isDirectory(file)) {
            throw new Problem("problem.ingest.folder", file);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Problem("problem.ingest.unreadable", file);
        }
    }

    /// @return the sentence that names the first bytes that are no text in the form's encoding, with their line
    public static Problem undecodable(SourceFile source, FileForm form, Progress progress) {
        var places = UndecodedSearch.in(source, form.encoding(), Long.MAX_VALUE, progress);
        if (places.isEmpty()) {
            return new Problem("problem.ingest.binary", source.name());
        }
        var first = places.getFirst();
        return new Problem(
                "problem.ingest.encoding",
                source.name(),
                form.encoding(),
                Long.toString(first.line()),
                first.bytes(),
                first.around());
    }
}
