package org.intentworkbench.network;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// What this process asked of the network since it began to watch. Thread-safe.
public final class NetworkLog {
    /// Kept at most; the rest is only counted.
    private static final int MOST = 1_000;

    private final Instant since = Instant.now();
    private final List<NetworkAttempt> attempts = new CopyOnWriteArrayList<>();
    private final AtomicLong count = new AtomicLong();

    NetworkLog() {}

    void add(NetworkAttempt attempt) {
        if (count.getAndIncrement() < MOST) {
            attempts.add(attempt);
        }
    }

    public Instant since() {
        return since;
    }

    /// The first thousand, oldest first.
    public List<NetworkAttempt> attempts() {
        return List.copyOf(attempts);
    }

    public long count() {
        return count.get();
    }
}
