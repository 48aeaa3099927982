package org.intentworkbench.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.text.EncoderFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command line. Exit codes: 0 done, 1 a fault of ours (with its trace), 2 wrong arguments, files or data (one
/// sentence on standard error).
@Command(
        name = "intent-workbench",
        description = "Who is about to buy, why, and what to do about it - on your own machine. "
                + "Without a command the window opens.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT, // so that every command knows --help
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class)
public final class Commands {
    private static final int FAULT = 1;
    private static final int WRONG = 2;

    private Commands() {}

    /// @param home the program's own folder, in which the user's presets lie
    /// @param out where results go; errors go to `err`
    /// @return the exit code
    public static int run(
            String[] arguments, EncoderFactory encoders, Tour tour, Path home, PrintStream out, PrintStream err) {
        Path presets = home.resolve("presets");
        var line = new CommandLine(new Commands())
                .addSubcommand(new ImportCommand(out, presets))
                .addSubcommand(new ImportsCommand(out))
                .addSubcommand(new PresetsCommand(out, presets))
                .addSubcommand(new ProfileCommand(out))
                .addSubcommand(new ChangesCommand(out))
                .addSubcommand(new QuarantineCommand(out))
                .addSubcommand(new RefusedCommand(out))
                .addSubcommand(new EmbedCommand(out, encoders))
                .addSubcommand(new FeaturesCommand(out, encoders))
                .addSubcommand(new LearnersCommand(out))
                .addSubcommand(new TrainCommand(out, encoders))
                .addSubcommand(new LeakyCommand(out, encoders))
                .addSubcommand(new EarlyCommand(out))
                .addSubcommand(new ModelsCommand(out))
                .addSubcommand(new CompareCommand(out))
                .addSubcommand(new ScoreCommand(out, encoders))
                .addSubcommand(new ReportCommand(out, encoders))
                .addSubcommand(new ThresholdCommand(out, encoders))
                .addSubcommand(new ListCommand(out, encoders))
                .addSubcommand(new WarningsCommand(out))
                .addSubcommand(new FairnessCommand(out, encoders))
                .addSubcommand(TextCommand.line(out, encoders))
                .addSubcommand(new TourCommand(out, tour))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((wrong, given) -> {
            err.println(sentence(wrong));
            return WRONG;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> told(failure, err));
        return line.execute(arguments);
    }

    /// Does some work that is no command, with the same exit codes and the same one sentence.
    public static int guarded(Runnable work, PrintStream err) {
        try {
            work.run();
            return 0;
        } catch (RuntimeException failure) {
            return told(failure, err);
        }
    }

    private static int told(Exception failure, PrintStream err) {
        return switch (failure) {
            case Problem problem -> {
                err.println(problem.sentence(Locale.ENGLISH));
                yield WRONG;
            }
            case Cancelled cancelled -> WRONG;
            default -> {
                failure.printStackTrace(err);
                yield FAULT;
            }
        };
    }

    private static String sentence(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        String first = String.valueOf(wrong.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Error: ", "")
                .replace("option option", "option"); // picocli says so of a map
        return (first.endsWith(".") ? first.substring(0, first.length() - 1) : first) + "; see '" + name + " --help'.";
    }
}
