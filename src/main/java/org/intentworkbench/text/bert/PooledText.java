package org.intentworkbench.text.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.text.Pooling;

/// Feeds the token numbers of one text to the network and makes one vector of unit length of its last layer.
///
/// @param inputs names of what the network takes, in any order
/// @param place where the model lies, for what is said if it gives no vector
record PooledText(Pooling pooling, List<String> inputs, String place) implements NoBatchifyTranslator<long[], float[]> {
    static final String IDS = "input_ids";
    static final String MASK = "attention_mask";
    static final String TYPES = "token_type_ids";
    /// As exporters call the vectors of the tokens.
    private static final List<String> LAYERS = List.of("last_hidden_state", "token_embeddings");

    @Override
    public NDList processInput(TranslatorContext context, long[] tokens) {
        var all = new NDList();
        for (String input : inputs) {
            var values = input.equals(IDS) ? tokens : new long[tokens.length];
            if (input.equals(MASK)) {
                Arrays.fill(values, 1);
            }
            all.add(array(context, input, values));
        }
        return all;
    }

    private static NDArray array(TranslatorContext context, String name, long[] values) {
        var array = context.getNDManager().create(LongBuffer.wrap(values), new Shape(1, values.length), DataType.INT64);
        array.setName(name);
        return array;
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        var layer = layer(output);
        int tokens = Math.toIntExact(layer.getShape().get(1));
        var numbers = layer.toByteBuffer().asFloatBuffer();
        var sum = new double[Math.toIntExact(layer.getShape().get(2))];
        var one = new float[sum.length];
        for (int token = 0; token < (pooling == Pooling.CLS ? 1 : tokens); token++) {
            numbers.get(one);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        double length = Math.sqrt(square);
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new Problem("problem.text.model.finite", place);
        }
        var vector = new float[sum.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }

    /// The vectors of the tokens, `[1, tokens, dimension]`.
    private NDArray layer(NDList output) {
        for (String name : LAYERS) {
            for (NDArray array : output) {
                if (name.equals(array.getName()) && isLayer(array)) {
                    return array;
                }
            }
        }
        for (NDArray array : output) {
            // what a decoder says of the next word is no vector of a text
            if (isLayer(array) && !String.valueOf(array.getName()).contains("logits")) {
                return array;
            }
        }
        throw new Problem(
                "problem.text.model.outputs",
                place,
                String.join(
                        ", ",
                        output.stream()
                                .map(a -> a.getName() + " " + a.getShape())
                                .toList()));
    }

    private static boolean isLayer(NDArray array) {
        return array.getDataType() == DataType.FLOAT32
                && array.getShape().dimension() == 3
                && array.getShape().get(0) == 1;
    }
}
