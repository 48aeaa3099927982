package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;
import org.intentworkbench.store.TableOutcome;
import org.intentworkbench.store.Workspace;

/// The reviews of a workspace that have any text, in working form: oldest import first, then in the order of the
/// file. A review is named by its place, 0 to [#size] - 1. Immutable.
public final class Corpus {
    private final List<Review> reviews;
    private final int blank;

    /// One review that has text.
    ///
    /// @param importId import it came with
    /// @param line line of the file at which it begins, from 1
    /// @param text as [ReviewText] makes it; never blank
    /// @param language told by the script of the text
    /// @param shopper empty where unknown
    /// @param product empty where unknown
    /// @param category the review's own, or that of its product; empty where neither is known
    /// @param time milliseconds since 1970 UTC; `Long.MIN_VALUE` where unknown
    /// @param rating as in the file; NaN where unknown
    /// @param outcome 1 or 0 as the label column says (recommended or not); -1 where unknown
    public record Review(
            long importId,
            long line,
            String text,
            Language language,
            String shopper,
            String product,
            String category,
            long time,
            double rating,
            int outcome) {}

    private Corpus(List<Review> reviews, int blank) {
        this.reviews = List.copyOf(reviews);
        this.blank = blank;
    }

    public static Corpus of(Workspace workspace, Progress progress) {
        var tables = workspace.tables(FileKind.REVIEWS, progress);
        Map<String, String> categories = categories(workspace.tables(FileKind.PRODUCTS, progress));
        var names = new HashMap<String, String>();
        var reviews = new ArrayList<Review>();
        int blank = 0;
        for (var table : tables) {
            List<String> texts = ReviewText.ofTable(table, progress);
            var cells = new Cells(table, names, categories);
            for (int row = 0; row < table.size(); row++) {
                if (row % 1024 == 0) {
                    progress.check();
                }
                if (texts.get(row).isEmpty()) {
                    blank++;
                } else {
                    reviews.add(cells.review(row, texts.get(row)));
                }
            }
        }
        return new Corpus(reviews, blank);
    }

    public int size() {
        return reviews.size();
    }

    public Review review(int review) {
        return reviews.get(review);
    }

    public List<Review> reviews() {
        return reviews;
    }

    /// Reviews without any text, which are left out.
    public int blank() {
        return blank;
    }

    /// The texts of one language, each once, in the order of their first review; the value holds its reviews.
    public Map<String, List<Integer>> distinct(Language language) {
        var distinct = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < reviews.size(); i++) {
            if (reviews.get(i).language() == language) {
                distinct.computeIfAbsent(reviews.get(i).text(), t -> new ArrayList<>())
                        .add(i);
            }
        }
        return distinct;
    }

    /// Of two lists that name a product, the later import is believed.
    private static Map<String, String> categories(List<StoredTable> products) {
        var categories = new HashMap<String, String>();
        for (var table : products) {
            var product = table.column(Role.PRODUCT).orElse(null);
            var category = table.column(Role.CATEGORY).orElse(null);
            if (product != null && category != null) {
                for (int row = 0; row < table.size(); row++) {
                    categories.put(product.text(row), category.text(row));
                }
            }
        }
        return categories;
    }

    /// The columns of one table of reviews.
    private static final class Cells {
        private final StoredTable table;
        private final Map<String, String> names;
        private final Map<String, String> categories;
        private final int[] outcomes;

        Cells(StoredTable table, Map<String, String> names, Map<String, String> categories) {
            this.table = table;
            this.names = names;
            this.categories = categories;
            outcomes = table.column(Role.LABEL)
                    .filter(TableOutcome::isClear)
                    .map(column -> TableOutcome.of(column).labels())
                    .orElse(new int[0]);
        }

        Review review(int row, String text) {
            String product = name(Role.PRODUCT, row);
            String own = name(Role.CATEGORY, row);
            return new Review(
                    table.source().id(),
                    table.lines()[row],
                    text,
                    Language.ofText(text),
                    name(Role.SHOPPER, row),
                    product,
                    own.isEmpty() ? categories.getOrDefault(product, "") : own,
                    table.column(Role.TIME).orElse(null) instanceof StoredColumn.Times times
                            ? times.values()[row]
                            : Long.MIN_VALUE,
                    table.column(Role.RATING).orElse(null) instanceof StoredColumn.Numbers numbers
                            ? numbers.values()[row]
                            : Double.NaN,
                    outcomes.length == 0 ? TableOutcome.NONE : outcomes[row]);
        }

        /// One object for each name: millions of reviews share a few thousand products.
        private String name(Role role, int row) {
            String name = table.column(role).map(column -> column.text(row)).orElse("");
            return names.computeIfAbsent(name, n -> n);
        }
    }
}
