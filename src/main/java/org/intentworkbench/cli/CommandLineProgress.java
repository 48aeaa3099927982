package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// One line on a terminal that is written over as work goes on; silent where nobody looks.
final class CommandLineProgress implements Progress {
    private static final long EVERY_NANOS = 200_000_000;
    private static final int WIDTH = 60;

    private final PrintStream out;
    private final boolean shown;
    private long last = System.nanoTime();
    private boolean written;

    CommandLineProgress(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public synchronized void at(Stage stage, long done, long total) {
        long now = System.nanoTime();
        if (!shown || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        written = true;
        String name = Wording.of("stage." + stage).in(Locale.ENGLISH);
        String line = total > 0 ? "%s %d %%".formatted(name, Math.min(100, done * 100 / total)) : name;
        out.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        out.flush();
    }

    /// Wipes the line.
    synchronized void done() {
        if (written) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }

    /// Ctrl-C ends the process; an open transaction is then rolled back by the database.
    @Override
    public boolean isCancelled() {
        return false;
    }
}
