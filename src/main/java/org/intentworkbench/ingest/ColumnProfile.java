package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.cell.CellShape;
import org.intentworkbench.ingest.cell.EventWords;
import org.intentworkbench.ingest.cell.Reading;
import org.jspecify.annotations.Nullable;

/// What all cells of a column have in common, gathered in one pass over any pieces of the file: the pieces put
/// together in their order say the same as the whole. Opaque outside this package.
public final class ColumnProfile {
    /// Longer words on the average are no category.
    private static final int LONGEST_LEVEL = 60;
    /// One stray in 200 does not turn a column of numbers into words; it is refused instead.
    private static final long CELLS_PER_STRAY = 200;
    /// More codes than this, or longer ones on the average, are no kinds of events.
    private static final int MOST_KINDS = 100;

    private static final int LONGEST_KIND = 30;
    private static final String POINT_ZERO = ".0";

    private final ColumnCells cells;
    private @Nullable Question question;

    /// @param watchKeys whether it is to be known if all cells differ
    ColumnProfile(boolean watchKeys) {
        this(new ColumnCells(watchKeys));
    }

    private ColumnProfile(ColumnCells cells) {
        this.cells = cells;
    }

    /// An empty profile for cells that follow, to be appended; it does not gather what can change nothing any more.
    ColumnProfile next() {
        return new ColumnProfile(cells.next());
    }

    /// @param line at which the row begins
    void add(long line, char[] chars, int rawFrom, int rawTo) {
        cells.add(line, chars, rawFrom, rawTo);
    }

    /// Adds the cells that follow in the file.
    void append(ColumnProfile next) {
        cells.append(next.cells);
    }

    private boolean isFew(long strays) {
        return strays <= cells.present() / CELLS_PER_STRAY;
    }

    /// How the numbers are best read: in the unit most of them have.
    ReadingChoice numbers() {
        var unit = cells.unit();
        return ReadingChoice.numbers(cells.counts(unit), unit);
    }

    /// @param digits whether whole numbers may be times
    ReadingChoice times(boolean digits) {
        return ReadingChoice.times(cells.bare(), digits, cells.shortYears());
    }

    boolean isNumber() {
        long fitting = numbers().fitting();
        return fitting > 0 && isFew(cells.present() - fitting) && cells.bare().of(CellShape.ID, CellShape.MICROS) == 0;
    }

    /// @param digits whether whole numbers may be times, because the column's name or role says so
    boolean isTime(boolean digits) {
        long fitting = times(digits).fitting();
        return fitting > 0 && isFew(cells.present() - fitting);
    }

    /// Enough for a column whose name says that it holds numbers; the rest is refused cell by cell.
    boolean isMostlyNumbers() {
        long fitting = numbers().fitting();
        return fitting > 0 && fitting * 2 >= cells.present();
    }

    boolean isMostlyTimes() {
        long fitting = times(true).fitting();
        return fitting > 0 && fitting * 2 >= cells.present();
    }

    /// At least half of the cells are kinds of events we know.
    boolean isKind() {
        long kinds = cells.levels().counts().entrySet().stream()
                .filter(e -> e.getKey().length() < 40 && EventWords.kind(e.getKey()) != null)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return cells.present() > 0 && kinds * 2 >= cells.present();
    }

    boolean isUnique() {
        return cells.allDiffer();
    }

    /// 0, 1, 2, … or 1, 2, 3, … down the file: the number of the row, as pandas writes it.
    boolean countsRows() {
        return cells.countsRows();
    }

    /// Long and mostly different: sentences that people wrote.
    boolean isProse() {
        long words = cells.present() - cells.bare().of(s -> s.isNumber() || s == CellShape.ID || s == CellShape.MICROS);
        return words * 2 > cells.present()
                && type("") == ColumnType.TEXT
                && averageLength() >= (cells.isHan() ? 8 : 30);
    }

    /// Average length of the cells that are there.
    double averageLength() {
        return cells.averageLength();
    }

    /// The first 1,000 distinct cells, in order of appearance.
    List<String> levels() {
        return cells.levels().words();
    }

    /// How often each distinct cell appears, in order of appearance; empty where there are more than 1,000.
    Map<String, Long> levelCounts() {
        return cells.levels().counts();
    }

    /// The cells as codes of kinds, the most frequent first, equal ones by their letters; empty where there are more
    /// than 1,000 different ones.
    List<KindCount> codes() {
        var codes = new ArrayList<KindCount>();
        cells.levels().counts().forEach((code, count) -> codes.add(new KindCount(code, count, EventWords.kind(code))));
        codes.sort(Comparator.comparingLong(KindCount::count).reversed().thenComparing(KindCount::code));
        return codes;
    }

