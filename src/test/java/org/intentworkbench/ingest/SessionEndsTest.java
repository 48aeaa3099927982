package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionEndsTest {
    @TempDir
    Path folder;

    private static boolean between(SessionRule rule, String zone, String start, String last, String time) {
        return new SessionEnds(rule, zone).between(millis(start), millis(last), millis(time));
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void aPauseAsLongAsTheGapBelongsToTheSession() {
        var start = "2026-01-05T10:00:00Z";
        assertThat(between(SessionRule.USUAL, "UTC", start, start, "2026-01-05T10:30:00Z"))
                .isFalse();
        assertThat(between(SessionRule.USUAL, "UTC", start, start, "2026-01-05T10:30:00.001Z"))
                .isTrue();
        assertThat(between(SessionRule.USUAL, "UTC", start, start, start)).isFalse();
    }

    @Test
    void midnightIsThatOfTheZone() {
        var rule = new SessionRule(30, true);
        var last = "2026-01-05T15:59:00Z";
        assertThat(between(rule, "Asia/Shanghai", last, last, "2026-01-05T15:59:59.999Z"))
                .isFalse();
        assertThat(between(rule, "Asia/Shanghai", last, last, "2026-01-05T16:00:00Z"))
                .isTrue();
        assertThat(between(rule, "UTC", last, last, "2026-01-05T16:00:00Z")).isFalse();
        assertThat(between(new SessionRule(30, false), "Asia/Shanghai", last, last, "2026-01-05T16:00:00Z"))
                .isFalse();
    }

    @Test
    void midnightMovesWithDaylightSaving() {
        var rule = new SessionRule(60, true);
        // Berlin: UTC+1 until 2026-03-29 02:00, then UTC+2
        assertThat(between(
                        rule, "Europe/Berlin", "2026-03-28T22:30:00Z", "2026-03-28T22:30:00Z", "2026-03-28T23:00:00Z"))
                .isTrue();
        assertThat(between(
                        rule, "Europe/Berlin", "2026-03-29T21:30:00Z", "2026-03-29T21:30:00Z", "2026-03-29T22:00:00Z"))
                .isTrue();
        assertThat(between(
                        rule, "Europe/Berlin", "2026-03-29T22:30:00Z", "2026-03-29T22:30:00Z", "2026-03-29T23:00:00Z"))
                .isFalse();
        // Santiago 2026-09-06: 00:00 does not exist, the day begins at 01:00 = 04:00 UTC
        assertThat(between(
                        rule,
                        "America/Santiago",
                        "2026-09-06T03:30:00Z",
                        "2026-09-06T03:30:00Z",
                        "2026-09-06T04:00:00Z"))
                .isTrue();
    }

    @Test
    void sessionsAreCountedForSeveralGapsInOnePass() throws IOException {
        var plan = plan("user,time,event\nb,2026-01-05 10:20,view\na,2026-01-05 10:00,view\na,2026-01-05 12:00,view\n"
                + "a,2026-01-05 10:15,view\na,2026-01-05 10:50,view\nb,2026-01-05 10:20,view\nb,nonsense,view\n");
        assertThat(plan.sessions()).isEqualTo(SessionRule.USUAL);
        var rules = List.of(
                new SessionRule(15, false),
                SessionRule.USUAL,
                new SessionRule(60, false),
                SessionRule.NONE,
                new SessionRule(120, true));
        // a: 10:00 10:15 | 10:50 | 12:00
        assertThat(SessionCount.of(plan, rules, Progress.silent()))
                .containsExactly(
                        new SessionCount(new SessionRule(15, false), 4),
                        new SessionCount(SessionRule.USUAL, 4),
                        new SessionCount(new SessionRule(60, false), 3),
                        new SessionCount(new SessionRule(120, true), 2));
    }

    @Test
    void countingCanBeCancelled() throws IOException {
        var plan = plan("user,time,event\nb,2026-01-05 10:20,view\n");
        var cancelled = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> SessionCount.of(plan, List.of(SessionRule.USUAL), cancelled))
                .isInstanceOf(Cancelled.class);
    }

    private ImportPlan plan(String text) throws IOException {
        var file = Files.writeString(folder.resolve("events.csv"), text);
        return FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, Progress.silent())
                .plan();
    }
}
