package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.queries.QueryFigures;
import org.intentworkbench.text.queries.QueryReport;
import org.intentworkbench.text.queries.QueryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "queries",
        description = "What shoppers search for: vague or specific (brand, product, size, model), refined, repeated, "
                + "without a click; and what was bought after it, which is no proof that it was bought because of it.")
final class QueriesCommand extends WorkspaceCommand {
    @Option(names = "--top", defaultValue = "20", description = "queries shown, 0 = all; default ${DEFAULT-VALUE}")
    private int top = 20;

    @Option(
            names = "--window",
            defaultValue = "" + FeatureSpec.WINDOW_DAYS,
            paramLabel = "DAYS",
            description = "days after a search within which a purchase counts; default ${DEFAULT-VALUE}")
    private int window = FeatureSpec.WINDOW_DAYS;

    QueriesCommand(PrintStream out) {
        super(out);
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (window < 1) {
            throw new Problem("problem.features.window", Integer.toString(window));
        }
        QueryReport report = QueryReport.of(open, window, progress);
        List<QueryRow> rows = report.rows()
                .subList(
                        0,
                        top < 1
                                ? report.rows().size()
                                : Math.min(top, report.rows().size()));
        if (json()) {
            print(Printed.json(PrintedQueries.of(report, rows)));
        } else {
            tell(report, rows);
        }
    }

    private void tell(QueryReport report, List<QueryRow> rows) {
        var totals = new ArrayList<List<String>>();
        totals.add(List.of(
                "language",
                "searches",
                "shoppers",
                "specific",
                "refined",
                "repeated",
                "no click",
                "bought in session",
                "bought in " + report.windowDays() + " d"));
        totals.add(line("all", report.all()));
        report.languages().forEach((language, figures) -> totals.add(line(language.code(), figures)));
        TextTable.lines(totals).forEach(this::print);
        print(String.format(
                Locale.ROOT,
                "%,d different queries, most searched first:",
                report.rows().size()));
        var table = new ArrayList<List<String>>();
        table.add(List.of(
                "query",
                "kind",
                "names",
                "searches",
                "shoppers",
                "refined",
                "repeated",
                "no click",
                "most refined into"));
        for (QueryRow row : rows) {
            QueryFigures figures = row.figures();
            table.add(List.of(
                    TextTable.cut(row.query()),
                    Printed.lower(row.kind()),
                    String.join(" ", row.traits().stream().map(Printed::lower).toList()),
                    count(figures.searches()),
                    count(figures.shoppers()),
                    count(figures.refined()),
                    count(figures.repeated()),
                    count(figures.withoutClick()),
                    row.refinedInto().isEmpty()
                            ? ""
                            : TextTable.cut(row.refinedInto()) + " (" + row.refinedIntoTimes() + ")"));
        }
        TextTable.lines(table).forEach(this::print);
        print(
                report.productsTell()
                        ? "no click: the search carries no product, as it does where its results were clicked"
                        : "no click: no search carries a product, so one counts as clicked where the shopper's next event is about a product");
        if (report.withoutWords() > 0) {
            print(String.format(Locale.ROOT, "note: searches without words, in no figure: %,d", report.withoutWords()));
        }
    }

    private static List<String> line(String name, QueryFigures figures) {
        return List.of(
                name,
                count(figures.searches()),
                count(figures.shoppers()),
                percent(figures.specificShare()),
                percent(figures.refinedShare()),
                percent(figures.repeatedShare()),
                percent(figures.withoutClickShare()),
                percent(figures.boughtInSessionShare()),
                percent(figures.boughtWithinShare()));
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
