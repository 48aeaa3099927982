package org.intentworkbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.intentworkbench.cli.Commands;
import org.intentworkbench.network.NetworkWatch;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.Desktop;
import org.intentworkbench.ui.FirstStart;
import org.intentworkbench.ui.ScreenTour;

/// Opens the window, or runs a command; nothing else.
public final class Main {
    /// JavaFX warns that it stands on the class path, which is meant; kept here, for the log manager forgets loggers.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        JAVAFX.setLevel(Level.SEVERE);
        NetworkWatch.start();
        Path home = home(System.getenv());
        var encoders = new BertEncoders();
        if (arguments.length > 0) {
            System.exit(Commands.run(arguments, encoders, new ScreenTour(encoders), home, out, err));
        }
        if (hasDisplay(System.getProperty("os.name"), System.getenv())) {
            Desktop.open(home, encoders);
        } else {
            // inside a checkout the files belong with everything else that is built
            Path folder = Path.of(Files.exists(Path.of("pom.xml")) ? "target/first-run" : "first-run");
            System.exit(Commands.guarded(() -> FirstStart.withoutDisplay(folder, encoders, out), err));
        }
    }

    private static boolean hasDisplay(String system, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /// `INTENT_WORKBENCH_HOME`, or a folder of the user's.
    private static Path home(Map<String, String> environment) {
        String chosen = environment.getOrDefault("INTENT_WORKBENCH_HOME", "");
        return chosen.isEmpty() ? Path.of(System.getProperty("user.home"), ".intent-workbench") : Path.of(chosen);
    }
}
