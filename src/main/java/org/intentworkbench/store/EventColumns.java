package org.intentworkbench.store;

/// All events of a workspace as columns, sorted by shopper, then time, then order of import. Codes point into
/// the dictionaries; -1 = missing.
///
/// @param shopper code into `shoppers`, ascending
/// @param time milliseconds since 1970 UTC
/// @param kind [org.intentworkbench.domain.EventKind#code]
/// @param price money of one piece at that moment, in the file's currency; NaN = missing
/// @param quantity pieces; 0 = missing
/// @param builtFrom sessions from this code on were built by a rule; earlier ones stand in the files
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
        String[] queries,
        int builtFrom) {
    /// Of events whose sessions all stand in their files.
    public EventColumns(
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
        this(
                shopper,
                time,
                kind,
                session,
                product,
                category,
                brand,
                query,
                price,
                quantity,
                shoppers,
                sessions,
                products,
                categories,
                brands,
                queries,
                sessions.length);
    }

    /// @param built code of the first session that was built
    EventColumns withSessions(int[] codes, String[] names, int built) {
        return new EventColumns(
                shopper,
                time,
                kind,
                codes,
                product,
                category,
                brand,
                query,
                price,
                quantity,
                shoppers,
                names,
                products,
                categories,
                brands,
                queries,
                built);
    }

    public int size() {
        return time.length;
    }
}
