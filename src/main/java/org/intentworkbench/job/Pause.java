package org.intentworkbench.job;

/// Holds the threads of one job while the user wants it to rest. Thread-safe.
public final class Pause {
    private final Object lock = new Object();
    private volatile boolean on;
    private boolean over;
    private long since;
    private long before;

    /// Holds whoever comes to [#hold] from now on.
    public void begin() {
        synchronized (lock) {
            if (!on && !over) {
                on = true;
                since = System.nanoTime();
            }
        }
    }

    /// Lets everybody go on.
    public void end() {
        synchronized (lock) {
            if (on) {
                on = false;
                before += System.nanoTime() - since;
                lock.notifyAll();
            }
        }
    }

    /// Lets everybody go on, and never holds again: the job is cancelled.
    public void endForGood() {
        synchronized (lock) {
            over = true;
            end();
        }
    }

    /// Waits while the pause lasts.
    /// @throws Cancelled if the thread is interrupted meanwhile
    public void hold() {
        if (!on) {
            return; // asked often
        }
        synchronized (lock) {
            while (on) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new Cancelled();
                }
            }
        }
    }

    /// Length of all pauses, the present one included.
    public long nanos() {
        synchronized (lock) {
            return on ? before + System.nanoTime() - since : before;
        }
    }
}
