package org.intentworkbench.ingest;

import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ingest.cell.Reading;

/// A column whose cells can be understood in more than one way, each giving other values. It is asked, never assumed.
///
/// @param column its index
/// @param example a cell of the file that reads differently
/// @param candidates two or more, the likelier first
public record Question(int column, String name, String example, List<Candidate> candidates) {
    public Question {
        candidates = List.copyOf(candidates);
    }

    /// One way to read the column and what comes of it.
    ///
    /// @param type NUMBER or TIME; the figures are in its unit (times: milliseconds since 1970 UTC)
    /// @param ofExample what the example reads as
    public record Candidate(
            Reading reading, ColumnType type, double ofExample, double minimum, double median, double maximum) {}
}
