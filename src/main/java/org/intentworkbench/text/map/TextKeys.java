package org.intentworkbench.text.map;

import java.util.List;
import org.intentworkbench.store.TextHash;

/// Fingerprints of texts, 64 bits each: among a million texts two are the same by chance once in forty million
/// workspaces.
final class TextKeys {
    private TextKeys() {}

    static long[] of(List<String> texts) {
        var hash = new TextHash();
        return texts.stream().mapToLong(text -> TextHash.high(hash.of(text))).toArray();
    }
}
