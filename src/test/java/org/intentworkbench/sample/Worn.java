package org.intentworkbench.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Remembers what was said, so that a sentence or a run of it is refused once it is worn out.
final class Worn {
    private final int run;
    private final int most;
    private final boolean words;
    private final Set<String> said = new HashSet<>();
    private final Map<String, Integer> runs = new HashMap<>();

    /// `run` words (or characters) in a row may occur in at most `most` sentences.
    Worn(int run, int most, boolean words) {
        this.run = run;
        this.most = most;
        this.words = words;
    }

    boolean accept(String sentence) {
        Set<String> found = runs(sentence, run, words);
        if (said.contains(sentence) || found.stream().anyMatch(r -> runs.getOrDefault(r, 0) >= most)) {
            return false;
        }
        said.add(sentence);
        found.forEach(r -> runs.merge(r, 1, Integer::sum));
        return true;
    }

    static Set<String> runs(String text, int run, boolean words) {
        Set<String> runs = new HashSet<>();
        if (words) {
            String[] list = text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}']+");
            for (int i = 0; i + run <= list.length; i++) {
                runs.add(String.join(" ", java.util.Arrays.asList(list).subList(i, i + run)));
            }
        } else {
            String plain = text.replaceAll("[\\p{P}\\p{S}\\s]+", "");
            for (int i = 0; i + run <= plain.length(); i++) {
                runs.add(plain.substring(i, i + run));
            }
        }
        return runs;
    }
}
