package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// Finds the events that the rules catch, are seen by everybody, and are not set aside already.
final class SuspectSearch {
    private final EventImports imports;
    private final Progress progress;
    private final int[] places;
    /// Of one import that was made a moment ago, if all of this is about it.
    private final @Nullable EventBounds fresh;

    /// Looks for events of all imports.
    SuspectSearch(Connection connection, Progress progress) throws SQLException {
        this.progress = progress;
        imports = new EventImports(connection, progress);
        places = IntStream.range(0, imports.reports().size()).toArray();
        fresh = null;
    }

    /// Looks for events of one import that was made a moment ago: others stay as the user left them, but count where
    /// a minute goes from one file to the next.
    SuspectSearch(Connection connection, long importId, EventBounds bounds, Progress progress) throws SQLException {
        this.progress = progress;
        imports = new EventImports(connection, progress);
        places = IntStream.range(0, imports.reports().size())
                .filter(place -> imports.reports().get(place).id() == importId)
                .toArray();
        fresh = bounds;
    }

    /// @return how many each rule catches; an event may be counted under several
    Map<SuspectRule, Long> counts() throws SQLException {
        Map<SuspectRule, Long> counts = new EnumMap<>(SuspectRule.class);
        for (var rule : SuspectRule.values()) {
            progress.at(Stage.CHECKING, rule.ordinal(), SuspectRule.values().length);
            long count = 0;
            for (var rows : find(rule)) {
                count += rows.cardinality();
            }
            counts.put(rule, count);
        }
        return counts;
    }

    /// @return each event once, under the first rule that catches it
    List<QuarantineTable.Part> parts(Collection<SuspectRule> rules) throws SQLException {
        var parts = new ArrayList<QuarantineTable.Part>();
        var taken = imports.none();
        for (var rule : SuspectRule.values()) {
            if (!rules.contains(rule)) {
                continue;
            }
            progress.at(Stage.CHECKING, rule.ordinal(), SuspectRule.values().length);
            var found = find(rule);
            for (int place = 0; place < found.length; place++) {
                found[place].andNot(taken[place]);
                taken[place].or(found[place]);
                if (!found[place].isEmpty()) {
                    parts.add(new QuarantineTable.Part(
                            imports.reports().get(place).id(), rule, found[place]));
                }
            }
        }
        return parts;
    }

    private BitSet[] find(SuspectRule rule) throws SQLException {
        var found = switch (rule) {
            case TOO_FAST -> fast();
            case FUTURE -> future();
            case NEGATIVE -> negative();
            case PURCHASE_WITHOUT_VIEW -> BlindPurchases.find(imports);
        };
        var wanted = imports.none();
        for (int place : places) {
            wanted[place] = found[place];
            if (!found[place].isEmpty()) {
                found[place].andNot(imports.aside(place));
            }
        }
        return wanted;
    }

    private BitSet[] fast() throws SQLException {
        if (fresh == null) {
            return FastShoppers.find(imports, places);
        }
        boolean alone = imports.reports().size() == 1;
        var near = alone ? places : imports.near(places[0], FastShoppers.MINUTE);
        boolean mayHave = near.length > 1 || fresh.mayHave(FastShoppers.LIMIT);
        return mayHave ? FastShoppers.find(imports, near) : imports.none();
    }

    private BitSet[] future() throws SQLException {
        var found = imports.none();
        for (int place : places) {
            long imported = imports.reports().get(place).imported().toEpochMilli();
            if (fresh != null && !fresh.mayBeAfter(imported)) {
                continue;
            }
            var time = imports.times(place);
            for (int row = 0; row < time.length; row++) {
                if (time[row] > imported) {
                    found[place].set(row);
                }
            }
        }
        drop(found);
        return found;
    }

    private BitSet[] negative() throws SQLException {
        var found = imports.none();
        if (fresh != null && !fresh.mayBeNegative()) {
            return found;
        }
        for (int place : places) {
            for (var role : List.of(Role.PRICE, Role.QUANTITY)) {
                var numbers = imports.numbers(place, role);
                for (int row = 0; row < numbers.length; row++) {
                    if (numbers[row] < 0) {
                        found[place].set(row);
                    }
                }
            }
        }
        drop(found);
        return found;
    }

    // of an import made a moment ago the marks hold, whatever was undone before
    private void drop(BitSet[] found) throws SQLException {
        if (fresh != null) {
            imports.dropMarked(places[0], found[places[0]]);
        } else {
            imports.dropRepeated(found);
        }
    }
}
