package org.intentworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// Tells what is wrong with a workspace from what H2 threw, which wraps the cause several times over.
final class StoreFailure {
    /// What the systems say of a full disk: Linux and macOS, Windows (in English, in Chinese), a quota.
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "磁盘空间不足", "disk full", "disk quota", "quota exceeded");
    /// With less left than H2 takes for its smallest file the disk is as good as full.
    private static final long NEXT_TO_NOTHING = 64 << 10;

    private StoreFailure() {}

    /// What opening failed with.
    static Problem ofOpening(SQLException failure, Path file) {
        var known = known(failure, file);
        if (known != null) {
            return known;
        }
        return switch (failure.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.FILE_VERSION_ERROR_1,
                    ErrorCode.UNSUPPORTED_CIPHER,
                    ErrorCode.WRONG_USER_OR_PASSWORD,
                    ErrorCode.FILE_ENCRYPTION_ERROR_1 -> new Problem(failure, "problem.store.notWorkspace", file);
            case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 ->
                new Problem(failure, "problem.store.readOnly", file);
            default -> new Problem(failure, "problem.store.open", file, String.valueOf(failure.getMessage()));
        };
    }

    /// What work failed with: a [Problem] where the user can do something about it, else a fault of ours.
    static RuntimeException ofWork(SQLException failure, Path file) {
        var known = known(failure, file);
        if (known != null) {
            return known;
        }
        for (var cause : causes(failure)) {
            if (cause instanceof IOException || isIo(cause)) {
                return new Problem(failure, "problem.store.io", file, told(cause));
            }
        }
        return new IllegalStateException("workspace " + file + ": " + failure.getMessage(), failure);
    }

    private static @Nullable Problem known(SQLException failure, Path file) {
        boolean io = false;
        for (var cause : causes(failure)) {
            if (cause instanceof IOException && isFull(cause)) {
                return full(failure, file);
            }
            if (cause instanceof OutOfMemoryError || code(cause) == ErrorCode.OUT_OF_MEMORY) {
                return outOfMemory(failure, file.getFileName());
            }
            if (code(cause) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return new Problem(failure, "problem.store.locked", file);
            }
            if (code(cause) == ErrorCode.LOCK_TIMEOUT_1) {
                return new Problem(failure, "problem.store.busy", file);
            }
            io |= cause instanceof IOException || isIo(cause);
        }
        boolean gone = failure.getCause() instanceof NoSuchFileException || (io && !Files.exists(file));
        if (gone) {
            return new Problem(failure, "problem.store.gone", file);
        }
        return io && FreeSpace.ofDisk(file) < NEXT_TO_NOTHING ? full(failure, file) : null;
    }

    static Problem outOfMemory(Throwable cause, Object name) {
        return new Problem(
                cause,
                "problem.store.memory",
                name,
                FreeSpace.megabytes(Runtime.getRuntime().maxMemory()));
    }

    private static Problem full(Throwable cause, Path file) {
        return new Problem(cause, "problem.store.full", file, FreeSpace.megabytes(FreeSpace.ofDisk(file)));
    }

    /// Whether H2 can no longer be trusted with the file it has open.
    static boolean isFatal(SQLException failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof OutOfMemoryError
                        || code(cause) == ErrorCode.OUT_OF_MEMORY
                        || isIo(cause));
    }

    private static boolean isFull(Throwable cause) {
        var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(message::contains);
    }

    private static int code(Throwable cause) {
        return cause instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    // a file that failed once is closed by H2: what comes after is told as that
    private static boolean isIo(Throwable cause) {
        return switch (code(cause)) {
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED -> true;
            default -> cause.getClass().getSimpleName().equals("MVStoreException");
        };
    }

    private static String told(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && causes.size() < 50; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /// The SQLException behind a failure of ours, if there is one: what reads and writes chunks within interfaces
    /// without one wraps it.
    static @Nullable SQLException sql(Throwable failure) {
        for (var cause : causes(failure)) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
