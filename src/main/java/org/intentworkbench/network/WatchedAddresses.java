package org.intentworkbench.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Stands between the JDK and the system's look-up of host names, by the JDK's own door for that
/// (`META-INF/services`). The machine itself may be looked up, since a library may ask for its name; every other host
/// is
/// noted and refused, so that no address is ever known to which Java code could connect by name.
public final class WatchedAddresses extends InetAddressResolverProvider {
    /// The JDK makes its one provider by itself and hands it to nobody, so what it notes must be found in a fixed
    /// place. A process has one network.
    static final NetworkLog LOG = new NetworkLog();

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Watch(configuration);
    }

    @Override
    public String name() {
        return "Intent Workbench: noted and refused";
    }

    private static final class Watch implements InetAddressResolver {
        private final Configuration configuration;

        Watch(Configuration configuration) {
            this.configuration = configuration;
        }

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (isThisMachine(host)) {
                return configuration.builtinResolver().lookupByName(host, policy);
            }
            if (host.endsWith(NetworkWatch.TRIAL)) {
                throw new NetworkWatch.TrialRefused();
            }
            LOG.add(new NetworkAttempt(Instant.now(), NetworkAttempt.Kind.LOOKUP, host, true, Callers.now()));
            throw new UnknownHostException(host + ": Intent Workbench asks for no other machine; refused");
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            InetAddress asked = InetAddress.getByAddress(address);
            if (asked.isLoopbackAddress() || asked.isAnyLocalAddress()) {
                return configuration.builtinResolver().lookupByAddress(address);
            }
            LOG.add(new NetworkAttempt(
                    Instant.now(), NetworkAttempt.Kind.LOOKUP, asked.getHostAddress(), true, Callers.now()));
            throw new UnknownHostException(asked.getHostAddress() + ": refused");
        }

        private boolean isThisMachine(String host) {
            String name = host.toLowerCase(Locale.ROOT);
            return Set.of("localhost", "ip6-localhost", "localhost.localdomain").contains(name)
                    || name.equalsIgnoreCase(configuration.lookupLocalHostName());
        }
    }
}
