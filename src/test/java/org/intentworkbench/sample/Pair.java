package org.intentworkbench.sample;

/// A word in both languages.
record Pair(String en, String zh) {
    static Pair of(String line) {
        String[] f = line.split("\\|");
        return new Pair(f[0], f[1]);
    }
}
