package org.intentworkbench.ingest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.StrayCells.Stray;
import org.intentworkbench.ingest.cell.CellReader;
import org.intentworkbench.ingest.cell.CellShape;
import org.intentworkbench.ingest.cell.Cells;
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

    private final CellReader reader = new CellReader();
    private final ShapeCounts bare = new ShapeCounts();
    private final Map<String, ShapeCounts> withUnit = new TreeMap<>();
    private final ColumnLevels levels;
    private final RowNumbers rowNumbers;
    private final ShortYears shortYears = new ShortYears();
    private final @Nullable RowKeys keys;
    private long rows;
    private long present;
    private long letters;
    private long hanLetters;
    private long pointZeros;
    private @Nullable Question question;

    /// @param watchKeys whether it is to be known if all cells differ
    ColumnProfile(boolean watchKeys) {
        this(watchKeys, new ColumnLevels(false), new RowNumbers(true));
    }

    private ColumnProfile(boolean watchKeys, ColumnLevels levels, RowNumbers rowNumbers) {
        keys = watchKeys ? new RowKeys() : null;
        this.levels = levels;
        this.rowNumbers = rowNumbers;
    }

    /// An empty profile for cells that follow, to be appended; it does not gather what can change nothing any more.
    ColumnProfile next() {
        boolean keysMatter = keys != null && keys.allDiffer();
        return new ColumnProfile(keysMatter, new ColumnLevels(levels.isMany()), new RowNumbers(rowNumbers.count()));
    }

    /// @param line at which the row begins
    void add(long line, char[] chars, int rawFrom, int rawTo) {
        int from = Cells.trimFrom(chars, rawFrom, rawTo);
        int to = Cells.trimTo(chars, from, rawTo);
        rows++;
        var shape = CellShape.MISSING;
        var unit = "";
        if (from < to && !levels.isMany()) {
            int code = levels.code(reader, chars, from, to);
            shape = levels.shape(code);
            unit = levels.unit(code);
        } else if (from < to) {
            shape = reader.shape(chars, from, to);
            unit = reader.unit();
        }
        rowNumbers.add(shape, chars, from, to);
        if (shape == CellShape.MISSING) {
            return;
        }
        present++;
        letters += to - from;
        counts(unit).add(shape, line, chars, from, to);
        shortYears.add(shape, chars, from, to);
        if (keys != null) {
            keys.add(chars, from, to);
        }
        if (shape == CellShape.WHOLE_POINT || shape == CellShape.BIT_POINT) {
            pointZeros += chars[to - 1] == '0' && chars[to - 2] == '.' ? 1 : 0;
        }
        if (shape == CellShape.WORD || shape == CellShape.YES_OR_NO) {
            addHan(chars, from, to);
        }
    }

    private ShapeCounts counts(String unit) {
        return unit.isEmpty() ? bare : withUnit.computeIfAbsent(unit, u -> new ShapeCounts());
    }

    private void addHan(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] >= '\u2E80' && UnicodeScript.of(chars[i]) == UnicodeScript.HAN) {
                hanLetters++;
            }
        }
    }

    /// Adds the cells that follow in the file.
    void append(ColumnProfile next) {
        bare.append(next.bare);
        next.withUnit.forEach((unit, cells) -> counts(unit).append(cells));
        levels.append(next.levels);
        rowNumbers.append(next.rowNumbers);
        shortYears.append(next.shortYears);
        if (keys != null && next.keys != null) {
            keys.append(next.keys);
        }
        rows += next.rows;
        present += next.present;
        letters += next.letters;
        hanLetters += next.hanLetters;
        pointZeros += next.pointZeros;
    }

    private boolean isFew(long strays) {
        return strays <= present / CELLS_PER_STRAY;
    }

    /// How the numbers are best read: in the unit most of them have.
    ReadingChoice numbers() {
        var unit = "";
        long most = bare.of(CellShape::isNumber);
        for (var entry : withUnit.entrySet()) {
            long count = entry.getValue().of(CellShape::isNumber);
            if (count > most) {
                most = count;
                unit = entry.getKey();
            }
        }
        return ReadingChoice.numbers(counts(unit), unit);
    }

    /// @param digits whether whole numbers may be times
    ReadingChoice times(boolean digits) {
        return ReadingChoice.times(bare, digits, shortYears.mayStandFirst());
    }

    boolean isNumber() {
        long fitting = numbers().fitting();
        return fitting > 0 && isFew(present - fitting) && bare.of(CellShape.ID, CellShape.MICROS) == 0;
    }

    /// @param digits whether whole numbers may be times, because the column's name or role says so
    boolean isTime(boolean digits) {
        long fitting = times(digits).fitting();
        return fitting > 0 && isFew(present - fitting);
    }

    /// Enough for a column whose name says that it holds numbers; the rest is refused cell by cell.
    boolean isMostlyNumbers() {
        long fitting = numbers().fitting();
        return fitting > 0 && fitting * 2 >= present;
    }

    boolean isMostlyTimes() {
        long fitting = times(true).fitting();
        return fitting > 0 && fitting * 2 >= present;
    }

    /// At least half of the cells are kinds of events we know.
    boolean isKind() {
        long kinds = levels.counts().entrySet().stream()
                .filter(e -> e.getKey().length() < 40 && EventWords.kind(e.getKey()) != null)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return present > 0 && kinds * 2 >= present;
    }

    boolean isUnique() {
        return keys != null && present > 0 && present == rows && keys.allDiffer();
    }

    /// 0, 1, 2, … or 1, 2, 3, … down the file: the number of the row, as pandas writes it.
    boolean countsRows() {
        return rows > 1 && rowNumbers.count();
    }

    /// Long and mostly different: sentences that people wrote.
    boolean isProse() {
        boolean han = hanLetters * 3 > letters;
        long words = present - bare.of(s -> s.isNumber() || s == CellShape.ID || s == CellShape.MICROS);
        return words * 2 > present && type("") == ColumnType.TEXT && averageLength() >= (han ? 8 : 30);
    }

    /// Average length of the cells that are there.
    double averageLength() {
        return present == 0 ? 0 : (double) letters / present;
    }

    /// The first 1,000 distinct cells, in order of appearance.
    List<String> levels() {
        return levels.words();
    }

    /// How often each distinct cell appears, in order of appearance; empty where there are more than 1,000.
    Map<String, Long> levelCounts() {
        return levels.counts();
    }

    /// The cells as codes of kinds, the most frequent first, equal ones by their letters; empty where there are more
    /// than 1,000 different ones.
    List<KindCount> codes() {
        var codes = new ArrayList<KindCount>();
        levels.counts().forEach((code, count) -> codes.add(new KindCount(code, count, EventWords.kind(code))));
        codes.sort(Comparator.comparingLong(KindCount::count).reversed().thenComparing(KindCount::code));
        return codes;
    }

    static List<KindCount> kinds(ImportPlan plan, List<ColumnProfile> profiles) {
        var column = plan.kind() == FileKind.EVENTS ? plan.column(Role.KIND) : Optional.<ColumnMapping>empty();
        return column.map(c -> profiles.get(c.index()).codes()).orElse(List.of());
    }

    /// Says that all cells of a column of ids end in `.0`, as number programs write 17850, and what becomes of them.
    Optional<Wording> note(ColumnMapping column) {
        if (present == 0 || pointZeros < present) {
            return Optional.empty();
        }
        boolean cut = column.unit().equals(POINT_ZERO);
        var count = Long.toString(present);
        var example = levels.words().getFirst();
        var key = cut ? "ingest.note.ids.cut" : "ingest.note.ids";
        var shorter = example.substring(0, example.length() - POINT_ZERO.length());
        return Optional.of(Wording.of(key, column.name(), count, POINT_ZERO, example, shorter));
    }

    /// Whether these can be codes of kinds that we do not know: a few short ones, such as 1, 2, 3, 4.
    boolean isKindCode() {
        return present > 0 && !levels.isMany() && levels.size() <= MOST_KINDS && averageLength() <= LONGEST_KIND;
    }

    boolean hasManyLevels() {
        return levels.isMany();
    }

    /// The type of a column without a meaning of its own.
    ColumnType type(String name) {
        if (present == 0) {
            return ColumnType.CATEGORY;
        }
        boolean bits = bare.of(CellShape.BIT, CellShape.BIT_POINT) == present && ColumnWords.isFlag(name);
        if (bare.of(CellShape.TRUE_OR_FALSE) == present || bits) {
            return ColumnType.BOOLEAN;
        }
        if (isTime(ColumnWords.isTime(name))) {
            return ColumnType.TIME;
        }
        boolean fractions = bare.of(CellShape.POINT) > 0 || numbers().reading() != Reading.PLAIN;
        boolean code = !fractions && ColumnWords.isCode(name);
        if (isNumber() && !code) {
            return ColumnType.NUMBER;
        }
        boolean few = !levels.isMany() && (levels.size() <= 20 || levels.size() * 2L <= present);
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
        return bare.of(CellShape.BIT_POINT, CellShape.WHOLE_POINT, CellShape.POINT) > 0;
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
        long count = 0;
        var first = new ArrayList<Stray>();
        for (var unit : units()) {
            boolean same = unit.equals(column.unit());
            count += counts(unit).of(s -> !fits(column, s, unit, same));
            first.addAll(counts(unit).first(s -> !fits(column, s, unit, same)));
        }
        first.sort(Comparator.comparingLong(Stray::line));
        var shown = first.subList(0, Math.min(first.size(), ShapeCounts.EXAMPLES));
        return new StrayCells(column.index(), column.name(), column.storedType(), count, present, shown);
    }

    private List<String> units() {
        var units = new ArrayList<>(withUnit.keySet());
        units.addFirst("");
        return units;
    }

    private static boolean fits(ColumnMapping column, CellShape shape, String unit, boolean sameUnit) {
        return switch (column.storedType()) {
            case NUMBER -> sameUnit && shape.isNumber(column.reading());
            case TIME -> unit.isEmpty() && shape.isTime(column.reading());
            case BOOLEAN -> unit.isEmpty() && shape.isYesOrNo();
            case CATEGORY, TEXT -> true;
        };
    }
}
