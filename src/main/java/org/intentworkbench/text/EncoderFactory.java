package org.intentworkbench.text;

import org.intentworkbench.domain.Language;

/// Opens encoders, one model a language.
public interface EncoderFactory {
    /// Loads the model, which takes about half a second; close the encoder after use.
    /// @throws org.intentworkbench.domain.Problem where this machine cannot run the model
    TextEncoder open(Language language);

    /// [TextEncoder#model] of the language, known without loading anything.
    String model(Language language);

    /// [TextEncoder#dimension] of the language, known without loading anything.
    int dimension(Language language);
}
