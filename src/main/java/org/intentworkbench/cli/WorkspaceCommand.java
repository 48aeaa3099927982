package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import picocli.CommandLine.Option;

/// What all commands share: the workspace they work on, and how they report.
abstract class WorkspaceCommand implements Callable<Integer> {
    @Option(
            names = {"-w", "--workspace"},
            required = true,
            paramLabel = "WORKSPACE",
            description = "the workspace file, such as shop.mv.db")
    private Path workspace = Path.of("");

    @Option(names = "--json", description = "print one JSON object on standard output and nothing else there")
    private boolean json;

    private final PrintStream out;

    WorkspaceCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public final Integer call() {
        var progress = new CommandLineProgress(
                System.err,
                !json && System.console() != null && System.console().isTerminal());
        if (Files.isDirectory(workspace)) {
            // the suffix would else be put behind the folder's name, and the file beside it
            throw new Problem("problem.cli.workspaceFolder", workspace.toString());
        }
        try {
            before(progress);
            if (opens()) {
                try (Workspace open = makes() ? Workspace.open(workspace) : Workspace.openExisting(workspace)) {
                    work(open, progress);
                }
            }
        } finally {
            progress.done();
        }
        return 0;
    }

    /// Whether there is work to do in the workspace, or [#before] was all.
    boolean opens() {
        return true;
    }

    Path workspace() {
        return workspace;
    }

    /// Whether the workspace is there already, named with or without its ending.
    boolean isThere() {
        return Files.exists(workspace) || Files.exists(workspace.resolveSibling(workspace.getFileName() + ".mv.db"));
    }

    /// What can fail before a workspace is opened or made: a wrong name then leaves no empty workspace behind.
    void before(Progress progress) {}

    abstract void work(Workspace open, Progress progress);

    /// Whether a missing workspace is made.
    boolean makes() {
        return false;
    }

    boolean json() {
        return json;
    }

    void print(String line) {
        out.println(line);
    }
}
