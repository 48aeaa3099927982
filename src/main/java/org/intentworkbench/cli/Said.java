package org.intentworkbench.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.KindCode;
import org.intentworkbench.ingest.cell.Reading;

/// One `NAME=WORD` of the command line.
///
/// @param name before the last `=`: a column by its name, or by its position as `#3`; or a code of kinds
record Said(String name, String word) {
    private static final Set<String> LEFT_OUT = Set.of("leave-out", "none");

    /// @throws Problem if there is no `=`
    static Said of(String option, String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            throw new Problem("problem.cli.said", option, text);
        }
        return new Said(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    Optional<ColumnMapping> column(List<ColumnMapping> columns) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(c -> name.equals("#" + (c.index() + 1)))
                        .findFirst());
    }

    Role role() {
        return oneOf(Role.values(), "problem.cli.role");
    }

    Reading reading() {
        Reading[] said = Arrays.stream(Reading.values())
                .filter(r -> r != Reading.UNDECIDED)
                .toArray(Reading[]::new);
        return oneOf(said, "problem.cli.reading");
    }

    KindCode kind() {
        if (LEFT_OUT.contains(spelled(word))) {
            return new KindCode(name, null);
        }
        return new KindCode(name, oneOf(EventKind.values(), "problem.cli.kind"));
    }

    static String spelled(Enum<?> value) {
        return spelled(value.name());
    }

    private static String spelled(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    <E extends Enum<E>> E oneOf(E[] values, String problem) {
        return Arrays.stream(values)
                .filter(v -> spelled(v).equals(spelled(word)))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        problem, word, Arrays.stream(values).map(Said::spelled).collect(Collectors.joining(", "))));
    }
}
