package org.intentworkbench.ui.state;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.ui.kit.Job;

/// The open workspace and the work that goes on in it: changes are made in the order they were asked for, and the
/// file is closed only when the last piece of work has let go of it.
final class WorkspaceUse {
    private final Workspace workspace;
    private final ReadWriteLock working = new ReentrantReadWriteLock();
    private boolean closed; // guarded by `working`
    private CompletableFuture<Void> changes = CompletableFuture.completedFuture(null); // FX thread

    WorkspaceUse(Workspace workspace) {
        this.workspace = workspace;
    }

    Workspace workspace() {
        return workspace;
    }

    /// The same work, done while the file cannot be closed; once it is closed the work counts as cancelled.
    <T> Job<T> holding(Job<T> work) {
        return progress -> {
            working.readLock().lock();
            try {
                if (closed) {
                    throw new Cancelled();
                }
                return work.work(progress);
            } finally {
                working.readLock().unlock();
            }
        };
    }

    /// Makes a change after all changes asked for before; a failed one does not keep back the next.
    /// @return waits for it off the FX thread
    Job<Boolean> change(Runnable change) {
        CompletableFuture<Void> mine = changes.handle((done, failed) -> done).thenRunAsync(() -> hold(change));
        changes = mine;
        return progress -> awaited(mine);
    }

    /// Waits, off the FX thread, until everything asked for up to now is stored.
    Job<Boolean> changed() {
        CompletableFuture<Void> all = changes;
        return progress -> awaited(all.handle((done, failed) -> done));
    }

    /// Closes the file off the FX thread, after the changes asked for and when no work holds it.
    CompletableFuture<Void> close() {
        changes = changes.handle((done, failed) -> done).thenRunAsync(() -> {
            working.writeLock().lock();
            try {
                if (!closed) {
                    closed = true;
                    workspace.close();
                }
            } finally {
                working.writeLock().unlock();
            }
        });
        return changes;
    }

    private void hold(Runnable change) {
        working.readLock().lock();
        try {
            if (!closed) {
                change.run();
            }
        } finally {
            working.readLock().unlock();
        }
    }

    private static boolean awaited(CompletableFuture<Void> work) {
        try {
            work.join();
            return true;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
