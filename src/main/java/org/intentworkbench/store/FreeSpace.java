package org.intentworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How much room there is.
interface FreeSpace {
    /// Bytes that may still be written where the workspace lies.
    long disk();

    /// Bytes of heap that the program may still take.
    long memory();

    static FreeSpace of(Path file) {
        return new FreeSpace() {
            @Override
            public long disk() {
                return ofDisk(file);
            }

            @Override
            public long memory() {
                var runtime = Runtime.getRuntime();
                // what is garbage now counts as taken until it is collected
                return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
            }
        };
    }

    /// @return `Long.MAX_VALUE` where the system does not say
    static long ofDisk(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /// As `1,234 MB`, rounded up; in the same form in both languages.
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", (bytes + (1 << 20) - 1) >> 20);
    }
}
