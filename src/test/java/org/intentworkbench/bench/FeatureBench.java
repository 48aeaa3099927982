package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the features of 1,000,000 shoppers take from 10,000,000 events, in a process of its own with the heap the
/// program takes by itself. `mvn -Pbench test -Dtest=FeatureBench` (`-Dbench.events=2000000` for fewer events of a
/// tenth
/// as many shoppers).
@Tag("bench")
final class FeatureBench {
    private static final int EVENTS_A_SHOPPER = 10;

    @TempDir
    Path folder;

    @Test
    void buildsAllFeatures() throws IOException, InterruptedException {
        int events = Integer.getInteger("bench.events", 10_000_000);
        int exit = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeatureMeasure.class.getName(),
                        Integer.toString(events),
                        Integer.toString(events / EVENTS_A_SHOPPER),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
