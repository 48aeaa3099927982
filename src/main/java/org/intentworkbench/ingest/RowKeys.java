package org.intentworkbench.ingest;

/// Whether all cells of a column differ. Four million are watched; a longer column counts as one with repeats, for
/// it would cost more memory than the answer is worth.
final class RowKeys {
    private static final long MOST = 4_000_000;

    private HashSet128 seen = new HashSet128();
    private long cells;
    private boolean repeated;

    void add(char[] chars, int from, int to) {
        if (!repeated) {
            note(!seen.add(RowHash.high(chars, from, to), RowHash.low(chars, from, to)));
        }
    }

    void append(RowKeys next) {
        boolean twice = repeated || next.repeated;
        if (!twice) {
            twice = !seen.addAll(next.seen);
            cells += next.cells - 1;
        }
        note(twice);
    }

    private void note(boolean twice) {
        cells++;
        if (twice || cells > MOST) {
            repeated = true;
            seen = new HashSet128();
        }
    }

    boolean allDiffer() {
        return !repeated;
    }
}
