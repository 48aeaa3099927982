package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Encodes texts that have no vector yet and stores the vectors, a window at a time; while one window is stored the
/// next is encoded.
final class EmbeddingWork {
    /// Texts encoded between two writes: about two seconds of work, which is what a cancel or a crash can lose.
    static final int WINDOW = 256;

    private final EncoderFactory encoders;
    private final Shelf shelf;
    private final Progress progress;

    /// Where vectors go, [org.intentworkbench.store.VectorStore#put]; called from one thread at a time.
    interface Shelf {
        void put(String model, List<String> texts, float[][] vectors);
    }

    /// @param seconds without loading the models
    record Done(long encoded, long tokens, long truncated, double seconds) {}

    EmbeddingWork(EncoderFactory encoders, Shelf shelf, Progress progress) {
        this.encoders = encoders;
        this.shelf = shelf;
        this.progress = progress;
    }

    Done run(Map<Language, List<String>> missing) {
        var open = new ArrayList<TextEncoder>();
        try {
            int loaded = 0;
            for (var language : missing.keySet()) {
                progress.at(Stage.LOADING_MODEL, loaded++, missing.size());
                progress.check();
                open.add(encoders.open(language));
            }
            return encode(open, missing);
        } finally {
            open.forEach(TextEncoder::close);
        }
    }

    private Done encode(List<TextEncoder> open, Map<Language, List<String>> missing) {
        long start = System.nanoTime();
        long texts = 0;
        long tokens = 0;
        long truncated = 0;
        for (var encoder : open) {
            var rest = missing.getOrDefault(encoder.language(), List.of());
            var counts = encoder.count(rest, progress);
            texts += rest.size();
            tokens += counts.total();
            truncated += counts.truncated();
        }
        var told = new WindowProgress(progress, tokens);
        for (var encoder : open) {
            encode(encoder, missing.getOrDefault(encoder.language(), List.of()), told);
        }
        return new Done(texts, tokens, truncated, (System.nanoTime() - start) / 1e9);
    }

    private void encode(TextEncoder encoder, List<String> texts, WindowProgress told) {
        try (var writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("vectors").factory())) {
            CompletableFuture<?> writing = CompletableFuture.completedFuture("nothing to write yet");
            for (int from = 0; from < texts.size(); from += WINDOW) {
                var window = texts.subList(from, Math.min(from + WINDOW, texts.size()));
                var vectors = encoder.encode(window, told);
                told.windowDone();
                await(writing);
                writing = CompletableFuture.runAsync(() -> shelf.put(encoder.model(), window, vectors), writer);
            }
            await(writing);
        }
    }

    private static void await(CompletableFuture<?> writing) {
        try {
            writing.join();
        } catch (CompletionException e) {
            // a full disk or a closed workspace, said in its own words
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /// Shows the progress of one window as part of the whole.
    private static final class WindowProgress implements Progress {
        private final Progress whole;
        private final long total;
        private long before;
        private long window;

        WindowProgress(Progress whole, long total) {
            this.whole = whole;
            this.total = total;
        }

        @Override
        public void at(Stage stage, long done, long tokens) {
            if (stage == Stage.ENCODING) {
                window = tokens;
                whole.at(stage, before + done, total);
            }
        }

        void windowDone() {
            before += window;
            window = 0;
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
