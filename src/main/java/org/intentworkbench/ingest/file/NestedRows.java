package org.intentworkbench.ingest.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Problem;
import org.jspecify.annotations.Nullable;

/// Writes nested records as rows of the columns that [NestedColumns] found. A record in which a column stands twice
/// (a name twice in an object, a key twice in a list of pairs) is a broken row: none of the values is taken.
final class NestedRows {
    private final Map<String, Integer> places = new HashMap<>();
    private final String file;
    private final String table;
    private final String[] cells;
    private final String[] around;
    private boolean twice;
    private Nested.@Nullable Items items;

    NestedRows(NestedColumns columns) {
        file = columns.file();
        List<String> names = columns.names();
        for (int i = 0; i < names.size(); i++) {
            places.put(names.get(i), i);
        }
        table = columns.table();
        cells = new String[names.size()];
        around = new String[names.size()];
    }

    void write(Nested.Members entry, long line, CellBlock block) {
        Arrays.fill(cells, "");
        twice = entry.twice();
        items = null;
        entry.fields().forEach(this::put);
        var rows = items;
        if (rows == null || twice) {
            end(entry, line, block);
            return;
        }
        System.arraycopy(cells, 0, around, 0, cells.length);
        for (var item : rows.all()) {
            System.arraycopy(around, 0, cells, 0, cells.length);
            twice = false;
            if (item instanceof Nested.Members members) {
                twice = members.twice();
                members.fields().forEach((name, field) -> put(table + "." + name, field));
                end(members, line, block);
            }
        }
    }

    private void end(Nested entry, long line, CellBlock block) {
        if (twice) {
            block.breakOff(line, entry.json());
            return;
        }
        block.begin(line);
        for (var cell : cells) {
            block.add(cell);
        }
    }

    private void put(String path, Nested value) {
        switch (value) {
            case Nested.Members members -> {
                twice |= members.twice();
                members.fields().forEach((name, field) -> put(path + "." + name, field));
            }
            case Nested.Items list -> {
                if (list.isPairs()) {
                    for (var item : list.all()) {
                        putPair(path, ((Nested.Members) item).fields());
                    }
                } else if (path.equals(table) && list.isTable()) {
                    items = list;
                } else {
                    cell(path, list.json());
                }
            }
            case Nested.Words words -> cell(path, words.text());
            case Nested.Plain plain -> cell(path, plain.equals(Nested.NOTHING) ? "" : plain.text());
        }
    }

    private void putPair(String path, Map<String, Nested> pair) {
        if (pair.get("key") instanceof Nested.Words key) {
            var value = Nested.ofPair(pair.getOrDefault("value", Nested.NOTHING));
            var text = switch (value) {
                case Nested.Words words -> words.text();
                case Nested.Plain plain -> plain.equals(Nested.NOTHING) ? "" : plain.text();
                default -> value.json();
            };
            cell(path + "." + key.text(), text);
        }
    }

    private void cell(String path, String text) {
        var place = places.get(path);
        if (place == null) {
            // nulls and empty lists may have no column, see NestedColumns
            if (!text.isEmpty() && !text.equals("[]")) {
                throw new Problem("problem.ingest.changed", file);
            }
            return;
        }
        if (!cells[place].isEmpty()) {
            twice = true;
        }
        cells[place] = text;
    }
}
