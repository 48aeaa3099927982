package org.intentworkbench.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;
import org.intentworkbench.ui.kit.FileDialogs;

/// A shop of a few hundred rows, and what a window on it needs.
final class SmallShop {
    static final ExperimentSpec SESSIONS =
            ExperimentSpec.of(SubjectKind.SESSION).withRepeats(3);

    private SmallShop() {}

    /// Searches raise the chance to buy; one country buys more.
    static Path sessions(Path folder) {
        var random = new Random(11);
        List<String> lines = new ArrayList<>(List.of("session_id,user_id,pages,searches,country,weekend,bought"));
        for (int i = 0; i < 300; i++) {
            int searches = random.nextInt(6);
            String country = List.of("CN", "DE", "FR").get(random.nextInt(3));
            double odds = -2 + .8 * searches + (country.equals("CN") ? 1 : 0);
            boolean bought = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            lines.add("v%03d,s%03d,%d,%d,%s,%s,%s"
                    .formatted(i, i, 1 + random.nextInt(20), searches, country, random.nextBoolean(), bought));
        }
        return write(folder.resolve("sessions.csv"), lines);
    }

    /// Who puts things into the cart buys in the last week.
    static Path events(Path folder) {
        var random = new Random(12);
        var start = Instant.parse("2026-03-01T00:00:00Z");
        List<String> lines = new ArrayList<>(List.of("event_time,event_type,user_id,product_id,price"));
        for (int who = 0; who < 160; who++) {
            int carts = random.nextInt(3);
            for (int i = 0; i < 6 + carts; i++) {
                lines.add(event(start, random.nextInt(30 * 24 * 60), i < carts ? "cart" : "view", who, random));
            }
            if (random.nextDouble() < .1 + .35 * carts) {
                lines.add(event(start, (31 + random.nextInt(6)) * 24 * 60, "purchase", who, random));
            }
        }
        lines.add(event(start, 38 * 24 * 60, "view", 0, random));
        lines.add("2026-03-02 10:00:00,view,,p01,9.90");
        return write(folder.resolve("events.csv"), lines);
    }

    private static String event(Instant start, int minutes, String kind, int who, Random random) {
        String time = start.plus(Duration.ofMinutes(minutes))
                .toString()
                .replace("T", " ")
                .replace("Z", "");
        return "%s,%s,s%03d,p%02d,%d.90".formatted(time, kind, who, random.nextInt(20), 5 + random.nextInt(50));
    }

    private static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A workspace with the sessions imported and as many runs as specs.
    static Path workspace(Path folder, ExperimentSpec... specs) {
        Path file = folder.resolve("small.mv.db");
        try (Workspace workspace = Workspace.open(file)) {
            take(workspace, sessions(folder));
            for (ExperimentSpec spec : specs) {
                long id = new Experiment(new NoText())
                        .runAndKeep(workspace, spec, Progress.silent())
                        .id();
                workspace.setSetting("last.run", Long.toString(id));
            }
        }
        return file;
    }

    static void take(Workspace workspace, Path file) {
        var progress = Progress.silent();
        workspace.importFile(FileProbe.probe(file, null, null, progress).plan(), progress);
    }

    /// Nobody reads text here.
    static final class NoText implements EncoderFactory {
        @Override
        public TextEncoder open(Language language) {
            throw new IllegalStateException("no text is expected");
        }

        @Override
        public String model(Language language) {
            return "none-" + language.code();
        }

        @Override
        public int dimension(Language language) {
            return 1;
        }
    }

    /// Answers with what the test laid ready.
    static final class Answers implements FileDialogs {
        private List<Path> open = List.of();
        private Optional<Path> save = Optional.empty();

        void open(Path... files) {
            open = List.of(files);
        }

        void save(Path file) {
            save = Optional.of(file);
        }

        @Override
        public List<Path> open(String titleKey, String kindKey, List<String> endings) {
            return open;
        }

        @Override
        public Optional<Path> save(String titleKey, String kindKey, String proposed, String ending) {
            return save;
        }
    }
}
