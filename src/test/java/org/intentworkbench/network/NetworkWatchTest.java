package org.intentworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkWatchTest {
    @TempDir
    Path folder;

    @Test
    void aLookUpIsNotedWithItsCallerAndRefused() {
        assertThat(NetworkWatch.seesLookups()).isTrue();
        assertThat(NetworkWatch.seesLookups()).as("a trial is no attempt").isTrue();
        String host = "shop" + System.nanoTime() + ".example.com";
        Instant before = Instant.now();
        assertThatThrownBy(() -> InetAddress.getByName(host)).isInstanceOf(UnknownHostException.class);
        var noted = NetworkWatch.log().attempts().stream()
                .filter(one -> one.host().equals(host))
                .toList();
        assertThat(noted).hasSize(1);
        assertThat(noted.getFirst().caller()).isEqualTo(NetworkWatchTest.class.getName());
        assertThat(noted.getFirst().kind()).isEqualTo(NetworkAttempt.Kind.LOOKUP);
        assertThat(noted.getFirst().refused()).isTrue();
        assertThat(noted.getFirst().time()).isBetween(before, Instant.now());
        assertThat(NetworkWatch.log().attempts()).noneMatch(one -> one.host().endsWith(NetworkWatch.TRIAL));
    }

    @Test
    void thisMachineMayBeLookedUp() throws UnknownHostException {
        long before = NetworkWatch.log().count();
        assertThat(InetAddress.getByName("localhost").isLoopbackAddress()).isTrue();
        assertThat(InetAddress.getLocalHost()).isNotNull();
        assertThat(NetworkWatch.log().count()).isEqualTo(before);
    }

    @Test
    void aConnectionToABareAddressIsNoted() {
        var log = new NetworkLog();
        var proxies = new WatchedProxies(log);
        proxies.select(URI.create("socket://192.0.2.1:9"));
        proxies.select(URI.create("http://[2001:db8::1]/"));
        proxies.select(URI.create("http://127.0.0.1:8080/"));
        proxies.select(URI.create("http://[::1]/"));
        proxies.select(URI.create("http://localhost/"));
        assertThat(log.attempts()).extracting(NetworkAttempt::host).containsExactly("192.0.2.1", "[2001:db8::1]");
        assertThat(log.attempts()).allMatch(one -> one.kind() == NetworkAttempt.Kind.CONNECTION && !one.refused());
    }

    @Test
    void theJdkAsksBeforeItConnects() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try {
            NetworkWatch.start();
            assertThat(NetworkWatch.seesConnections()).isTrue();
            long count = NetworkWatch.log().count();
            try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    var socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
                assertThat(NetworkWatch.log().count()).as("this machine").isEqualTo(count);
                var open = NetworkWatch.sockets();
                Assumptions.assumeTrue(open.isPresent(), "this system does not list sockets");
                assertThat(open.orElseThrow())
                        .anyMatch(one -> one.remote().endsWith(":" + server.getLocalPort()) && one.isOnThisMachine());
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    /// Tables as Linux writes them: a connection of this process to 93.184.216.34:443, one of another process, and one
    /// to itself over IPv6.
    @Test
    void socketsAreReadFromTheTablesOfTheSystem() throws Exception {
        Files.createDirectories(folder.resolve("fd"));
        Files.createDirectories(folder.resolve("net"));
        try {
            Files.createSymbolicLink(folder.resolve("fd/7"), Path.of("socket:[1001]"));
            Files.createSymbolicLink(folder.resolve("fd/8"), Path.of("socket:[1003]"));
            Files.createSymbolicLink(folder.resolve("fd/9"), Path.of("/tmp/x"));
        } catch (UnsupportedOperationException | java.io.IOException e) {
            Assumptions.abort("no symbolic links here");
        }
        String head =
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
        String rest = " 01 00000000:00000000 00:00000000 00000000  1000        0 ";
        Files.writeString(
                folder.resolve("net/tcp"),
                head + "   0: 0201A8C0:D431 22D8B85D:01BB" + rest + "1001 1\n   1: 0201A8C0:D432 22D8B85D:01BB" + rest
                        + "1002 1\n");
        Files.writeString(
                folder.resolve("net/tcp6"),
                head + "   0: 00000000000000000000000001000000:1F90 00000000000000000000000001000000:C001" + rest
                        + "1003 1\n");
        assertThat(OpenSockets.of(folder).orElseThrow())
                .containsExactly(
                        new OpenSocket("tcp", "192.168.1.2:54321", "93.184.216.34:443", false),
                        new OpenSocket("tcp", "0:0:0:0:0:0:0:1:8080", "0:0:0:0:0:0:0:1:49153", true));
        assertThat(OpenSockets.of(folder.resolve("nothing"))).isEmpty();
    }

    @Test
    void encodingAsksForNothing() {
        long before = NetworkWatch.log().count();
        var encoders = new BertEncoders(1);
        for (Language language : Language.values()) {
            try (var encoder = encoders.open(language)) {
                encoder.encode(List.of("Runs small", "很好"), Progress.silent());
            }
        }
        assertThat(NetworkWatch.log().count()).isEqualTo(before);
        NetworkWatch.sockets().ifPresent(open -> assertThat(open).allMatch(OpenSocket::isOnThisMachine));
    }
}
