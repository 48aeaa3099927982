package org.intentworkbench.text.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.store.StoredTable;

/// Brands and products by name, as the imported lists of products say them, and brands that events name. Immutable.
///
/// A list of products often gives the brand in one language and the name in two. A brand's Chinese name is then what
/// the Chinese names of its products begin with: of three products or more, two Han characters or more, and no
/// product of another brand begins so.
public final class KnownNames {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int SHORTEST_HAN = 2;
    private static final int PRODUCTS_TO_TELL_A_BRAND = 3;
    private static final int ROWS_A_CHECK = 1024;
    /// Stands for the brand of a name that several have; no brand is empty.
    private static final String SEVERAL = "";
    static final long ALWAYS = Long.MIN_VALUE;
    static final long NEVER = Long.MAX_VALUE;

    private final Phrases brands = new Phrases();
    private final Phrases products = new Phrases();

    private KnownNames() {}

    /// @param tables imported lists of products; those without names or brands say nothing
    /// @param brands that events name
    /// @throws org.intentworkbench.job.Cancelled once the user asked to stop
    public static KnownNames of(List<StoredTable> tables, Collection<String> brands, Progress progress) {
        Map<String, Long> always = new LinkedHashMap<>();
        brands.forEach(brand -> always.put(brand, ALWAYS));
        return of(tables, always, progress);
    }

    /// @param brands that events name, and when each was named first, milliseconds since 1970 UTC
    public static KnownNames of(List<StoredTable> tables, Map<String, Long> brands, Progress progress) {
        var known = new KnownNames();
        brands.forEach(known.brands::add);
        Map<String, List<String>> hanNames = new LinkedHashMap<>();
        for (StoredTable table : tables) {
            StoredColumn brand = table.column(Role.BRAND).orElse(null);
            List<StoredColumn> names =
                    table.columns().stream().filter(KnownNames::isName).toList();
            for (int row = 0; row < table.size(); row++) {
                if (row % ROWS_A_CHECK == 0) {
                    progress.check();
                }
                String named = brand == null ? "" : brand.text(row);
                known.brands.add(named, ALWAYS);
                for (StoredColumn column : names) {
                    String name = column.text(row);
                    known.products.add(name, ALWAYS);
                    if (!named.isEmpty() && HAN.matcher(name).find()) {
                        hanNames.computeIfAbsent(named, b -> new ArrayList<>()).add(Spelling.of(name));
                    }
                }
            }
        }
        hanBrands(hanNames, progress).forEach(brand -> known.brands.add(brand, ALWAYS));
        return known;
    }

    boolean hasBrand(String spelled) {
        return brandSince(spelled) != NEVER;
    }

    boolean hasProduct(String spelled) {
        return products.since(spelled) != NEVER;
    }

    /// Since when a brand that stands in a query is known: [#ALWAYS] for those of lists; [#NEVER] where there is none.
    long brandSince(String spelled) {
        return brands.since(spelled);
    }

    static boolean isName(StoredColumn column) {
        String header = column.name().toLowerCase(Locale.ROOT);
        return column.role() == Role.NAME
                || (column.role() == Role.FEATURE
                        && (column instanceof StoredColumn.Texts || column instanceof StoredColumn.Categories)
                        && (header.contains("name") || header.contains("title") || header.contains("名")));
    }

    private static Set<String> hanBrands(Map<String, List<String>> names, Progress progress) {
        // sorted, names that begin alike stand together: each brand looks at its own only
        NavigableMap<String, String> brandOf = new TreeMap<>();
        names.forEach((brand, own) ->
                own.forEach(name -> brandOf.merge(name, brand, (one, other) -> one.equals(other) ? one : SEVERAL)));
        Set<String> found = new TreeSet<>();
        names.forEach((brand, own) -> {
            progress.check();
            Set<String> different = new HashSet<>(own);
            String shared = prefix(own);
            if (different.size() >= PRODUCTS_TO_TELL_A_BRAND
                    && HAN.matcher(shared).results().count() >= SHORTEST_HAN
                    && beginSo(brandOf, shared).allMatch(brand::equals)) {
                found.add(shared);
            }
        });
        return found;
    }

    /// Brands of the names that begin with some letters.
    private static Stream<String> beginSo(NavigableMap<String, String> brandOf, String letters) {
        return brandOf.tailMap(letters, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(letters))
                .map(Map.Entry::getValue);
    }

    private static String prefix(List<String> names) {
        String shared = names.getFirst();
        for (String name : names) {
            int length = 0;
            while (length < Math.min(shared.length(), name.length()) && shared.charAt(length) == name.charAt(length)) {
                length++;
            }
            shared = shared.substring(0, length);
        }
        return shared;
    }

    /// Names to be found in a query: as whole words where they are written with letters, anywhere where they hold a
    /// Han character, since Chinese has no gaps.
    private static final class Phrases {
        /// Since when each is known.
        private final Map<String, Long> words = new HashMap<>();

        private final Map<String, Long> han = new HashMap<>();
        private int mostWords;
        private final Set<Integer> hanLengths = new TreeSet<>();

        void add(String name, long since) {
            String spelled = Spelling.of(name);
            if (HAN.matcher(spelled).find()) {
                if (spelled.length() >= SHORTEST_HAN) {
                    han.merge(spelled, since, Math::min);
                    hanLengths.add(spelled.length());
                }
                return;
            }
            String phrase = phrase(spelled);
            if (phrase.length() > 1) {
                words.merge(phrase, since, Math::min);
                mostWords = Math.max(mostWords, phrase.split(" ").length);
            }
        }

        long since(String spelled) {
            long since = NEVER;
            boolean maybeHan = !han.isEmpty() && spelled.chars().anyMatch(c -> c > 0x2E00); // none lies below
            for (int length : maybeHan ? hanLengths : Set.<Integer>of()) {
                for (int from = 0; from + length <= spelled.length(); from++) {
                    since = Math.min(since, han.getOrDefault(spelled.substring(from, from + length), NEVER));
                }
            }
            if (words.isEmpty()) {
                return since;
            }
            String[] split = phrase(spelled).split(" ");
            for (int from = 0; from < split.length; from++) {
                var part = new StringBuilder();
                for (int to = from; to < Math.min(split.length, from + mostWords); to++) {
                    part.append(to == from ? "" : " ").append(split[to]);
                    since = Math.min(since, words.getOrDefault(part.toString(), NEVER));
                }
            }
            return since;
        }

        /// "Harrow & Finch" is typed "harrow finch", "Levi's" is "levis": letters and numbers, one space for all
        /// between.
        private static String phrase(String spelled) {
            var phrase = new StringBuilder(spelled.length());
            spelled.codePoints().filter(c -> c != '\'' && c != '\u2019').forEach(c -> {
                boolean word = Character.isLetter(c) || isNumber(c);
                if (word) {
                    phrase.appendCodePoint(c);
                } else if (!phrase.isEmpty() && phrase.charAt(phrase.length() - 1) != ' ') {
                    phrase.append(' ');
                }
            });
            return phrase.toString().strip();
        }

        private static boolean isNumber(int letter) {
            int type = Character.getType(letter);
            return type == Character.DECIMAL_DIGIT_NUMBER
                    || type == Character.LETTER_NUMBER
                    || type == Character.OTHER_NUMBER;
        }
    }
}
