package org.intentworkbench.store;

import java.util.ArrayList;
import java.util.List;

/// One dictionary for the words of several imports, in the order of their appearance. Keeps the words it is given and
/// four to nine bytes for each besides.
final class JoinedWords {
    private final List<String> words = new ArrayList<>();
    /// Code and one more; 0 = free.
    private int[] slots = new int[1 << 10];

    int code(String word) {
        int slot = slot(word);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        words.add(word);
        slots[slot] = words.size();
        if (words.size() * 4L > slots.length * 3L) {
            grow();
        }
        return words.size() - 1;
    }

    String[] words() {
        return words.toArray(new String[0]);
    }

    /// Where the word stands, or the free place where it belongs.
    private int slot(String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & (slots.length - 1);
        while (slots[slot] != 0 && !words.get(slots[slot] - 1).equals(word)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < words.size(); code++) {
            slots[slot(words.get(code))] = code + 1;
        }
    }
}
