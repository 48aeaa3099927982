package org.intentworkbench.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// The text of a source, whatever it is packed in and encoded as.
final class SourceText {
    private static final int BOM = 3;

    private final SourceFile source;
    private final String encoding;
    private final FileBytes file;

    /// @param encoding as [FileForm#encoding]
    /// @param stage under which the bytes that pass are told
    SourceText(SourceFile source, String encoding, Stage stage, Progress progress) {
        this.source = source;
        this.encoding = encoding;
        this.file = new FileBytes(source, stage, progress);
    }

    /// From the beginning: unpacked, without a byte order mark, as UTF-8. Bytes that do not decode arrive as 0xFF or,
    /// where the file is in UTF-8, as they are. Can be called again, also by another thread's reader after the first
    /// is closed.
    ///
    /// @return throws [Problem] where an archive breaks off, and [org.intentworkbench.job.Cancelled]
    InputStream utf8() {
        var in = Unpacking.open(source, file);
        if (!Encodings.isUtf8(encoding)) {
            return new Transcoder(in, Encodings.charset(encoding), bad -> {});
        }
        try {
            var pushback = new PushbackInputStream(in, BOM);
            var head = pushback.readNBytes(BOM);
            if (!isBom(head)) {
                pushback.unread(head);
            }
            return pushback;
        } catch (IOException e) {
            throw new Problem(e, "problem.ingest.unreadable", source.name());
        }
    }

    /// Of the file's bytes as they lie on disk, hex; reads what has not passed yet.
    String sha256() {
        return file.sha256();
    }

    private static boolean isBom(byte[] head) {
        return head.length == BOM && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    }
}
