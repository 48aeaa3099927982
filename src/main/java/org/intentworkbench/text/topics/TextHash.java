package org.intentworkbench.text.topics;

/// 64 bits that stand for a text: FNV-1a over its `char`s, mixed at the end. Of a million texts two meet by chance
/// once in 37 million cases.
final class TextHash {
    private TextHash() {}

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }
}
