package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.fixture.RealFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.WordChoice;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every file of ../shared/data, imported through the wizard with nothing but its button pressed: nothing is asked, its
/// kind is recognised, its rows are those its README counts, and none is lost. The command line's is
/// [org.intentworkbench.cli.RealFilesImportTest].
final class RealFilesWizardTest extends OpenedDataScreen {
    @TestFactory
    Stream<DynamicTest> eachFileIsWhatItsReadmeSays() {
        return RealFile.ALL.stream().map(file -> DynamicTest.dynamicTest(file.name(), () -> check(file)));
    }

    private void check(RealFile expected) {
        Path file = expected.path();
        int before = rig.workbench.imports().size();
        rig.toOpen.clear();
        rig.toOpen.add(file);
        rig.press(before == 0 ? "data-import-first" : "data-import");
        rig.idle();
        assertThat(rig.<Label>find("import-reason").getText()).isEmpty();
        assertThat(rig.sees("message-import-problem")).isFalse();
        assertThat(rig.<WordChoice<FileKind>>find("import-kind").getValue()).isEqualTo(expected.kind());
        assertThat(rig.<Label>find("import-facts").getText()).contains(rig.messages.count(expected.rows()));
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == before + 1);
        rig.idle();
        ImportReport report = rig.workbench.imports().stream()
                .filter(one -> one.file().equals(expected.name()))
                .findFirst()
                .orElseThrow();
        check(expected, report);
    }

    private void check(RealFile expected, ImportReport report) {
        assertThat(report.kind()).isEqualTo(expected.kind());
        assertThat(report.rows()).isEqualTo(expected.rows());
        assertThat(report.refused()).isEqualTo(expected.refused());
        assertThat(report.leftOut()).isZero();
        assertThat(report.accepted()).isEqualTo(expected.rows() - expected.refused());
        assertThat(report.label()).isEqualTo(expected.label());
        assertThat(report.positives()).isEqualTo(expected.positives());
        if (expected.duplicates() >= 0) {
            assertThat(report.duplicates()).isEqualTo(expected.duplicates());
        }
        var stored = rig.workbench.workspaceProperty().get().table(report.id(), Progress.silent());
        assertThat((long) stored.size()).isEqualTo(ImportsTable.kept(report));
    }
}
