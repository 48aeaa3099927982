package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ingest.Question.Candidate;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.LocalClock;
import org.intentworkbench.ingest.cell.NumberCell;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.cell.Times;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.Row;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A column that can be read in two ways, on its way to a question: the figures under each, over the whole file.
final class OpenColumn {
    private static final List<Reading> NUMBERS = List.of(Reading.POINT, Reading.COMMA);
    private static final List<Reading> TIMES = List.of(Reading.DAY_FIRST, Reading.MONTH_FIRST);

    private final int index;
    private final String name;
    private final ColumnType type;
    private final String unit;
    private final List<Reading> readings;
    private final List<Figures> figures = List.of(new Figures(), new Figures());
    private final NumberCell number = new NumberCell();
    private String example = "";
    private double[] ofExample = {Double.NaN, Double.NaN};

    /// @param type NUMBER or TIME
    /// @param unit of numbers
    OpenColumn(int index, String name, ColumnType type, String unit) {
        this.index = index;
        this.name = name;
        this.type = type;
        this.unit = unit;
        readings = type == ColumnType.NUMBER ? NUMBERS : TIMES;
    }

    /// Reads a file once more, for the figures of some of its columns.
    static void read(SourceFile source, FileForm form, int width, List<OpenColumn> columns, Progress progress) {
        try (var blocks = RowFiles.open(source, form, Stage.CHECKING, progress)) {
            for (var block = blocks.next(); block != null; block = blocks.next()) {
                block.read(row -> {
                    if (!row.broken() && row.decodable() && row.fields() == width) {
                        columns.forEach(c -> c.take(row));
                    }
                });
            }
        }
    }

    private void take(Row row) {
        char[] chars = row.chars();
        int from = Cells.trimFrom(chars, row.from(index), row.to(index));
        int to = Cells.trimTo(chars, from, row.to(index));
        if (from == to) {
            return;
        }
        double one = value(readings.get(0), chars, from, to);
        double other = value(readings.get(1), chars, from, to);
        figures.get(0).add(one);
        figures.get(1).add(other);
        if (example.isEmpty() && !Double.isNaN(one) && !Double.isNaN(other) && one != other) {
            example = new String(chars, from, to - from);
            ofExample = new double[] {one, other};
        }
    }

    private double value(Reading reading, char[] chars, int from, int to) {
        if (type == ColumnType.NUMBER) {
            return number.read(chars, from, to, reading, unit);
        }
        long time = Times.parse(chars, from, to, reading, LocalClock.utc());
        return time == Times.NONE ? Double.NaN : time;
    }

    /// @param customs say which reading is likelier and stands first
    Question question(Customs customs) {
        return question(customs.likelier(type, example));
    }

    /// @param likelier stands first
    Question question(Reading likelier) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < readings.size(); i++) {
            var own = figures.get(i);
            var candidate =
                    new Candidate(readings.get(i), type, ofExample[i], own.minimum(), own.median(), own.maximum());
            candidates.add(readings.get(i) == likelier ? 0 : candidates.size(), candidate);
        }
        return new Question(index, name, example, candidates);
    }
}
