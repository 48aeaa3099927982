package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "tour", description = "Open every screen on a workspace without a display and write a PNG of each.")
final class TourCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    @Option(
            names = {"-w", "--workspace"},
            required = true,
            paramLabel = "WORKSPACE",
            description = "the workspace file")
    private Path workspace = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for the pictures")
    private Path folder = Path.of("");

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light", description = "default light")
    private String theme = "light";

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            converter = LanguageCode.class,
            description = "default en")
    private Language language = Language.ENGLISH;

    @Option(names = "--size", paramLabel = "WxH", defaultValue = "1280x800", description = "default 1280x800")
    private String size = "";

    @Option(names = "--json", description = "print one JSON object on standard output and nothing else there")
    private boolean json;

    private final PrintStream out;
    private final Tour tour;

    private record Taken(List<String> pictures) {}

    TourCommand(PrintStream out, Tour tour) {
        this.out = out;
        this.tour = tour;
    }

    @Override
    public Integer call() {
        boolean dark = switch (theme.toLowerCase(Locale.ROOT)) {
            case "light" -> false;
            case "dark" -> true;
            default -> throw new Problem("problem.cli.theme", theme);
        };
        Matcher wanted = SIZE.matcher(size);
        if (!wanted.matches()) {
            throw new Problem("problem.cli.size", size);
        }
        List<Path> pictures = tour.take(
                workspace,
                folder,
                dark,
                language,
                Integer.parseInt(wanted.group(1)),
                Integer.parseInt(wanted.group(2)));
        if (json) {
            out.println(
                    Printed.json(new Taken(pictures.stream().map(Path::toString).toList())));
        } else {
            pictures.forEach(out::println);
        }
        return 0;
    }
}
