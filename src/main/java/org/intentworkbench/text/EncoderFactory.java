package org.intentworkbench.text;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;

/// Opens encoders, one model a language.
public interface EncoderFactory {
    /// Loads the model, which takes about half a second; close the encoder after use.
    /// @throws org.intentworkbench.domain.Problem where this machine cannot run the model, or where the files of an own
    ///     one are gone or have changed
    TextEncoder open(Language language);

    /// [TextEncoder#model] of the language, known without loading anything.
    String model(Language language);

    /// [TextEncoder#dimension] of the language, known without loading anything.
    int dimension(Language language);

    /// The same with the models that the analyst chose for a workspace. Whoever has a workspace asks this first.
    default EncoderFactory in(Workspace workspace) {
        return with(ModelChoice.all(workspace));
    }

    /// The same with other models for some languages; those of earlier calls are forgotten.
    default EncoderFactory with(Map<Language, OwnModel> own) {
        return this;
    }

    /// What is known of the model of a language.
    default ModelFacts facts(Language language) {
        return new ModelFacts(language, model(language), dimension(language), 512, Pooling.CLS, "", "", null);
    }

    /// Looks whether a folder holds a sentence model that can be used, by reading a few texts with it.
    ///
    /// @param pooling empty = as the folder says
    /// @throws Problem in plain words, where it cannot be used
    default OwnModel examine(Path folder, Optional<Pooling> pooling, Progress progress) {
        throw new Problem("problem.text.model.fixed");
    }
}
