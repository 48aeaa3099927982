package org.intentworkbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intentworkbench.domain.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The words of the program: both languages say the same things, and exactly what the program asks for.
///
/// A key counts as asked for where it stands as a literal in main code, or where it is put together there: a
/// literal that ends in a dot (`"stage."`, in the report also `"report." + "sheet."`), a literal or the name of an
/// enum constant, and perhaps a literal that begins with a dot (`".definition"`).
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/intentworkbench");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z]+(\\.[a-zA-Z0-9_]+)+");
    private static final Pattern NAMED = Pattern.compile("static final String \\w+ =\\s*\"([^\"]*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final String REPORT = "report.";

    /// Says a number of the file's language: one argument for each language, so the placeholders differ on purpose.
    private static final Set<String> OF_BOTH_LANGUAGES = Set.of("words.both");

    /// Words that are the same in Chinese.
    private static final Set<String> SAME_IN_CHINESE =
            Set.of("MB", "GB", "AUC", "AP", "F1", "Brier", "Java", "Intent Workbench");

    private static Map<String, String> english = Map.of();
    private static Map<String, String> chinese = Map.of();
    private static String code = "";

    @BeforeAll
    static void read() throws IOException {
        english = properties("messages.properties");
        chinese = properties("messages_zh_CN.properties");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var all = new StringBuilder();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                all.append(Files.readString(file));
            }
            code = all.toString();
        }
    }

    /// Parses the raw text, because [java.util.Properties] silently takes the last of two equal keys.
    private static Map<String, String> properties(String name) throws IOException {
        Map<String, String> read = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve(name))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            assertThat(equals).as("%s: “%s” is one key=value", name, line).isPositive();
            String key = line.substring(0, equals);
            assertThat(key).as("%s: a plain key", name).matches("[a-zA-Z0-9_.]+");
            assertThat(read.put(key, line.substring(equals + 1)))
                    .as("%s has %s twice", name, key)
                    .isNull();
        }
        assertThat(read).hasSizeGreaterThan(500);
        return read;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void everySentenceIsFilledAlikeInBothLanguages() {
        english.forEach((key, value) -> {
            if (!OF_BOTH_LANGUAGES.contains(key)) {
                assertThat(placeholders(chinese.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(value));
            }
        });
    }

    @Test
    void everySentenceIsAMessageFormatAndSaysSomething() {
        for (var language : Map.of(Locale.ENGLISH, english, Locale.SIMPLIFIED_CHINESE, chinese)
                .entrySet()) {
            language.getValue().forEach((key, value) -> {
                assertThat(value).as(key).isNotBlank();
                String unescaped = value.replace("\\n", "\n");
                assertThatCode(() -> new MessageFormat(unescaped, language.getKey()))
                        .as("%s=%s", key, value)
                        .doesNotThrowAnyException();
                assertThat(unescaped.replace("''", ""))
                        .as("%s: an apostrophe alone swallows the placeholders after it; write two", key)
                        .doesNotContain("'");
            });
        }
    }

    @Test
    void chineseIsChinese() {
        List<String> untranslated = new ArrayList<>();
        chinese.forEach((key, value) -> {
            String rest = PLACEHOLDER.matcher(value).replaceAll("");
            for (String same : SAME_IN_CHINESE) {
                rest = rest.replace(same, "");
            }
            boolean letters = rest.chars().anyMatch(Character::isLetter);
            boolean han = rest.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            if (letters && !han) {
                untranslated.add(key + "=" + value);
            }
        });
        assertThat(untranslated).isEmpty();
    }

    @Test
    void englishHoldsNoChinese() {
        assertThat(english.entrySet().stream()
                        .filter(e -> e.getValue()
                                .codePoints()
                                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)))
                .isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() {
        Set<String> literals = literals();
        Set<String> names = new TreeSet<>(literals);
        CONSTANT.matcher(code).results().map(MatchResult::group).forEach(constant -> {
            names.add(constant);
            names.add(constant.toLowerCase(Locale.ROOT));
        });
        // features of text are named after their language
        for (Language language : Language.values()) {
            names.add("text_" + language.code());
        }
        List<String> starts = new ArrayList<>(
                literals.stream().filter(l -> l.matches("[a-zA-Z.]+\\.")).toList());
        starts.addAll(starts.stream().map(start -> REPORT + start).toList());
        List<String> ends =
                literals.stream().filter(l -> l.matches("\\.[a-zA-Z.]+")).toList();
        assertThat(english.keySet().stream()
                        .filter(key -> !literals.contains(key)
                                && Stream.concat(
                                                Stream.of(key),
                                                ends.stream()
                                                        .filter(key::endsWith)
                                                        .map(end -> key.substring(0, key.length() - end.length())))
                                        .noneMatch(stem -> literals.contains(stem)
                                                || starts.stream()
                                                        .anyMatch(start -> stem.startsWith(start)
                                                                && names.contains(stem.substring(start.length()))))))
                .as("keys nothing asks for: take them out of both files")
                .isEmpty();
    }

    @Test
    void everyKeyInTheCodeExists() {
        Set<String> sections =
                english.keySet().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        // names of constants may be names of slots of the background runner; those of problems may not
        Set<String> constants = NAMED.matcher(code)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("problem."))
                .collect(Collectors.toSet());
        List<String> keys = literals().stream()
                .filter(literal -> KEY.matcher(literal).matches()
                        && sections.contains(literal.split("\\.")[0])
                        && !literal.endsWith(".css")
                        && !constants.contains(literal))
                .toList();
        assertThat(keys).hasSizeGreaterThan(300);
        assertThat(keys.stream().filter(key -> !english.containsKey(key) && !english.containsKey(REPORT + key)))
                .as("keys in the code that no sentence stands under")
                .isEmpty();
    }

    @Test
    void everyRefusalAndProblemEndsAsASentence() {
        english.forEach((key, value) -> {
            if (key.startsWith("problem.") || key.startsWith("refused.")) {
                // a cause told by the system may end it
                assertThat(value).as(key).matches("(?s).*(\\.|: \\{\\d})");
                assertThat(chinese.get(key)).as(key).matches("(?s).*(。|：\\s?\\{\\d}。?)");
                assertThat(value).as("%s: no exclamation marks", key).doesNotContain("!");
            }
        });
    }

    private static Set<String> literals() {
        return LITERAL.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String value) {
        return PLACEHOLDER
                .matcher(value)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
