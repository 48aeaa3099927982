package org.intentworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Alarm;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.features.FeatureChoice;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LogisticLearner;
import org.intentworkbench.training.TreeLearner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often which alarm rings on honest runs, over seeds: the table of `decisions/alarms.md`.
/// `mvn -Pbench test -Dtest=AlarmBench`; also left in `target/bench/alarms.md`.
@Tag("bench")
public final class AlarmBench {
    private static final Path DATA = Path.of("../shared/data");
    private static final int SEEDS = 5;

    private final Experiment experiment = new Experiment(new LetterEncoders());
    private final List<String> table = new ArrayList<>(
            List.of("| data | learner | what rings in how many of " + SEEDS + " seeds |", "| --- | --- | --- |"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rates() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA), "needs ../shared/data");
        measure(folder);
    }

    /// Without JUnit: `main(an empty folder)`.
    public static void main(String[] arguments) throws IOException {
        new AlarmBench().measure(Path.of(arguments[0]));
    }

    private void measure(Path at) throws IOException {
        try (Workspace shop = workspace(at, "online_shoppers_intention.csv", FileKind.SESSIONS)) {
            all("Online Shoppers", shop, ExperimentSpec.of(SubjectKind.SESSION));
            var without = FeatureSpec.of(SubjectKind.SESSION).withDropped(java.util.Set.of("PageValues"));
            all(
                    "Online Shoppers without PageValues",
                    shop,
                    ExperimentSpec.of(SubjectKind.SESSION).withFeatures(without));
        }
        try (Workspace shop = workspace(at, "Womens Clothing E-Commerce Reviews.csv", FileKind.REVIEWS)) {
            var columns = FeatureSpec.of(SubjectKind.REVIEW).withChoice(FeatureChoice.BEHAVIOUR);
            all(
                    "Women's Clothing, columns",
                    shop,
                    ExperimentSpec.of(SubjectKind.REVIEW).withFeatures(columns));
        }
        try (Workspace shop = SampleShop.open(at.resolve("sample.mv.db"), Progress.silent())) {
            all("sample shop, sessions", shop, ExperimentSpec.of(SubjectKind.SESSION));
            all("sample shop, shoppers", shop, ExperimentSpec.of(SubjectKind.SHOPPER));
        }
        Path out = Path.of("target/bench/alarms.md");
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, table);
        table.forEach(System.out::println);
    }

    private void all(String name, Workspace workspace, ExperimentSpec spec) {
        for (Learner learner : List.of(LogisticLearner.standard(), TreeLearner.standard())) {
            Map<Alarm.Kind, Integer> rung = new TreeMap<>();
            Map<Alarm.Kind, String> said = new LinkedHashMap<>();
            for (int seed = 1; seed <= SEEDS; seed++) {
                var result = experiment
                        .run(workspace, spec.withLearner(learner).withRepeats(2).withSeed(seed), Progress.silent())
                        .result();
                for (Alarm alarm : result.alarms()) {
                    rung.merge(alarm.kind(), 1, Integer::sum);
                    said.putIfAbsent(alarm.kind(), alarm.sentence().in(Locale.ENGLISH));
                }
            }
            table.add("| " + name + " | " + learner.id() + " | "
                    + (rung.isEmpty()
                            ? "nothing"
                            : rung.entrySet().stream()
                                    .map(one ->
                                            one.getKey() + " " + one.getValue() + " (" + said.get(one.getKey()) + ")")
                                    .collect(Collectors.joining("; ")))
                    + " |");
            System.out.println(table.getLast());
        }
    }

    private static Workspace workspace(Path folder, String name, FileKind kind) {
        Workspace workspace = Workspace.open(folder.resolve(kind + ".mv.db"));
        workspace.importFile(
                FileProbe.probe(DATA.resolve(name), kind, null, Progress.silent())
                        .plan(),
                Progress.silent());
        return workspace;
    }
}
