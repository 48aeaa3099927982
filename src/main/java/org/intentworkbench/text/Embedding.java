package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.TextHash;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// Encodes the reviews of a workspace: each distinct text once in the life of the workspace, by the model of its
/// language. Vectors are stored as they come, so a run that was cancelled, or whose process died, goes on where it
/// stopped. Reviews come as a stream: besides one window of texts and vectors only 128 bits of each different text are
/// in memory.
public final class Embedding {
    /// Parts of reviews whose tokens are counted at a time.
    private static final int COUNTED = 4_096;

    private final EncoderFactory encoders;

    /// @param encoders those that the analyst chose for a workspace are asked for here
    public Embedding(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// How much there is to read; reads nothing.
    ///
    /// @param progress told of stage READING in reviews
    public TextCount count(Workspace workspace, Progress progress) {
        return Census.take(workspace, encoders.in(workspace), (language, texts, hashes) -> {}, Stage.READING, progress)
                .count();
    }

    /// Encodes title and text of all reviews, both languages, English first.
    ///
    /// @param progress told of stage ENCODING in tokens over all languages; the tokens are counted first, in stage
    ///     TOKENISING, in reviews
    /// @throws org.intentworkbench.job.Cancelled within a second; what was stored until then stays
    public EmbeddingReport run(Workspace workspace, Progress progress) {
        long start = System.nanoTime() - progress.heldNanos();
        var here = encoders.in(workspace);
        try (var work = new EmbeddingWork(here, workspace.vectors()::put, progress)) {
            var census = Census.take(workspace, here, work::count, Stage.TOKENISING, progress);
            var count = census.count();
            for (var one : count.languages()) {
                if (one.waiting() > 0) {
                    read(workspace, one.language(), census.missing(one.language()), work, progress);
                }
            }
            work.finish();
            double seconds = 0;
            for (var one : count.languages()) {
                var pace = work.paces().get(one.language());
                if (pace != null) {
                    seconds += pace.seconds();
                    ReadingPace.remember(workspace, one.model(), pace.texts(), pace.seconds());
                }
            }
            return new EmbeddingReport(
                    count.texts(),
                    count.distinct(),
                    work.encoded(),
                    count.distinct() - work.encoded(),
                    work.tokens(),
                    (System.nanoTime() - progress.heldNanos() - start) / 1e9,
                    work.encoded() == 0 ? 0 : work.encoded() / seconds,
                    count.languages().stream().map(TextCount.OfLanguage::model).toList(),
                    work.truncated(),
                    count.blank());
        }
    }

    /// How long different texts of a language will take here, in seconds; see [TextCount.OfLanguage#seconds].
    public double seconds(Workspace workspace, Language language, int texts) {
        return texts
                / ReadingPace.of(workspace, language, encoders.in(workspace).model(language));
    }

    private static void read(
            Workspace workspace, Language language, HashSet128 missing, EmbeddingWork work, Progress progress) {
        var taken = new HashSet128();
        var hash = new TextHash();
        workspace.reviewTexts(
                (importId, row, title, text) -> {
                    String whole = ReviewText.of(title, text);
                    byte[] key = hash.of(whole);
                    long high = TextHash.high(key);
                    long low = TextHash.low(key);
                    if (missing.contains(high, low) && taken.add(high, low)) {
                        work.read(language, whole, key);
                    }
                },
                progress);
    }

    /// The stored vectors of texts of one language.
    ///
    /// @param texts as [ReviewText] makes them
    /// @return one for each text, of [EncoderFactory#dimension] numbers; null where the text is blank or was not
    ///     encoded yet
    public @Nullable float[][] vectors(Workspace workspace, Language language, List<String> texts, Progress progress) {
        return workspace.vectors().get(encoders.in(workspace).model(language), texts, progress);
    }

    /// The vectors of any texts of one language, such as parts of reviews; those that have none yet are encoded, and
    /// stored as they come.
    ///
    /// @param texts different, none blank
    /// @param progress told of stage ENCODING in tokens
    /// @return one for each text
    /// @throws org.intentworkbench.job.Cancelled within a second; what was stored until then stays
    public float[][] encoded(Workspace workspace, Language language, List<String> texts, Progress progress) {
        // one model from here to the end, whatever is chosen meanwhile
        var here = encoders.in(workspace);
        String model = here.model(language);
        @Nullable float[][] found = workspace.vectors().get(model, texts, progress);
        var missing = new ArrayList<String>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                missing.add(texts.get(i));
            }
        }
        if (!missing.isEmpty()) {
            var hash = new TextHash();
            try (var work = new EmbeddingWork(here, workspace.vectors()::put, progress)) {
                for (int from = 0; from < missing.size(); from += COUNTED) {
                    progress.check();
                    progress.at(Stage.TOKENISING, from, missing.size());
                    var part = missing.subList(from, Math.min(from + COUNTED, missing.size()));
                    work.count(language, part, part.stream().map(hash::of).toList());
                }
                missing.forEach(text -> work.read(language, text, hash.of(text)));
                work.finish();
            }
            found = workspace.vectors().get(model, texts, progress);
        }
        float[][] all = new float[found.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = Objects.requireNonNull(found[i]);
        }
        return all;
    }
}
