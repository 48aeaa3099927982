package org.intentworkbench.store;

import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.file.FileForm;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A program of its own that imports a file and says where it is: `<share>` of the reading, or 2 when the rows are
/// being stored, 3 when suspects are looked for, 4 when it is done. Killed by whoever listens.
final class ImportToBeKilled {
    private ImportToBeKilled() {}

    static ImportPlan plan(Path file) {
        return new ImportPlan(
                SourceFile.of(file),
                FileForm.csv(','),
                FileKind.EVENTS,
                List.of(
                        new ColumnMapping(0, "event_time", Role.TIME, ColumnType.TIME),
                        new ColumnMapping(1, "event_type", Role.KIND, ColumnType.CATEGORY),
                        new ColumnMapping(2, "price", Role.PRICE, ColumnType.NUMBER),
                        new ColumnMapping(3, "user_id", Role.SHOPPER, ColumnType.CATEGORY)));
    }

    public static void main(String[] arguments) {
        var workspace = Workspace.open(Path.of(arguments[0]));
        workspace.importFile(plan(Path.of(arguments[1])), new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                double place = switch (stage) {
                    case READING -> total > 0 ? Math.min(1, (double) done / total) : 0;
                    case STORING -> 2;
                    case CHECKING -> 3;
                    default -> 0;
                };
                System.out.println(place);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        System.out.println(4.0);
        workspace.close();
        System.out.println(5.0);
    }
}
