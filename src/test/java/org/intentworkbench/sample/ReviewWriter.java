package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words a [Review]: which sentences in which order, how long, in what mood. The sentences come from the word
/// list of the language, the last polish from [Voice].
final class ReviewWriter {
    record Text(String title, String text) {}

    private final boolean chinese;
    private final Grammar grammar;
    private final Worn worn;
    private final Voice voice;
    private final Dice dice;
    private String size = "";

    ReviewWriter(boolean chinese, Dice dice) {
        this.chinese = chinese;
        this.dice = dice;
        this.grammar = new Grammar(chinese ? "reviews-zh.txt" : "reviews-en.txt", dice);
        this.worn = chinese ? new Worn(10, 12, false) : new Worn(6, 10, true);
        this.voice = new Voice(chinese, dice);
    }

    Text write(Review review) {
        Product product = review.product();
        size = size(product);
        Set<String> tags = Set.of(
                product.category().name().en(),
                product.category().worn() ? "w" : "u",
                product.noun().plural() ? "pl" : "sg");
        List<String> sentences = new ArrayList<>();
        int length = dice.weighted(18, 34, 30, 18);
        boolean brief = length == 0;
        if (brief && review.themes().isEmpty() && dice.chance(0.8)) {
            sentences.add(sentence(review.recommended() ? "short_pos" : "short_neg", product, tags));
        } else {
            compose(review, product, tags, length, sentences);
        }
        String title = dice.chance(0.13) ? "" : title(review, product, tags);
        return new Text(voice.title(title), voice.text(sentences, review, length == 3));
    }

    private void compose(Review review, Product product, Set<String> tags, int length, List<String> sentences) {
        if (length > 0 && dice.chance(length == 1 ? 0.35 : 0.8)) {
            sentences.add(sentence("opener", product, tags));
        }
        List<Theme> order = new ArrayList<>(review.themes());
        if (dice.chance(review.recommended() ? 0.6 : 0.15)) {
            order = new ArrayList<>(order.reversed());
        }
        for (int i = 0; i < order.size(); i++) {
            Theme theme = order.get(i);
            String said = sentence(theme.name(), product, tags);
            boolean turn = i > 0 && order.get(i - 1).complaint() != theme.complaint();
            sentences.add(turn && dice.chance(0.6) ? turned(theme, said) : said);
            if (dice.chance(length == 3 ? 0.35 : length == 2 ? 0.12 : 0)) {
                sentences.add(sentence(theme.name(), product, tags));
            }
        }
        if (order.isEmpty()) {
            sentences.add(sentence("plain", product, tags));
        }
        if (dice.chance(0.12 * length * length)) {
            sentences.add(dice.between(sentences.size() / 2, sentences.size()), sentence("fill", product, tags));
        }
        if (dice.chance(0.14 * length)) {
            sentences.add(sentence(review.recommended() ? "pos" : "neg", product, tags));
        }
    }

    /// Joins a sentence to one of the other leaning: "That said, ...".
    private String turned(Theme theme, String said) {
        String turn = grammar.say(theme.complaint() ? "blend" : "rescue", Map.of(), Set.of());
        if (chinese) {
            return turn + said;
        }
        boolean stop = turn.endsWith(".") || turn.endsWith("?");
        boolean keep = stop
                || said.startsWith("I ")
                || said.startsWith("I'")
                || !Character.isUpperCase(said.charAt(0))
                || said.length() > 1 && Character.isUpperCase(said.charAt(1))
                || properName(said);
        return turn + " " + (keep ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1));
    }

    private static boolean properName(String said) {
        return Catalogue.lines("catalogue.txt").stream()
                .filter(l -> l.startsWith("brand "))
                .anyMatch(l -> said.startsWith(Pair.of(l.substring(6)).en()));
    }

    private String title(Review review, Product product, Set<String> tags) {
        String rule =
                review.themes().isEmpty() ? "none" : dice.pick(review.themes()).name();
        return grammar.say("t_" + rule, words(product), tags);
    }

    private String sentence(String rule, Product product, Set<String> tags) {
        for (int attempt = 0; attempt < 60; attempt++) {
            String said = voice.sentence(grammar.say(rule, words(product), tags));
            if (worn.accept(said)) {
                return said;
            }
        }
        throw new IllegalStateException("the sentences for " + rule + " are worn out");
    }

    private Map<String, String> words(Product product) {
        Noun noun = product.noun();
        Map<String, String> words = new HashMap<>();
        List<String> parts = chinese ? noun.partsZh() : noun.parts();
        List<String> uses = chinese ? noun.usesZh() : noun.uses();
        int part = dice.between(0, 2);
        int use = dice.between(0, 2);
        words.put("part", parts.get(part));
        words.put("part2", parts.get((part + 1) % 3));
        words.put("use", uses.get(use));
        words.put("use2", uses.get((use + 1) % 3));
        words.put("noun", chinese ? noun.wordZh() : noun.word());
        words.put("name", chinese ? noun.nameZh() : noun.name());
        words.put("brand", chinese ? product.brand().zh() : product.brand().en());
        words.put("brand2", dice.pick(product.category().brands()).en());
        words.put(
                "adj", chinese ? product.adjective().zh() : product.adjective().en());
        String pounds = String.valueOf(product.price() / 100);
        words.put("price", chinese ? pounds + (dice.chance(0.5) ? "块" : "元") : "£" + pounds);
        words.put("size", size);
        if (!chinese) {
            boolean many = noun.plural();
            boolean vowel = "aeiou".indexOf(noun.name().charAt(0)) >= 0;
            words.put(
                    "asize",
                    (size.startsWith("8") || size.startsWith("11") || size.equals("XL") ? "an " : "a ") + size);
            words.put("was", many ? "were" : "was");
            words.put("a", many ? "" : vowel ? "an " : "a ");
            words.put("it", many ? "they" : "it");
            words.put("them", many ? "them" : "it");
            words.put("is", many ? "are" : "is");
            words.put("s", many ? "" : "s");
            words.put("es", many ? "" : "es");
            words.put("does", many ? "do" : "does");
            words.put("this", many ? "these" : "this");
            words.put("mine", "mine");
        }
        return words;
    }

    private String size(Product product) {
        boolean shoes = product.category().name().en().equals("Shoes");
        if (chinese) {
            return shoes
                    ? dice.between(35, 44) + "码"
                    : dice.pick(List.of("S码", "M码", "L码", "XL码", "165", "170", "175"));
        }
        return shoes
                ? dice.between(4, 11) + (dice.chance(0.15) ? ".5" : "")
                : dice.pick(List.of("8", "10", "12", "14", "16", "small", "medium", "large", "XL"));
    }
}
