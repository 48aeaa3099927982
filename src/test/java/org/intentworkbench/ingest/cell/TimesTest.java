package org.intentworkbench.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates and times as files write them, cell by cell.
final class TimesTest {
    private static long read(String text, Reading reading, String zone) {
        return Times.parse(text.toCharArray(), 0, text.length(), reading, LocalClock.of(zone));
    }

    private static long read(String text) {
        return read(text, Reading.PLAIN, "UTC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-04                          | 2026-03-04T00:00:00Z
        2026-3-4                            | 2026-03-04T00:00:00Z
        2026/03/04                          | 2026-03-04T00:00:00Z
        2026.03.04                          | 2026-03-04T00:00:00Z
        20260304                            | 2026-03-04T00:00:00Z
        202603042205                        | 2026-03-04T22:05:00Z
        20260304220507                      | 2026-03-04T22:05:07Z
        20260304T220507Z                    | 2026-03-04T22:05:07Z
        20260304 22:05                      | 2026-03-04T22:05:00Z
        2014-12-06 02                       | 2014-12-06T02:00:00Z
        2014-12-06T02                       | 2014-12-06T02:00:00Z
        2026-03-04 22:05                    | 2026-03-04T22:05:00Z
        2026-03-04 8:05                     | 2026-03-04T08:05:00Z
        2026-03-04 22:05:07                 | 2026-03-04T22:05:07Z
        2026-03-04T22:05:07Z                | 2026-03-04T22:05:07Z
        2026-03-04T22:05:07.1               | 2026-03-04T22:05:07.100Z
        2026-03-04T22:05:07,25Z             | 2026-03-04T22:05:07.250Z
        2026-03-04T22:05:07.123456789Z      | 2026-03-04T22:05:07.123Z
        2026-03-04 22:05:07 UTC             | 2026-03-04T22:05:07Z
        2026-03-04 22:05:07 GMT             | 2026-03-04T22:05:07Z
        2026-03-04 22:05:07+08:00           | 2026-03-04T14:05:07Z
        2026-03-04 22:05:07 +0800           | 2026-03-04T14:05:07Z
        2026-03-04T22:05:07+08              | 2026-03-04T14:05:07Z
        2026-03-04T22:05:07-0330            | 2026-03-05T01:35:07Z
        2026-03-04 22:05 UTC+8              | 2026-03-04T14:05:00Z
        2026-03-04 22:05 GMT-05:00          | 2026-03-05T03:05:00Z
        2026-03-04 22:05 Asia/Shanghai      | 2026-03-04T14:05:00Z
        2026-07-04 22:05 America/New_York   | 2026-07-05T02:05:00Z
        2026-03-04T22:05+01:00[Europe/Paris] | 2026-03-04T21:05:00Z
        2026-03-04 10:05 PM                 | 2026-03-04T22:05:00Z
        2026-03-04 10:05PM                  | 2026-03-04T22:05:00Z
        2026-03-04 10:05:07 a.m.            | 2026-03-04T10:05:07Z
        2026-03-04 12:05 AM                 | 2026-03-04T00:05:00Z
        2026-03-04 12:05 pm                 | 2026-03-04T12:05:00Z
        2026-03-04 10 PM                    | 2026-03-04T22:00:00Z
        2026-03-04 10:05 PM Asia/Shanghai   | 2026-03-04T14:05:00Z
        2026年3月4日                        | 2026-03-04T00:00:00Z
        2026年03月04日                      | 2026-03-04T00:00:00Z
        2026年3月4日 22:05                  | 2026-03-04T22:05:00Z
        2026年3月4日22:05:07                | 2026-03-04T22:05:07Z
        2026年3月4日22时5分                 | 2026-03-04T22:05:00Z
        2026年3月4日 22时05分07秒           | 2026-03-04T22:05:07Z
        2026年3月4日 下午3:05               | 2026-03-04T15:05:00Z
        2026年3月4日 上午10点               | 2026-03-04T10:00:00Z
        Mar 4, 2026                         | 2026-03-04T00:00:00Z
        March 4 2026                        | 2026-03-04T00:00:00Z
        MARCH 4TH, 2026                     | -
        March 4th, 2026                     | 2026-03-04T00:00:00Z
        Mar. 4, 2026 10:05 PM               | 2026-03-04T22:05:00Z
        Mar 4, 2026, 10:05:07 PM            | 2026-03-04T22:05:07Z
        Sept 4, 2026                        | 2026-09-04T00:00:00Z
        4 March 2026                        | 2026-03-04T00:00:00Z
        4 March 2026 10:05 PM               | 2026-03-04T22:05:00Z
        04 Mar 2026                         | 2026-03-04T00:00:00Z
        1st May 2026                        | 2026-05-01T00:00:00Z
        Wed, 4 Mar 2026 22:05:07 GMT        | 2026-03-04T22:05:07Z
        Wednesday, March 4, 2026            | 2026-03-04T00:00:00Z
        31-Jul-18                           | 2018-07-31T00:00:00Z
        31-Jul-2018 08:05                   | 2018-07-31T08:05:00Z
        1-JAN-69                            | 1969-01-01T00:00:00Z
        1-JAN-68                            | 2068-01-01T00:00:00Z
        31.Jul.2018                         | 2018-07-31T00:00:00Z
        2024-02-29                          | 2024-02-29T00:00:00Z
        2000-02-29                          | 2000-02-29T00:00:00Z
        1900-03-01                          | 1900-03-01T00:00:00Z
        """)
    void plainTimes(String text, String expected) {
        assertThat(read(text))
                .isEqualTo(
                        expected.equals("-")
                                ? Times.NONE
                                : Instant.parse(expected).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2026",
                "2026-03",
                "2026-13-01",
                "2026-00-10",
                "2026-02-30",
                "2023-02-29",
                "1900-02-29",
                "0999-01-01",
                "20261301",
                "20260230",
                "2026030422050",
                "202603042460",
                "2026-03-04T",
                "2026-03-04x",
                "2026-03-04 24:00:00",
                "2026-03-04 10:60",
                "2026-03-04 10:05:60",
                "2026-03-04 1",
                "2026-03-04 10:5",
                "2026-03-04 10:05:07.",
                "2026-03-04 10:05:07.1234567890",
                "2026-03-04 13:05 PM",
                "2026-03-04 0:05 AM",
                "2026-03-04 10:05 EST",
                "2026-03-04 10:05 CST",
                "2026-03-04 10:05 CET",
                "2026-03-04 10:05 Mars/Base",
                "2026-03-04 10:05 +25:00",
                "2026-03-04 10:05 +08:99",
                "2026/03-04",
                "2026年3月",
                "2026年3月4",
                "03/04/2026",
                "31/12/2026",
                "12.31.2026",
                "3/4/26",
                "4 Mart 2026",
                "Mar 32, 2026",
                "Marble 4, 2026",
                "Mar 4",
                "mar",
                "May",
                "Sunday",
                "March",
                "31-Jux-18",
                "1-Jan-199",
                "1569888000",
                "1569888000000",
                "10:05",
                "10:05:07",
                "Monday morning",
                "august sale",
                "7-11",
                "1-2-3",
                "555-1234",
                "2026-03-04-05"
            })
    void whatIsNoPlainTime(String text) {
        assertThat(read(text)).isEqualTo(Times.NONE);
    }

    /// `-`: no such day in that order.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        03/04/2026             | 2026-04-03T00:00:00Z | 2026-03-04T00:00:00Z
        3/4/26                 | 2026-04-03T00:00:00Z | 2026-03-04T00:00:00Z
        03.04.2026             | 2026-04-03T00:00:00Z | 2026-03-04T00:00:00Z
        03-04-2026             | 2026-04-03T00:00:00Z | 2026-03-04T00:00:00Z
        31/12/2026             | 2026-12-31T00:00:00Z | -
        12/31/2026             | -                    | 2026-12-31T00:00:00Z
        31.12.99               | 1999-12-31T00:00:00Z | -
        13/13/2026             | -                    | -
        30/02/2026             | -                    | -
        03/04/026              | -                    | -
        03/04-2026             | -                    | -
        03/04/2026 22:05       | 2026-04-03T22:05:00Z | 2026-03-04T22:05:00Z
        03/04/2026 10:05:07 PM | 2026-04-03T22:05:07Z | 2026-03-04T22:05:07Z
        03.04.2026, 22:05      | 2026-04-03T22:05:00Z | 2026-03-04T22:05:00Z
        03/04/2026T22:05+08:00 | 2026-04-03T14:05:00Z | 2026-03-04T14:05:00Z
        2026-03-04             | 2026-03-04T00:00:00Z | 2026-03-04T00:00:00Z
        """)
    void dayAndMonthInEitherOrder(String text, String dayFirst, String monthFirst) {
        assertOrder(text, Reading.DAY_FIRST, dayFirst);
        assertOrder(text, Reading.MONTH_FIRST, monthFirst);
    }

    private static void assertOrder(String text, Reading reading, String expected) {
        long wanted =
                expected.equals("-") ? Times.NONE : Instant.parse(expected).toEpochMilli();
        assertThat(read(text, reading, "UTC")).as(reading.name()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "1569888000, EPOCH_SECONDS, 1569888000000",
        "946684800, EPOCH_SECONDS, 946684800000",
        "1569888000123, EPOCH_MILLIS, 1569888000123",
        "1569888000123456, EPOCH_MICROS, 1569888000123"
    })
    void epochs(String text, Reading reading, long expected) {
        assertThat(read(text, reading, "Asia/Shanghai")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "946684799, EPOCH_SECONDS",
        "4102444800, EPOCH_SECONDS",
        "1569888000000, EPOCH_SECONDS",
        "1569888000, EPOCH_MILLIS",
        "1569888000000, EPOCH_MICROS",
        "-1569888000, EPOCH_SECONDS",
        "1569888000.5, EPOCH_SECONDS",
        "2019-10-01, EPOCH_SECONDS"
    })
    void whatIsNoEpoch(String text, Reading reading) {
        assertThat(read(text, reading, "UTC")).isEqualTo(Times.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04 22:05, Asia/Shanghai, 2026-03-04T14:05:00Z",
        "2026-03-04 22:05 UTC, Asia/Shanghai, 2026-03-04T22:05:00Z",
        "2026-03-04, +08:00, 2026-03-03T16:00:00Z",
        // left out in spring: an hour later
        "2026-03-29 02:30, Europe/Berlin, 2026-03-29T01:30:00Z",
        // comes twice in autumn: the first
        "2026-10-25 02:30, Europe/Berlin, 2026-10-25T00:30:00Z"
    })
    void timesWithoutZoneAreThoseOfThePlan(String text, String zone, String expected) {
        assertThat(read(text, Reading.PLAIN, zone))
                .isEqualTo(Instant.parse(expected).toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai", "UTC"})
    void aClockReadsAsJavaTimeDoes(String zone) {
        var clock = LocalClock.of(zone);
        var random = new SplittableRandom(2);
        long local = LocalDate.of(2026, 3, 1).toEpochDay() * 86_400_000L;
        for (int i = 0; i < 50_000; i++) {
            long at = i % 2 == 0 ? local + i * 720_000L : random.nextLong(0, 4_102_444_800_000L);
            var time = LocalDateTime.ofEpochSecond(Math.floorDiv(at, 1000L), 0, ZoneOffset.UTC);
            long expected = time.atZone(ZoneId.of(zone)).toInstant().toEpochMilli() + Math.floorMod(at, 1000L);
            assertThat(clock.instant(at)).isEqualTo(expected);
        }
    }

    @Test
    void everyDayIsThatOfTheCalendar() {
        for (var day = LocalDate.of(1000, 1, 1); day.getYear() < 2110; day = day.plusDays(1)) {
            assertThat(Times.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                    .isEqualTo(day.toEpochDay() * 86_400_000L);
        }
    }
}
