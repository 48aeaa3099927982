package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.KindCode;
import org.intentworkbench.ingest.ProbeChoices;
import org.intentworkbench.ingest.SessionCount;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions of events whose files hold none, and kinds of events without a column of them.
final class BuiltSessionsTest {
    private static final Progress SILENT = Progress.silent();
    private static final String MARCH = "user,time,event,item\n"
            + "b,2026-03-31 23:50:00,view,p\n"
            + "a,2026-03-31 10:00:00,view,p\n"
            + "a,2026-03-31 10:30:00,cart,p\n"
            + "a,2026-03-31 11:00:01,view,q\n";

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

    private ImportPlan plan(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        return FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT).plan();
    }

    private List<String> sessions() {
        var events = workspace.events(SILENT);
        var names = new ArrayList<String>();
        for (int session : events.session()) {
            names.add(session < 0 ? "" : events.sessions()[session]);
        }
        return names;
    }

    @Test
    void aSessionIsNamedAfterItsShopperAndItsFirstMoment() throws IOException {
        workspace.importFile(plan("march.csv", MARCH), SILENT);
        assertThat(sessions())
                .containsExactly(
                        "b 2026-03-31T23:50:00Z",
                        "a 2026-03-31T10:00:00Z",
                        "a 2026-03-31T10:00:00Z",
                        "a 2026-03-31T11:00:01Z");
    }

    @Test
    void nextMonthGoesOnAndChangesNoName() throws IOException {
        workspace.importFile(plan("march.csv", MARCH), SILENT);
        var before = sessions();
        workspace.importFile(plan("april.csv", "user,time,event,item\nb,2026-04-01 00:10:00,view,p\n"), SILENT);
        assertThat(sessions())
                .containsExactly(before.get(0), "b 2026-03-31T23:50:00Z", before.get(1), before.get(2), before.get(3));
    }

    @Test
    void midnightEndsASessionWhereTheRuleSaysSo() throws IOException {
        var plan = plan("march.csv", MARCH + "b,2026-04-01 00:00:00,view,p\n");
        workspace.importFile(plan.withSessions(new SessionRule(30, true)), SILENT);
        assertThat(sessions()).startsWith("b 2026-03-31T23:50:00Z", "b 2026-04-01T00:00:00Z");
    }

    @Test
    void aFileThatIsThereAlreadyIsStillKnown() throws IOException {
        workspace.importFile(plan("march.csv", MARCH), SILENT);
        var again = workspace.importFile(plan("again.csv", MARCH), SILENT);
        assertThat(again.duplicates()).isEqualTo(4);
        assertThat(workspace.events(SILENT).size()).isEqualTo(4);
        workspace.undoImport(1);
        assertThat(sessions()).hasSize(4).doesNotContain("");
    }

    @Test
    void noRuleNoSessions() throws IOException {
        workspace.importFile(plan("march.csv", MARCH).withSessions(SessionRule.NONE), SILENT);
        assertThat(sessions()).containsOnly("");
        assertThat(workspace.events(SILENT).sessions()).isEmpty();
    }

    @Test
    void sessionsOfAFileStayAsTheyAre() throws IOException {
        var named = plan("named.csv", "user,time,event,session\na,2026-03-31 10:10:00,view,s1\n");
        assertThat(named.sessions()).isEqualTo(SessionRule.NONE);
        workspace.importFile(named, SILENT);
        workspace.importFile(plan("march.csv", MARCH), SILENT);
        assertThat(sessions())
                .containsExactly(
                        "a 2026-03-31T10:00:00Z",
                        "s1",
                        "a 2026-03-31T10:00:00Z",
                        "a 2026-03-31T11:00:01Z",
                        "b 2026-03-31T23:50:00Z");
    }

    @Test
    void asManyAreBuiltAsWereCounted() {
        var file = Path.of("../shared/data/rees46_2019-10-01_events.csv");
        Assumptions.assumeTrue(Files.exists(file), "no real data here: " + file.toAbsolutePath());
        var found = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT);
        var plan = found.withRole(found.plan(), 8, org.intentworkbench.domain.Role.IGNORE)
                .withSessions(SessionRule.USUAL);
        var counted = SessionCount.of(plan, List.of(SessionRule.USUAL), SILENT);
        workspace.importFile(plan, SILENT);
        assertThat(workspace.events(SILENT).sessions())
                .hasSize((int) counted.getFirst().sessions());
    }

    @Test
    void aKindForAllRowsIsStored() throws IOException {
        var text = "user,time,item\na,2026-03-31 10:10:00,p\na,2026-03-31 10:10:00,p\n";
        var file = Files.writeString(folder.resolve("buys.csv"), text);
        var plan = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE.withKind(FileKind.EVENTS), SILENT)
                .plan()
                .withKind(new KindCode("", EventKind.PURCHASE));
        var report = workspace.importFile(plan, SILENT);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(workspace.events(SILENT).kind()).containsExactly((byte) EventKind.PURCHASE.code());
        var table = workspace.table(report.id(), SILENT);
        assertThat(table.column("kind").orElseThrow().text(0)).isEqualTo("purchase");
        assertThat(workspace.importFile(plan, SILENT).duplicates()).isEqualTo(2);
    }

    @Test
    void leftOutRowsAreCounted() throws IOException {
        var plan = plan("march.csv", MARCH + "b,2026-03-31 23:51:00,scroll,p\n").withKind(new KindCode("scroll", null));
        var report = workspace.importFile(plan, SILENT);
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.refused()).isZero();
    }
}
