package org.intentworkbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PauseTest {
    @Test
    void holdsWorkUntilItEndsAndCountsTheTime() throws Exception {
        var pause = new Pause();
        var steps = new AtomicLong();
        var stop = new java.util.concurrent.atomic.AtomicBoolean();
        var thread = Thread.ofPlatform().daemon().start(() -> {
            while (!stop.get()) {
                pause.hold();
                steps.incrementAndGet();
            }
        });
        while (steps.get() < 10) {
            Thread.onSpinWait();
        }
        assertThat(pause.nanos()).isZero();
        pause.begin();
        Thread.sleep(50);
        long held = steps.get();
        Thread.sleep(100);
        assertThat(steps.get()).isEqualTo(held);
        pause.end();
        assertThat(pause.nanos()).isBetween(TimeUnit.MILLISECONDS.toNanos(140), TimeUnit.SECONDS.toNanos(30));
        while (steps.get() == held) {
            Thread.onSpinWait();
        }
        pause.begin();
        pause.endForGood();
        pause.begin();
        long after = steps.get();
        while (steps.get() < after + 10) {
            Thread.onSpinWait();
        }
        stop.set(true);
        thread.join(5_000);
        assertThat(thread.isAlive()).isFalse();
    }
}
