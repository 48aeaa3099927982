package org.intentworkbench.bench;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of its own: langchain4j's in-process embedding model over the lines of a file. By reflection, because
/// langchain4j brings other versions of the libraries this program stands on, so it never is on one class path with it.
/// Prints the seconds, without loading.
final class Langchain4jRival {
    private static final String MODEL =
            "dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel";

    private Langchain4jRival() {}

    public static void main(String[] arguments) throws Exception {
        Object model = Class.forName(MODEL).getConstructor().newInstance();
        Method embed =
                Class.forName("dev.langchain4j.model.embedding.EmbeddingModel").getMethod("embedAll", List.class);
        Method segment =
                Class.forName("dev.langchain4j.data.segment.TextSegment").getMethod("from", String.class);
        List<Object> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            texts.add(segment.invoke(null, line));
        }
        embed.invoke(model, texts.subList(0, Math.min(20, texts.size())));
        long start = System.nanoTime();
        embed.invoke(model, texts);
        System.out.println((System.nanoTime() - start) / 1e9);
        System.exit(0); // its threads would keep the program alive
    }
}
