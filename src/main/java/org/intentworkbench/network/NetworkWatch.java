package org.intentworkbench.network;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/// The watch over this process's network: what was noted, and whether the watch is really there.
public final class NetworkWatch {
    /// The end of names that no network knows (RFC 2606), by which the watch is tried.
    static final String TRIAL = ".watch-trial.invalid";

    private NetworkWatch() {}

    /// What the watch itself answers to the trial.
    static final class TrialRefused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        TrialRefused() {
            super(TRIAL);
        }
    }

    /// Notes connections too from now on. Look-ups are watched from the start of the process.
    public static void start() {
        if (!(ProxySelector.getDefault() instanceof WatchedProxies)) {
            ProxySelector.setDefault(new WatchedProxies(WatchedAddresses.LOG));
        }
    }

    public static NetworkLog log() {
        return WatchedAddresses.LOG;
    }

    /// Whether look-ups pass the watch, found out by one that the watch alone answers.
    public static boolean seesLookups() {
        try {
            // each time another name: the JDK remembers for some seconds which ones were not found
            InetAddress.getByName(Long.toHexString(System.nanoTime()) + TRIAL);
            return false;
        } catch (UnknownHostException e) {
            return e instanceof TrialRefused;
        }
    }

    /// Whether connections of Java code to bare addresses are noted.
    public static boolean seesConnections() {
        return ProxySelector.getDefault() instanceof WatchedProxies;
    }

    /// Sockets open at this moment, those of native code too; empty where this system does not tell.
    public static Optional<List<OpenSocket>> sockets() {
        return OpenSockets.now();
    }
}
