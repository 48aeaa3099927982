package org.intentworkbench.text.signals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.intentworkbench.domain.Language;

/// Reads the anchor sentences that come with the program: `signals_en.txt`, `signals_zh.txt`. A line `[NAME]` begins a
/// signal, `+` a sentence for it, `-` one against it, `#` a comment; `[NEUTRAL]` has the neutral ones, with `-`.
final class StandardPrompts {
    private static final String NEUTRAL = "NEUTRAL";

    private final Map<String, List<String>> towards = new HashMap<>();
    private final Map<String, List<String>> against = new HashMap<>();
    private String section = "";

    private StandardPrompts() {}

    static SignalPrompts read() {
        var anchors = new EnumMap<Language, Map<IntentSignal, Anchors>>(Language.class);
        var neutral = new EnumMap<Language, List<String>>(Language.class);
        for (Language language : Language.values()) {
            var file = new StandardPrompts();
            file.take("signals_" + language.code() + ".txt");
            var ofLanguage = new EnumMap<IntentSignal, Anchors>(IntentSignal.class);
            for (IntentSignal signal : IntentSignal.values()) {
                ofLanguage.put(
                        signal,
                        new Anchors(
                                file.towards.getOrDefault(signal.name(), List.of()),
                                file.against.getOrDefault(signal.name(), List.of())));
            }
            anchors.put(language, ofLanguage);
            neutral.put(language, List.copyOf(file.against.getOrDefault(NEUTRAL, List.of())));
        }
        return new SignalPrompts(anchors, neutral);
    }

    private void take(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StandardPrompts.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            in.lines().map(String::strip).forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            section = line.substring(1, line.length() - 1);
        } else if (line.startsWith("+")) {
            towards.computeIfAbsent(section, s -> new ArrayList<>())
                    .add(line.substring(1).strip());
        } else if (line.startsWith("-")) {
            against.computeIfAbsent(section, s -> new ArrayList<>())
                    .add(line.substring(1).strip());
        }
    }
}
