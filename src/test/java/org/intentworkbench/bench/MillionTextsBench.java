package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A million reviews through [Embedding], with an encoder that only counts letters, so that what is measured is the way
/// there and back: memory that stays flat, and what the program itself takes of each text.
///
/// `mvn -Pbench test -Dtest=MillionTextsBench -DargLine=-Xmx512m` (`-Dbench.texts=1000000`); as a program of its own it
/// prints one line more after each hundred thousand.
@Tag("bench")
final class MillionTextsBench {
    private static final int A_FILE = 100_000;

    private static final String[] WORDS = {
        "dress", "runs", "small", "large", "soft", "fabric", "love", "return", "colour", "faded", "gift", "wife",
        "perfect", "tight", "waist", "cheap", "quality", "after", "washing", "shipping", "late", "box", "broken",
                "again"
    };

    @TempDir
    Path folder;

    @Test
    void memoryStaysFlat() throws IOException {
        run(folder, Integer.getInteger("bench.texts", 1_000_000));
    }

    public static void main(String[] arguments) throws IOException {
        run(Files.createTempDirectory("million"), Integer.parseInt(arguments[0]));
    }

    private static void run(Path folder, int texts) throws IOException {
        try (var workspace = Workspace.open(folder.resolve("million"))) {
            // one import of a million rows would ask for more memory than is allowed here
            for (int from = 0; from < texts; from += A_FILE) {
                Path csv = write(folder.resolve("reviews" + from + ".csv"), from, Math.min(texts, from + A_FILE));
                var plan = FileProbe.probe(csv, FileKind.REVIEWS, null, Progress.silent())
                        .plan();
                workspace.importFile(plan, Progress.silent());
                Files.delete(csv);
            }
            System.out.printf(
                    "imported; at most %d MB of heap allowed%n",
                    Runtime.getRuntime().maxMemory() >> 20);
            var embedding = new Embedding(new LetterEncoders());
            var watch = new Heap();
            var first = embedding.run(workspace, watch);
            System.out.printf(
                    "%,d texts, %,d distinct, %,d encoded in %.0f s (%.0f texts/s); live heap after a collection: %d MB"
                            + " at the start, %d MB at most, on the way%n",
                    first.texts(),
                    first.distinct(),
                    first.encoded(),
                    first.seconds(),
                    first.textsPerSecond(),
                    watch.start >> 20,
                    watch.most >> 20);
            assertThat(first.encoded()).isEqualTo(first.distinct());
            long start = System.nanoTime();
            var second = embedding.run(workspace, Progress.silent());
            System.out.printf("again: %,d encoded in %.1f s%n", second.encoded(), (System.nanoTime() - start) / 1e9);
            assertThat(second.encoded()).isZero();
            assertThat(watch.most).isLessThan(watch.start + (200L << 20));
        }
    }

    private static Path write(Path csv, int from, int to) throws IOException {
        var random = new Random(from);
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("title,review_text,rating\n");
            for (int i = from; i < to; i++) {
                out.write("No " + i + ",");
                for (int words = 20 + random.nextInt(60); words > 0; words--) {
                    out.write(WORDS[random.nextInt(WORDS.length)]);
                    out.write(words == 1 ? ".," : " ");
                }
                out.write(1 + random.nextInt(5) + "\n");
            }
        }
        return csv;
    }

    /// Measures what is alive, now and then.
    private static final class Heap implements Progress {
        private final long start = live();
        private long most = start;
        private long tenth = -1;

        @Override
        public void at(Stage stage, long done, long total) {
            long now = total <= 0 ? 0 : done * 10 / total + 100L * stage.ordinal();
            if (now != tenth) {
                tenth = now;
                long live = live();
                most = Math.max(most, live);
                System.out.printf("%s %,d of %,d: %d MB alive%n", stage, done, total, live >> 20);
            }
        }

        private static long live() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
