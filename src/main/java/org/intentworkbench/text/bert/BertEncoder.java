package org.intentworkbench.text.bert;

import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.TextEncoder;
import org.intentworkbench.text.TokenCounts;

/// One network and its tokenizer. Several workers share the network, each running one text at a time: the 8-bit
/// network scales its numbers by the whole batch, so only a text that is alone has the same vector every time.
/// Why this is also the faster way: `decisions/bert-schedule.md`.
final class BertEncoder implements TextEncoder {
    /// Letters looked at first for each token that can be read; words are shorter, and signs and Chinese much more so.
    private static final int LETTERS_A_TOKEN = 16;
    /// Letters looked at in all: what stands behind a quarter of a million letters without a word is not read.
    private static final int MOST_LETTERS = 1 << 18;
    /// Longer words are one unknown token whole or cut.
    private static final int WORD = 1 << 10;

    private final BertModel model;
    private final int workers;
    private final Model network;
    private final HuggingFaceTokenizer tokenizer;
    private final PooledText pooled;
    /// Read by whoever uses native memory, for one text at a time so that a pause holds nobody; written by who frees
    /// it: use after free ends the process.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private BertEncoder(BertModel model, int workers, Model network, HuggingFaceTokenizer tokenizer) {
        this.model = model;
        this.workers = workers;
        this.network = network;
        this.tokenizer = tokenizer;
        pooled = new PooledText(
                model.pooling(), inputs(model, network), model.files().place());
    }

    static BertEncoder open(BertModel model, int workers) {
        var engine = new OnnxEngine();
        var tokenizer = engine.tokenizer(model);
        Model network = null;
        try {
            network = engine.network(model);
            return new BertEncoder(model, workers, network, tokenizer);
        } catch (RuntimeException e) {
            tokenizer.close();
            if (network != null) {
                network.close();
            }
            throw e;
        }
    }

    private static List<String> inputs(BertModel model, Model network) {
        List<String> inputs = network.getBlock().describeInput().keys();
        if (!inputs.contains(PooledText.IDS)
                || !Set.of(PooledText.IDS, PooledText.MASK, PooledText.TYPES).containsAll(inputs)) {
            throw new Problem("problem.text.model.inputs", model.files().place(), String.join(", ", inputs));
        }
        return List.copyOf(inputs);
    }

    @Override
    public String model() {
        return model.name();
    }

    @Override
    public Language language() {
        return model.language();
    }

    @Override
    public int dimension() {
        return model.dimension();
    }

    @Override
    public int tokenLimit() {
        return model.tokenLimit();
    }

    @Override
    public TokenCounts count(List<String> texts, Progress progress) {
        var tokens = new int[texts.size()];
        var cut = new boolean[texts.size()];
        requireOpen();
        new SharedWork(texts.size(), workers, Stage.TOKENISING, texts.size())
                .run(
                        () -> i -> {
                            var read = tokens(texts.get(i));
                            tokens[i] = read.ids.length;
                            cut[i] = read.cut;
                            return 1;
                        },
                        progress);
        return new TokenCounts(tokens, cut);
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
        var tokens = new long[texts.size()][];
        var vectors = new float[texts.size()][];
        requireOpen();
        new SharedWork(texts.size(), workers, Stage.TOKENISING, texts.size())
                .run(
                        () -> i -> {
                            tokens[i] = tokens(texts.get(i)).ids;
                            return 1;
                        },
                        progress);
        long total = 0;
        for (long[] text : tokens) {
            total += text.length;
        }
        new SharedWork(texts.size(), workers, Stage.ENCODING, total)
                .run(() -> new Reader(inUse(() -> network.newPredictor(pooled)), tokens, vectors), progress);
        return vectors;
    }

    /// @param cut whether the text goes on after what was read
    private record Tokens(long[] ids, boolean cut) {}

    /// The tokens that the network reads. Of a long text only as many letters are looked at as these tokens take: a
    /// megabyte would hold up a cancel for seconds.
    private Tokens tokens(String text) {
        return inUse(() -> {
            for (int letters = model.tokenLimit() * LETTERS_A_TOKEN; ; letters *= 4) {
                boolean whole = letters >= text.length();
                var read = tokenizer.encode(whole ? text : text.substring(0, border(text, letters)));
                boolean full = read.exceedMaxLength();
                if (whole || full || letters >= MOST_LETTERS) {
                    return new Tokens(read.getIds(), full || !whole);
                }
            }
        });
    }

    /// The last gap between words before a letter, where there is one near; never within a pair of surrogates.
    private static int border(String text, int letters) {
        for (int at = letters; at > Math.max(0, letters - WORD); at--) {
            if (text.charAt(at) == ' ') {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(letters)) ? letters - 1 : letters;
    }

    private final class Reader implements SharedWork.Hand {
        private final Predictor<long[], float[]> predictor;
        private final long[][] tokens;
        private final float[][] vectors;

        Reader(Predictor<long[], float[]> predictor, long[][] tokens, float[][] vectors) {
            this.predictor = predictor;
            this.tokens = tokens;
            this.vectors = vectors;
        }

        @Override
        public long work(int piece) {
            vectors[piece] = inUse(() -> vector(tokens[piece]));
            return tokens[piece].length;
        }

        private float[] vector(long[] ids) {
            try {
                return predictor.predict(ids);
            } catch (TranslateException e) {
                if (e.getCause() instanceof Problem problem) {
                    throw problem;
                }
                if (model.files() instanceof ModelFiles.Folder) {
                    throw new Problem(e, "problem.text.model.run", model.files().place(), OnnxEngine.rootReason(e));
                }
                throw new IllegalStateException("the network refused " + ids.length + " tokens", e);
            }
        }

        @Override
        public void close() {
            use.readLock().lock();
            try {
                predictor.close();
            } finally {
                use.readLock().unlock();
            }
        }
    }

    private void requireOpen() {
        inUse(() -> true);
    }

    private <T> T inUse(Supplier<T> work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("encoder " + model.name() + " is closed");
            }
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                tokenizer.close();
                network.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
