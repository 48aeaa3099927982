package org.intentworkbench.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.intentworkbench.evaluation.RocCurve;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.Learner;
import org.intentworkbench.training.LearnerKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Seconds of training in a warm JVM; and scikit-learn on the very same numbers in the same minutes:
/// `mvn -q -Pbench test -Dtest=TrainingBench` (or `TrainingBench#shoppersSeconds`). The rival
/// (`src/test/python/training_rival.py`, outside the build) is called with `/usr/bin/python3`, or the program named by
/// `RIVAL_PYTHON`. The tables are left in `target/bench/training-*.md` and `rival-*.md`.
@Tag("bench")
final class TrainingBench {
    private static final Path SHOPPERS = Path.of("../shared/data/online_shoppers_intention.csv");
    private static final Path OUT = Path.of("target/bench");
    private static final int ROUNDS = 2;
    /// Seconds of training after which the last round counts, the second at the earliest; of both programs.
    private static final double WARM = 3;

    private static final int MOST_ROUNDS = 50;

    private final List<String> lines = new ArrayList<>(List.of(
            "| data | learner | training, s | of processors, s | scoring as many rows, s | AUC on the training rows |",
            "| --- | --- | --- | --- | --- | --- |"));

    private record Rows(double[][] x, int[] y) {}

    @Test
    void shoppersSeconds() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(SHOPPERS), "needs ../shared/data");
        measure("shoppers", scaled(shoppers()), LearnerKind.values());
    }

    @Test
    void madeSeconds() throws IOException, InterruptedException {
        measure(
                "made",
                scaled(made(200_000, 60)),
                LearnerKind.LOGISTIC,
                LearnerKind.TREE,
                LearnerKind.FOREST,
                LearnerKind.BOOSTING,
                LearnerKind.LINEAR_SVM,
                LearnerKind.BAYES);
    }

    /// The same numbers, minutes later. Its output is not the test's own, which Surefire reads.
    private static void rival(String name) throws IOException, InterruptedException {
        String python = System.getenv().getOrDefault("RIVAL_PYTHON", "/usr/bin/python3");
        Path told = OUT.resolve("rival-" + name + ".md");
        new ProcessBuilder(python, "src/test/python/training_rival.py", OUT.toString(), name)
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Files.readAllLines(told).forEach(System.out::println);
    }

    private void measure(String name, Rows rows, LearnerKind... kinds) throws IOException, InterruptedException {
        Files.createDirectories(OUT);
        write(name, rows);
        for (LearnerKind kind : kinds) {
            Learner learner = kind == LearnerKind.FOREST ? kind.learner(Map.of("trees", 100.0)) : kind.standard();
            double training = 0;
            double busy = 0;
            double scoring = 0;
            double auc = 0;
            double spent = 0;
            // what takes milliseconds is measured when the JVM has compiled it
            for (int round = 0; round < ROUNDS || spent < WARM && round < MOST_ROUNDS; round++) {
                double before = processors();
                long start = System.nanoTime();
                Classifier model = learner.fit(rows.x, rows.y, 7, Progress.silent());
                long fitted = System.nanoTime();
                busy = processors() - before;
                double[] scores = model.probabilities(rows.x);
                scoring = (System.nanoTime() - fitted) / 1e9;
                training = (fitted - start) / 1e9;
                auc = RocCurve.of(scores, rows.y).area();
                spent += training;
            }
            String line = String.format(
                    Locale.ROOT,
                    "| %s, %,d x %d | %s | %.3f | %.3f | %.3f | %.4f |",
                    name,
                    rows.y.length,
                    rows.x[0].length,
                    kind.id(),
                    training,
                    busy,
                    scoring,
                    auc);
            System.out.println(line);
            lines.add(line);
        }
        Files.write(OUT.resolve("training-" + name + ".md"), lines);
        rival(name);
    }

    /// Seconds all threads have worked: on a machine with other work they tell more than those of the clock.
    private static double processors() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /// Ten numbers, four numbered levels as numbers, weekend, and a column for each month and kind of visitor: 28.
    private static Rows shoppers() throws IOException {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SHOPPERS)) {
            rows = csv.stream().toList();
        }
        Set<String> months = new TreeSet<>();
        Set<String> visitors = new TreeSet<>();
        rows.forEach(row -> {
            months.add(row.getField("Month"));
            visitors.add(row.getField("VisitorType"));
        });
        double[][] x = new double[rows.size()][];
        int[] y = new int[rows.size()];
        for (int i = 0; i < y.length; i++) {
            NamedCsvRecord row = rows.get(i);
            List<Double> inputs = new ArrayList<>();
            for (String name : row.getHeader()) {
                switch (name) {
                    case "Revenue" -> y[i] = row.getField(name).equalsIgnoreCase("true") ? 1 : 0;
                    case "Weekend" -> inputs.add(row.getField(name).equalsIgnoreCase("true") ? 1.0 : 0);
                    case "Month" ->
                        months.forEach(m -> inputs.add(row.getField(name).equals(m) ? 1.0 : 0));
                    case "VisitorType" ->
                        visitors.forEach(v -> inputs.add(row.getField(name).equals(v) ? 1.0 : 0));
                    default -> inputs.add(Double.parseDouble(row.getField(name)));
                }
            }
            x[i] = inputs.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return new Rows(x, y);
    }

    /// Like a shop's: a third of the inputs normal, a third mostly 0 and sometimes large, a third small counts; 15 %
    /// positive, by a handful of inputs, two of them together.
    private static Rows made(int size, int inputs) {
        SplittableRandom random = new SplittableRandom(5);
        double[][] x = new double[size][inputs];
        int[] y = new int[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < inputs; j++) {
                x[i][j] = switch (j % 3) {
                    case 0 -> random.nextGaussian();
                    case 1 -> random.nextDouble() < 0.75 ? 0 : Math.exp(random.nextGaussian() + 1);
                    default -> (int) (-3 * Math.log(1 - random.nextDouble()));
                };
            }
            double odds = -3.2
                    + 0.8 * x[i][0]
                    + 0.25 * Math.min(x[i][1], 12)
                    + 0.2 * x[i][2] * (x[i][3] > 0 ? 1 : -0.3)
                    - 0.15 * x[i][5];
            y[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
        }
        return new Rows(x, y);
    }

    /// To mean 0 and standard deviation 1, as the program's encoder does, for all alike.
    private static Rows scaled(Rows rows) {
        for (int j = 0; j < rows.x[0].length; j++) {
            int input = j;
            double mean =
                    Arrays.stream(rows.x).mapToDouble(r -> r[input]).average().orElse(0);
            double variance = Arrays.stream(rows.x)
                    .mapToDouble(r -> (r[input] - mean) * (r[input] - mean))
                    .average()
                    .orElse(0);
            double scale = variance > 0 ? Math.sqrt(variance) : 1;
            for (double[] row : rows.x) {
                row[j] = (row[j] - mean) / scale;
            }
        }
        return rows;
    }

    /// `rows, inputs, then row by row the inputs and the outcome`, all doubles, least byte first.
    private static void write(String name, Rows rows) throws IOException {
        int inputs = rows.x[0].length;
        var bytes = ByteBuffer.allocate(Double.BYTES * (2 + rows.y.length * (inputs + 1)))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putDouble(rows.y.length).putDouble(inputs);
        for (int i = 0; i < rows.y.length; i++) {
            for (double input : rows.x[i]) {
                bytes.putDouble(input);
            }
            bytes.putDouble(rows.y[i]);
        }
        Files.write(OUT.resolve(name + ".rows"), bytes.array());
    }
}
