package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.ListFile;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;
import org.intentworkbench.text.map.ReviewMap;
import org.intentworkbench.text.map.ReviewMaps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "map",
        description = "Lay the reviews out on a plane, alike beside alike, one map a language. A map that is there is "
                + "used again. Reviews not yet read by BERT are read first, as by the command embed.")
final class MapCommand extends WorkspaceCommand {
    @Option(
            names = "--language",
            paramLabel = "en|zh",
            converter = LanguageCode.class,
            description = "one language only")
    private @Nullable Language language;

    @Option(names = "--new", description = "make the map anew, also where there is one")
    private boolean anew;

    @Option(names = "--seed", description = "make the map anew with this seed; default " + ReviewMaps.SEED)
    private @Nullable Long seed;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "write the place of every text: language, x, y, reviews with this text, text")
    private @Nullable Path csv;

    private final EncoderFactory encoders;

    /// One language of what `--json` prints; members as in [Printed].
    ///
    /// @param made whether it was made now, or was kept
    /// @param neighboursKept share of the 10 nearest that are among the 30 nearest on the map
    record Row(
            String language,
            String model,
            int texts,
            int placed,
            int leftOut,
            boolean made,
            double seconds,
            double neighboursKept,
            double trustworthiness) {}

    record Maps(List<Row> maps) {}

    MapCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        new Embedding(encoders).run(open, progress);
        Corpus corpus = Corpus.of(open, progress);
        var rows = new ArrayList<Row>();
        var lines = new ArrayList<String>();
        for (Language one : Language.values()) {
            if (language != null && language != one) {
                continue;
            }
            ReadTexts read = ReadTexts.of(open, encoders, corpus, one, progress);
            if (read.size() == 0) {
                continue;
            }
            Optional<ReviewMap> kept = anew || seed != null ? Optional.empty() : ReviewMaps.kept(open, read, progress);
            ReviewMap map =
                    kept.orElseGet(() -> ReviewMaps.make(open, read, seed == null ? ReviewMaps.SEED : seed, progress));
            rows.add(row(read, map, kept.isEmpty()));
            lines(read, map, lines);
        }
        if (rows.isEmpty()) {
            throw new Problem("problem.map.few", 0, ReviewMaps.FEWEST);
        }
        if (csv != null) {
            ListFile.write(csv, "language,x,y,reviews,text", lines.size(), lines::get, progress);
        }
        if (json()) {
            print(Printed.json(new Maps(rows)));
        } else {
            rows.forEach(row -> print(sentence(row)));
        }
    }

    private static Row row(ReadTexts read, ReviewMap map, boolean made) {
        return new Row(
                read.language().code(),
                read.model(),
                read.size(),
                map.placed(),
                map.leftOut(),
                made,
                map.seconds(),
                map.quality().kept(),
                map.quality().trust());
    }

    private static String sentence(Row row) {
        return String.format(
                Locale.ROOT,
                "%s: %,d texts, %s; %,d placed later, %,d left out; of the 10 nearest %.0f%% are among the 30 nearest "
                        + "on the map, trustworthiness %.3f (%s)",
                row.language(),
                row.texts(),
                row.made() ? String.format(Locale.ROOT, "made in %.1f s", row.seconds()) : "kept from before",
                row.placed(),
                row.leftOut(),
                100 * row.neighboursKept(),
                row.trustworthiness(),
                row.model());
    }

    private static void lines(ReadTexts read, ReviewMap map, List<String> lines) {
        for (int text = 0; text < read.size(); text++) {
            if (!Float.isNaN(map.x()[text])) {
                lines.add(String.join(
                        ",",
                        read.language().code(),
                        Float.toString(map.x()[text]),
                        Float.toString(map.y()[text]),
                        Integer.toString(read.reviews()[text].length),
                        '"' + read.texts().get(text).replace("\"", "\"\"") + '"'));
            }
        }
    }
}
