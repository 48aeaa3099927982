package org.intentworkbench.store;

/// Whoever gives a connection for a piece of work.
interface DatabaseAccess {
    <T> T with(Database.Work<T> work);
}
