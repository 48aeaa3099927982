package org.intentworkbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.ingest.file.FormChoices;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.file.Undecoded;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An encoding that the user chose stands, however little of the file it fits.
final class ChosenEncodingTest {
    private static final ProbeChoices UTF_8 =
            ProbeChoices.NONE.withKind(FileKind.EVENTS).withForm(FormChoices.NONE.withEncoding("UTF-8"));

    @TempDir
    Path folder;

    private SourceFile source;

    @BeforeEach
    void write() throws IOException {
        var text = "event_time,event_type,product_id,price,user_id\n"
                + "2024-01-01 10:00:00,view,7,1.50,ann\n"
                + "2024-01-01 10:00:01,view,质量,1.50,ann\n".repeat(3)
                + "2024-01-01 10:00:02,view,8,1.50,bob\n";
        source = SourceFile.of(Files.write(folder.resolve("events.csv"), text.getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void thePlacesAreShownAndTheirRowsRefused() {
        var preview = FileProbe.probe(source, UTF_8, Progress.silent());
        assertThat(preview.plan().form().encoding()).isEqualTo("UTF-8");
        assertThat(preview.rowCount()).isEqualTo(5);
        assertThat(preview.undecoded())
                .extracting(Undecoded::line)
                .startsWith(3L)
                .endsWith(5L);
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            var report = workspace.importFile(preview.plan(), Progress.silent());
            assertThat(report.accepted()).isEqualTo(2);
            assertThat(workspace.refused().all(report.id()))
                    .extracting(RefusedRow::line, RefusedRow::reason)
                    .containsExactly(
                            tuple(3L, "refused.undecodable"),
                            tuple(4L, "refused.undecodable"),
                            tuple(5L, "refused.undecodable"));
        }
    }

    @Test
    void theFirstLookShowsThemToo() {
        var preview = FileProbe.head(source, UTF_8, Progress.silent());
        assertThat(preview.rowCount()).isEqualTo(-1);
        assertThat(preview.undecoded()).extracting(Undecoded::line).startsWith(3L);
    }

    @Test
    void whereNothingWasChosenTheRightOneIsFound() {
        var preview = FileProbe.probe(source, ProbeChoices.NONE, Progress.silent());
        assertThat(preview.plan().form().encoding()).isEqualTo("GB18030");
        assertThat(preview.undecoded()).isEmpty();
    }
}
