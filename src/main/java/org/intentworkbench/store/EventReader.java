package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Puts the events of all imports together: one dictionary for each column, sorted by shopper, time and order of
/// import.
final class EventReader {
    /// Set once an import of events was undone: from then on the marks of repeated events do not hold, so each event
    /// is hashed and the first of equal ones stays.
    static final String REHASH = "events.rehash";

    private final List<ImportReport> imports = new ArrayList<>();
    private final Connection connection;
    private final Progress progress;
    private final Map<Role, Dictionary> dictionaries = new HashMap<>();

    private long[] time = new long[0];
    private byte[] kind = new byte[0];
    private double[] price = new double[0];
    private int[] quantity = new int[0];
    private int size;
    private final boolean withAside;
    /// Places of events that are set aside, where they are only left out after repeated ones were dropped.
    private final BitSet aside = new BitSet();

    private final BuiltSessions built = new BuiltSessions();
    private boolean rehash;

    EventReader(Connection connection, Progress progress) {
        this(connection, progress, false);
    }

    /// @param withAside whether events that are set aside are read too
    EventReader(Connection connection, Progress progress, boolean withAside) {
        this.connection = connection;
        this.progress = progress;
        this.withAside = withAside;
    }

    EventColumns read() throws SQLException {
        for (var report : ImportTable.visible(connection)) {
            if (report.kind() == FileKind.EVENTS) {
                imports.add(report);
            }
        }
        // after the list: whoever undoes an import in between sets both at once, and is then seen in neither or here
        rehash = Settings.get(connection, REHASH, "").equals("true");
        for (int i = 0; i < imports.size(); i++) {
            progress.at(Stage.READING, i, imports.size());
            append(
                    new TableReader(connection, imports.get(i), progress),
                    imports.get(i).id());
        }
        var events = rehash ? dropRepeated(columns()) : columns();
        return built.build(new EventOrder(events, progress).sorted(), progress);
    }

    private void append(TableReader reader, long importId) throws SQLException {
        int rows = reader.rows();
        boolean[] skip = rehash ? new boolean[rows] : reader.repeated();
        var marked = withAside ? new BitSet() : QuarantineTable.aside(connection, importId);
        int[] target = new int[rows];
        int end = size;
        for (int i = 0; i < rows; i++) {
            if (rehash && marked.get(i)) {
                aside.set(end);
            }
            target[i] = skip[i] || (!rehash && marked.get(i)) ? -1 : end++;
        }
        time = Arrays.copyOf(time, end);
        kind = Arrays.copyOf(kind, end);
        price = Arrays.copyOf(price, end);
        Arrays.fill(price, size, end, Double.NaN);
        quantity = Arrays.copyOf(quantity, end);
        for (var role : List.of(Role.SHOPPER, Role.SESSION, Role.PRODUCT, Role.CATEGORY, Role.BRAND, Role.QUERY)) {
            dictionary(role).extend(end);
        }
        for (var mapping : ImportTable.columns(connection, importId)) {
            take(reader.column(mapping), target);
        }
        built.mark(connection, importId, dictionary(Role.SESSION).codes, target);
        size = end;
    }

    private Dictionary dictionary(Role role) {
        return dictionaries.computeIfAbsent(role, r -> new Dictionary());
    }

    private void take(StoredColumn column, int[] target) {
        switch (column) {
            case StoredColumn.Times times -> takeTimes(times, target);
            case StoredColumn.Numbers numbers -> takeNumbers(numbers, target);
            case StoredColumn.Categories words -> takeWords(words, target);
            case StoredColumn.Texts other -> {} // kept for the table on screen alone
        }
    }

    private void takeTimes(StoredColumn.Times times, int[] target) {
        for (int i = 0; i < target.length; i++) {
            if (target[i] >= 0 && times.role() == Role.TIME) {
                time[target[i]] = times.values()[i];
            }
        }
    }

    private void takeNumbers(StoredColumn.Numbers numbers, int[] target) {
        for (int i = 0; i < target.length; i++) {
            if (target[i] >= 0 && numbers.role() == Role.PRICE) {
                price[target[i]] = numbers.values()[i];
            } else if (target[i] >= 0 && numbers.role() == Role.QUANTITY) {
                quantity[target[i]] = (int) numbers.values()[i];
            }
        }
    }

    private void takeWords(StoredColumn.Categories words, int[] target) {
        if (words.role() != Role.KIND) {
            if (dictionaries.containsKey(words.role())) {
                dictionary(words.role()).take(words, target);
            }
            return;
        }
        var codes = new byte[words.levels().length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) EventHash.kind(words.levels()[i]).code();
        }
        for (int i = 0; i < target.length; i++) {
            if (target[i] >= 0) {
                kind[target[i]] = codes[words.codes()[i]];
            }
        }
    }

    private EventColumns columns() {
        var none = new Dictionary();
        var shopper = dictionaries.getOrDefault(Role.SHOPPER, none);
        var session = dictionaries.getOrDefault(Role.SESSION, none);
        var product = dictionaries.getOrDefault(Role.PRODUCT, none);
        var category = dictionaries.getOrDefault(Role.CATEGORY, none);
        var brand = dictionaries.getOrDefault(Role.BRAND, none);
        var query = dictionaries.getOrDefault(Role.QUERY, none);
        return new EventColumns(
                shopper.codes,
                time,
                kind,
                session.codes,
                product.codes,
                category.codes,
                brand.codes,
                query.codes,
                price,
                quantity,
                shopper.words(),
                session.words(),
                product.words(),
                category.words(),
                brand.words(),
                query.words());
    }

    private EventColumns dropRepeated(EventColumns events) {
        var hashes = new EventHash.OfEvents(events);
        var seen = new HashSet128();
        var hash = new RowHash();
        var kept = new int[events.size()];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if ((i & 0xffff) == 0) {
                progress.check();
            }
            hashes.of(i, hash);
            if (seen.add(hash.high(), hash.low()) && !aside.get(i)) {
                kept[count++] = i;
            }
        }
        return count == kept.length ? events : EventOrder.pick(events, Arrays.copyOf(kept, count));
    }

    /// The words of one column over all imports.
    private static final class Dictionary {
        private final Map<String, Integer> known = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private int[] codes = new int[0];

        void extend(int end) {
            int from = codes.length;
            codes = Arrays.copyOf(codes, end);
            Arrays.fill(codes, from, end, -1);
        }

        void take(StoredColumn.Categories column, int[] target) {
            var remapped = new int[column.levels().length];
            for (int i = 0; i < remapped.length; i++) {
                var word = column.levels()[i];
                remapped[i] = known.computeIfAbsent(word, w -> {
                    words.add(w);
                    return words.size() - 1;
                });
            }
            for (int i = 0; i < target.length; i++) {
                if (target[i] >= 0 && column.codes()[i] >= 0) {
                    codes[target[i]] = remapped[column.codes()[i]];
                }
            }
        }

        String[] words() {
            return words.toArray(new String[0]);
        }
    }
}
