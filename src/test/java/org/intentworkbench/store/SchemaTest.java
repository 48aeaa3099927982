package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.SessionRule;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces of older programs open with all they hold.
final class SchemaTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    Path folder;

    @BeforeEach
    void makeAWorkspaceOfSchema1() throws Exception {
        try (var connection = connect()) {
            run(
                    connection,
                    "create table schema_version (version integer primary key,"
                            + " applied timestamp(3) with time zone not null)");
            run(connection, script("/org/intentworkbench/schema/V1.sql"));
            run(connection, script("v1-data.sql"));
        }
    }

    @Test
    void aRunDeletedByAnOlderProgramStaysDeleted() throws Exception {
        try (var connection = connect()) {
            run(connection, "update run set deleted = true");
        }
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            assertThat(workspace.runs().all()).isEmpty();
            assertThat(workspace.runs().deleted()).extracting(StoredRun::id).containsExactly(1L);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("shop"), "sa", "");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) throws IOException {
        try (var in = SchemaTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aWorkspaceOfSchema1KeepsAllItHolds() {
        // opened twice: migrated once, and then as it is
        for (int round = 0; round < 2; round++) {
            try (var workspace = Workspace.open(folder.resolve("shop"))) {
                var imports = workspace.imports();
                assertThat(imports).extracting(ImportReport::id).containsExactly(2L, 3L);
                var report = imports.getFirst();
                assertThat(report.rows()).isEqualTo(6);
                assertThat(report.accepted()).isEqualTo(5);
                assertThat(report.duplicates()).isEqualTo(1);
                assertThat(report.leftOut()).isZero();
                assertThat(report.quarantined()).isZero();
                assertThat(report.preset()).isEmpty();

                var events = workspace.events(SILENT);
                assertThat(events.shoppers()).containsExactly("ann", "bob");
                assertThat(events.time())
                        .containsExactly(
                                1_704_103_200_000L, 1_704_103_260_000L, 1_704_067_200_000L, 1_704_099_600_000L);
                assertThat(events.price()).containsExactly(1.5, 1.5, 1.5, 2);
                var refused = workspace.refused().all(2);
                assertThat(refused).hasSize(1);
                assertThat(refused.getFirst().line()).isEqualTo(6);
                assertThat(refused.getFirst().value()).isEqualTo("short,row");
                assertThat(refused.getFirst().cells()).isEmpty();

                var reviews = workspace.table(3, SILENT);
                assertThat(reviews.column("review").orElseThrow().text(1)).startsWith("商品很好 and");
                assertThat(Double.isNaN(
                                ((StoredColumn.Numbers) reviews.column("rating").orElseThrow()).values()[1]))
                        .isTrue();
                assertThat(workspace.runs().result(1)).containsExactly(1, 2, 3);
                var run = workspace.runs().all().getFirst();
                assertThat(run.pinned()).as("a word of schema 5").isEqualTo(round == 1);
                assertThat(run.note()).isEqualTo(round == 1 ? "mine" : "");
                workspace.runs().pin(1, true);
                workspace.runs().note(1, "mine");
                assertThat(workspace.setting("last.run", "")).isEqualTo("1");
                // as that program told it: its runs still know their data
                assertThat(workspace.fingerprint())
                        .isEqualTo("bc84fbae973c83f65a497c44546e39a976667c1c18f60fe81021d6027fc43e0f");

                var plan = workspace.database().with(connection -> PlanTable.plan(connection, 2));
                assertThat(plan.kind()).isEqualTo(FileKind.EVENTS);
                assertThat(plan.form().headerRow()).isEqualTo(1);
                assertThat(plan.zone()).isEqualTo("UTC");
                assertThat(plan.sessions()).isEqualTo(SessionRule.NONE);
                assertThat(plan.columns())
                        .extracting(ColumnMapping::name)
                        .isEqualTo(Arrays.asList("event_time", "event_type", "product_id", "price", "user_id"));
            }
        }
    }

    @Test
    void aMigrationThatWasCutShortIsDoneAgain() throws Exception {
        try (var connection = connect()) {
            // all but the version: H2 commits each statement that changes a table
            run(connection, script("/org/intentworkbench/schema/V2.sql"));
            run(connection, script("/org/intentworkbench/schema/V5.sql"));
        }
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            assertThat(workspace.imports()).hasSize(2);
            assertThat(workspace.events(SILENT).size()).isEqualTo(4);
        }
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("select max(version) from schema_version")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(Schema.NEWEST);
        }
    }
}
