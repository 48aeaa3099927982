package org.intentworkbench.text.bert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.ModelChoice;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model in a folder: the bundled Chinese one, the smaller of the two, copied there.
final class OwnModelTest {
    private static final String FILE = "bge-small-zh-v1.5-q";

    @TempDir
    Path folder;

    private final BertEncoders encoders = new BertEncoders(1);

    @BeforeEach
    void copy() throws IOException {
        try (var network = OwnModelTest.class.getResourceAsStream("/" + FILE + ".onnx");
                var tokenizer = OwnModelTest.class.getResourceAsStream("/" + FILE + "-tokenizer.json")) {
            Files.copy(network, folder.resolve("model.onnx"));
            Files.copy(tokenizer, folder.resolve("tokenizer.json"));
        }
    }

    private OwnModel examine(Pooling pooling) {
        return encoders.examine(folder, Optional.ofNullable(pooling), Progress.silent());
    }

    @Test
    void whatTheFolderSaysIsFoundOut() throws IOException {
        Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(
                folder.resolve("1_Pooling/config.json"),
                "{\"pooling_mode_cls_token\": false, \"pooling_mode_mean_tokens\": true}");
        Files.writeString(folder.resolve("config.json"), "{\"max_position_embeddings\": 512}");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": 1e30}");
        Files.writeString(folder.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 64}");
        var own = examine(null);
        assertThat(own.pooling()).isEqualTo(Pooling.MEAN);
        assertThat(own.dimension()).isEqualTo(512);
        assertThat(own.tokenLimit()).isEqualTo(64);
        assertThat(own.sha256()).hasSize(64);
        assertThat(own.name()).endsWith("-mean-64").contains(own.sha256().substring(0, 16));
        try (var encoder = encoders.with(Map.of(Language.CHINESE, own)).open(Language.CHINESE)) {
            assertThat(encoder.model()).isEqualTo(own.name());
            assertThat(encoder.tokenLimit()).isEqualTo(64);
            assertThat(encoder.count(List.of("好".repeat(100)), Progress.silent())
                            .cut())
                    .containsExactly(true);
        }
    }

    @Test
    void theFirstTokenGivesTheBitsOfTheBundledModelAndTheMeanGivesOthers() {
        var text = List.of("物流很慢，包装破了。");
        float[] bundled;
        try (var encoder = encoders.open(Language.CHINESE)) {
            bundled = encoder.encode(text, Progress.silent())[0];
        }
        try (var encoder =
                encoders.with(Map.of(Language.CHINESE, examine(Pooling.CLS))).open(Language.CHINESE)) {
            assertThat(encoder.encode(text, Progress.silent())[0]).isEqualTo(bundled);
        }
        try (var encoder =
                encoders.with(Map.of(Language.CHINESE, examine(Pooling.MEAN))).open(Language.CHINESE)) {
            float[] mean = encoder.encode(text, Progress.silent())[0];
            assertThat(BertEncoderTest.cosine(mean, mean)).isCloseTo(1, within(1e-5));
            assertThat(BertEncoderTest.cosine(mean, bundled)).isBetween(0.1, 0.98);
        }
    }

    @Test
    void wrongFilesAreSaid() throws IOException {
        said(() -> examine(null), "problem.text.model.pooling");
        said(
                () -> encoders.examine(folder.resolve("no"), Optional.of(Pooling.CLS), Progress.silent()),
                "problem.text.model.folder");
        byte[] tokenizer = Files.readAllBytes(folder.resolve("tokenizer.json"));
        Files.writeString(folder.resolve("tokenizer.json"), "{\"version\": ");
        said(() -> examine(Pooling.CLS), "problem.text.model.tokenizer");
        Files.delete(folder.resolve("tokenizer.json"));
        said(() -> examine(Pooling.CLS), "problem.text.model.file");
        Files.write(folder.resolve("tokenizer.json"), tokenizer);
        byte[] network = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.writeString(folder.resolve("model.onnx"), "this is no network");
        said(() -> examine(Pooling.CLS), "problem.text.model.onnx");
        Files.write(folder.resolve("model.onnx"), java.util.Arrays.copyOf(network, network.length / 2));
        said(() -> examine(Pooling.CLS), "problem.text.model.onnx");
        Files.delete(folder.resolve("model.onnx"));
        said(() -> examine(Pooling.CLS), "problem.text.model.file");
    }

    /// Networks of one node, written out by hand in [SmallNetworks].
    @Test
    void networksThatAreNoSentenceModelsAreSaid() throws IOException {
        Files.write(folder.resolve("model.onnx"), SmallNetworks.cast("input_ids", "past_key_values", "logits", 3));
        said(() -> examine(Pooling.CLS), "problem.text.model.inputs");
        Files.write(folder.resolve("model.onnx"), SmallNetworks.cast("pixel_values", null, "last_hidden_state", 3));
        said(() -> examine(Pooling.CLS), "problem.text.model.inputs");
        Files.write(folder.resolve("model.onnx"), SmallNetworks.cast("input_ids", null, "logits", 2));
        said(() -> examine(Pooling.CLS), "problem.text.model.outputs");
    }

    @Test
    void theChoiceIsKeptInTheWorkspaceAndVectorsAreNotMixedUp() throws IOException {
        Path csv = Files.writeString(folder.resolve("r.csv"), "title,text,rating\n,物流很慢,1\n,质量不错,5\n");
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            workspace.importFile(
                    FileProbe.probe(csv, FileKind.REVIEWS, null, Progress.silent())
                            .plan(),
                    Progress.silent());
            var embedding = new Embedding(encoders);
            embedding.run(workspace, Progress.silent());
            var own = examine(Pooling.MEAN);
            ModelChoice.set(workspace, Language.CHINESE, own);
            assertThat(ModelChoice.of(workspace, Language.CHINESE)).contains(own);
            assertThat(ModelChoice.of(workspace, Language.ENGLISH)).isEmpty();
            assertThat(encoders.in(workspace).facts(Language.CHINESE).folder()).isEqualTo(own.folder());
            assertThat(embedding.count(workspace, Progress.silent()).waiting()).isEqualTo(2);
            var report = embedding.run(workspace, Progress.silent());
            assertThat(report.encoded()).isEqualTo(2);
            assertThat(report.models()).containsExactly(own.name());
            assertThat(workspace.vectors().kept()).hasSize(2).allMatch(kept -> kept.vectors() == 2);

            Files.write(folder.resolve("tokenizer.json"), new byte[] {' '}, java.nio.file.StandardOpenOption.APPEND);
            said(() -> encoders.in(workspace).open(Language.CHINESE), "problem.text.model.changed");
            ModelChoice.set(
                    workspace,
                    Language.CHINESE,
                    new OwnModel(folder.resolve("gone"), Pooling.CLS, 512, 512, own.sha256()));
            said(() -> encoders.in(workspace).open(Language.CHINESE), "problem.text.model.gone");
            ModelChoice.set(workspace, Language.CHINESE, null);
            assertThat(embedding.count(workspace, Progress.silent()).waiting()).isZero();
            workspace.setSetting("text.model.zh", "nonsense");
            said(() -> encoders.in(workspace), "problem.text.model.setting");
        }
    }

    private static void said(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
