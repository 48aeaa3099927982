package org.intentworkbench.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.CheckedBlocks;
import org.intentworkbench.ingest.CheckedRow;
import org.intentworkbench.ingest.CheckedRows;
import org.intentworkbench.ingest.EventSink;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ingest.RowHashes;
import org.intentworkbench.job.Cancelled;
import org.jspecify.annotations.Nullable;

/// The events of one block of a file on their way into the workspace: read by any thread, then merged with those before
/// it, block after block in the order of the file, then packed by any thread again. Can be used for one block after
/// another.
final class EventBlock implements EventSink {
    private static final int CHECK = 4096;
    private static final int TOUCHED = 256;
    private static final int SHOPPER = EventHash.ROLES.indexOf(Role.SHOPPER);
    private static final int TIME = EventHash.ROLES.indexOf(Role.TIME);
    private static final List<Integer> NOT_NEGATIVE =
            List.of(EventHash.ROLES.indexOf(Role.PRICE), EventHash.ROLES.indexOf(Role.QUANTITY));

    private final List<BlockColumn> columns = new ArrayList<>();
    private final BlockColumn[] byPlace;
    private final @Nullable BlockColumn[] roles;
    private final int label;
    private final BooleanSupplier stopped;
    private final RowHashes hashes = new RowHashes();
    private final StrayCounts strays;
    private final List<RefusedRow> refused = new ArrayList<>();
    private int[] kept = new int[0];
    private boolean[] repeated = new boolean[0];
    private int rows;
    private long first;
    private long last;
    private int keptRows;
    private long duplicates;
    private long positives;
    private long leftOut;
    private long touched;

    /// @param stopped tells while reading that nobody waits for the block any more
    EventBlock(ImportPlan plan, BooleanSupplier stopped) {
        this.stopped = stopped;
        strays = new StrayCounts(plan.columns().size());
        label = plan.column(Role.LABEL).map(plan.columns()::indexOf).orElse(-1);
        for (var column : plan.stored()) {
            columns.add(BlockColumn.of(column, column.index()));
        }
        roles = EventHash.columns(plan.stored(), columns);
        columns.add(new BlockColumn.Times(ChunkTable.LINES));
        byPlace = columns.toArray(new BlockColumn[0]);
    }

    int columns() {
        return columns.size();
    }

    List<RefusedRow> refused() {
        return refused;
    }

    /// Reads a block; what was here before is forgotten.
    void read(CheckedBlocks.Block block) {
        rows = 0;
        keptRows = 0;
        duplicates = 0;
        positives = 0;
        leftOut = 0;
        strays.clear();
        refused.clear();
        columns.forEach(BlockColumn::clear);
        block.read(this);
        hashes.begin(rows);
        EventHash.ofBlock(roles, hashes);
        var times = times();
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
        for (int i = 0; i < rows; i++) {
            first = Math.min(first, times[i]);
            last = Math.max(last, times[i]);
        }
    }

    @Override
    public void accept(CheckedRow row) {
        if (rows % CHECK == 0 && stopped.getAsBoolean()) {
            throw new Cancelled();
        }
        int at = rows++;
        strays.add(row);
        if (label >= 0 && row.number(label) == 1) {
            positives++;
        }
        for (var column : byPlace) {
            column.put(at, row);
        }
    }

    @Override
    public void accept(CheckedRows some) {
        if (stopped.getAsBoolean()) {
            throw new Cancelled();
        }
        strays.add(some.strays());
        for (var column : byPlace) {
            column.put(rows, some);
        }
        rows += some.rows();
    }

    @Override
    public void refuse(RefusedRow row) {
        refused.add(row);
    }

    @Override
    public void leaveOut() {
        leftOut++;
    }

    /// Gives the words their codes in the import and drops events that were there before. An event that an earlier
    /// import holds is kept and marked, so that it is there still when that import is undone.
    ///
    /// @param own hashes of the events of this import so far
    /// @param bounds learns how many events shoppers have, equal ones among them
    void merge(List<WordCodes> dictionaries, EventSet own, KnownEvents earlier, EventBounds bounds)
            throws SQLException {
        earlier.reach(first, last);
        for (int i = 0; i < dictionaries.size(); i++) {
            columns.get(i).merge(dictionaries.get(i));
        }
        if (roles[SHOPPER] instanceof WordColumn shoppers) {
            shoppers.count(rows, bounds);
        }
        var times = times();
        if (kept.length < rows) {
            kept = new int[rows + rows / 8];
            repeated = new boolean[kept.length];
        }
        boolean alone = earlier.isEmpty();
        for (int i = 0; i < rows; i++) {
            if (i % TOUCHED == 0) {
                touch(own, times, i, Math.min(rows, i + TOUCHED));
            }
            if (own.add(times[i], hashes.high(i), hashes.low(i))) {
                boolean known = !alone && earlier.contains(times[i], hashes.high(i), hashes.low(i));
                duplicates += known ? 1 : 0;
                repeated[keptRows] = known;
                kept[keptRows++] = i;
            } else {
                duplicates++;
            }
        }
    }

    private long[] times() {
        return roles[TIME] instanceof BlockColumn.Times times ? times.values() : new long[rows];
    }

    // hardly any of these places is in the cache, and to wait for them one after another takes longer than all else
    private void touch(EventSet own, long[] times, int from, int to) {
        for (int i = from; i < to; i++) {
            touched ^= own.touch(times[i], hashes.high(i), hashes.low(i));
        }
    }

    Packed pack() {
        int count = columns.size() + 1;
        var packed = new Packed(
                rows,
                keptRows,
                duplicates,
                positives,
                leftOut,
                last,
                leastNumber(),
                strays.counts(),
                new int[count],
                new byte[count][]);
        for (int i = 0; i < columns.size(); i++) {
            packed.columns[i] = columns.get(i).column;
            packed.chunks[i] = columns.get(i).pack(kept, keptRows);
        }
        var marks = ChunkTable.packed();
        ChunkCode.writeFlags(marks, Arrays.copyOf(repeated, keptRows));
        packed.columns[count - 1] = ChunkTable.REPEATED;
        packed.chunks[count - 1] = ChunkTable.seal(marks);
        return packed;
    }

    private double leastNumber() {
        double least = Double.POSITIVE_INFINITY;
        for (int role : NOT_NEGATIVE) {
            if (roles[role] instanceof BlockColumn.Numbers numbers) {
                least = Math.min(least, numbers.least(rows));
            }
        }
        return least;
    }

    /// A block as it is written.
    ///
    /// @param rows that are kept
    /// @param latestTime of all events, equal ones among them; `Long.MIN_VALUE` = none
    /// @param leastNumber of prices and quantities; infinite = none
    /// @param strays cells of each column of the file that were taken as missing
    /// @param columns to which the chunks belong
    record Packed(
            int accepted,
            int rows,
            long duplicates,
            long positives,
            long leftOut,
            long latestTime,
            double leastNumber,
            long[] strays,
            int[] columns,
            byte[][] chunks) {}
}
