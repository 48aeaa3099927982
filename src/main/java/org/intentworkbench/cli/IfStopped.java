package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.intentworkbench.domain.Wording;

/// Says what stays when the person at the terminal presses Ctrl-C before the work is done.
final class IfStopped implements AutoCloseable {
    private final Thread hook;

    IfStopped(PrintStream err, String key) {
        hook = Thread.ofPlatform().unstarted(() -> {
            err.println();
            err.println(Wording.of(key).in(Locale.ENGLISH));
            err.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is going down: it has been said
        }
    }
}
