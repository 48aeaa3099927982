package org.intentworkbench.cli;

import java.io.PrintStream;
import org.intentworkbench.text.EncoderFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands about what reviews and searches say; one line each.
@Command(
        name = "text",
        description =
                "What reviews and searches say: signals, topics, a map, search by meaning, what the language model "
                        + "is worth, and where the text goes.",
        synopsisSubcommandLabel = "COMMAND")
final class TextCommand {
    private TextCommand() {}

    static CommandLine line(PrintStream out, EncoderFactory encoders) {
        return new CommandLine(new TextCommand())
                .addSubcommand(new SignalsCommand(out, encoders))
                .addSubcommand(new TopicsCommand(out, encoders))
                .addSubcommand(new MapCommand(out, encoders))
                .addSubcommand(new SearchCommand(out, encoders))
                .addSubcommand(new BakeOffCommand(out, encoders))
                .addSubcommand(new ModelCommand(out, encoders))
                .addSubcommand(new WhereCommand(out, encoders))
                .addSubcommand(new QueriesCommand(out));
    }
}
