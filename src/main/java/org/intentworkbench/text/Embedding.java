package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.VectorStore;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// Encodes the reviews of a workspace: each distinct text once in the life of the workspace, by the model of its
/// language. Vectors are stored as they come, so a run that was cancelled, or whose process died, goes on where it
/// stopped. Only one window of vectors is in memory at a time.
public final class Embedding {
    /// Texts looked up at a time.
    private static final int LOOKUP = 4_096;

    private final EncoderFactory encoders;

    public Embedding(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// Encodes title and text of all reviews, both languages, English first.
    ///
    /// @param progress told of stage ENCODING in tokens over all languages; the tokens are counted first, in stage
    ///     TOKENISING
    /// @throws org.intentworkbench.job.Cancelled within a second; what was stored until then stays
    public EmbeddingReport run(Workspace workspace, Progress progress) {
        long start = System.nanoTime();
        long texts = 0;
        long blank = 0;
        Map<Language, Set<String>> byLanguage = new EnumMap<>(Language.class);
        for (var table : workspace.tables(FileKind.REVIEWS, progress)) {
            for (String text : ReviewText.ofTable(table)) {
                texts++;
                if (text.isEmpty()) {
                    blank++;
                } else {
                    byLanguage
                            .computeIfAbsent(Language.ofText(text), l -> new LinkedHashSet<>())
                            .add(text);
                }
            }
            progress.check();
        }
        var models = new ArrayList<String>();
        var missing = new EnumMap<Language, List<String>>(Language.class);
        long distinct = 0;
        for (var entry : byLanguage.entrySet()) {
            distinct += entry.getValue().size();
            String model = encoders.model(entry.getKey());
            models.add(model);
            var rest = missing(workspace.vectors(), model, List.copyOf(entry.getValue()), progress);
            if (!rest.isEmpty()) {
                missing.put(entry.getKey(), rest);
            }
        }
        var work = new EmbeddingWork(encoders, workspace.vectors()::put, progress).run(missing);
        return new EmbeddingReport(
                texts,
                distinct,
                work.encoded(),
                distinct - work.encoded(),
                work.tokens(),
                (System.nanoTime() - start) / 1e9,
                work.encoded() == 0 ? 0 : work.encoded() / work.seconds(),
                models,
                work.truncated(),
                blank);
    }

    /// The stored vectors of texts of one language.
    ///
    /// @param texts as [ReviewText] makes them
    /// @return one for each text, of [EncoderFactory#dimension] numbers; null where the text is blank or was not
    ///     encoded yet
    public @Nullable float[][] vectors(Workspace workspace, Language language, List<String> texts, Progress progress) {
        String model = encoders.model(language);
        @Nullable float[][] found = new float[texts.size()][];
        for (int from = 0; from < texts.size(); from += LOOKUP) {
            progress.check();
            progress.at(Stage.READING, from, texts.size());
            var part = texts.subList(from, Math.min(from + LOOKUP, texts.size()));
            System.arraycopy(workspace.vectors().get(model, part), 0, found, from, part.size());
        }
        return found;
    }

    /// The vectors of any texts of one language, such as parts of reviews; those that have none yet are encoded, and
    /// stored as they come.
    ///
    /// @param texts different, none blank
    /// @return one for each text
    /// @throws org.intentworkbench.job.Cancelled within a second; what was stored until then stays
    public float[][] encoded(Workspace workspace, Language language, List<String> texts, Progress progress) {
        var rest = missing(workspace.vectors(), encoders.model(language), texts, progress);
        if (!rest.isEmpty()) {
            new EmbeddingWork(encoders, workspace.vectors()::put, progress).run(Map.of(language, rest));
        }
        @Nullable float[][] found = vectors(workspace, language, texts, progress);
        float[][] all = new float[found.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = Objects.requireNonNull(found[i]);
        }
        return all;
    }

    private static List<String> missing(VectorStore store, String model, List<String> texts, Progress progress) {
        var rest = new ArrayList<String>();
        for (int from = 0; from < texts.size(); from += LOOKUP) {
            progress.check();
            var part = texts.subList(from, Math.min(from + LOOKUP, texts.size()));
            @Nullable float[][] found = store.get(model, part);
            for (int i = 0; i < found.length; i++) {
                if (found[i] == null) {
                    rest.add(part.get(i));
                }
            }
        }
        return rest;
    }
}
