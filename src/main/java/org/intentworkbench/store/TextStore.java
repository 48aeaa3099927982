package org.intentworkbench.store;

import java.util.Optional;

/// Results and edits about texts, by name. What the bytes mean, and whether they still fit the data, is the business
/// of who keeps them.
public final class TextStore {
    private final Database database;

    TextStore(Database database) {
        this.database = database;
    }

    public Optional<byte[]> get(String name) {
        return database.with(connection -> {
            try (var select = connection.prepareStatement("select content from text_work where name = ?")) {
                select.setString(1, name);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /// Adds, or replaces what has the same name, in one transaction.
    ///
    /// @param name up to 64 letters
    public void put(String name, byte[] content) {
        database.update("merge into text_work (name, content) key (name) values (?, ?)", name, content);
    }

    /// Does nothing where there is none of that name.
    public void delete(String name) {
        database.update("delete from text_work where name = ?", name);
    }
}
