package org.intentworkbench.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Is asked by the JDK before `java.net.Socket`, `URLConnection` and `HttpClient` connect, also to a bare address that
/// needs no look-up. Notes it and lets it go on.
final class WatchedProxies extends ProxySelector {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.%]*:[0-9a-fA-F:.%]*\\]?");

    private final NetworkLog log;

    WatchedProxies(NetworkLog log) {
        this.log = log;
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost() == null ? uri.toString() : uri.getHost();
        if (!isThisMachine(host)) {
            log.add(new NetworkAttempt(Instant.now(), NetworkAttempt.Kind.CONNECTION, host, false, Callers.now()));
        }
        return List.of(Proxy.NO_PROXY);
    }

    private static boolean isThisMachine(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (!ADDRESS.matcher(host).matches()) {
            return false; // a name, whose look-up is watched too
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
