package org.intentworkbench.text.bert;

import ai.djl.Model;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.TextEncoder;
import org.intentworkbench.text.TokenCounts;

/// One network and its tokenizer. Several workers share the network, each running one text at a time: the 8-bit
/// network scales its numbers by the whole batch, so only a text that is alone has the same vector every time.
/// Why this is also the faster way: `decisions/bert-schedule.md`.
final class BertEncoder implements TextEncoder {
    private final BertModel model;
    private final int workers;
    private final Model network;
    private final HuggingFaceTokenizer tokenizer;
    /// Read by whoever uses native memory, written by who frees it: use after free ends the process.
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private BertEncoder(BertModel model, int workers, Model network, HuggingFaceTokenizer tokenizer) {
        this.model = model;
        this.workers = workers;
        this.network = network;
        this.tokenizer = tokenizer;
    }

    static BertEncoder open(BertModel model, int workers) {
        var engine = new OnnxEngine();
        var tokenizer = engine.tokenizer(model);
        try {
            return new BertEncoder(model, workers, engine.network(model), tokenizer);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
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
        inUse(() -> new SharedWork(texts.size(), workers, Stage.TOKENISING, texts.size())
                .run(
                        () -> i -> {
                            var encoding = tokenizer.encode(texts.get(i));
                            tokens[i] = encoding.getIds().length;
                            cut[i] = encoding.exceedMaxLength();
                            return 1;
                        },
                        progress));
        return new TokenCounts(tokens, cut);
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
        var tokens = new long[texts.size()][];
        var vectors = new float[texts.size()][];
        inUse(() -> {
            new SharedWork(texts.size(), workers, Stage.TOKENISING, texts.size())
                    .run(
                            () -> i -> {
                                tokens[i] = tokenizer.encode(texts.get(i)).getIds();
                                return 1;
                            },
                            progress);
            long total = 0;
            for (long[] text : tokens) {
                total += text.length;
            }
            new SharedWork(texts.size(), workers, Stage.ENCODING, total)
                    .run(() -> new Reader(network.newPredictor(new FirstToken()), tokens, vectors), progress);
        });
        return vectors;
    }

    private record Reader(Predictor<long[], float[]> predictor, long[][] tokens, float[][] vectors)
            implements SharedWork.Hand {
        @Override
        public long work(int piece) {
            try {
                vectors[piece] = predictor.predict(tokens[piece]);
                return tokens[piece].length;
            } catch (TranslateException e) {
                throw new IllegalStateException("the network refused " + tokens[piece].length + " tokens", e);
            }
        }

        @Override
        public void close() {
            predictor.close();
        }
    }

    private void inUse(Runnable work) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("encoder " + model.name() + " is closed");
            }
            work.run();
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
