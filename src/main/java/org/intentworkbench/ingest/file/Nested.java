package org.intentworkbench.ingest.file;

import java.util.List;
import java.util.Map;

/// A value that may hold others, as JSON and Parquet have them.
sealed interface Nested {
    Nested NOTHING = new Plain("null");

    /// @param fields in their order
    /// @param twice whether a name stood twice; only the first is kept
    record Members(Map<String, Nested> fields, boolean twice) implements Nested {}

    record Items(List<Nested> all) implements Nested {}

    /// A text.
    record Words(String text) implements Nested {}

    /// A number as it is written, `true`, `false` or `null`.
    record Plain(String text) implements Nested {}

    /// As JSON, without blanks; numbers to the letter.
    default String json() {
        var out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (this) {
            case Words words -> quote(words.text(), out);
            case Plain plain -> out.append(plain.text());
            case Items items -> {
                var between = '[';
                for (var item : items.all()) {
                    item.write(out.append(between));
                    between = ',';
                }
                out.append(items.all().isEmpty() ? "[]" : "]");
            }
            case Members members -> {
                var between = '{';
                for (var field : members.fields().entrySet()) {
                    quote(field.getKey(), out.append(between));
                    field.getValue().write(out.append(':'));
                    between = ',';
                }
                out.append(members.fields().isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Whether this is a list of objects only, and holds one.
    default boolean isTable() {
        return this instanceof Items items
                && !items.all().isEmpty()
                && items.all().stream().allMatch(Members.class::isInstance);
    }

    /// Whether this is a list of pairs `{key, value}`, as GA4 has its parameters.
    default boolean isPairs() {
        return this instanceof Items items
                && !items.all().isEmpty()
                && items.all().stream().allMatch(Nested::isPair);
    }

    private static boolean isPair(Nested item) {
        return item instanceof Members members
                && members.fields().size() == 2
                && members.fields().get("key") instanceof Words
                && members.fields().containsKey("value");
    }

    /// The value of a pair: of `{string_value: .., int_value: ..}` the one that is there.
    static Nested ofPair(Nested value) {
        if (!(value instanceof Members members)) {
            return value;
        }
        var there = members.fields().values().stream()
                .filter(v -> !v.equals(NOTHING))
                .toList();
        return there.isEmpty() ? NOTHING : there.size() == 1 ? there.getFirst() : value;
    }
}
