package org.intentworkbench.text.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignalPromptsTest {
    @TempDir
    Path folder;

    @Test
    void everySignalHasFourStandardSentencesASideInBothLanguages() {
        SignalPrompts standard = SignalPrompts.standard();
        for (Language language : Language.values()) {
            for (IntentSignal signal : IntentSignal.values()) {
                Anchors anchors = standard.of(language, signal);
                assertThat(anchors.towards()).as("%s %s", language, signal).hasSizeGreaterThanOrEqualTo(4);
                assertThat(anchors.against()).as("%s %s", language, signal).hasSizeGreaterThanOrEqualTo(4);
                assertThat(anchors.checked(language)).as("as they are kept").isEqualTo(anchors);
            }
        }
    }

    @Test
    void whatWasChangedIsKeptAndTheRestStaysStandard() {
        SignalPrompts standard = SignalPrompts.standard();
        var wanted = new Anchors(List.of(" Too  dear.", "Too dear.", " "), List.of());
        try (var workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            assertThat(SignalPrompts.of(workspace)).isEqualTo(standard);
            standard.with(Language.ENGLISH, IntentSignal.PRICE_SENSITIVITY, wanted)
                    .save(workspace);
            SignalPrompts kept = SignalPrompts.of(workspace);
            assertThat(kept.of(Language.ENGLISH, IntentSignal.PRICE_SENSITIVITY))
                    .isEqualTo(new Anchors(List.of("Too dear."), List.of()));
            assertThat(kept.of(Language.CHINESE, IntentSignal.PRICE_SENSITIVITY))
                    .isEqualTo(standard.of(Language.CHINESE, IntentSignal.PRICE_SENSITIVITY));
            standard.save(workspace);
            assertThat(SignalPrompts.of(workspace)).isEqualTo(standard);
        }
    }

    @Test
    void whatCannotBeReadIsStandard() {
        try (var workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            for (String kept : List.of(
                    "no json",
                    "[1]",
                    "",
                    "{\"en\": {\"SENTIMENT\": {\"for\": [], \"against\": []}, \"NEED\": 3, \"OTHER\": {}}}")) {
                workspace.texts().put("signals.prompts", kept.getBytes(StandardCharsets.UTF_8));
                assertThat(SignalPrompts.of(workspace)).as(kept).isEqualTo(SignalPrompts.standard());
            }
        }
    }

    @Test
    void sentencesThatCannotServeAreRefusedInWords() {
        assertThatThrownBy(() -> checked(List.of(" "), List.of("b")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("at least one sentence");
        assertThatThrownBy(() -> checked(List.of("a", "b"), List.of("b ")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("“b” stands both for and against");
        assertThatThrownBy(() -> checked(List.of("很贵"), List.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not English");
        assertThatThrownBy(() -> new Anchors(List.of("too dear"), List.of()).checked(Language.CHINESE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is not Chinese");
        assertThatThrownBy(() -> checked(List.of("x".repeat(301)), List.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has 301 letters; keep it to 300");
        var many = IntStream.range(0, 41).mapToObj(i -> "sentence " + i).toList();
        assertThatThrownBy(() -> checked(many, List.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("41 sentences");
        assertThat(checked(Collections.nCopies(50, "same"), List.of()).towards())
                .containsExactly("same");
    }

    private static Anchors checked(List<String> towards, List<String> against) {
        return new Anchors(towards, against).checked(Language.ENGLISH);
    }
}
