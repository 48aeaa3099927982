package org.intentworkbench.ui.text.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.network.NetworkAttempt;
import org.intentworkbench.network.NetworkLog;
import org.intentworkbench.network.NetworkWatch;
import org.intentworkbench.network.OpenSocket;

/// What the watch over the network says at one moment.
///
/// @param count of all attempts, of which `attempts` are the first
/// @param sockets empty where this system does not tell
record NetworkLook(
        Instant since,
        Instant at,
        List<NetworkAttempt> attempts,
        long count,
        boolean lookups,
        boolean connections,
        Optional<List<OpenSocket>> sockets) {

    static NetworkLook now() {
        NetworkLog log = NetworkWatch.log();
        return new NetworkLook(
                log.since(),
                Instant.now(),
                log.attempts(),
                log.count(),
                NetworkWatch.seesLookups(),
                NetworkWatch.seesConnections(),
                NetworkWatch.sockets());
    }

    /// Sockets whose other end is another machine.
    long outside() {
        return sockets.stream()
                .flatMap(List::stream)
                .filter(one -> !one.isOnThisMachine())
                .count();
    }

    /// Nothing was seen, and it would have been.
    boolean isSilent() {
        return lookups && !isHeard();
    }

    /// Something asked for the network.
    boolean isHeard() {
        return count > 0 || outside() > 0;
    }
}
