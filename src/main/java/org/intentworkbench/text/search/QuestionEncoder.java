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
import org.intentworkbench.text.signals.WordEffects;

/// Encodes questions, and single texts an analyst looks at. A model is loaded at the first one of its language, in
/// about half a second, and stays loaded for the next ones until [#close]. Thread-safe.
public final class QuestionEncoder implements AutoCloseable {
    /// What the makers of a model would have before a question, where it was found to help, by model.
    private static final Map<String, String> INSTRUCTIONS =
            Map.of("bge-small-en-v1.5-int8", "Represent this sentence for searching relevant passages: ");

    private final EncoderFactory encoders;
    private EncoderFactory here; // guarded by this
    private final Map<Language, TextEncoder> open = new EnumMap<>(Language.class);

    public QuestionEncoder(EncoderFactory encoders) {
        this.encoders = encoders;
        this.here = encoders;
    }

    /// The same with the models that are chosen for a workspace now; asked before each use, since the choice may
    /// change.
    public synchronized QuestionEncoder in(Workspace workspace) {
        here = encoders.in(workspace);
        return this;
    }

    /// Name of the model of a language, known without loading it.
    public synchronized String model(Language language) {
        return here.model(language);
    }

    /// The vector of a question, with the instruction its model is better with before it: decisions/meaning-search.md.
    public float[] question(Language language, String question, Progress progress) {
        String instruction = INSTRUCTIONS.getOrDefault(model(language), "");
        return texts(language, List.of(instruction + question), progress)[0];
    }

    /// The vector of a text, as reviews are read; nothing is kept.
    public float[] text(Language language, String text, Progress progress) {
        return texts(language, List.of(text), progress)[0];
    }

    /// A text with and without each of its words, as reviews are read; nothing is kept.
    public synchronized WordEffects words(Language language, String text, Progress progress) {
        progress.check();
        return WordEffects.of(encoder(language, progress), text, progress);
    }

    private synchronized float[][] texts(Language language, List<String> texts, Progress progress) {
        progress.check();
        return encoder(language, progress).encode(texts, progress);
    }

    private TextEncoder encoder(Language language, Progress progress) {
        TextEncoder known = open.get(language);
        if (known != null && known.model().equals(here.model(language))) {
            return known;
        }
        progress.at(Stage.LOADING_MODEL, 0, 0);
        if (known != null) {
            known.close();
            open.remove(language);
        }
        TextEncoder loaded = here.open(language);
        open.put(language, loaded);
        return loaded;
    }

    /// As [#close], without waiting for who still reads.
    public void closeLater() {
        Thread.ofPlatform().daemon().name("free-models").start(this::close);
    }

    /// Frees the models; the next question loads its own again.
    @Override
    public synchronized void close() {
        open.values().forEach(TextEncoder::close);
        open.clear();
    }
}
