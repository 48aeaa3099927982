package org.intentworkbench.store;

/// All events of a workspace as columns, sorted by shopper, then time, then order of import. Codes point into
/// the dictionaries; -1 = missing.
///
/// @param shopper code into `shoppers`, ascending
/// @param time milliseconds since 1970 UTC
/// @param kind [org.intentworkbench.domain.EventKind#code]
/// @param price money of one piece at that moment, in the file's currency; NaN = missing
/// @param quantity pieces; 0 = missing
public record EventColumns(
        int[] shopper,
        long[] time,
        byte[] kind,
        int[] session,
        int[] product,
        int[] category,
        int[] brand,
        int[] query,
        double[] price,
        int[] quantity,
        String[] shoppers,
        String[] sessions,
        String[] products,
        String[] categories,
        String[] brands,
        String[] queries) {
    public int size() {
        return time.length;
    }
}
