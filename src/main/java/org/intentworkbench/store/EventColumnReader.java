package org.intentworkbench.store;

import java.util.Arrays;
import java.util.Optional;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;

/// Reads one column of events over all imports. Several threads may read columns at once, each with a connection of
/// its own.
final class EventColumnReader {
    private final DatabaseAccess database;
    private final StandingEvents standing;
    private final Progress progress;

    EventColumnReader(DatabaseAccess database, StandingEvents standing, Progress progress) {
        this.database = database;
        this.standing = standing;
        this.progress = progress;
    }

    /// Codes into words; -1 = missing.
    record Words(int[] codes, String[] words) {
        Words sorted(EventOrder order) {
            return new Words(order.sorted(codes), words);
        }
    }

    /// Words stand in the order of their first row, import after import.
    Words words(Role role) {
        if (standing.parts().size() == 1) {
            var part = standing.parts().getFirst();
            var column = column(part, role);
            if (column.isPresent() && column.get() instanceof StoredColumn.Categories only) {
                return new Words(kept(only.codes(), part), only.levels());
            }
        }
        var known = new JoinedWords();
        var codes = new int[standing.size()];
        Arrays.fill(codes, -1);
        for (var part : standing.parts()) {
            if (column(part, role).orElse(null) instanceof StoredColumn.Categories column) {
                var remapped = new int[column.levels().length];
                for (int i = 0; i < remapped.length; i++) {
                    remapped[i] = known.code(column.levels()[i]);
                }
                int next = part.begin();
                for (int row = 0; row < part.rows(); row++) {
                    if (!part.out().get(row)) {
                        int code = column.codes()[row];
                        codes[next++] = code < 0 ? -1 : remapped[code];
                    }
                }
            }
        }
        return new Words(codes, known.words());
    }

    private static int[] kept(int[] codes, StandingEvents.Part part) {
        if (part.out().isEmpty()) {
            return codes;
        }
        var kept = new int[part.end() - part.begin()];
        int next = 0;
        for (int row = part.out().nextClearBit(0);
                row < part.rows();
                row = part.out().nextClearBit(row + 1)) {
            kept[next++] = codes[row];
        }
        return kept;
    }

    /// Codes of kinds of events.
    byte[] kinds() {
        var words = words(Role.KIND);
        var codes = new byte[words.words().length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) EventHash.kind(words.words()[i]).code();
        }
        var kinds = new byte[words.codes().length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = words.codes()[i] < 0 ? 0 : codes[words.codes()[i]];
        }
        return kinds;
    }

    long[] times() {
        var times = new long[standing.size()];
        for (var part : standing.parts()) {
            if (column(part, Role.TIME).orElse(null) instanceof StoredColumn.Times column) {
                int next = part.begin();
                for (int row = 0; row < part.rows(); row++) {
                    if (!part.out().get(row)) {
                        times[next++] = column.values()[row];
                    }
                }
            }
        }
        return times;
    }

    /// NaN = missing.
    double[] numbers(Role role) {
        var numbers = new double[standing.size()];
        Arrays.fill(numbers, Double.NaN);
        for (var part : standing.parts()) {
            if (column(part, role).orElse(null) instanceof StoredColumn.Numbers column) {
                int next = part.begin();
                for (int row = 0; row < part.rows(); row++) {
                    if (!part.out().get(row)) {
                        numbers[next++] = column.values()[row];
                    }
                }
            }
        }
        return numbers;
    }

    /// 0 = missing.
    int[] quantities() {
        var quantities = new int[standing.size()];
        if (standing.parts().stream().anyMatch(p -> p.column(Role.QUANTITY).isPresent())) {
            var numbers = numbers(Role.QUANTITY);
            for (int i = 0; i < numbers.length; i++) {
                quantities[i] = (int) numbers[i];
            }
        }
        return quantities;
    }

    private Optional<StoredColumn> column(StandingEvents.Part part, Role role) {
        return part.column(role)
                .map(mapping -> database.with(
                        connection -> new TableReader(connection, part.report(), progress).column(mapping)));
    }
}
