package org.intentworkbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.intentworkbench.fixture.LetterEncoders;
import org.junit.jupiter.api.io.TempDir;

/// What tests of commands on one workspace share: a folder with the workspace `shop`, and what the commands print.
abstract class ShopCommandTest {
    @TempDir
    Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    String shopFile() {
        return folder.resolve("shop.mv.db").toString();
    }

    /// @return the exit code
    int told(String... arguments) {
        return Commands.run(
                arguments,
                new LetterEncoders(),
                null,
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
