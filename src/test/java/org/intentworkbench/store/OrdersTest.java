package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.LineKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ProbeChoices;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines of orders: returns and cancellations told apart.
final class OrdersTest {
    private static final Progress SILENT = Progress.silent();

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

    @Test
    void onlineRetailIsOrdersAndNothingIsLost() {
        var file = Path.of("../shared/data/online_retail_full.csv");
        Assumptions.assumeTrue(Files.exists(file), "no real data here: " + file.toAbsolutePath());
        var preview = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT);
        assertThat(preview.plan().preset()).isEqualTo("uci-online-retail");
        assertThat(preview.notes(preview.plan()).toString()).contains("CustomerID", "406829");

        var report = workspace.importFile(preview.plan(), SILENT);
        assertThat(report.kind()).isEqualTo(FileKind.ORDERS);
        assertThat(report.rows()).isEqualTo(541_909);
        assertThat(report.accepted()).isEqualTo(541_909);
        assertThat(report.duplicates()).isEqualTo(5_268);
        assertThat(workspace.lineKinds(report.id(), SILENT))
                .isEqualTo(Map.of(
                        LineKind.SALE, 531_282L,
                        LineKind.RETURN, 1_336L,
                        LineKind.CANCELLATION, 9_288L,
                        LineKind.ADJUSTMENT, 3L));
        var table = workspace.table(report.id(), SILENT);
        var shoppers = (StoredColumn.Categories) table.column(Role.SHOPPER).orElseThrow();
        assertThat(java.util.Arrays.stream(shoppers.codes()).filter(c -> c < 0)).hasSize(135_080);
        assertThat(shoppers.levels()).hasSize(4_372).contains("17850");
    }

    @Test
    void idsStayToTheLetterUnlessThePlanSaysOtherwise() throws IOException {
        var text =
                "order id,product,qty,price,date,customer\n1,p,1,2.5,2026-01-05,17850.0\n2,p,1,2.5,2026-01-05,12.0\n";
        var file = Files.writeString(folder.resolve("orders.csv"), text);
        var preview = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT);
        assertThat(preview.plan().kind()).isEqualTo(FileKind.ORDERS);
        assertThat(preview.notes(preview.plan())).hasSize(1);
        var report = workspace.importFile(preview.plan(), SILENT);
        assertThat(workspace
                        .table(report.id(), SILENT)
                        .column(Role.SHOPPER)
                        .orElseThrow()
                        .text(0))
                .isEqualTo("17850.0");
    }

    @Test
    void eachLineIsWhatItIs() throws IOException {
        var text = "order id,name,product,qty,price,date,status\n"
                + "C1,x,p,5,2,2026-01-05,shipped\n" // all numbers of some shops begin with C
                + "C1,x,p,-5,2,2026-01-05,\n"
                + "1,x,p,-5,2,2026-01-05,\n"
                + "A1,Adjust bad debt,B,1,11062.06,2026-01-05,\n"
                + "A2,apron,B,1,12,2026-01-05,\n"
                + "3,x,p,1,-2,2026-01-05,\n"
                + "4,x,p,1,2,2026-01-05,Refunded\n"
                + "5,x,p,1,2,2026-01-05,已取消\n";
        var file = Files.writeString(folder.resolve("orders.csv"), text);
        var preview = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT);
        var plan = preview.withRole(preview.plan(), 6, Role.KIND);
        var report = workspace.importFile(plan, SILENT);
        assertThat(report.refused()).isZero();
        var kinds = workspace.table(report.id(), SILENT).column(Role.KIND).orElseThrow();
        assertThat(kinds.name()).isEqualTo(LineKind.COLUMN);
        var words = new java.util.ArrayList<String>();
        for (int i = 0; i < kinds.size(); i++) {
            words.add(kinds.text(i));
        }
        assertThat(words)
                .containsExactly(
                        "sale", "cancellation", "return", "adjustment", "sale", "adjustment", "return", "cancellation");
        assertThat(workspace
                        .table(report.id(), SILENT)
                        .column("status")
                        .orElseThrow()
                        .text(0))
                .isEqualTo("shipped");
    }
}
