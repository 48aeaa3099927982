package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Suspect events are found, set aside as one step, and brought back.
final class QuarantineTest {
    private static final Progress SILENT = Progress.silent();
    private static final String HEADER = "event_time,event_type,product_id,price,quantity,user_id\n";
    /// 2024-01-01T00:00:00Z
    private static final long BEGIN = 1_704_067_200_000L;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        open();
    }

    private ImportReport take(String name, String rows) {
        try {
            var file = Files.writeString(folder.resolve(name), HEADER + rows);
            return workspace.importFile(
                    FileProbe.probe(file, null, null, SILENT).plan(), SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String event(
            long millis, String kind, String product, String price, String quantity, String shopper) {
        return Instant.ofEpochMilli(BEGIN + millis) + "," + kind + "," + product + "," + price + "," + quantity + ","
                + shopper + "\n";
    }

    private static String view(long millis, String shopper) {
        return event(millis, "view", "7", "1.50", "", shopper);
    }

    /// So many views of one shopper, `gap` milliseconds apart, the first at `from`.
    private static String burst(String shopper, long from, long gap, int count) {
        var rows = new StringBuilder();
        LongStream.range(0, count).forEach(i -> rows.append(view(from + i * gap, shopper)));
        return rows.toString();
    }

    private int seen() {
        return workspace.events(SILENT).size();
    }

    private Map<SuspectRule, Long> suspects() {
        return workspace.quality().suspects(SILENT);
    }

    private static Map<SuspectRule, Long> counts(long fast, long future, long negative, long blind) {
        return Map.of(
                SuspectRule.TOO_FAST,
                fast,
                SuspectRule.FUTURE,
                future,
                SuspectRule.NEGATIVE,
                negative,
                SuspectRule.PURCHASE_WITHOUT_VIEW,
                blind);
    }

    @Test
    void anEmptyWorkspaceHasNoSuspects() {
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 0));
        assertThat(workspace
                        .quality()
                        .quarantine(Set.of(SuspectRule.values()), SILENT)
                        .events())
                .isZero();
        assertThat(workspace.quality().quarantines()).isEmpty();
    }

    @Test
    void aMinuteIsSixtySecondsWhereverItBegins() {
        // bot: 900 events 66 ms apart from second 30 on span 59.334 s, over the turn of the minute; a slow event
        // before and after. Slow: 900 events that span one minute to the millisecond, so that 899 are in each minute
        var slow = burst("slow", 0, 60, 899) + view(60_000, "slow");
        var report = take("a.csv", burst("bot", 30_000, 66, 900) + view(0, "bot") + view(150_000, "bot") + slow);
        assertThat(report.accepted()).isEqualTo(1802);
        assertThat(report.quarantined()).isEqualTo(900);
        assertThat(seen()).isEqualTo(902);
        var step = workspace.quality().quarantines().getFirst();
        assertThat(step.counts()).isEqualTo(Map.of(SuspectRule.TOO_FAST, 900L));
        assertThat(step.events()).isEqualTo(900);
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 0));
    }

    @Test
    void minutesThatOverlapAreOneStretch() {
        // 1,000 events 61 ms apart: every 900 in a row span 54.839 s, and 983 span just less than a minute
        assertThat(FastShoppers.minutes(
                        LongStream.range(0, 1000).map(i -> i * 61).toArray()))
                .containsExactly(0, 999 * 61);
        var two = LongStream.concat(
                        LongStream.range(0, 900), LongStream.range(0, 900).map(i -> 500_000 + i))
                .toArray();
        assertThat(FastShoppers.minutes(two)).containsExactly(0, 899, 500_000, 500_899);
        assertThat(FastShoppers.minutes(new long[899])).isEmpty();
        assertThat(FastShoppers.minutes(new long[900])).containsExactly(0, 0);
        assertThat(FastShoppers.minutes(new long[0])).isEmpty();
    }

    @Test
    void eachEventCountsOnceHoweverManyFilesHoldIt() {
        take("a.csv", burst("ann", 0, 60, 600));
        var again = take("b.csv", burst("ann", 0, 60, 600));
        assertThat(again.duplicates()).isEqualTo(600);
        assertThat(again.quarantined()).isZero();
        // the second half of a minute comes with another file: its own events are set aside, the others are found
        var other = take("c.csv", burst("ann", 36_000, 60, 300));
        assertThat(other.quarantined()).isEqualTo(300);
        assertThat(suspects()).isEqualTo(counts(600, 0, 0, 0));
        var step = workspace.quality().quarantine(Set.of(SuspectRule.TOO_FAST), SILENT);
        assertThat(step.number()).isEqualTo(2);
        assertThat(step.events()).isEqualTo(600);
        assertThat(seen()).isZero();
    }

    @Test
    void theFutureAndWhatIsBelowNothing() {
        long year = 86_400_000L * 365;
        var report = take(
                "a.csv",
                view(0, "ann")
                        + view(year * 100, "ann")
                        + event(1000, "view", "7", "-1.50", "", "ann")
                        + event(2000, "purchase", "7", "1", "-2", "ann")
                        + event(year * 100, "view", "7", "-1", "", "bob")
                        + event(3000, "view", "7", "-0", "0", "bob"));
        assertThat(report.refused()).isZero();
        assertThat(report.quarantined()).isEqualTo(4);
        assertThat(seen()).isEqualTo(2);
        // an event that two rules catch counts under the first
        assertThat(workspace.quality().quarantines().getFirst().counts())
                .isEqualTo(Map.of(SuspectRule.FUTURE, 2L, SuspectRule.NEGATIVE, 2L));
        workspace.quality().undoQuarantine(1);
        assertThat(suspects()).isEqualTo(counts(0, 2, 3, 0));
        assertThat(workspace.events(SILENT).quantity()).contains(-2);
        assertThat(workspace.imports().getFirst().quarantined()).isZero();
    }

    @Test
    void aPurchaseOfWhatNobodySawIsFoundAndLeft() {
        take(
                "a.csv",
                event(0, "purchase", "1", "", "", "ann") // before anybody wrote views down
                        + event(10, "view", "1", "", "", "ann")
                        + event(20, "purchase", "1", "", "", "ann")
                        + event(20, "purchase", "1", "", "", "bob") // never saw it
                        + event(20, "purchase", "2", "", "", "ann") // saw another
                        + event(30, "cart", "3", "", "", "ann")
                        + event(30, "purchase", "3", "", "", "ann") // carted it at the same moment
                        + event(40, "purchase", "4", "", "", "ann")
                        + event(41, "view", "4", "", "", "ann") // saw it afterwards
                        + event(50, "purchase", "", "", "", "ann")); // of nothing
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 3));
        assertThat(workspace.quality().quarantines()).isEmpty();
        assertThat(seen()).isEqualTo(10);
        // the views of another file count too
        take("b.csv", event(15, "view", "1", "", "", "bob"));
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 2));
        workspace.quality().quarantine(Set.of(SuspectRule.PURCHASE_WITHOUT_VIEW), SILENT);
        assertThat(seen()).isEqualTo(9);
    }

    @Test
    void aStepIsUndoneAndRedoneWhateverCameBetween() {
        var first = take("a.csv", view(0, "ann") + event(1, "view", "7", "-1", "", "ann"));
        var before = workspace.fingerprint();
        var quality = workspace.quality();
        quality.undoQuarantine(1);
        assertThat(seen()).isEqualTo(2);
        assertThat(workspace.fingerprint()).isNotEqualTo(before);

        // what the user brought back is left alone by the next import, which sets its own aside
        var second = take("b.csv", event(2, "view", "7", "-1", "", "ann") + event(1, "view", "7", "-1", "", "ann"));
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.quarantined()).isEqualTo(1);
        assertThat(seen()).isEqualTo(2);
        assertThat(quality.quarantines()).extracting(Quarantine::number).containsExactly(2L);

        quality.redoQuarantine(1);
        assertThat(seen()).isEqualTo(1);
        assertThat(workspace.imports()).extracting(ImportReport::quarantined).containsExactly(1L, 1L);
        workspace.undoImport(second.id());
        assertThat(workspace.fingerprint()).isEqualTo(before);
        assertThat(quality.quarantines()).extracting(Quarantine::number).containsExactly(1L);
        workspace.undoImport(first.id());
        assertThat(quality.quarantines()).isEmpty();
        workspace.redoImport(first.id());
        assertThat(seen()).isEqualTo(1);
        assertThatThrownBy(() -> quality.undoQuarantine(77)).isInstanceOf(Problem.class);

        quality.undoQuarantine(1);
        reopen();
        assertThat(seen()).isEqualTo(2);
        assertThat(workspace.imports()).hasSize(1);
        assertThatThrownBy(() -> workspace.quality().redoQuarantine(1)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> workspace.quality().redoQuarantine(2)).isInstanceOf(Problem.class);
    }

    @Test
    void anEventSetAsideIsNotTakenInASecondTime() {
        take("a.csv", view(0, "ann") + event(1, "view", "7", "-1", "", "ann"));
        reopen();
        var again = take("b.csv", view(0, "ann") + event(1, "view", "7", "-1", "", "ann"));
        assertThat(again.duplicates()).isEqualTo(2);
        assertThat(again.quarantined()).isZero();
        assertThat(seen()).isEqualTo(1);

        // without the first, the second holds it: it is judged anew, and set aside by a step of its own
        var step = workspace.undoImport(1);
        assertThat(step.counts()).isEqualTo(Map.of(SuspectRule.NEGATIVE, 1L));
        assertThat(seen()).isEqualTo(1);
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 0));
        assertThat(workspace.imports().getFirst().quarantined()).isEqualTo(1);
        workspace.redoImport(1);
        assertThat(seen()).isEqualTo(1);
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 0));
        assertThat(workspace.quality().quarantines())
                .extracting(Quarantine::number)
                .containsExactly(1L);
        // and for good, with the file closed in between
        assertThat(workspace.undoImport(1).events()).isEqualTo(1);
        reopen();
        assertThat(seen()).isEqualTo(1);
        assertThat(workspace.quality().quarantines())
                .hasSize(1)
                .allSatisfy(kept -> assertThat(kept.events()).isEqualTo(1));
        workspace
                .quality()
                .undoQuarantine(workspace.quality().quarantines().getFirst().number());
        assertThat(seen()).isEqualTo(2);
    }

    @Test
    void whatReturnsIsJudgedByWhatIsThereNow() {
        long year = 86_400_000L * 365;
        // 600 + 300 views within a minute; the future of both imports; an event nobody objects to
        take("a.csv", burst("ann", 0, 60, 900) + view(year * 100, "bob") + view(0, "bob"));
        assertThat(seen()).isEqualTo(1);
        var second = take("b.csv", burst("ann", 0, 60, 300) + view(year * 100, "bob") + view(0, "bob"));
        assertThat(second.duplicates()).isEqualTo(302);
        // 300 views alone are no robot; a time to come still is one
        var step = workspace.undoImport(1);
        assertThat(step.counts()).isEqualTo(Map.of(SuspectRule.FUTURE, 1L));
        assertThat(seen()).isEqualTo(301);
    }

    @Test
    void whatTheUserBroughtBackStaysWhenItsImportGoes() {
        take("a.csv", view(0, "ann") + event(1, "view", "7", "-1", "", "ann"));
        take("b.csv", view(0, "ann") + event(1, "view", "7", "-1", "", "ann") + view(5, "ann"));
        workspace.quality().undoQuarantine(1);
        assertThat(seen()).isEqualTo(3);
        assertThat(workspace.undoImport(1).events()).isZero();
        assertThat(seen()).isEqualTo(3);
        assertThat(workspace.quality().quarantines()).isEmpty();
    }

    @Test
    void anEarlierImportThatShowsAnEventGoesOnShowingIt() {
        // the user took the rule of the first back; the second, in which the event is a repeat, changes nothing
        take("a.csv", event(1, "view", "7", "-1", "", "ann"));
        workspace.quality().undoQuarantine(1);
        take("b.csv", event(1, "view", "7", "-1", "", "ann") + event(2, "view", "7", "-2", "", "ann"));
        take("c.csv", event(1, "view", "7", "-1", "", "ann") + event(2, "view", "7", "-2", "", "ann"));
        assertThat(seen()).isEqualTo(1);
        var step = workspace.undoImport(2);
        assertThat(step.counts()).isEqualTo(Map.of(SuspectRule.NEGATIVE, 1L));
        assertThat(seen()).isEqualTo(1);
    }

    @Test
    void afterAnUndoFastEventsAreStillCountedOnce() {
        take("x.csv", view(0, "eve"));
        workspace.undoImport(1);
        take("a.csv", burst("ann", 0, 60, 600));
        take("b.csv", burst("ann", 0, 60, 600));
        workspace.redoImport(1);
        assertThat(suspects()).isEqualTo(counts(0, 0, 0, 0));
        assertThat(seen()).isEqualTo(601);
    }

    @Test
    void aCancelWhileSuspectsAreLookedForLeavesNothing() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), HEADER + burst("ann", 0, 60, 1000));
        var plan = FileProbe.probe(file, null, null, SILENT).plan();
        assertThatThrownBy(() -> workspace.importFile(plan, new Progress() {
                    private volatile boolean cancelled;

                    @Override
                    public void at(Stage stage, long done, long total) {
                        cancelled |= stage == Stage.CHECKING;
                    }

                    @Override
                    public boolean isCancelled() {
                        return cancelled;
                    }
                }))
                .isInstanceOf(Cancelled.class);
        assertThat(workspace.imports()).isEmpty();
        assertThat(workspace.quality().quarantines()).isEmpty();
        assertThat(seen()).isZero();
    }
}
