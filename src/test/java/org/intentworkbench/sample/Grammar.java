package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sentences grown from word lists: `{rule}` is another rule or a word of the product, `[a|b]` a choice. A rule
/// with a capital letter starts its text with one. Of three alternatives drawn the one used least is taken, so
/// that no sentence is worn out early.
final class Grammar {
    private record Line(Set<String> tags, String text) {}

    private final Map<String, List<Line>> rules = new HashMap<>();
    private final Map<Line, int[]> uses = new java.util.IdentityHashMap<>();
    private final Dice dice;

    Grammar(String resource, Dice dice) {
        this.dice = dice;
        String rule = "";
        for (String line : Catalogue.lines(resource)) {
            if (line.startsWith("# ")) {
                rule = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("//")) {
                boolean tagged = line.startsWith("@");
                int cut = line.indexOf(' ');
                Set<String> tags = tagged ? Set.of(line.substring(1, cut)) : Set.of();
                rules.computeIfAbsent(rule, r -> new ArrayList<>())
                        .add(new Line(tags, tagged ? line.substring(cut + 1) : line));
            }
        }
    }

    String say(String rule, Map<String, String> words, Set<String> tags) {
        List<Line> fitting = rules.getOrDefault(rule, List.of()).stream()
                .filter(l -> tags.containsAll(l.tags()))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("nothing to say for " + rule);
        }
        Line best = null;
        for (int i = 0; i < 3; i++) {
            Line line = dice.pick(fitting);
            if (best == null || count(line)[0] < count(best)[0]) {
                best = line;
            }
        }
        count(best)[0]++;
        return grow(best.text(), words, tags);
    }

    private int[] count(Line line) {
        return uses.computeIfAbsent(line, l -> new int[1]);
    }

    private String grow(String text, Map<String, String> words, Set<String> tags) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '[') {
                int end = closing(text, i);
                out.append(grow(dice.pick(choices(text.substring(i + 1, end))), words, tags));
                i = end + 1;
            } else if (c == '{') {
                int end = text.indexOf('}', i);
                out.append(word(text.substring(i + 1, end), words, tags));
                i = end + 1;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private String word(String name, Map<String, String> words, Set<String> tags) {
        String lower = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        String found = words.containsKey(lower) ? words.get(lower) : say(lower, words, tags);
        boolean capital = !lower.equals(name) && !found.isEmpty();
        return capital ? Character.toUpperCase(found.charAt(0)) + found.substring(1) : found;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("unclosed [ in " + text);
    }

    private static List<String> choices(String inside) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '|' && depth == 0) {
                choices.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        choices.add(inside.substring(from));
        return choices;
    }
}
