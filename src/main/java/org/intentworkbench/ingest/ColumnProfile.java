package org.intentworkbench.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.ingest.cell.Cells;
import org.intentworkbench.ingest.cell.EventWords;
import org.intentworkbench.ingest.cell.Times;

/// What all cells of a column have in common, gathered in one pass.
public final class ColumnProfile {
    /// More levels than this are no category.
    private static final int MOST_LEVELS = 1000;
    /// Longer words on the average are no category.
    private static final int LONGEST_LEVEL = 60;
    /// More codes than this, or longer ones on the average, are no kinds of events.
    private static final int MOST_KINDS = 100;

    private static final int LONGEST_KIND = 30;
    private static final String POINT_ZERO = ".0";
    /// One stray in 200 does not turn a column of numbers into words; it is refused instead.
    private static final long CELLS_PER_STRAY = 200;

    private final Levels levels = new Levels();
    private final HashSet128 distinct = new HashSet128();
    private long[] levelCounts = new long[64];
    private boolean manyLevels;
    private long pointZeros;
    private long rows;
    private long present;
    private long numbers;
    private long whole;
    private long times;
    private long words;
    private long plainBooleans;
    private long zeroOnes;
    private long idLike;
    private long kinds;
    private long letters;
    private long hanLetters;
    private boolean counts = true;
    private final boolean watchDistinct;

    ColumnProfile(boolean watchDistinct) {
        this.watchDistinct = watchDistinct;
    }

    void add(char[] chars, int rawFrom, int rawTo) {
        int from = Cells.trimFrom(chars, rawFrom, rawTo);
        int to = Cells.trimTo(chars, from, rawTo);
        rows++;
        if (Cells.isMissing(chars, from, to)) {
            counts = false;
            return;
        }
        present++;
        if (watchDistinct) {
            distinct.add(RowHash.high(chars, from, to), RowHash.low(chars, from, to));
        }
        letters += to - from;
        double number = Cells.number(chars, from, to);
        if (Double.isNaN(number)) {
            counts = false;
            addWord(chars, from, to);
        } else {
            numbers++;
            pointZeros += to - from > 2 && chars[to - 2] == '.' && chars[to - 1] == '0' ? 1 : 0;
            whole += number == Math.rint(number) ? 1 : 0;
            zeroOnes += number == 0 || number == 1 ? 1 : 0;
            idLike += Cells.looksLikeId(chars, from, to) ? 1 : 0;
            counts &= number == rows || number == rows - 1;
        }
        if (!manyLevels) {
            int code = levels.code(chars, from, to);
            if (code == levelCounts.length) {
                levelCounts = Arrays.copyOf(levelCounts, code * 2);
            }
            levelCounts[code]++;
            manyLevels = levels.size() > MOST_LEVELS;
        }
    }

    private void addWord(char[] chars, int from, int to) {
        words++;
        if (Times.parse(chars, from, to) != Times.NONE) {
            times++;
        } else if (Cells.isPlainBoolean(chars, from, to)) {
            plainBooleans++;
        }
        for (int i = from; i < to; i++) {
            if (Character.UnicodeScript.of(chars[i]) == Character.UnicodeScript.HAN) {
                hanLetters++;
            }
        }
        if (to - from < 40 && EventWords.kind(new String(chars, from, to - from)) != null) {
            kinds++;
        }
    }

    private long strays() {
        return present / CELLS_PER_STRAY;
    }

    boolean isNumber() {
        return numbers > 0 && present - numbers <= strays() && idLike == 0;
    }

    boolean isTime() {
        return times > 0 && present - times <= strays();
    }

    /// Enough for a column whose name says that it holds numbers; the rest is refused cell by cell.
    boolean isMostlyNumbers() {
        return numbers > 0 && numbers * 2 >= present;
    }

    boolean isMostlyTimes() {
        return times > 0 && times * 2 >= present;
    }

    /// At least half of the cells are kinds of events we know.
    boolean isKind() {
        return present > 0 && kinds * 2 >= present;
    }

    boolean isUnique() {
        return present > 0 && present == rows && distinct.size() == present;
    }

    /// 0, 1, 2, … or 1, 2, 3, … down the file: the number of the row, as pandas writes it.
    boolean countsRows() {
        return rows > 1 && counts;
    }

    boolean mostlyMissing() {
        return rows - present > rows / CELLS_PER_STRAY;
    }

    /// Long and mostly different: sentences that people wrote.
    boolean isProse() {
        double average = present == 0 ? 0 : (double) letters / present;
        boolean han = hanLetters * 3 > letters;
        return words * 2 > present && type("") == ColumnType.TEXT && average >= (han ? 8 : 30);
    }

    /// Average length of the cells that are there.
    double averageLength() {
        return present == 0 ? 0 : (double) letters / present;
    }

    /// The distinct cells if there are at most 1,000 of them, in order of appearance.
    List<String> levels() {
        var list = new ArrayList<String>();
        for (int i = 0; i < levels.size(); i++) {
            list.add(levels.level(i));
        }
        return list;
    }

    /// The cells as codes of kinds, the most frequent first, equal ones by their letters; empty where there are more
    /// than 1,000 different ones.
    List<KindCount> codes() {
        var codes = new ArrayList<KindCount>();
        for (int i = 0; i < levels.size() && !manyLevels; i++) {
            codes.add(new KindCount(levels.level(i), levelCounts[i], EventWords.kind(levels.level(i))));
        }
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
        var example = levels.level(0);
        var key = cut ? "ingest.note.ids.cut" : "ingest.note.ids";
        var shorter = example.substring(0, example.length() - POINT_ZERO.length());
        return Optional.of(Wording.of(key, column.name(), count, POINT_ZERO, example, shorter));
    }

    /// Whether these can be codes of kinds that we do not know: a few short ones, such as 1, 2, 3, 4.
    boolean isKindCode() {
        return present > 0 && !manyLevels && levels.size() <= MOST_KINDS && averageLength() <= LONGEST_KIND;
    }

    boolean hasManyLevels() {
        return manyLevels;
    }

    /// A column of the given type, read as the cells ask for.
    ColumnMapping fitted(ColumnMapping column) {
        return column;
    }

    /// What is to be asked about a column in this type.
    Optional<Question> question(ColumnMapping column) {
        return Optional.empty();
    }

    /// The cells that do not fit the type and reading of a column.
    StrayCells strays(ColumnMapping column) {
        long fitting = switch (column.storedType()) {
            case NUMBER -> numbers;
            case TIME -> times;
            case BOOLEAN, CATEGORY, TEXT -> present;
        };
        return new StrayCells(
                column.index(), column.name(), column.storedType(), present - fitting, present, List.of());
    }

    /// The type of a column without a meaning of its own.
    ColumnType type(String name) {
        if (present == 0) {
            return ColumnType.CATEGORY;
        }
        if (plainBooleans == present || (zeroOnes == present && ColumnWords.isFlag(name))) {
            return ColumnType.BOOLEAN;
        }
        if (isTime()) {
            return ColumnType.TIME;
        }
        boolean code = whole == numbers && ColumnWords.isCode(name);
        if (isNumber() && !code) {
            return ColumnType.NUMBER;
        }
        boolean few = !manyLevels && (levels.size() <= 20 || levels.size() * 2L <= present);
        return few && averageLength() <= LONGEST_LEVEL ? ColumnType.CATEGORY : ColumnType.TEXT;
    }
}
