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

/// A column that can be read in more than one way, on its way to a question: the figures under each, over the whole
/// file.
final class OpenColumn {
    private static final List<Reading> NUMBERS = List.of(Reading.POINT, Reading.COMMA);
    private static final List<Reading> TIMES = List.of(Reading.DAY_FIRST, Reading.MONTH_FIRST, Reading.YEAR_FIRST);

    private final int index;
    private final String name;
    private final ColumnType type;
    private final String unit;
    private final List<Reading> readings;
    private final List<Figures> figures;
    private final double[] values;
    private final OpenExamples examples;
    private final ShortYears years = new ShortYears();
    private final NumberCell number = new NumberCell();

    /// @param type NUMBER or TIME
    /// @param unit of numbers
    OpenColumn(int index, String name, ColumnType type, String unit) {
        this.index = index;
        this.name = name;
        this.type = type;
        this.unit = unit;
        readings = type == ColumnType.NUMBER ? NUMBERS : TIMES;
        figures = readings.stream().map(r -> new Figures()).toList();
        values = new double[readings.size()];
        examples = new OpenExamples(readings.size());
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
        for (int i = 0; i < values.length; i++) {
            values[i] = value(readings.get(i), chars, from, to);
            figures.get(i).add(values[i]);
        }
        if (type == ColumnType.TIME && !Double.isNaN(values[TIMES.indexOf(Reading.YEAR_FIRST)])) {
            years.add(chars, from, to);
        }
        examples.take(values, chars, from, to);
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
        var offered = offered();
        var example = examples.of(offered).text();
        boolean yearFirst = offered.contains(TIMES.indexOf(Reading.YEAR_FIRST)) && years.standFirst();
        return question(yearFirst ? Reading.YEAR_FIRST : customs.likelier(type, example));
    }

    /// @param likelier stands first, if it is one of those that fit
    Question question(Reading likelier) {
        var offered = offered();
        var example = examples.of(offered);
        var candidates = new ArrayList<Candidate>();
        for (int i : offered) {
            var own = figures.get(i);
            var candidate =
                    new Candidate(readings.get(i), type, example.value(i), own.minimum(), own.median(), own.maximum());
            candidates.add(readings.get(i) == likelier ? 0 : candidates.size(), candidate);
        }
        return new Question(index, name, example.text(), candidates);
    }

    /// The readings that fit at least half as many cells as the best one does, and never less than two.
    private List<Integer> offered() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < readings.size(); i++) {
            places.add(i);
        }
        if (type == ColumnType.NUMBER) {
            return places;
        }
        var counts = figures.stream().map(Figures::count).toList();
        long best = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        for (int i = readings.size() - 1; i >= 0 && places.size() > 2; i--) {
            int least = i;
            boolean isLeast = counts.stream().allMatch(c -> c >= counts.get(least));
            if (isLeast && counts.get(i) * 2 < best) {
                places.remove(i);
            }
        }
        return places;
    }
}
