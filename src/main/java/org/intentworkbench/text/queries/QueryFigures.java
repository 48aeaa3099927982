package org.intentworkbench.text.queries;

/// What became of a number of searches. Purchases say what happened after, not because of, a search.
///
/// @param searches all of them
/// @param shoppers different shoppers who made them
/// @param specific searches whose query is [QueryKind#SPECIFIC]
/// @param refined searches after which the shopper's next one of the session said the same in other or more words
/// @param repeated searches for what the shopper had searched for before
/// @param withoutClick searches without a click on their results
/// @param boughtInSession searches after which the shopper bought anything in the same session
/// @param judged searches with a full window of days after them in the data
/// @param boughtWithin those of `judged` after which the shopper bought anything within the window
/// @param buyers different shoppers of `boughtWithin`
public record QueryFigures(
        int searches,
        int shoppers,
        int specific,
        int refined,
        int repeated,
        int withoutClick,
        int boughtInSession,
        int judged,
        int boughtWithin,
        int buyers) {

    /// NaN where there is no search; so are the other shares.
    public double specificShare() {
        return share(specific, searches);
    }

    public double refinedShare() {
        return share(refined, searches);
    }

    public double repeatedShare() {
        return share(repeated, searches);
    }

    public double withoutClickShare() {
        return share(withoutClick, searches);
    }

    public double boughtInSessionShare() {
        return share(boughtInSession, searches);
    }

    /// Of the searches that can be judged.
    public double boughtWithinShare() {
        return share(boughtWithin, judged);
    }

    private static double share(int part, int all) {
        return all == 0 ? Double.NaN : (double) part / all;
    }
}
