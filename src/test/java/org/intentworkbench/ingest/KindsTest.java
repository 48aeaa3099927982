package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Codes of kinds.
final class KindsTest {
    private static final Progress SILENT = Progress.silent();
    private static final String CODED = "user,item,behavior_type,time\n"
            + "a,p,1,2026-01-05\na,p,1,2026-01-06\na,p,1,2026-01-07\nb,p,3,2026-01-05\nb,q,4,2026-01-05\nb,q,9,nonsense\n";

    @TempDir
    Path folder;

    private final List<EventKind> kinds = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private int leftOut;

    private Preview preview(String text) throws IOException {
        var file = Files.writeString(folder.resolve("events.csv"), text);
        return FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE, SILENT);
    }

    private void read(ImportPlan plan) {
        RowSource.read(
                plan,
                new RowSink() {
                    @Override
                    public void accept(CheckedRow row) {
                        kinds.add(row.kind());
                    }

                    @Override
                    public void refuse(RefusedRow row) {
                        refused.add(row);
                    }

                    @Override
                    public void leaveOut() {
                        leftOut++;
                    }
                },
                SILENT);
    }

    @Test
    void unknownCodesAreShownWithTheirCounts() throws IOException {
        var preview = preview(CODED);
        assertThat(preview.plan().kind()).isEqualTo(FileKind.EVENTS);
        assertThat(preview.plan().column(Role.KIND).orElseThrow().name()).isEqualTo("behavior_type");
        assertThat(preview.kinds())
                .containsExactly(
                        new KindCount("1", 3, null),
                        new KindCount("3", 1, null),
                        new KindCount("4", 1, null),
                        new KindCount("9", 1, null));
    }

    @Test
    void anImportMostOfWhichWouldBeRefusedStops() throws IOException {
        var preview = preview(CODED);
        assertThatThrownBy(() -> read(preview.plan()))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("6", "1 (3), 3 (1), 4 (1)", "--kind CODE=KIND");
        assertThat(UnknownKinds.objection(preview.plan(), preview)).isPresent();

        refused.clear();
        // half of them is not more than half
        var half = preview.plan().withKind(new KindCode("1", EventKind.VIEW));
        assertThat(UnknownKinds.objection(half, preview)).isEmpty();
        read(half);
        assertThat(refused).hasSize(3).allMatch(r -> r.reason().equals("refused.kind.unknown"));
    }

    @Test
    void codesAreTakenAsSaidAndLeftOutAsSaid() throws IOException {
        var plan = preview(CODED)
                .plan()
                .withKind(new KindCode("1", EventKind.VIEW))
                .withKind(new KindCode("3", EventKind.CART))
                .withKind(new KindCode("4", EventKind.PURCHASE))
                .withKind(new KindCode("9", null));
        read(plan);
        assertThat(kinds)
                .containsExactly(EventKind.VIEW, EventKind.VIEW, EventKind.VIEW, EventKind.CART, EventKind.PURCHASE);
        assertThat(refused).isEmpty();
        assertThat(leftOut).isEqualTo(1); // though its time is none
    }

    @Test
    void whatThePlanSaysGoesBeforeTheWordsOfShops() throws IOException {
        var text = "user,event,time\na,view,2026-01-05\na,cart,2026-01-05\na,share,2026-01-05\n";
        read(preview(text)
                .plan()
                .withKind(new KindCode("view", EventKind.SEARCH))
                .withKind(new KindCode("*", null)));
        assertThat(kinds).containsExactly(EventKind.SEARCH, EventKind.CART);
        assertThat(leftOut).isEqualTo(1);
    }

    @Test
    void oneKindForAllRowsNeedsNoColumn() throws IOException {
        var file = Files.writeString(folder.resolve("clicks.csv"), "user,time,item\na,2026-01-05,p\n");
        var plan = FileProbe.probe(SourceFile.of(file), ProbeChoices.NONE.withKind(FileKind.EVENTS), SILENT)
                .plan();
        assertThatThrownBy(() -> read(plan)).isInstanceOf(Problem.class);
        var said = plan.withKind(new KindCode("", EventKind.FAVORITE));
        assertThat(RowSource.needed(said)).doesNotContain(Role.KIND);
        read(said);
        assertThat(kinds).containsExactly(EventKind.FAVORITE);
    }

    @Test
    void aTypeOfSomethingElseIsNoKind() throws IOException {
        var text = "user,date,type,review\na,2026-01-05,shoe,they fit me quite well and look like new after weeks\n"
                + "b,2026-01-05,hat,it blew away in the first wind and was never seen again\n";
        assertThat(preview(text).plan().kind()).isEqualTo(FileKind.REVIEWS);
    }
}
