package org.intentworkbench.ui.text;

import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ReadTexts;

/// What all tabs of *Text* stand on.
///
/// @param corpus all reviews with text
/// @param languages those that occur, in the order of [Language]
public record TextGround(Corpus corpus, List<ReadTexts> languages) {
    public TextGround {
        languages = List.copyOf(languages);
    }

    static TextGround of(Workspace workspace, EncoderFactory encoders, Progress progress) {
        Corpus corpus = Corpus.of(workspace, progress);
        List<ReadTexts> languages = java.util.Arrays.stream(Language.values())
                .map(language -> ReadTexts.of(workspace, encoders, corpus, language, progress))
                .filter(read -> read.size() + read.waiting() > 0)
                .toList();
        return new TextGround(corpus, languages);
    }

    /// Different texts without a vector.
    public int waiting() {
        return languages.stream().mapToInt(ReadTexts::waiting).sum();
    }

    /// Different texts with a vector.
    public int read() {
        return languages.stream().mapToInt(ReadTexts::size).sum();
    }
}
