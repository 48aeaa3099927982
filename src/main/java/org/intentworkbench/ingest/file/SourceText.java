package org.intentworkbench.ingest.file;

import java.io.InputStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The text of a source.
final class SourceText {
    private final SourceFile source;
    private final Progress progress;
    private final SourceBytes bytes;

    SourceText(SourceFile source, String encoding, Stage stage, Progress progress) {
        this.source = source;
        this.progress = progress;
        bytes = new SourceBytes(source.path(), stage, progress);
    }

    InputStream utf8() {
        try {
            return bytes.fromStart();
        } catch (java.io.IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
    }

    String sha256() {
        return FileDigest.sha256(source.path(), progress);
    }
}
