package org.intentworkbench.text.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.LongBuffer;
import java.util.Arrays;

/// Feeds the token numbers of one text to the network and takes the last layer at the first token, made unit
/// length.
final class FirstToken implements NoBatchifyTranslator<long[], float[]> {
    @Override
    public NDList processInput(TranslatorContext context, long[] tokens) {
        var attention = new long[tokens.length];
        Arrays.fill(attention, 1);
        return new NDList(
                array(context, "input_ids", tokens),
                array(context, "attention_mask", attention),
                array(context, "token_type_ids", new long[tokens.length]));
    }

    private static NDArray array(TranslatorContext context, String name, long[] values) {
        var array = context.getNDManager().create(LongBuffer.wrap(values), new Shape(1, values.length), DataType.INT64);
        array.setName(name);
        return array;
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        var layer = output.get(0);
        var vector = new float[Math.toIntExact(layer.getShape().get(2))];
        layer.toByteBuffer().asFloatBuffer().get(vector);
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
