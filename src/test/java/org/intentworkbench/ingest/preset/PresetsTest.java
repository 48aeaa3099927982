package org.intentworkbench.ingest.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PresetsTest {
    @TempDir
    Path folder;

    private static Preset preset(String name) {
        var column = new PresetColumn("user", true, Role.SHOPPER, null, null, ".0", true, null);
        return new Preset(
                name,
                "",
                FileKind.EVENTS,
                true,
                false,
                ';',
                List.of(column),
                List.of(new Preset.Code("1", null)),
                "Asia/Shanghai",
                45,
                true);
    }

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        var saved = Presets.builtIn().save(folder, preset("我的 shop-1"));
        assertThat(saved.named("我的 shop-1")).isEqualTo(preset("我的 shop-1"));
        assertThat(Presets.of(folder).named("我的 shop-1")).isEqualTo(preset("我的 shop-1"));
        assertThat(Presets.load(folder.resolve("我的 shop-1.json"))).isEqualTo(preset("我的 shop-1"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        // a second time takes the place of the first
        assertThat(saved.save(folder, preset("我的 shop-1")).all())
                .hasSize(saved.all().size());
    }

    @Test
    void namesThatAreNoFilesOrTakenAreRefused() {
        for (var name : List.of("", "../x", "a/b", ".hidden", "con\n", "x ", "a".repeat(61))) {
            assertThatThrownBy(() -> Presets.builtIn().save(folder, preset(name)))
                    .as(name)
                    .isInstanceOf(Problem.class)
                    .extracting(p -> ((Problem) p).key())
                    .isEqualTo("problem.ingest.preset.name");
        }
        assertThatThrownBy(() -> Presets.builtIn().save(folder, preset("rees46")))
                .extracting(p -> ((Problem) p).key())
                .isEqualTo("problem.ingest.preset.builtIn");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertThat(Presets.of(folder.resolve("absent")).all())
                .isEqualTo(Presets.builtIn().all());
    }

    @Test
    void aWrongFileSaysWhere() throws IOException {
        wrong("{\"name\": \"x\", \"kind\": \"evnts\", \"columns\": [{\"name\": \"a\"}]}", "kind", "evnts");
        wrong(
                "{\"name\": \"x\", \"kind\": \"events\", \"columns\": [{\"name\": \"a\"}, {\"name\": 3}]}",
                "columns[1].name");
        wrong("{\"name\": \"x\", \"kind\": \"events\", \"columns\": []}", "columns");
        wrong(
                "{\"name\": \"x\", \"kind\": \"events\", \"columns\": [{\"name\": \"a\", \"rol\": \"time\"}]}",
                "columns[0].rol");
        wrong(
                "{\"name\": \"x\", \"kind\": \"events\", \"columns\": [{\"name\": \"a\", \"cells\": \"(\"}]}",
                "columns[0].cells");
        wrong(
                "{\"name\": \"x\", \"kind\": \"events\", \"columns\": [{\"name\": \"a\"}], \"zone\": \"Mars\"}",
                "zone",
                "Mars");
        wrong(
                "{\"name\": \"x\", \"kind\": \"events\", \"columns\": [{\"name\": \"a\"}], \"gapMinutes\": 1.5}",
                "gapMinutes");
        wrong("{\"kind\": \"events\", \"columns\": [{\"name\": \"a\"}]}", "name");
        wrong("{\"name\": \"x\"", "p.json");
        wrong("[1]", "p.json");
        wrong("", "p.json");
    }

    private void wrong(String text, String... said) throws IOException {
        var file = Files.writeString(folder.resolve("p.json"), text);
        assertThatThrownBy(() -> Presets.of(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll(said)
                .hasMessageContaining(file.toString());
    }
}