    static List<KindCount> kinds(ImportPlan plan, List<ColumnProfile> profiles) {
        var column = plan.kind() == FileKind.EVENTS ? plan.column(Role.KIND) : Optional.<ColumnMapping>empty();
        return column.map(c -> profiles.get(c.index()).codes()).orElse(List.of());
    }

    /// Says that all cells of a column of ids end in `.0`, as number programs write 17850, and what becomes of them.
    Optional<Wording> note(ColumnMapping column) {
        if (!cells.allEndInPointZero()) {
            return Optional.empty();
        }
        boolean cut = column.unit().equals(POINT_ZERO);
        var count = Long.toString(cells.present());
        var example = cells.levels().words().getFirst();
        var key = cut ? "ingest.note.ids.cut" : "ingest.note.ids";
        var shorter = example.substring(0, example.length() - POINT_ZERO.length());
        return Optional.of(Wording.of(key, column.name(), count, POINT_ZERO, example, shorter));
    }

    /// Whether these can be codes of kinds that we do not know: a few short ones, such as 1, 2, 3, 4.
    boolean isKindCode() {
        return cells.present() > 0
                && !cells.levels().isMany()
                && cells.levels().size() <= MOST_KINDS
                && averageLength() <= LONGEST_KIND;
    }

    boolean hasManyLevels() {
        return cells.levels().isMany();
    }

    /// The type of a column without a meaning of its own.
    ColumnType type(String name) {
        if (cells.present() == 0) {
            return ColumnType.CATEGORY;
        }
        boolean bits =
                cells.bare().of(CellShape.BIT, CellShape.BIT_POINT) == cells.present() && ColumnWords.isFlag(name);
        if (cells.bare().of(CellShape.TRUE_OR_FALSE) == cells.present() || bits) {
            return ColumnType.BOOLEAN;
        }
        if (isTime(ColumnWords.isTime(name))) {
            return ColumnType.TIME;
        }
        boolean fractions = cells.bare().of(CellShape.POINT) > 0 || numbers().reading() != Reading.PLAIN;
        boolean code = !fractions && ColumnWords.isCode(name);
        if (isNumber() && !code) {
            return ColumnType.NUMBER;
        }
        boolean few = !cells.levels().isMany()
                && (cells.levels().size() <= 20 || cells.levels().size() * 2L <= cells.present());
        return few && averageLength() <= LONGEST_LEVEL ? ColumnType.CATEGORY : ColumnType.TEXT;
    }

    /// A column of a given type, read as its cells ask for.
    ColumnMapping fitted(ColumnMapping column) {
        return switch (column.storedType()) {
            case NUMBER -> {
                var choice = numbers();
                yield column.withReading(choice.reading(), choice.unit());
            }
            case TIME -> column.withReading(times(true).reading(), "");
            // of ids the unit is the ending that is cut off
            case CATEGORY, TEXT ->
                column.withReading(Reading.PLAIN, column.unit().equals(POINT_ZERO) ? POINT_ZERO : "");
            case BOOLEAN -> column.withReading(Reading.PLAIN, "");
        };
    }

    /// Whether some numbers have a decimal point for certain.
    boolean hasPoints() {
        return cells.bare().of(CellShape.BIT_POINT, CellShape.WHOLE_POINT, CellShape.POINT) > 0;
    }

    /// The column as one to be asked about, as a number or as a time, if its reading is open.
    Optional<OpenColumn> open(int index, String name) {
        var numbers = numbers();
        if (numbers.reading() == Reading.UNDECIDED && isMostlyNumbers()) {
            return Optional.of(new OpenColumn(index, name, ColumnType.NUMBER, numbers.unit()));
        }
        return times(true).reading() == Reading.UNDECIDED && isMostlyTimes()
                ? Optional.of(new OpenColumn(index, name, ColumnType.TIME, ""))
                : Optional.empty();
    }

    void ask(Question open) {
        question = open;
    }

    /// What is open about this column in its type.
    Optional<Question> question(ColumnMapping column) {
        return Optional.ofNullable(question)
                .filter(q -> q.candidates().getFirst().type() == column.storedType());
    }

    /// The cells that do not fit the type and reading of a column.
    StrayCells strays(ColumnMapping column) {
        return cells.strays(column);
    }
}
