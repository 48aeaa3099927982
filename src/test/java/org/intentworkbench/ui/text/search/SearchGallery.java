package org.intentworkbench.ui.text.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.intentworkbench.text.bert.BertEncoders;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.Theme;
import org.intentworkbench.ui.text.TextScreen;

/// Pictures of the tabs *Search by meaning* and *Bake-off*, to be looked at: `SearchGallery WORKSPACE FOLDER`.
final class SearchGallery {
    private SearchGallery() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[1]);
        Path folder = Files.createTempDirectory("gallery");
        Files.copy(Path.of(arguments[0]), folder.resolve("shop.mv.db"));
        for (boolean large : new boolean[] {false, true}) {
            String size = large ? "large" : "small";
            var rig = ScreenRig.show(
                    r -> new TextScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, new BertEncoders()),
                    large ? 1760 : 1120,
                    large ? 980 : 680);
            rig.workspace(folder);
            rig.idle();
            turn(rig, "search");
            rig.picture(out.resolve("search-" + size + "-start.png"));
            ScreenRig.onFx(() -> {
                rig.<TextField>find("search-field").setText("runs small after washing");
                return null;
            });
            rig.press("search-go");
            rig.idle();
            rig.picture(out.resolve("search-" + size + "-english.png"));
            ScreenRig.onFx(() -> {
                rig.<TextField>find("search-field").setText("哪些顾客抱怨物流");
                if (rig.sees("search-other")) {
                    rig.<TextField>find("search-other").setText("delivery complaints");
                }
                rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
                return null;
            });
            rig.theme(Theme.DARK);
            rig.press("search-go");
            rig.idle();
            rig.picture(out.resolve("search-" + size + "-chinese-dark.png"));
            turn(rig, "bakeoff");
            rig.idle();
            rig.picture(out.resolve("bakeoff-" + size + "-chinese-dark.png"));
            rig.theme(Theme.LIGHT);
            ScreenRig.onFx(() -> {
                rig.messages.localeProperty().set(Locale.ENGLISH);
                return null;
            });
            rig.idle();
            rig.picture(out.resolve("bakeoff-" + size + "-english.png"));
            rig.close();
            rig.faults.forEach(Throwable::printStackTrace);
            rig.problems.forEach(Throwable::printStackTrace);
        }
        System.exit(0);
    }

    private static void turn(ScreenRig rig, String part) {
        ScreenRig.onFx(() -> {
            var tabs = (TabPane) rig.find("text-tabs");
            tabs.getTabs().stream()
                    .filter(tab -> part.equals(tab.getUserData()))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
            return null;
        });
    }
}
