package org.intentworkbench.text.bert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The encoder against the bare ONNX file: token numbers looked up in the vocabulary by hand, run by ONNX Runtime's
/// own API without DJL, first row of the output divided by its length.
final class RawNetworkTest {
    @ParameterizedTest
    @CsvSource({
        "ENGLISH, This dress is too small for me., this dress is too small for me .",
        "CHINESE, 物流很慢。, 物 流 很 慢 。"
    })
    void encoderAgreesWithTheBareFile(Language language, String text, String words) throws Exception {
        Engine.getEngine("OnnxRuntime");
        var model = BertModel.of(language);
        long[] ids = ids(model, ("[CLS] " + words + " [SEP]").split(" "));
        float[] expected = run(model, ids);
        float[] encoded;
        try (var encoder = new BertEncoders(1).open(language)) {
            assertThat(encoder.count(List.of(text), Progress.silent()).tokens()).containsExactly(ids.length);
            encoded = encoder.encode(List.of(text), Progress.silent())[0];
        }
        assertThat(encoded).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(encoded[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }

    private static long[] ids(BertModel model, String[] words) throws Exception {
        try (var reader = new InputStreamReader(model.files().tokenizer(), StandardCharsets.UTF_8)) {
            JsonObject vocabulary = JsonParser.parseReader(reader)
                    .getAsJsonObject()
                    .getAsJsonObject("model")
                    .getAsJsonObject("vocab");
            long[] ids = new long[words.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = vocabulary.get(words[i]).getAsLong();
            }
            return ids;
        }
    }

    private static float[] run(BertModel model, long[] ids) throws Exception {
        var environment = OrtEnvironment.getEnvironment();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var in = ((ModelFiles.Bundled) model.files()).network();
                var options = new OrtSession.SessionOptions();
                var session = environment.createSession(in.readAllBytes(), options);
                var tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                var mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                var types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                var output =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            float[] first = ((float[][][]) output.get(0).getValue())[0][0];
            double square = 0;
            for (float value : first) {
                square += value * value;
            }
            for (int i = 0; i < first.length; i++) {
                first[i] /= (float) Math.sqrt(square);
            }
            return first;
        }
    }
}
