package org.intentworkbench.ingest;

/// A set of 128-bit hashes in 64 arrays, each of which grows by itself, so that growing never needs half as much room
/// again; 21 to 43 bytes a member.
public final class HashSet128 {
    private static final int PARTS = 64;

    private final long[][] tables = new long[PARTS][2 * 4];
    private final int[] sizes = new int[PARTS];
    private boolean hasZero;

    /// @return false if it was there already
    public boolean add(long high, long low) {
        if ((high | low) == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int part = part(high);
        var table = tables[part];
        int at = find(table, high, low);
        if ((table[at] | table[at + 1]) != 0) {
            return false;
        }
        table[at] = high;
        table[at + 1] = low;
        // three quarters full
        if (++sizes[part] * 8L > table.length * 3L) {
            tables[part] = larger(table);
        }
        return true;
    }

    /// Takes the members of another set.
    ///
    /// @return false if one of them was there already
    boolean addAll(HashSet128 others) {
        boolean isNew = !others.hasZero || add(0, 0);
        for (var table : others.tables) {
            for (int i = 0; i < table.length; i += 2) {
                if ((table[i] | table[i + 1]) != 0) {
                    isNew &= add(table[i], table[i + 1]);
                }
            }
        }
        return isNew;
    }

    public boolean contains(long high, long low) {
        if ((high | low) == 0) {
            return hasZero;
        }
        var table = tables[part(high)];
        int at = find(table, high, low);
        return (table[at] | table[at + 1]) != 0;
    }

    /// Brings the place of a hash into the cache, so that many can be on their way at once before they are looked up.
    ///
    /// @return of no meaning, but must be used
    public long touch(long high, long low) {
        var table = tables[part(high)];
        return table[((int) (low ^ (low >>> 32)) & (table.length / 2 - 1)) * 2];
    }

    public int size() {
        int size = hasZero ? 1 : 0;
        for (int part : sizes) {
            size += part;
        }
        return size;
    }

    private static int part(long high) {
        return (int) (high >>> 58);
    }

    /// Where the hash stands, or the free place where it belongs.
    private static int find(long[] table, long high, long low) {
        int mask = table.length / 2 - 1;
        int slot = (int) (low ^ (low >>> 32)) & mask;
        while (true) {
            int at = slot * 2;
            if ((table[at] | table[at + 1]) == 0 || (table[at] == high && table[at + 1] == low)) {
                return at;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static long[] larger(long[] table) {
        var larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if ((table[i] | table[i + 1]) != 0) {
                int at = find(larger, table[i], table[i + 1]);
                larger[at] = table[i];
                larger[at + 1] = table[i + 1];
            }
        }
        return larger;
    }
}
