package org.intentworkbench.ingest;

import java.util.List;
import org.intentworkbench.ingest.file.Undecoded;

/// What a look at a file gave: a proposal, and what the user should know or say before it is taken.
///
/// @param plan the proposal; columns with an open question have the reading UNDECIDED
/// @param names of the columns
/// @param rows the first 100 rows as text
/// @param rowCount rows of the whole file (records, broken ones too)
/// @param questions that must be answered before the import
/// @param strays of columns that are numbers, times or yes and no but for a few cells
/// @param kinds codes of the column of kinds, the most frequent first; empty where there is none
/// @param undecoded the first bytes that are no text in the encoding, 20 at most
/// @param sheets of a workbook; empty elsewhere
/// @param presets names of those that fit the file, the best first
public record Preview(
        ImportPlan plan,
        List<String> names,
        List<List<String>> rows,
        long rowCount,
        List<Question> questions,
        List<StrayCells> strays,
        List<KindCount> kinds,
        List<Undecoded> undecoded,
        List<String> sheets,
        List<String> presets) {
    public Preview {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        questions = List.copyOf(questions);
        strays = List.copyOf(strays);
        kinds = List.copyOf(kinds);
        undecoded = List.copyOf(undecoded);
        sheets = List.copyOf(sheets);
        presets = List.copyOf(presets);
    }
}
