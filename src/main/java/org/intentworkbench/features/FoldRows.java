package org.intentworkbench.features;

import java.util.Arrays;

/// Whom the fold looks at, and when: of each subject the events of one shopper up to its moment.
///
/// @param from the shopper's first event in the [Past]
/// @param to after the last event that counts; `from` where there is none yet
/// @param moments milliseconds since 1970 UTC, none before the subject's last event nor after the end of the past
/// @param shopMoments up to when everyone's events and reviews may be known; none after the subject's moment
record FoldRows(int[] from, int[] to, long[] moments, long[] shopMoments) {
    /// All shoppers of a past, as of its end.
    ///
    /// @param starts first event of each shopper, and the number of events
    static FoldRows ofShoppers(int[] starts, long asOf) {
        int shoppers = starts.length - 1;
        long[] moments = new long[shoppers];
        Arrays.fill(moments, asOf);
        return new FoldRows(
                Arrays.copyOf(starts, shoppers), Arrays.copyOfRange(starts, 1, starts.length), moments, moments);
    }

    int size() {
        return moments.length;
    }
}
