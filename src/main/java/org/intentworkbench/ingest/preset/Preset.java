package org.intentworkbench.ingest.preset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Wording;
import org.jspecify.annotations.Nullable;

/// A known layout of a file: which columns it has and what they mean.
///
/// @param name by which it is chosen, as `rees46`: lower case letters, digits, `-`; those of users may be any words
/// @param title proper name of the data set, the same in all languages; empty = the name, as with those of users
/// @param header whether the first row names the columns. Without one, columns are told by position, and the file is
///     recognised by what its cells look like
/// @param columns of a file with a header in any order; of one without in the order of the file
/// @param open whether a file may have further columns; they are passed over among events, features elsewhere
/// @param delimiter between the cells; null = as found
/// @param codes what the file's codes of kinds stand for
/// @param zone of times that carry none
/// @param gapMinutes a session ends when its shopper does nothing for longer; 0 = no sessions are built. Without
///     meaning where a column holds sessions
/// @param endsAtMidnight whether a session ends at midnight in `zone` too
public record Preset(
        String name,
        String title,
        FileKind kind,
        boolean header,
        boolean open,
        @Nullable Character delimiter,
        List<PresetColumn> columns,
        List<Code> codes,
        String zone,
        int gapMinutes,
        boolean endsAtMidnight) {
    /// Every code that is not named otherwise.
    public static final String OTHERS = "*";

    public Preset {
        columns = List.copyOf(columns);
        codes = List.copyOf(codes);
    }

    /// What a code of kind stands for.
    ///
    /// @param code empty = every row of a file without a column of kinds, [#OTHERS] = all codes not named
    /// @param kind null = left out
    public record Code(String code, org.intentworkbench.domain.@Nullable EventKind kind) {}

    public Wording shownTitle() {
        return Wording.plain(title.isEmpty() ? name : title);
    }

    /// What a file lacks to be of this layout; empty = it fits.
    ///
    /// @param names of the file's columns
    public List<String> missing(List<String> names) {
        if (header) {
            return columns.stream()
                    .filter(c -> c.required() && !names.contains(c.name()))
                    .map(PresetColumn::name)
                    .toList();
        }
        return columns.stream().skip(names.size()).map(PresetColumn::name).toList();
    }

    /// Whether a file is plainly of this layout, so that it may be taken for one unasked: it has all columns that are
    /// required and, unless [#open], no other; without a header, all sample rows look like it.
    ///
    /// @param rows the first rows, as text; without a header three are needed, as one or two prove little
    public boolean isPlainly(List<String> names, List<List<String>> rows) {
        if (!header) {
            return names.size() == columns.size()
                    && rows.size() >= 3
                    && rows.stream().allMatch(this::looksLike);
        }
        Set<String> known = columns.stream().map(PresetColumn::name).collect(Collectors.toCollection(HashSet::new));
        return missing(names).isEmpty() && (open || known.containsAll(names));
    }

    /// Whether the cells of a row look as those of each column do.
    public boolean looksLike(List<String> row) {
        return row.size() == columns.size()
                && Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                        .allMatch(i -> columns.get(i).looksLike(row.get(i)));
    }
}
