package org.intentworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextStoreTest {
    @TempDir
    Path folder;

    @Test
    void keepsBytesByNameOverSessions() {
        byte[] large = new byte[3_000_000];
        large[2_999_999] = 7;
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            workspace.texts().put("topics", new byte[] {1, 2});
            workspace.texts().put("topics", large);
            workspace.texts().put("map", new byte[0]);
            workspace.texts().put("gone", new byte[] {3});
            workspace.texts().delete("gone");
            workspace.texts().delete("never there");
        }
        try (var workspace = Workspace.open(folder.resolve("shop"))) {
            assertThat(workspace.texts().get("topics"))
                    .hasValueSatisfying(b -> assertThat(b).isEqualTo(large));
            assertThat(workspace.texts().get("map"))
                    .hasValueSatisfying(b -> assertThat(b).isEmpty());
            assertThat(workspace.texts().get("gone")).isEmpty();
        }
    }
}
