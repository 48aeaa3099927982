package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;

/// SQL on remembered choices.
final class Settings {
    private Settings() {}

    static String get(Connection connection, String name, String otherwise) throws SQLException {
        try (var select = connection.prepareStatement("select content from setting where name = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : otherwise;
            }
        }
    }

    static int set(Connection connection, String name, String content) throws SQLException {
        try (var merge = connection.prepareStatement("merge into setting (name, content) key (name) values (?, ?)")) {
            merge.setString(1, name);
            merge.setString(2, content);
            return merge.executeUpdate();
        }
    }

    static void remove(Connection connection, String name) throws SQLException {
        try (var delete = connection.prepareStatement("delete from setting where name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
    }
}
