package org.intentworkbench.store;

import java.nio.file.Path;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// A program of its own that imports a file and stops for ever in the midst of it, to be killed there.
final class ImportForever {
    private ImportForever() {}

    public static void main(String[] arguments) {
        var workspace = Workspace.open(Path.of(arguments[0]));
        var plan = FileProbe.probe(Path.of(arguments[1]), null, null, Progress.silent())
                .plan();
        workspace.importFile(plan, new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.READING && done > total * 0.7) {
                    System.out.println("midway");
                    System.out.flush();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
    }
}
