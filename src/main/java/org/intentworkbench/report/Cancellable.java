package org.intentworkbench.report;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.intentworkbench.job.Progress;

/// Stops a long write between two pieces.
final class Cancellable extends FilterOutputStream {
    private final Progress progress;

    Cancellable(OutputStream out, Progress progress) {
        super(new BufferedOutputStream(out));
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        progress.check();
        out.write(bytes, from, length);
    }
}
