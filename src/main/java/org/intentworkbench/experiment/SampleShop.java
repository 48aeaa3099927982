package org.intentworkbench.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.LearnerKind;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.TreeLearner;

/// The made-up shop that comes with the program: its files, and a workspace made from them.
public final class SampleShop {
    /// In the order of import.
    public static final List<String> FILES = List.of("products.csv", "events.csv", "sessions.csv", "reviews.csv");

    /// Files of a partner, with what goes wrong with such files: laid beside the others to try an import with, and not
    /// imported by themselves.
    private static final List<String> TO_TRY =
            List.of("partner/events-gb18030.csv", "partner/reviews-gb18030.csv", "partner/orders.csv");

    private static final String RESOURCES = "/org/intentworkbench/sample-data/";
    private static final String VERSION = "sample.version";
    private static final double TREES = 100;

    private SampleShop() {}

    /// Opens the sample workspace, making it first where there is none or it was made from other sample files.
    /// The files are laid beside it in `sample-data/`, to look at and to try an import with.
    /// @param file of the workspace
    public static Workspace open(Path file, Progress progress) {
        String version = version();
        List<Path> samples = lay(file.toAbsolutePath().resolveSibling("sample-data"));
        if (Files.exists(file)) {
            Workspace found = Workspace.open(file);
            if (found.setting(VERSION, "").equals(version)) {
                return found;
            }
            found.close();
            delete(file);
        }
        Workspace made = Workspace.open(file);
        try {
            for (Path sample : samples) {
                made.importFile(FileProbe.probe(sample, null, null, progress).plan(), progress);
            }
            made.setSetting(VERSION, version);
            return made;
        } catch (RuntimeException failed) {
            made.close();
            throw failed;
        }
    }

    /// The analyses that show the shop: which sessions buy, who buys within a week, the latter by two learners on the
    /// same
    /// splits, so that the board has two runs to compare. The forest is a small one: nobody waits for a first look.
    public static List<ExperimentSpec> quickRuns() {
        var shoppers = ExperimentSpec.of(SubjectKind.SHOPPER);
        return List.of(
                ExperimentSpec.of(SubjectKind.SESSION).withLearner(TreeLearner.standard()),
                shoppers.withLearner(LearnerKind.FOREST.learner(Map.of("trees", TREES))),
                shoppers.withLearner(LogisticLearner.standard()));
    }

    /// What reviews say, which needs BERT to read them first: half a minute.
    public static ExperimentSpec reviewRun() {
        return ExperimentSpec.of(SubjectKind.REVIEW)
                .withFeatures(FeatureSpec.of(SubjectKind.REVIEW).withChoice(FeatureChoice.TEXT));
    }

    private static List<Path> lay(Path folder) {
        try {
            Files.createDirectories(folder.resolve("partner"));
            for (String name : Stream.concat(FILES.stream(), TO_TRY.stream()).toList()) {
                try (InputStream in = resource(name)) {
                    Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new Problem(e, "problem.experiment.sample", folder.toString(), String.valueOf(e.getMessage()));
        }
        return FILES.stream().map(folder::resolve).toList();
    }

    private static String version() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String name : FILES) {
                try (InputStream in = resource(name)) {
                    sha.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = SampleShop.class.getResourceAsStream(RESOURCES + name);
        if (in == null) {
            throw new IllegalStateException("the program was built without " + name);
        }
        return in;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Problem(e, "problem.experiment.sample", file.toString(), String.valueOf(e.getMessage()));
        }
    }
}
