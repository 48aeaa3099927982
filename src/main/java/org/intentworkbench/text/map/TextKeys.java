package org.intentworkbench.text.map;

import java.util.List;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.TextHash;

/// Fingerprints of texts, 64 bits each: among a million texts two are the same by chance once in forty million
/// workspaces.
final class TextKeys {
    private static final int TEXTS_A_CHECK = 1024;

    private TextKeys() {}

    static long[] of(List<String> texts, Progress progress) {
        var hash = new TextHash();
        long[] keys = new long[texts.size()];
        for (int text = 0; text < keys.length; text++) {
            if (text % TEXTS_A_CHECK == 0) {
                progress.check();
            }
            keys[text] = TextHash.high(hash.of(texts.get(text)));
        }
        return keys;
    }
}
