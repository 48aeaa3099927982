package org.intentworkbench.text.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.intentworkbench.domain.EventKind.PURCHASE;
import static org.intentworkbench.domain.EventKind.VIEW;

import java.util.List;
import java.util.SplittableRandom;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;
import org.junit.jupiter.api.Test;

class QueryReportTest {
    private static final double DAY = 24 * 60;

    private static QueryReport report(QueryLog log) {
        return QueryReport.of(log.columns(), List.of(QueryLog.products()), 7, Progress.silent());
    }

    private static QueryRow row(QueryReport report, String query) {
        return report.rows().stream()
                .filter(row -> row.query().equals(query))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatBecomesOfSearchesIsAsCountedByHand() {
        QueryReport report = report(new QueryLog()
                // session a: shoes, refined into red shoes, repeated, bought in the session
                .search("s", 1, "a", null, "shoes")
                .search("s", 2, "a", "p1", "Red shoes")
                .search("s", 3, "a", "p1", "red  shoes")
                .add("s", 4, PURCHASE, "a", "p1", null)
                // another session: no refinement across sessions; a repeat it is; nothing is bought within 7 days
                .search("s", 5 * DAY, "b", "p2", "red shoes")
                .search("s", 5 * DAY + 1, "c", null, "shoes")
                // another shopper, bought 6 days later, in no session of the search
                .search("t", 1, "d", "p1", "red shoes")
                .add("t", 1 + 6 * DAY, PURCHASE, "e", "p1", null)
                // Chinese; the last day of the data, so it cannot be judged
                .search("u", 20 * DAY, "f", null, "禾雀 帐篷")
                .search("u", 20 * DAY + 1, "f", null, null));
        assertThat(report.productsTell()).isTrue();
        assertThat(report.withoutWords()).isEqualTo(1);
        assertThat(report.rows()).extracting(QueryRow::query).containsExactly("Red shoes", "shoes", "禾雀 帐篷");
        QueryFigures red = row(report, "Red shoes").figures();
        assertThat(red).isEqualTo(new QueryFigures(4, 2, 0, 0, 2, 0, 2, 4, 3, 2));
        QueryRow shoes = row(report, "shoes");
        assertThat(shoes.figures()).isEqualTo(new QueryFigures(2, 1, 0, 1, 1, 2, 1, 2, 1, 1));
        assertThat(shoes.refinedInto()).isEqualTo("Red shoes");
        assertThat(shoes.refinedIntoTimes()).isEqualTo(1);
        assertThat(row(report, "禾雀 帐篷").figures()).isEqualTo(new QueryFigures(1, 1, 1, 0, 0, 1, 0, 0, 0, 0));
        assertThat(report.all()).isEqualTo(new QueryFigures(7, 3, 1, 1, 3, 3, 3, 6, 4, 2));
        assertThat(report.all().refinedShare()).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(report.all().boughtWithinShare()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(report.languages().get(Language.CHINESE).searches()).isEqualTo(1);
        assertThat(report.languages().get(Language.CHINESE).boughtWithinShare()).isNaN();
        QueryDetail detail = report.detail(row(report, "Red shoes"));
        assertThat(detail.refinedFrom()).containsExactly(new QueryDetail.Count("shoes", 1));
        assertThat(detail.products())
                .containsExactly(
                        new QueryDetail.Count("Harrow & Finch shoes (p1)", 3),
                        new QueryDetail.Count("Harrow & Finch boots (p2)", 1));
    }

    @Test
    void withoutProductsTheNextEventTellsOfAClick() {
        QueryReport report = report(new QueryLog()
                .search("s", 1, "a", null, "shoes")
                .add("s", 2, VIEW, "a", "p1", null)
                .search("s", 3, "a", null, "boots")
                .search("s", 4, "a", null, "tent")
                .add("s", 5, VIEW, "b", "p1", null));
        assertThat(report.productsTell()).isFalse();
        assertThat(row(report, "shoes").figures().withoutClick()).isZero();
        assertThat(row(report, "boots").figures().withoutClick()).isEqualTo(1);
        assertThat(row(report, "tent").figures().withoutClick())
                .as("the view is of another session")
                .isEqualTo(1);
        assertThat(report.detail(row(report, "shoes")).products()).isEmpty();
    }

    @Test
    void withoutSessionsHalfAnHourHoldsSearchesTogether() {
        QueryReport report = report(new QueryLog()
                .search("s", 0, null, null, "shoes")
                .search("s", 30, null, null, "red shoes")
                .search("s", 60.1, null, null, "blue shoes")
                .search("t", 61, null, null, "green shoes"));
        assertThat(row(report, "shoes").refinedInto()).isEqualTo("red shoes");
        assertThat(row(report, "red shoes").refinedInto())
                .as("30.1 minutes later")
                .isEmpty();
        assertThat(row(report, "blue shoes").refinedInto())
                .as("another shopper")
                .isEmpty();
    }

    @Test
    void noEventsAndNoQueriesGiveAnEmptyReport() {
        QueryReport none = report(new QueryLog());
        assertThat(none.rows()).isEmpty();
        assertThat(none.all().specificShare()).isNaN();
        QueryReport views = report(new QueryLog().add("s", 1, VIEW, "a", "p1", null));
        assertThat(views.rows()).isEmpty();
        assertThat(views.withoutWords()).isZero();
    }

    @Test
    void theWalkSeesNothingAfterItsMoment() {
        EventColumns events = new QueryLog()
                .search("s", 1, "a", null, "shoes")
                .search("s", 2, "a", "p1", "red shoes")
                .columns();
        var book = QueryBook.of(
                events.queries(), KnownNames.of(List.of(), List.of(), Progress.silent()), Progress.silent());
        var walk = new SearchWalk(events, book, 60_000);
        var seen = new java.util.ArrayList<String>();
        walk.walk(
                (row, query, repeated, clicked, into) -> seen.add(row + " " + clicked + " " + into), Progress.silent());
        assertThat(walk.productsTell()).isFalse();
        assertThat(seen).containsExactly("0 -1 -1");
    }

    @Test
    void aCancelEndsTheWalk() {
        var log = new QueryLog().search("s", 1, "a", null, "shoes");
        var cancelled = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> QueryReport.of(log.columns(), List.of(), 7, cancelled));
    }

    /// A million events in well under a second a pass; ten million are ten times that.
    @Test
    void manyEventsAreOnePass() {
        int n = 1_000_000;
        var random = new SplittableRandom(5);
        int[] shopper = new int[n];
        int[] query = new int[n];
        int[] product = new int[n];
        long[] time = new long[n];
        byte[] kind = new byte[n];
        for (int i = 0; i < n; i++) {
            shopper[i] = i / 20;
            time[i] = i * 1000L;
            boolean search = random.nextInt(3) == 0;
            kind[i] = (byte) (search ? EventKind.SEARCH : EventKind.VIEW).code();
            query[i] = search ? random.nextInt(2000) : -1;
            product[i] = random.nextInt(100) - 1;
        }
        String[] queries = new String[2000];
        for (int i = 0; i < queries.length; i++) {
            queries[i] = "thing " + i % 50 + " kind " + i;
        }
        String[] shoppers = new String[n / 20];
        String[] products = new String[100];
        java.util.Arrays.setAll(shoppers, i -> "s" + i);
        java.util.Arrays.setAll(products, i -> "p" + i);
        int[] none = new int[n];
        java.util.Arrays.fill(none, -1);
        var events = new EventColumns(
                shopper,
                time,
                kind,
                none,
                product,
                none,
                none,
                query,
                new double[n],
                new int[n],
                shoppers,
                new String[0],
                products,
                new String[0],
                new String[0],
                queries);
        long start = System.nanoTime();
        QueryReport report = QueryReport.of(events, List.of(), 7, Progress.silent());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "1,000,000 events, %,d searches: %.2f s%n", report.all().searches(), seconds);
        assertThat(report.all().searches()).isEqualTo((int)
                java.util.stream.IntStream.of(query).filter(q -> q >= 0).count());
        assertThat(seconds).isLessThan(10);
    }
}
