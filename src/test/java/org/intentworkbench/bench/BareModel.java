package org.intentworkbench.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The same model without the program around it: token numbers straight through DJL's predictor, in batches.
final class BareModel {
    /// How token numbers are fed.
    ///
    /// @param sessions loaded copies of the network; @param callers threads, spread over the copies
    /// @param threads of ONNX Runtime's own within one run; @param batch texts a run, the shorter ones padded
    record Schedule(int sessions, int callers, int threads, int batch, boolean sorted) {
        String words() {
            return "%d session%s, %d caller%s, %d thread%s a run, %s"
                    .formatted(
                            sessions,
                            sessions == 1 ? "" : "s",
                            callers,
                            callers == 1 ? "" : "s",
                            threads,
                            threads == 1 ? "" : "s",
                            batch == 1 ? "one text a run" : "batches of " + batch + (sorted ? " sorted" : " unsorted"));
        }
    }

    private final String file;

    BareModel(String file) {
        this.file = file;
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        Engine.getEngine("OnnxRuntime");
    }

    long[][] tokenise(List<String> texts) throws IOException {
        try (var in = BareModel.class.getResourceAsStream("/" + file + "-tokenizer.json");
                var tokenizer = HuggingFaceTokenizer.newInstance(
                        in, Map.of("padding", "false", "truncation", "true", "maxLength", "512"))) {
            return Arrays.stream(tokenizer.batchEncode(texts))
                    .map(e -> e.getIds())
                    .toArray(long[][]::new);
        }
    }

    /// What came of one pass. @param seconds without loading the model
    record Pass(double seconds, float[][] vectors) {}

    Pass run(Schedule schedule, long[][] tokens) throws Exception {
        var order = IntStream.range(0, tokens.length).boxed().toList();
        if (schedule.sorted) {
            order = order.stream()
                    .sorted(Comparator.comparingInt(i -> -tokens[i].length))
                    .toList();
        }
        var fed = order;
        var models = new ArrayList<Model>();
        for (int i = 0; i < schedule.sessions; i++) {
            models.add(open(schedule.threads));
        }
        var vectors = new float[tokens.length][];
        var next = new AtomicInteger();
        var failures = new ArrayList<Exception>();
        var callers = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int caller = 0; caller < schedule.callers; caller++) {
            var model = models.get(caller % schedule.sessions);
            callers.add(Thread.ofPlatform().start(() -> {
                try (Predictor<long[][], float[][]> predictor = model.newPredictor(new Batch())) {
                    for (int from = next.getAndAdd(schedule.batch);
                            from < tokens.length;
                            from = next.getAndAdd(schedule.batch)) {
                        var part = fed.subList(from, Math.min(tokens.length, from + schedule.batch));
                        float[][] result = predictor.predict(
                                part.stream().map(i -> tokens[i]).toArray(long[][]::new));
                        for (int i = 0; i < result.length; i++) {
                            vectors[part.get(i)] = result[i];
                        }
                    }
                } catch (Exception e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                }
            }));
        }
        for (var caller : callers) {
            caller.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        new LinkedHashSet<>(models).forEach(Model::close);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return new Pass(seconds, vectors);
    }

    private Model open(int threads) throws Exception {
        var model = Model.newInstance(file, Device.cpu(), "OnnxRuntime");
        try (var in = BareModel.class.getResourceAsStream("/" + file + ".onnx")) {
            model.load(in, Map.of("intraOpNumThreads", Integer.toString(threads), "interOpNumThreads", "1"));
        }
        return model;
    }

    private static final class Batch implements NoBatchifyTranslator<long[][], float[][]> {
        @Override
        public NDList processInput(TranslatorContext context, long[][] batch) {
            int longest = Arrays.stream(batch).mapToInt(t -> t.length).max().orElse(0);
            var ids = new long[batch.length * longest];
            var mask = new long[batch.length * longest];
            for (int i = 0; i < batch.length; i++) {
                System.arraycopy(batch[i], 0, ids, i * longest, batch[i].length);
                Arrays.fill(mask, i * longest, i * longest + batch[i].length, 1);
            }
            var shape = new Shape(batch.length, longest);
            return new NDList(
                    array(context, "input_ids", ids, shape),
                    array(context, "attention_mask", mask, shape),
                    array(context, "token_type_ids", new long[ids.length], shape));
        }

        private static NDArray array(TranslatorContext context, String name, long[] values, Shape shape) {
            var array = context.getNDManager().create(LongBuffer.wrap(values), shape, DataType.INT64);
            array.setName(name);
            return array;
        }

        @Override
        public float[][] processOutput(TranslatorContext context, NDList output) {
            var layer = output.get(0);
            int texts = Math.toIntExact(layer.getShape().get(0));
            int row = Math.toIntExact(layer.getShape().get(1) * layer.getShape().get(2));
            var numbers = layer.toByteBuffer().asFloatBuffer();
            var vectors = new float[texts][Math.toIntExact(layer.getShape().get(2))];
            for (int i = 0; i < texts; i++) {
                numbers.position(i * row).get(vectors[i]);
                double square = 0;
                for (float value : vectors[i]) {
                    square += value * value;
                }
                for (int k = 0; k < vectors[i].length; k++) {
                    vectors[i][k] /= (float) Math.sqrt(square);
                }
            }
            return vectors;
        }
    }
}
