package org.intentworkbench.text.queries;

import java.util.Arrays;

/// Counts [QueryFigures] of many groups of searches at once, in plain arrays. Searches come shopper by shopper, so
/// that the last shopper of a group tells whether it is a new one.
final class FigureCounter {
    private final int[] searches;
    private final int[] shoppers;
    private final int[] specific;
    private final int[] refined;
    private final int[] repeated;
    private final int[] withoutClick;
    private final int[] boughtInSession;
    private final int[] judged;
    private final int[] boughtWithin;
    private final int[] buyers;
    private final int[] lastShopper;
    private final int[] lastBuyer;

    /// One search.
    ///
    /// @param judged whether a full window lies after it
    record Search(
            int shopper,
            boolean specific,
            boolean refined,
            boolean repeated,
            boolean clicked,
            boolean boughtInSession,
            boolean judged,
            boolean boughtWithin) {}

    FigureCounter(int groups) {
        searches = new int[groups];
        shoppers = new int[groups];
        specific = new int[groups];
        refined = new int[groups];
        repeated = new int[groups];
        withoutClick = new int[groups];
        boughtInSession = new int[groups];
        judged = new int[groups];
        boughtWithin = new int[groups];
        buyers = new int[groups];
        lastShopper = new int[groups];
        lastBuyer = new int[groups];
        Arrays.fill(lastShopper, -1);
        Arrays.fill(lastBuyer, -1);
    }

    void add(int group, Search search) {
        searches[group]++;
        if (lastShopper[group] != search.shopper) {
            lastShopper[group] = search.shopper;
            shoppers[group]++;
        }
        specific[group] += search.specific ? 1 : 0;
        refined[group] += search.refined ? 1 : 0;
        repeated[group] += search.repeated ? 1 : 0;
        withoutClick[group] += search.clicked ? 0 : 1;
        boughtInSession[group] += search.boughtInSession ? 1 : 0;
        judged[group] += search.judged ? 1 : 0;
        if (search.judged && search.boughtWithin) {
            boughtWithin[group]++;
            if (lastBuyer[group] != search.shopper) {
                lastBuyer[group] = search.shopper;
                buyers[group]++;
            }
        }
    }

    int searches(int group) {
        return searches[group];
    }

    QueryFigures of(int group) {
        return new QueryFigures(
                searches[group],
                shoppers[group],
                specific[group],
                refined[group],
                repeated[group],
                withoutClick[group],
                boughtInSession[group],
                judged[group],
                boughtWithin[group],
                buyers[group]);
    }
}
