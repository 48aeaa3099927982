package org.intentworkbench.text.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;

/// Encodes questions. A model is loaded at the first question of its language, in about half a second, and stays
/// loaded for the next ones until [#close]. Thread-safe.
public final class QuestionEncoder implements AutoCloseable {
    /// What the makers of a model would have before a question, where it was found to help, by model.
    private static final Map<String, String> INSTRUCTIONS =
            Map.of("bge-small-en-v1.5-int8", "Represent this sentence for searching relevant passages: ");

    private final EncoderFactory all;
    private EncoderFactory encoders;
    private final Map<Language, TextEncoder> open = new EnumMap<>(Language.class);

    public QuestionEncoder(EncoderFactory encoders) {
        all = encoders;
        this.encoders = encoders;
    }

    /// Reads with the models chosen for a workspace from now on, as its reviews are read.
    public synchronized QuestionEncoder in(Workspace workspace) {
        encoders = all.in(workspace);
        return this;
    }

    /// The vector of a question, with the instruction its model is better with before it: decisions/meaning-search.md.
    public synchronized float[] question(Language language, String question, Progress progress) {
        String instruction = INSTRUCTIONS.getOrDefault(encoders.model(language), "");
        return texts(language, List.of(instruction + question), progress)[0];
    }

    /// Vectors of texts of a language as they are, as those of reviews are made; none is kept.
    public synchronized float[][] texts(Language language, List<String> texts, Progress progress) {
        progress.check();
        return encoder(language, progress).encode(texts, progress);
    }

    private TextEncoder encoder(Language language, Progress progress) {
        TextEncoder known = open.get(language);
        if (known != null && known.model().equals(encoders.model(language))) {
            return known;
        }
        progress.at(Stage.LOADING_MODEL, 0, 0);
        if (known != null) {
            known.close();
            open.remove(language);
        }
        TextEncoder loaded = encoders.open(language);
        open.put(language, loaded);
        return loaded;
    }

    /// Frees the models; the next question loads its own again.
    @Override
    public synchronized void close() {
        open.values().forEach(TextEncoder::close);
        open.clear();
    }
}
