package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The screen *Data* on an empty workspace, opened before each test and closed after it without a fault.
abstract class OpenedDataScreen {
    @TempDir
    Path folder;

    ScreenRig rig;
    DataScreen screen;

    @BeforeEach
    final void show() {
        rig = ScreenRig.show(r -> {
            screen = new DataScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, r.presets);
            return screen;
        });
        rig.workspace(folder);
    }

    @AfterEach
    final void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }
}
