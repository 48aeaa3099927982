package org.intentworkbench.features;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/// The days of the great sales, by the local calendar.
enum SaleDays {
    /// Singles' Day, 11 November.
    DOUBLE_11 {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, Month.NOVEMBER, 11);
        }
    },
    /// 18 June.
    MID_YEAR {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, Month.JUNE, 18);
        }
    },
    /// The day after the fourth Thursday of November.
    BLACK_FRIDAY {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, Month.NOVEMBER, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY))
                    .plusDays(1);
        }
    };

    /// A sale begins so many days before its day and ends as many after.
    static final int SEASON = 3;

    abstract LocalDate in(int year);

    /// Days since the nearest of these days, below 0 where it is yet to come; the coming one of two that are as near.
    static int since(SaleDays sale, LocalDate day) {
        long nearest = Long.MAX_VALUE;
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            long since = day.toEpochDay() - sale.in(year).toEpochDay();
            nearest = Math.abs(since) <= Math.abs(nearest) ? since : nearest;
        }
        return (int) nearest;
    }

    static boolean isSeason(LocalDate day) {
        for (SaleDays sale : values()) {
            if (Math.abs(since(sale, day)) <= SEASON) {
                return true;
            }
        }
        return false;
    }
}
