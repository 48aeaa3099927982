package org.intentworkbench.network;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the network sockets of this process as Linux itself shows them, so that native code, which no door of the JDK
/// sees, is seen too. A look, not a watch: what is opened and closed between two looks stays unseen.
final class OpenSockets {
    private static final Path PROCESS = Path.of("/proc/self");

    private OpenSockets() {}

    /// Empty where this system does not tell.
    static Optional<List<OpenSocket>> now() {
        return of(PROCESS);
    }

    /// @param process a folder like `/proc/self`
    static Optional<List<OpenSocket>> of(Path process) {
        if (!Files.isDirectory(process.resolve("fd")) || !Files.isReadable(process.resolve("net/tcp"))) {
            return Optional.empty();
        }
        try {
            Set<String> own = inodes(process.resolve("fd"));
            var open = new ArrayList<OpenSocket>();
            for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
                Path file = process.resolve("net").resolve(table);
                if (Files.isReadable(file)) {
                    for (String line : Files.readAllLines(file)) {
                        read(table, line, own).ifPresent(open::add);
                    }
                }
            }
            return Optional.of(open);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> inodes(Path descriptors) throws IOException {
        var inodes = new HashSet<String>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
            for (Path one : all) {
                try {
                    String target = Files.readSymbolicLink(one).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (IOException e) {
                    // closed since it was listed
                }
            }
        }
        return inodes;
    }

    /// A line such as `0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 12345 …`.
    private static Optional<OpenSocket> read(String table, String line, Set<String> own) {
        String[] cells = line.strip().split("\\s+");
        if (cells.length < 10 || !own.contains(cells[9])) {
            return Optional.empty();
        }
        try {
            InetAddress remote = address(cells[2]);
            boolean here = remote.isLoopbackAddress() || remote.isAnyLocalAddress();
            return Optional.of(
                    new OpenSocket(table.startsWith("tcp") ? "tcp" : "udp", words(cells[1]), words(cells[2]), here));
        } catch (IOException | RuntimeException e) {
            return Optional.of(new OpenSocket(table, cells[1], cells[2], false));
        }
    }

    private static String words(String cell) throws IOException {
        return address(cell).getHostAddress() + ":" + Integer.parseInt(cell.substring(cell.indexOf(':') + 1), 16);
    }

    /// Words of four bytes, each in the order of a little-endian machine.
    private static InetAddress address(String cell) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(cell.substring(0, cell.indexOf(':')));
        var ordered = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            ordered[i] = bytes[i / 4 * 4 + 3 - i % 4];
        }
        return InetAddress.getByAddress(ordered);
    }
}
