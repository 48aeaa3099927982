package org.intentworkbench.text.queries;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.terms.StopWords;
import org.intentworkbench.text.terms.Token;
import org.intentworkbench.text.terms.Tokeniser;

/// Every query of a dictionary, read once. Queries that differ only in case, width or gaps are one; queries are
/// numbered from 0 in the order of the dictionary. Immutable.
public final class QueryBook {
    private static final int PART = 4_096;

    private final int[] ofCode;
    private final String[] shown;
    private final String[] spelled;
    private final KnownNames names;
    private final Language[] languages;
    private final byte[] traits;
    /// Numbers of the words that tell something, ascending.
    private final int[][] words;

    private QueryBook(int[] ofCode, String[] shown, String[] spelled, KnownNames names) {
        this.names = names;
        this.ofCode = ofCode;
        this.shown = shown;
        this.spelled = spelled;
        languages = new Language[spelled.length];
        traits = new byte[spelled.length];
        words = new int[spelled.length][];
    }

    /// @param dictionary the queries of [org.intentworkbench.store.EventColumns]
    public static QueryBook of(String[] dictionary, KnownNames names, Progress progress) {
        int[] ofCode = new int[dictionary.length];
        Map<String, Integer> numbers = new HashMap<>();
        String[] shown = new String[dictionary.length];
        String[] spelled = new String[dictionary.length];
        for (int code = 0; code < dictionary.length; code++) {
            if (code % PART == 0) {
                progress.check();
            }
            String one = Spelling.of(dictionary[code]);
            Integer known = numbers.putIfAbsent(one, numbers.size());
            ofCode[code] = known == null ? numbers.size() - 1 : known;
            if (known == null) {
                shown[ofCode[code]] = dictionary[code].strip();
                spelled[ofCode[code]] = one;
            }
        }
        var book = new QueryBook(
                ofCode, Arrays.copyOf(shown, numbers.size()), Arrays.copyOf(spelled, numbers.size()), names);
        book.read(progress);
        return book;
    }

    /// Different queries.
    public int size() {
        return spelled.length;
    }

    /// @param code of the dictionary
    public int ofCode(int code) {
        return ofCode[code];
    }

    /// The query as it was typed first.
    public String text(int query) {
        return shown[query];
    }

    public Language language(int query) {
        return languages[query];
    }

    public Set<QueryTrait> traits(int query) {
        var set = EnumSet.noneOf(QueryTrait.class);
        for (QueryTrait trait : QueryTrait.values()) {
            if ((traits[query] >> trait.ordinal() & 1) == 1) {
                set.add(trait);
            }
        }
        return set;
    }

    public QueryKind kind(int query) {
        return QueryKind.of(traits(query));
    }

    /// Since when it is known that a brand stands in the query, milliseconds since 1970 UTC; the largest number where
    /// none
    /// does, the smallest where a list of products names it.
    public long brandSince(int query) {
        return (traits[query] >> QueryTrait.BRAND.ordinal() & 1) == 0
                ? KnownNames.NEVER
                : names.brandSince(spelled[query]);
    }

    /// Since when the query is known to be [QueryKind#SPECIFIC]; the largest number where it is not.
    public long specificSince(int query) {
        boolean byItself = traits(query).stream().anyMatch(t -> t.isSpecific() && t != QueryTrait.BRAND);
        return byItself ? KnownNames.ALWAYS : brandSince(query);
    }

    /// Different words of the query without those of grammar.
    public int words(int query) {
        return words[query].length;
    }

    /// Whether the second query says the first in other or more words: it differs, and shares a word that is no word
    /// of grammar, or one holds the other ("帽" in "帽衫").
    public boolean isRefinement(int first, int then) {
        if (first == then) {
            return false;
        }
        int[] a = words[first];
        int[] b = words[then];
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return languages[first] == Language.CHINESE
                && languages[then] == Language.CHINESE
                && (holds(spelled[then], spelled[first]) || holds(spelled[first], spelled[then]));
    }

    private static boolean holds(String whole, String part) {
        return !part.isEmpty() && whole.contains(part);
    }

    private void read(Progress progress) {
        Map<Language, Tokeniser> tokenisers = new EnumMap<>(Language.class);
        Map<Language, Set<String>> grammar = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            tokenisers.put(language, new Tokeniser(language));
            grammar.put(language, StopWords.of(language));
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int from = 0; from < size(); from += PART) {
            progress.check();
            progress.at(Stage.TOKENISING, from, size());
            int first = from;
            String[][] cut = new String[Math.min(PART, size() - from)][];
            IntStream.range(0, cut.length).parallel().forEach(i -> {
                int query = first + i;
                Language language = Language.ofText(spelled[query]);
                languages[query] = language;
                for (QueryTrait trait : QueryReading.traits(spelled[query], names)) {
                    traits[query] |= (byte) (1 << trait.ordinal());
                }
                Set<String> empty = grammar.getOrDefault(language, Set.of());
                cut[i] = Objects.requireNonNull(tokenisers.get(language)).words(spelled[query]).stream()
                        .map(Token::term)
                        .filter(word -> !empty.contains(word))
                        .map(QueryBook::singular)
                        .distinct()
                        .toArray(String[]::new);
            });
            for (int i = 0; i < cut.length; i++) {
                int[] own = new int[cut[i].length];
                for (int j = 0; j < own.length; j++) {
                    own[j] = numbers.computeIfAbsent(cut[i][j], word -> numbers.size());
                }
                Arrays.sort(own);
                words[first + i] = own;
            }
        }
    }

    /// "shoes" and "shoe" are one word; "dress" stays.
    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
