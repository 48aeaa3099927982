package org.intentworkbench.ingest.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.intentworkbench.domain.Problem;

/// Finds the columns of nested records: the paths of all values, in the order in which they first appear.
///
/// - a value below others has its path as name: `device.category`;
/// - a list of pairs `{key, value}` gives a column for each key: `event_params.page_location`;
/// - where records hold exactly one list of objects, each object becomes a row: its values are columns
///   (`events.type`), those of the record around it are repeated. A record with an empty list is one row;
/// - lists of pictures and films (`images`), which belong to their record, further lists of objects, and all other
/// lists, are one column of JSON text;
/// - a name that is always null is a column too, unless other records have values below it.
final class NestedColumns {
    /// More columns come of names that are ids.
    private static final int MOST = 5000;

    private static final Set<String> MEDIA = Set.of(
            "image", "images", "picture", "pictures", "photo", "photos", "video", "videos", "media", "attachments");

    private final String file;
    private final boolean inTable;
    private final Set<String> paths = new java.util.LinkedHashSet<>();
    private final Map<String, NestedColumns> tables = new LinkedHashMap<>();
    private final Set<String> empty = new HashSet<>();

    /// @param file for messages
    NestedColumns(String file) {
        this(file, false);
    }

    private NestedColumns(String file, boolean inTable) {
        this.file = file;
        this.inTable = inTable;
    }

    String file() {
        return file;
    }

    /// Takes in the paths of a record.
    void learn(Nested.Members entry) {
        entry.fields().forEach(this::learn);
    }

    private void learn(String path, Nested value) {
        switch (value) {
            case Nested.Members members -> {
                if (members.fields().isEmpty()) {
                    add(path, true);
                }
                members.fields().forEach((name, field) -> learn(path + "." + name, field));
            }
            case Nested.Items items -> {
                if (items.isPairs()) {
                    for (var item : items.all()) {
                        var pair = ((Nested.Members) item).fields();
                        learnPair(path, pair);
                    }
                } else if (items.isTable() && !inTable && !isMedia(path)) {
                    learnTable(path, items);
                } else {
                    add(path, items.all().isEmpty());
                }
            }
            case Nested.Words words -> add(path, false);
            case Nested.Plain plain -> add(path, plain.equals(Nested.NOTHING));
        }
    }

    /// A review with three pictures is one review.
    private static boolean isMedia(String path) {
        return MEDIA.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private void learnPair(String path, Map<String, Nested> pair) {
        if (pair.get("key") instanceof Nested.Words key) {
            add(path + "." + key.text(), false);
        }
    }

    private void learnTable(String path, Nested.Items items) {
        // the place among the columns is that of the list
        paths.add(path + "\0");
        var table = tables.computeIfAbsent(path, p -> new NestedColumns(file, true));
        for (var item : items.all()) {
            ((Nested.Members) item).fields().forEach((name, field) -> table.learn(path + "." + name, field));
        }
    }

    /// Adds a column that is there whatever the records hold.
    void add(String path) {
        add(path, false);
    }

    private void add(String path, boolean isEmpty) {
        if (paths.add(path)) {
            if (isEmpty) {
                empty.add(path);
            }
            if (paths.size() > MOST) {
                throw new Problem("problem.ingest.nested.columns", file, Integer.toString(MOST));
            }
        } else if (!isEmpty) {
            empty.remove(path);
        }
    }

    /// The list whose objects are rows; empty where each record is one.
    String table() {
        return tables.size() == 1 ? tables.keySet().iterator().next() : "";
    }

    List<String> names() {
        var table = table();
        Set<String> names = new java.util.LinkedHashSet<>();
        for (var path : paths) {
            if (!path.endsWith("\0")) {
                names.add(path);
            } else if (table.isEmpty()) {
                names.add(path.substring(0, path.length() - 1));
            } else {
                names.addAll(tables.getOrDefault(table, this).names());
            }
        }
        names.removeIf(name -> isEmptyAbove(name, names));
        return new ArrayList<>(names);
    }

    private boolean isEmptyAbove(String name, Set<String> names) {
        return empty.contains(name) && names.stream().anyMatch(other -> other.startsWith(name + "."));
    }
}
