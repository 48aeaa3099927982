package org.intentworkbench.network;

import java.time.Instant;

/// One time that something in this process asked for the network.
///
/// @param host name or address asked for
/// @param refused whether it was kept from happening; else it was only noted
/// @param caller class outside the JDK that asked, `?` where there is none
public record NetworkAttempt(Instant time, Kind kind, String host, boolean refused, String caller) {
    public enum Kind {
        /// The address of a host name was wanted.
        LOOKUP,
        /// A connection was about to be made.
        CONNECTION
    }
}
