package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatientThreadTest {
    private final CountDownLatch released = new CountDownLatch(1);

    /// Waits whatever happens, as some libraries do.
    private String stubborn() {
        while (true) {
            try {
                released.await();
                return "late";
            } catch (InterruptedException e) {
                // goes on waiting
            }
        }
    }

    private static Progress cancelled(AtomicBoolean flag) {
        return new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return flag.get();
            }
        };
    }

    @Test
    void givesWhatTheWorkGivesAndThrowsWhatItThrows() throws Exception {
        try (var thread = new PatientThread("test", 1)) {
            assertThat(thread.call(() -> "done", Progress.silent())).isEqualTo("done");
            assertThatThrownBy(() -> thread.call(
                            () -> {
                                throw new IOException("no disk");
                            },
                            Progress.silent()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no disk");
            assertThat(thread.isLost()).isFalse();
            assertThat(thread.call(() -> "again", Progress.silent())).isEqualTo("again");
        }
    }

    @Test
    void givesUpWorkThatDoesNotMove() throws Exception {
        var cleaned = new CountDownLatch(1);
        try (var thread = new PatientThread("test", 1)) {
            assertThatThrownBy(() -> thread.call(this::stubborn, Progress.silent()))
                    .isInstanceOf(PatientThread.Stopped.class);
            assertThat(thread.isLost()).isTrue();
            assertThatThrownBy(() -> thread.call(() -> "more", Progress.silent()))
                    .isInstanceOf(PatientThread.Stopped.class);
            thread.later(cleaned::countDown);
        }
        assertThat(cleaned.getCount()).isOne();
        released.countDown();
        assertThat(cleaned.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitsForWorkThatMoves() throws Exception {
        try (var thread = new PatientThread("test", 1)) {
            var slow = thread.call(
                    () -> {
                        for (int i = 0; i < 8; i++) {
                            Thread.sleep(200);
                            thread.step();
                        }
                        return "slow";
                    },
                    Progress.silent());
            assertThat(slow).isEqualTo("slow");
        }
    }

    @Test
    void cancelsWithinASecond() {
        var flag = new AtomicBoolean();
        try (var thread = new PatientThread("test", 30)) {
            var canceller = new Thread(() -> flag.set(true));
            canceller.start();
            long since = System.nanoTime();
            assertThatThrownBy(() -> thread.call(this::stubborn, cancelled(flag)))
                    .isInstanceOf(Cancelled.class);
            assertThat(System.nanoTime() - since).isLessThan(1_000_000_000L);
            assertThat(thread.isLost()).isTrue();
        } finally {
            released.countDown();
        }
    }
}
