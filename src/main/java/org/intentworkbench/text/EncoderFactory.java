package org.intentworkbench.text;

import org.intentworkbench.domain.Language;

/// Opens encoders; asking for names and sizes loads nothing.
public interface EncoderFactory {
    TextEncoder open(Language language);

    String model(Language language);

    int dimension(Language language);
}
