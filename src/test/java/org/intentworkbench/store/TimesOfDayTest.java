package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.PeriodChange.Period;
import org.intentworkbench.store.PeriodChange.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hours of a usual day, and how two months lie to each other.
final class TimesOfDayTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final long JANUARY = at("2026-01-01T00:00:00Z");

    private static long at(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }

    /// `perHour` times in each of the hours 8 to 19 of every day.
    private static LongStream days(long from, int days, int perHour) {
        return LongStream.range(0, (long) days * 12 * perHour)
                .map(i -> from + i / (12L * perHour) * DAY + (8 + i / perHour % 12) * HOUR + i % perHour * 1000);
    }

    @Test
    void theNextMonthWithTheSameHoursIsSteady() {
        long[] january = days(JANUARY, 31, 10).toArray();
        long[] february = days(JANUARY + 31 * DAY, 28, 7).toArray();
        assertThat(TimesOfDay.stability(january, february)).isZero();
        var usual = TimesOfDay.usualDay(january);
        assertThat(usual[7]).isZero();
        assertThat(usual[8]).isEqualTo(10);
        assertThat(usual[19]).isEqualTo(10);
        assertThat(usual[20]).isZero();
    }

    @Test
    void aRobotOnOneDayDoesNotCountButAnotherTimeZoneDoes() {
        long[] january = days(JANUARY, 31, 10).toArray();
        long[] robot = LongStream.concat(
                        LongStream.of(january), LongStream.range(0, 5_000).map(i -> JANUARY + 5 * DAY + 3 * HOUR + i))
                .toArray();
        assertThat(TimesOfDay.stability(january, robot)).isZero();
        long[] shifted = Arrays.stream(january).map(t -> t + 8 * HOUR).toArray();
        // of twelve hours eight are empty now and eight are new: 16 times (1/12 - 0.0001) ln((1/12) / 0.0001)
        double index = 16 * (1 / 12.0 - 0.0001) * Math.log(1 / 12.0 / 0.0001);
        // the last eight hours of the month fall on a 32nd day, which the middle half leaves out
        assertThat(TimesOfDay.stability(january, shifted))
                .isCloseTo(index, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void oddTimes() {
        long[] many = days(JANUARY, 31, 10).toArray();
        long[] missing = new long[2_000];
        Arrays.fill(missing, Long.MIN_VALUE);
        assertThat(TimesOfDay.stability(many, missing)).isNaN();
        assertThat(TimesOfDay.stability(new long[0], many)).isNaN();
        assertThat(TimesOfDay.stability(many, days(JANUARY, 31, 2).toArray()))
                .as("too few")
                .isNaN();
        // one row a day, each day in another hour: no hour has rows on most days, yet each has some
        long[] sparse = LongStream.range(0, 2_400)
                .map(i -> JANUARY + i * DAY + i % 24 * HOUR)
                .toArray();
        assertThat(TimesOfDay.usualDay(sparse)).containsOnly(1 / 24.0);
        long[] before1970 = days(-100 * DAY, 31, 10).toArray();
        assertThat(TimesOfDay.stability(many, before1970)).isZero();
    }

    @Test
    void theNextMonthIsComparedByItsHoursAndBothPeriodsAreTold(@TempDir Path folder) throws IOException {
        try (var workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            take(workspace, folder, "january.csv", days(JANUARY, 31, 4), "");
            // a clock that runs ahead is no part of the period
            long second = take(
                    workspace,
                    folder,
                    "february.csv",
                    days(at("2026-02-04T00:00:00Z"), 25, 4),
                    "2126-01-01T00:00:00Z,view,u1,p1\n");
            var changes = workspace.quality().changes(second, Progress.silent()).orElseThrow();
            assertThat(changes.periods())
                    .containsExactly(new PeriodChange(
                            "event_time",
                            new Period(at("2026-01-01T08:00:00Z"), at("2026-01-31T19:00:03Z")),
                            new Period(at("2026-02-04T08:00:00Z"), at("2026-02-28T19:00:03Z"))));
            assertThat(changes.periods().getFirst().between()).isEqualTo(3);
            var time = changes.shifts().stream()
                    .filter(shift -> shift.column().equals("event_time"))
                    .findFirst()
                    .orElseThrow();
            assertThat(time.move()).isEqualTo(ImportChanges.Move.STEADY);
        }
    }

    private static long take(Workspace workspace, Path folder, String name, LongStream times, String more)
            throws IOException {
        var rows = times.mapToObj(time -> Instant.ofEpochMilli(time) + ",view,u" + time / 1000 % 7 + ",p1\n")
                .collect(Collectors.joining("", "event_time,event_type,user_id,product_id\n", more));
        var file = Files.writeString(folder.resolve(name), rows);
        var plan = FileProbe.probe(file, null, null, Progress.silent()).plan();
        return workspace.importFile(plan, Progress.silent()).id();
    }

    @Test
    void howTwoPeriodsLie() {
        var january = new Period(JANUARY + HOUR, at("2026-01-31T22:00:00Z"));
        assertThat(january.days()).isEqualTo(31);
        assertThat(change(january, "2026-02-01T00:00:00Z", "2026-02-28T23:00:00Z")
                        .sequence())
                .isEqualTo(Sequence.FOLLOWS);
        assertThat(change(january, "2026-01-31T23:00:00Z", "2026-02-28T23:00:00Z")
                        .sequence())
                .isEqualTo(Sequence.FOLLOWS);
        var later = change(january, "2026-02-04T00:00:00Z", "2026-02-28T23:00:00Z");
        assertThat(later.sequence()).isEqualTo(Sequence.GAP);
        assertThat(later.between()).isEqualTo(3);
        assertThatThrownBy(later::overlap).isInstanceOf(IllegalStateException.class);
        var both = change(january, "2026-01-20T00:00:00Z", "2026-02-28T23:00:00Z");
        assertThat(both.sequence()).isEqualTo(Sequence.OVERLAPS);
        assertThat(both.between()).isZero();
        assertThat(both.overlap()).isEqualTo(new Period(at("2026-01-20T00:00:00Z"), january.last()));
        assertThat(change(january, "2025-12-01T00:00:00Z", "2025-12-31T00:00:00Z")
                        .sequence())
                .isEqualTo(Sequence.EARLIER);
    }

    private static PeriodChange change(Period before, String first, String last) {
        return new PeriodChange("time", before, new Period(at(first), at(last)));
    }
}
