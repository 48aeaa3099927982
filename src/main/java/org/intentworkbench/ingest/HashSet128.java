package org.intentworkbench.ingest;

/// A set of 128-bit hashes in one array; 32 to 64 bytes a member.
public final class HashSet128 {
    private long[] table = new long[2 * 1024];
    private int size;
    private boolean hasZero;

    /// @return false if it was there already
    public boolean add(long high, long low) {
        if ((high | low) == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (size * 4L > table.length) {
            grow();
        }
        int at = find(table, high, low);
        if (table[at] == high && table[at + 1] == low) {
            return false;
        }
        table[at] = high;
        table[at + 1] = low;
        size++;
        return true;
    }

    /// Takes the members of another set.
    ///
    /// @return false if one of them was there already
    boolean addAll(HashSet128 others) {
        boolean isNew = !others.hasZero || add(0, 0);
        for (int i = 0; i < others.table.length; i += 2) {
            if ((others.table[i] | others.table[i + 1]) != 0) {
                isNew &= add(others.table[i], others.table[i + 1]);
            }
        }
        return isNew;
    }

    public boolean contains(long high, long low) {
        if ((high | low) == 0) {
            return hasZero;
        }
        int at = find(table, high, low);
        return table[at] == high && table[at + 1] == low;
    }

    public int size() {
        return size + (hasZero ? 1 : 0);
    }

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

    private void grow() {
        var larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 2) {
            if ((table[i] | table[i + 1]) != 0) {
                int at = find(larger, table[i], table[i + 1]);
                larger[at] = table[i];
                larger[at + 1] = table[i + 1];
            }
        }
        table = larger;
    }
}
