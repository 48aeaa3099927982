package org.intentworkbench.cli;

import java.io.PrintStream;
import org.intentworkbench.text.EncoderFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands about what reviews say; one line each.
@Command(
        name = "text",
        description = "What reviews say: signals, topics, search by meaning, and what the language model is worth.",
        synopsisSubcommandLabel = "COMMAND")
final class TextCommand {
    private TextCommand() {}

    static CommandLine line(PrintStream out, EncoderFactory encoders) {
        return new CommandLine(new TextCommand())
                .addSubcommand(new BakeOffCommand(out, encoders))
                .addSubcommand(new QueriesCommand(out));
    }
}
