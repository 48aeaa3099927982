package org.intentworkbench.ui.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Theme;

/// Draws the tab *Where does my text go* and the reading bar in all looks, for the eye: `main(workspace, folder of
/// pictures)`.
public final class PrivacyGallery {
    private PrivacyGallery() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[1]);
        for (int[] size : new int[][] {{1180, 700}, {1820, 980}}) {
            Path copy = Files.createTempDirectory("privacy").resolve("shop.mv.db");
            Files.copy(Path.of(arguments[0]), copy, StandardCopyOption.REPLACE_EXISTING);
            try (var rig = ScreenRig.show(
                    r -> new TextScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, new BertEncoders()),
                    size[0],
                    size[1])) {
                var workspace = Workspace.open(copy);
                ScreenRig.onFx(() -> {
                    rig.actions.show(workspace, () -> {});
                    return null;
                });
                ScreenRig.await(() -> rig.workbench.workspaceProperty().get() != null);
                rig.idle();
                Thread.sleep(500);
                rig.idle();
                looks(rig, out, "privacy-" + size[0]);
                if (arguments.length > 2) {
                    rig.toOpen.clear();
                    rig.folder = Path.of(arguments[2]);
                    rig.press("privacy-choose-en");
                    rig.idle();
                    looks(rig, out, "privacy-problem-" + size[0]);
                    ScreenRig.onFx(() -> {
                        rig.<javafx.scene.control.ComboBox<?>>find("privacy-pooling")
                                .getSelectionModel()
                                .select(2);
                        return null;
                    });
                    rig.press("privacy-choose-en");
                    rig.idle();
                    Thread.sleep(500);
                    rig.idle();
                    looks(rig, out, "privacy-own-" + size[0]);
                    rig.press("reading-now");
                    Thread.sleep(3500);
                    looks(rig, out, "privacy-reading-" + size[0]);
                    press(rig, "pause-text.read");
                    Thread.sleep(1000);
                    looks(rig, out, "privacy-paused-" + size[0]);
                    press(rig, "cancel-text.read");
                    rig.idle();
                }
                rig.faults.forEach(Throwable::printStackTrace);
                System.out.println(rig.problems);
            }
        }
        System.exit(0);
    }

    /// A dot in an id is no style class.
    private static void press(ScreenRig rig, String id) {
        ScreenRig.onFx(() -> {
            rig.stage.getScene().getRoot().lookupAll(".button").stream()
                    .filter(node -> id.equals(node.getId()))
                    .map(javafx.scene.control.Button.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    private static void looks(ScreenRig rig, Path out, String name) {
        rig.picture(out.resolve(name + "-light-en.png"));
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        rig.theme(Theme.DARK);
        rig.picture(out.resolve(name + "-dark-zh.png"));
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.ENGLISH);
            return null;
        });
        rig.theme(Theme.LIGHT);
    }
}
