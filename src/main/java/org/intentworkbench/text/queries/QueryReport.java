package org.intentworkbench.text.queries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.EventColumns;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.Workspace;

/// What shoppers search for, and what becomes of it. Purchases are counted after a search, and are no proof that the
/// search led to them. Immutable.
public final class QueryReport {
    private static final long DAY = 86_400_000L;
    private static final int PART = 1 << 14;

    private final List<QueryRow> rows;
    private final QueryFigures all;
    private final Map<Language, QueryFigures> languages;
    private final QueryBook book;
    private final Pairs refinedInto;
    private final Pairs refinedFrom;
    private final Pairs clicked;
    private final String[] products;
    private final Map<String, String> names;
    private final boolean productsTell;
    private final int withoutWords;
    private final int windowDays;

    private QueryReport(Counting counting, Map<String, String> names, Progress progress) {
        book = counting.book;
        refinedInto = counting.refinedInto.sorted();
        refinedFrom = counting.refinedFrom.sorted();
        clicked = counting.clicked.sorted();
        products = counting.events.products();
        this.names = names;
        productsTell = counting.walk.productsTell();
        withoutWords = counting.withoutWords();
        windowDays = counting.windowDays;
        rows = rows(counting.queries, progress);
        int everything = Language.values().length;
        all = counting.groups.of(everything);
        languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (counting.groups.searches(language.ordinal()) > 0) {
                languages.put(language, counting.groups.of(language.ordinal()));
            }
        }
    }

    /// @param windowDays days after a search within which a purchase is counted, from 1
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public static QueryReport of(Workspace workspace, int windowDays, Progress progress) {
        progress.at(Stage.READING, 0, 0);
        return of(workspace.events(progress), workspace.tables(FileKind.PRODUCTS, progress), windowDays, progress);
    }

    static QueryReport of(EventColumns events, List<StoredTable> products, int windowDays, Progress progress) {
        var book = QueryBook.of(
                events.queries(), KnownNames.of(products, Arrays.asList(events.brands()), progress), progress);
        var counting = new Counting(events, book, windowDays);
        counting.walk.walk(counting::search, progress);
        return new QueryReport(counting, names(products), progress);
    }

    /// Queries, most searches first, then by the alphabet.
    public List<QueryRow> rows() {
        return rows;
    }

    /// Of all searches with words.
    public QueryFigures all() {
        return all;
    }

    /// Of the languages that occur.
    public Map<Language, QueryFigures> languages() {
        return java.util.Collections.unmodifiableMap(languages);
    }

    /// [SearchWalk#productsTell].
    public boolean productsTell() {
        return productsTell;
    }

    /// Searches whose words the file does not give; in no figure.
    public int withoutWords() {
        return withoutWords;
    }

    public int windowDays() {
        return windowDays;
    }

    public QueryDetail detail(QueryRow row) {
        Language language = row.language();
        return new QueryDetail(
                queries(refinedInto.of(row.number())),
                queries(refinedFrom.of(row.number())),
                clicked.of(row.number()).stream()
                        .map(c -> new QueryDetail.Count(product(products[c.other()], language), c.count()))
                        .toList());
    }

    private List<QueryDetail.Count> queries(List<Pairs.Count> counts) {
        return counts.stream()
                .map(c -> new QueryDetail.Count(book.text(c.other()), c.count()))
                .toList();
    }

    private String product(String id, Language language) {
        String name = names.getOrDefault(language.code() + id, names.getOrDefault(id, ""));
        return name.isEmpty() ? id : name + " (" + id + ")";
    }

    private List<QueryRow> rows(FigureCounter counter, Progress progress) {
        List<QueryRow> found = new ArrayList<>();
        for (int query = 0; query < book.size(); query++) {
            if (query % PART == 0) {
                progress.check();
            }
            if (counter.searches(query) == 0) {
                continue;
            }
            List<Pairs.Count> into = refinedInto.of(query);
            found.add(new QueryRow(
                    query,
                    book.text(query),
                    book.language(query),
                    book.kind(query),
                    book.traits(query),
                    counter.of(query),
                    into.isEmpty() ? "" : book.text(into.getFirst().other()),
                    into.isEmpty() ? 0 : into.getFirst().count()));
        }
        found.sort(Comparator.<QueryRow>comparingInt(row -> row.figures().searches())
                .reversed()
                .thenComparing(QueryRow::query));
        return List.copyOf(found);
    }

    /// Name of each product, by its id, and by language and id where it is written in that language.
    private static Map<String, String> names(List<StoredTable> tables) {
        Map<String, String> names = new HashMap<>();
        for (StoredTable table : tables) {
            StoredColumn id = table.column(Role.PRODUCT).orElse(null);
            if (id != null) {
                table.columns().stream().filter(KnownNames::isName).forEach(column -> {
                    for (int row = 0; row < table.size(); row++) {
                        String name = column.text(row);
                        names.put(Language.ofText(name).code() + id.text(row), name);
                        names.putIfAbsent(id.text(row), name);
                    }
                });
            }
        }
        return names;
    }

    /// One walk over the searches.
    private static final class Counting {
        final EventColumns events;
        final QueryBook book;
        final SearchWalk walk;
        final FigureCounter queries;
        /// One group a language, and one of all.
        final FigureCounter groups = new FigureCounter(Language.values().length + 1);

        final Pairs refinedInto = new Pairs();
        final Pairs refinedFrom = new Pairs();
        final Pairs clicked = new Pairs();
        final int windowDays;
        private final boolean[] specific;
        private final long lastJudged;
        private int purchase;
        private int searches;

        Counting(EventColumns events, QueryBook book, int windowDays) {
            this.events = events;
            this.book = book;
            this.windowDays = windowDays;
            walk = new SearchWalk(events, book, Long.MAX_VALUE);
            queries = new FigureCounter(book.size());
            specific = new boolean[book.size()];
            for (int query = 0; query < specific.length; query++) {
                specific[query] = book.kind(query) == QueryKind.SPECIFIC;
            }
            long last = Long.MIN_VALUE;
            for (long time : events.time()) {
                last = Math.max(last, time);
            }
            lastJudged = last - windowDays * DAY;
        }

        void search(int row, int query, boolean repeated, int clickedBy, int refinedBy) {
            boolean isClicked = clickedBy >= 0;
            int into = refinedBy < 0 ? -1 : book.ofCode(events.query()[refinedBy]);
            searches++;
            seekPurchase(row);
            int shopper = events.shopper()[row];
            boolean buys = purchase < events.size() && events.shopper()[purchase] == shopper;
            long ahead = buys ? events.time()[purchase] - events.time()[row] : Long.MAX_VALUE;
            boolean inSession = buys
                    && events.session()[purchase] == events.session()[row]
                    && (events.session()[row] >= 0 || ahead <= SearchWalk.TOGETHER);
            var search = new FigureCounter.Search(
                    shopper,
                    specific[query],
                    into >= 0,
                    repeated,
                    isClicked,
                    inSession,
                    events.time()[row] <= lastJudged,
                    ahead <= windowDays * DAY);
            queries.add(query, search);
            groups.add(book.language(query).ordinal(), search);
            groups.add(Language.values().length, search);
            if (into >= 0) {
                refinedInto.add(query, into);
                refinedFrom.add(into, query);
            }
            if (walk.productsTell() && isClicked) {
                clicked.add(query, events.product()[row]);
            }
        }

        /// The shopper's first purchase behind a row. Moves on only, over all calls at most once along the events.
        private void seekPurchase(int row) {
            int shopper = events.shopper()[row];
            purchase = Math.max(purchase, row + 1);
            while (purchase < events.size()
                    && events.shopper()[purchase] == shopper
                    && events.kind()[purchase] != EventKind.PURCHASE.code()) {
                purchase++;
            }
        }

        int withoutWords() {
            int found = 0;
            for (byte kind : events.kind()) {
                found += kind == EventKind.SEARCH.code() ? 1 : 0;
            }
            return found - searches;
        }
    }
}
