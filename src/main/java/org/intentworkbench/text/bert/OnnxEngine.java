package org.intentworkbench.text.bert;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.util.Utils;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.Map;
import org.intentworkbench.domain.Problem;

/// Starts ONNX Runtime through DJL and loads models and tokenizers, with whatever can fail there said as a
/// [Problem]. Nothing is fetched from or told to the network: DJL is told to stay offline and not to count its
/// users, ONNX Runtime to send no telemetry (which it has on Windows).
final class OnnxEngine {
    private static final String NAME = "OnnxRuntime";
    private static final int MOST_LETTERS = 160;

    private final Engine engine;

    OnnxEngine() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // before any OrtEnvironment, which DJL insists on making itself
        engine = guarded(() -> {
            var started = Engine.getEngine(NAME);
            OrtEnvironment.getEnvironment().setTelemetry(false);
            return started;
        });
    }

    /// A network whose runs may come from several threads at once, each run on its caller's thread alone.
    Model network(BertModel model) {
        Model network = guarded(() -> engine.newModel("model", Device.cpu()));
        try {
            model.files().load(network, Map.of("interOpNumThreads", "1", "intraOpNumThreads", "1"));
            return network;
        } catch (Problem e) {
            network.close();
            throw e;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            network.close();
            throw model.files() instanceof ModelFiles.Folder
                    ? new Problem(e, "problem.text.model.onnx", model.files().place(), rootReason(e))
                    : engineProblem(e);
        }
    }

    HuggingFaceTokenizer tokenizer(BertModel model) {
        return guarded(() -> {
            String limit = Integer.toString(model.tokenLimit());
            try (var in = model.files().tokenizer()) {
                return HuggingFaceTokenizer.newInstance(
                        in, Map.of("padding", "false", "truncation", "true", "maxLength", limit));
            } catch (IOException | RuntimeException e) {
                if (model.files() instanceof ModelFiles.Folder) {
                    throw new Problem(
                            e, "problem.text.model.tokenizer", model.files().place(), rootReason(e));
                }
                throw e;
            }
        });
    }

    private interface Step<T> {
        T run() throws IOException, MalformedModelException, OrtException;
    }

    private static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (Problem e) {
            throw e;
        } catch (IOException | MalformedModelException | OrtException | RuntimeException | LinkageError e) {
            // LinkageError: no native library for this machine, or none that could be unpacked
            throw engineProblem(e);
        }
    }

    private static Problem engineProblem(Throwable e) {
        return new Problem(
                e, "problem.text.engine", rootReason(e), Utils.getCacheDir().toString());
    }

    static String rootReason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        if (message == null || message.isBlank()) {
            return root.getClass().getSimpleName();
        }
        // libraries put paths of their own sources and whole signatures behind the first line
        String line = message.strip().lines().findFirst().orElse("");
        return line.length() <= MOST_LETTERS ? line : line.substring(0, MOST_LETTERS) + "…";
    }
}
