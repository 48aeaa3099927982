package org.intentworkbench.store;

import java.util.List;

/// Finished runs, newest last. What the bytes mean is the business of `experiment`.
public final class RunStore {
    RunStore() {}

    /// @return the new run's number, from 1, never used again
    public long add(String name, String summary, byte[] result) {
        throw new UnsupportedOperationException();
    }

    public List<StoredRun> all() {
        throw new UnsupportedOperationException();
    }

    /// @throws org.intentworkbench.domain.Problem if there is no such run
    public byte[] result(long id) {
        throw new UnsupportedOperationException();
    }

    public void rename(long id, String name) {
        throw new UnsupportedOperationException();
    }

    /// Hides the run; [#restore] brings it back (so that deleting can be undone).
    public void delete(long id) {
        throw new UnsupportedOperationException();
    }

    public void restore(long id) {
        throw new UnsupportedOperationException();
    }
}
