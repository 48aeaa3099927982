package org.intentworkbench.text.map;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// Fingerprints of texts: the first eight bytes of their SHA-256. Among a million texts two are the same by chance once
/// in forty million workspaces.
final class TextKeys {
    private TextKeys() {}

    static long[] of(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            long[] keys = new long[texts.size()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = ByteBuffer.wrap(digest.digest(texts.get(i).getBytes(StandardCharsets.UTF_8)))
                        .getLong();
            }
            return keys;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
