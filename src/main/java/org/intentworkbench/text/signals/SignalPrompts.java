package org.intentworkbench.text.signals;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.intentworkbench.domain.Language;
import org.intentworkbench.store.Workspace;

/// The anchor sentences of every signal in both languages: what the analyst reads and changes to say what a signal
/// means. Immutable.
///
/// @param anchors of every language and signal, as [Anchors#checked] leaves them
/// @param neutral of every language: sentences that count "against" where a signal has none of its own
public record SignalPrompts(Map<Language, Map<IntentSignal, Anchors>> anchors, Map<Language, List<String>> neutral) {
    private static final String NAME = "signals.prompts";

    public SignalPrompts {
        var copy = new EnumMap<Language, Map<IntentSignal, Anchors>>(Language.class);
        for (Language language : Language.values()) {
            var ofLanguage = new EnumMap<IntentSignal, Anchors>(
                    Objects.requireNonNull(anchors.get(language), () -> "no anchors of " + language));
            for (IntentSignal signal : IntentSignal.values()) {
                ofLanguage.put(
                        signal,
                        Objects.requireNonNull(ofLanguage.get(signal), signal::name)
                                .checked(language));
            }
            copy.put(language, Map.copyOf(ofLanguage));
        }
        anchors = Map.copyOf(copy);
        neutral = Map.copyOf(neutral);
    }

    /// Those that come with the program.
    public static SignalPrompts standard() {
        return StandardPrompts.read();
    }

    /// Those of the analyst where they were changed, the standard ones elsewhere.
    public static SignalPrompts of(Workspace workspace) {
        SignalPrompts standard = standard();
        return workspace
                .texts()
                .get(NAME)
                .map(bytes -> PromptJson.read(bytes, standard))
                .orElse(standard);
    }

    /// Keeps what differs from the standard, so that a later, better standard reaches the rest.
    public void save(Workspace workspace) {
        SignalPrompts standard = standard();
        if (anchors.equals(standard.anchors)) {
            workspace.texts().delete(NAME);
        } else {
            workspace.texts().put(NAME, PromptJson.write(this, standard));
        }
    }

    public Anchors of(Language language, IntentSignal signal) {
        return Objects.requireNonNull(
                Objects.requireNonNull(anchors.get(language)).get(signal));
    }

    /// What a signal is held against: its own sentences, or the neutral ones.
    public List<String> against(Language language, IntentSignal signal) {
        List<String> own = of(language, signal).against();
        return own.isEmpty() ? neutral.getOrDefault(language, List.of()) : own;
    }

    /// The same with other sentences of one signal.
    /// @throws Problem as [Anchors#checked]
    public SignalPrompts with(Language language, IntentSignal signal, Anchors other) {
        var copy = new EnumMap<Language, Map<IntentSignal, Anchors>>(anchors);
        var ofLanguage = new EnumMap<IntentSignal, Anchors>(copy.getOrDefault(language, Map.of()));
        ofLanguage.put(signal, other);
        copy.put(language, ofLanguage);
        return new SignalPrompts(copy, neutral);
    }

    /// Every sentence of a language once, in a fixed order: those whose vectors scores need.
    public Collection<String> sentences(Language language) {
        var all = new LinkedHashSet<String>();
        for (IntentSignal signal : IntentSignal.values()) {
            all.addAll(of(language, signal).towards());
            all.addAll(against(language, signal));
        }
        return all;
    }
}
