package org.intentworkbench.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Names a text by the SHA-256 of its letters, under which its vector is kept. Half a surrogate pair counts as a
/// question mark. One thread at a time.
public final class TextHash {
    private final MessageDigest digest;

    public TextHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return 32 bytes
    public byte[] of(String text) {
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The first 64 of the 128 bits that are enough to tell the texts of one workspace apart.
    public static long high(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong(0);
    }

    /// The next 64.
    public static long low(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong(Long.BYTES);
    }
}
