package org.intentworkbench.sample;

import java.util.List;

/// A kind of thing the shop sells, with the words people use for it in both languages.
record Noun(
        String name,
        String word,
        boolean plural,
        String nameZh,
        String wordZh,
        List<String> aliases,
        List<String> aliasesZh,
        int priceFrom,
        int priceTo,
        List<String> parts,
        List<String> partsZh,
        List<String> uses,
        List<String> usesZh) {

    static Noun of(String line) {
        String[] f = line.split("\\|");
        return new Noun(
                f[0],
                f[1],
                f[2].equals("p"),
                f[3],
                f[4],
                words(f[5]),
                words(f[6]),
                Integer.parseInt(f[7]),
                Integer.parseInt(f[8]),
                words(f[9]),
                words(f[10]),
                words(f[11]),
                words(f[12]));
    }

    private static List<String> words(String field) {
        return List.of(field.split(";"));
    }
}
