package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.text.queries.QueryFigures;
import org.intentworkbench.text.queries.QueryReport;
import org.intentworkbench.text.queries.QueryRow;

/// What `text queries --json` prints; members as in [Printed].
///
/// @param queryCount different queries, of which `queries` holds the first
/// @param clickBy `product`: searches carry the product clicked; `nextEvent`: none does, so the next event tells
/// @param searchesWithoutWords in no figure
record PrintedQueries(
        int queryCount,
        int windowDays,
        String clickBy,
        int searchesWithoutWords,
        List<Total> totals,
        List<Query> queries) {
    /// @param language `en`, `zh` or `all`
    record Total(String language, Figures figures) {}

    record Query(
            String query,
            String language,
            String kind,
            List<String> names,
            Figures figures,
            String refinedInto,
            int refinedIntoTimes) {}

    /// Counts of searches, but for shoppers and buyers; shares are of the searches, that within the window of `judged`.
    record Figures(
            int searches,
            int shoppers,
            int specific,
            double specificShare,
            int refined,
            double refinedShare,
            int repeated,
            double repeatedShare,
            int withoutClick,
            double withoutClickShare,
            int boughtInSession,
            int judged,
            int boughtWithin,
            double boughtWithinShare,
            int buyers) {
        static Figures of(QueryFigures f) {
            return new Figures(
                    f.searches(),
                    f.shoppers(),
                    f.specific(),
                    f.specificShare(),
                    f.refined(),
                    f.refinedShare(),
                    f.repeated(),
                    f.repeatedShare(),
                    f.withoutClick(),
                    f.withoutClickShare(),
                    f.boughtInSession(),
                    f.judged(),
                    f.boughtWithin(),
                    f.boughtWithinShare(),
                    f.buyers());
        }
    }

    static PrintedQueries of(QueryReport report, List<QueryRow> shown) {
        var totals = new ArrayList<Total>();
        totals.add(new Total("all", Figures.of(report.all())));
        report.languages().forEach((language, figures) -> totals.add(new Total(language.code(), Figures.of(figures))));
        return new PrintedQueries(
                report.rows().size(),
                report.windowDays(),
                report.productsTell() ? "product" : "nextEvent",
                report.withoutWords(),
                totals,
                shown.stream()
                        .map(row -> new Query(
                                row.query(),
                                row.language().code(),
                                Printed.lower(row.kind()),
                                row.traits().stream().map(Printed::lower).toList(),
                                Figures.of(row.figures()),
                                row.refinedInto(),
                                row.refinedIntoTimes()))
                        .toList());
    }
}
