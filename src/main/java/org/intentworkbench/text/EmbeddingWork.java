package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.TextHash;

/// Encodes texts that have no vector yet and stores the vectors, a window at a time; while one window is stored the
/// next is encoded. First all texts are shown to [#count], then all to [#read]; of neither is kept more than a window.
final class EmbeddingWork implements AutoCloseable {
    /// Texts encoded between two writes: about two seconds of work, which is what a cancel or a crash can lose.
    static final int WINDOW = 256;
    /// Letters of a window at most, for texts of a megabyte.
    private static final int LETTERS = 4 << 20;

    private final EncoderFactory encoders;
    private final Shelf shelf;
    private final Progress progress;
    private final Map<Language, TextEncoder> open = new EnumMap<>(Language.class);
    private final Map<Language, Pace> paces = new EnumMap<>(Language.class);
    private final HashSet128 cut = new HashSet128();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vectors").factory());
    private final Window window = new Window();
    private CompletableFuture<?> writing = CompletableFuture.completedFuture("nothing to write yet");
    private long tokensExpected;
    private long tokensRead;
    private long encoded;
    private long truncated;

    /// Where vectors go, [org.intentworkbench.store.VectorStore#put]; called from one thread at a time.
    interface Shelf {
        void put(String model, List<String> texts, float[][] vectors, boolean[] cut);
    }

    /// What one model read, and how long that took, pauses left out.
    record Pace(long texts, double seconds) {
        Pace and(long more, double moreSeconds) {
            return new Pace(texts + more, seconds + moreSeconds);
        }
    }

    EmbeddingWork(EncoderFactory encoders, Shelf shelf, Progress progress) {
        this.encoders = encoders;
        this.shelf = shelf;
        this.progress = progress;
    }

    /// Counts what a model will read of some texts, and notes which of them it will not read to their end.
    void count(Language language, List<String> texts, List<byte[]> hashes) {
        var encoder = opened(language);
        long start = clock();
        var counts = encoder.count(texts, progress.quietly());
        tokensExpected += counts.total();
        for (int i = 0; i < hashes.size(); i++) {
            if (counts.cut()[i]) {
                cut.add(TextHash.high(hashes.get(i)), TextHash.low(hashes.get(i)));
            }
        }
        worked(language, 0, start);
    }

    /// Reads a text, or keeps it until the window of its language is full.
    void read(Language language, String text, byte[] hash) {
        if (!window.texts.isEmpty() && window.language != language) {
            flush();
        }
        window.language = language;
        window.texts.add(text);
        window.cut.add(cut.contains(TextHash.high(hash), TextHash.low(hash)));
        window.letters += text.length();
        if (window.texts.size() == WINDOW || window.letters > LETTERS) {
            flush();
        }
    }

    /// Reads what is left and waits until all is stored.
    void finish() {
        flush();
        await();
    }

    private void flush() {
        if (window.texts.isEmpty()) {
            return;
        }
        var texts = List.copyOf(window.texts);
        var ends = new boolean[texts.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = window.cut.get(i);
            truncated += ends[i] ? 1 : 0;
        }
        var encoder = opened(window.language);
        long start = clock();
        var told = new WindowProgress();
        var vectors = encoder.encode(texts, told);
        tokensRead += told.tokens;
        encoded += texts.size();
        await();
        writing = CompletableFuture.runAsync(() -> shelf.put(encoder.model(), texts, vectors, ends), writer);
        worked(window.language, texts.size(), start);
        window.texts.clear();
        window.cut.clear();
        window.letters = 0;
    }

    long encoded() {
        return encoded;
    }

    long tokens() {
        return tokensRead;
    }

    long truncated() {
        return truncated;
    }

    Map<Language, Pace> paces() {
        return paces;
    }

    private TextEncoder opened(Language language) {
        var encoder = open.get(language);
        if (encoder == null) {
            progress.at(Stage.LOADING_MODEL, 0, 0);
            progress.check();
            encoder = encoders.open(language);
            open.put(language, encoder);
        }
        return encoder;
    }

    /// Nanoseconds of work: a pause is none.
    private long clock() {
        return System.nanoTime() - progress.heldNanos();
    }

    private void worked(Language language, long texts, long start) {
        paces.put(language, paces.getOrDefault(language, new Pace(0, 0)).and(texts, (clock() - start) / 1e9));
    }

    private void await() {
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

    @Override
    public void close() {
        writer.close();
        open.values().forEach(TextEncoder::close);
    }

    private static final class Window {
        private final List<String> texts = new ArrayList<>();
        private final List<Boolean> cut = new ArrayList<>();
        private Language language = Language.ENGLISH;
        private long letters;
    }

    /// Shows the progress of one window as part of the whole.
    private final class WindowProgress implements Progress {
        private volatile long tokens;

        @Override
        public void at(Stage stage, long done, long total) {
            if (stage == Stage.ENCODING) {
                tokens = done;
                progress.at(stage, tokensRead + done, tokensExpected);
            }
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
