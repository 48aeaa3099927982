package org.intentworkbench.experiment;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.intentworkbench.job.Progress;

/// Held-out rows of a run that are alike in every feature to a row it learnt from.
public final class DuplicateRows {
    private DuplicateRows() {}

    /// By row of the run's table.
    public static BitSet of(Run run) {
        long[] hashes = DuplicatesCheck.hashes(run.table(), Progress.silent());
        BitSet heldOut = run.result().heldOut();
        Set<Long> learnt = new HashSet<>();
        for (int row = 0; row < hashes.length; row++) {
            if (!heldOut.get(row)) {
                learnt.add(hashes[row]);
            }
        }
        BitSet twins = new BitSet(hashes.length);
        heldOut.stream().filter(row -> learnt.contains(hashes[row])).forEach(twins::set);
        return twins;
    }
}
