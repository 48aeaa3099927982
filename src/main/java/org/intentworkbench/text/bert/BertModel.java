package org.intentworkbench.text.bert;

import java.io.IOException;
import java.io.InputStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;

/// The sentence models on the class path: BGE small 1.5 of BAAI (MIT), 8-bit, carried by langchain4j's jars. Both
/// read 512 tokens at most; the vector of a text is the last layer at its first token, made unit length.
///
/// @param name keys stored vectors: another file, pooling or schedule must get another name
/// @param file at the root of its jar, without `.onnx` and `-tokenizer.json`
record BertModel(Language language, String name, String file, int dimension, int tokenLimit) {
    static BertModel of(Language language) {
        return switch (language) {
            case ENGLISH -> new BertModel(language, "bge-small-en-v1.5-int8", "bge-small-en-v1.5-q", 384, 512);
            case CHINESE -> new BertModel(language, "bge-small-zh-v1.5-int8", "bge-small-zh-v1.5-q", 512, 512);
        };
    }

    InputStream network() throws IOException {
        return resource(file + ".onnx");
    }

    InputStream tokenizer() throws IOException {
        return resource(file + "-tokenizer.json");
    }

    private static InputStream resource(String name) throws IOException {
        var url = BertModel.class.getResource("/" + name);
        if (url == null) {
            throw new Problem("problem.text.model.missing", name);
        }
        return url.openStream();
    }
}
