package org.intentworkbench.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.ui.SmallShop.Answers;
import org.intentworkbench.ui.SmallShop.NoText;
import org.intentworkbench.ui.data.Estimates;
import org.intentworkbench.ui.kit.WordChoice;
import org.intentworkbench.ui.shell.Preferences;

/// Leads the whole window through every state of the import wizard and of the quality tabs, and shows each to a
/// viewer.
final class ImportStates {
    /// What is done in each state.
    @FunctionalInterface
    interface Viewer {
        void see(String state, ImportStates window) throws IOException;
    }

    private static final long QUIET_MILLIS = 80;
    /// The count of sessions to be built rests a while before it starts.
    private static final long WHOLLY_QUIET_MILLIS = 400;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Path folder;
    private final ImportFiles files;
    private final Answers answers = new Answers();
    private final Viewer viewer;
    private final int width;
    private final int height;
    private WorkbenchApp app;
    private boolean isDark;

    ImportStates(Path folder, int width, int height, Viewer viewer) {
        this.folder = folder;
        this.width = width;
        this.height = height;
        this.viewer = viewer;
        files = new ImportFiles(folder);
    }

    WorkbenchApp app() {
        return app;
    }

    void walk() throws IOException {
        app = Headless.onFx(() -> {
            var stage = new Stage(StageStyle.UNDECORATED);
            var window = new WorkbenchApp(
                    stage, new NoText(), Preferences.none(), false, Locale.ENGLISH, m -> answers, width, height);
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.show();
            return window;
        });
        try {
            act(() -> app.actions().open(folder.resolve("states.mv.db"), () -> {}));
            act(() -> app.workbench().screenProperty().set("data"));
            see("nothing-imported");
            wizard();
            imported();
        } finally {
            Headless.onFx(app::end).join();
        }
    }

    private void wizard() throws IOException {
        look(files.ambiguous());
        see("questions-open");
        fire("question-1-DAY_FIRST");
        see("questions-one-answered");
        fire("import-cancel");
        look(files.unknown());
        see("kind-open");
        fire("kind-EVENTS");
        see("each-row-open");
        act(() -> this.<WordChoice<Object>>find("import-each-kind").setValue(EventKind.VIEW));
        see("each-row-answered");
        fire("import-cancel");
        only("short-years", files.shortYears());
        only("strays", files.strays());
        only("kinds-unknown", files.kinds());
        only("undecoded", files.undecoded("reviews-mixed.csv", 80));
        only("undecoded-rows", files.undecoded("reviews-2026.csv", 900));
        only("gb18030", files.gb18030());
        only("sheets", files.sheets());
        only("preset", files.rees46());
        only("wide", files.wide());
        only("failed-password", files.password());
        only("failed-bomb", files.bomb());
        look(files.month(2), files.ambiguous(), files.gb18030(), files.empty());
        act(() -> ((ListView<?>) find("import-files")).getSelectionModel().select(2));
        see("several");
        fire("import-cancel");
        look(files.rees46());
        act(() -> Estimates.tooLarge(find("import-estimate")));
        see("does-not-fit");
        fire("import-cancel");
    }

    private void imported() throws IOException {
        look(files.month(1));
        act(() -> this.<WordChoice<Object>>find("kind-code-ping").setValue(Optional.empty()));
        refuse();
        see("sessions-to-be-built");
        fire("import-run");
        see("after-import");
        tab(2);
        see("profile-events");
        tab(3);
        see("refused");
        tab(4);
        see("changes-none");
        tab(5);
        see("suspects-quarantined");
        fire("quality-rule-PURCHASE_WITHOUT_VIEW");
        fire("quality-set-aside");
        see("suspects-two-steps");
        look(files.month(2));
        refuse();
        fire("import-run");
        tab(4);
        see("changes");
        look(files.sheets());
        fire("import-run");
        tab(1);
        see("rows-sessions");
        tab(2);
        see("profile-sessions");
        tab(3);
        see("refused-none");
    }

    private void refuse() {
        for (Node node : app.stage().getScene().getRoot().lookupAll(".radio-button")) {
            if (String.valueOf(node.getId()).matches("stray-\\d+-refuse")) {
                act(() -> ((ButtonBase) node).fire());
            }
        }
    }

    private void only(String state, Path file) throws IOException {
        look(file);
        see(state);
        fire("import-cancel");
    }

    private void look(Path... chosen) {
        answers.open(chosen);
        fire(app.workbench().imports().isEmpty() ? "data-import-first" : "data-import");
        var root = app.stage().getScene().getRoot();
        long give = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!Headless.onFx(() -> sees(root, "import-pane") && !sees(root, "import-looking"))) {
            if (System.currentTimeMillis() > give) {
                throw new AssertionError("the wizard looks at " + List.of(chosen) + " without end");
            }
            Headless.settle(app.runner(), QUIET_MILLIS);
        }
    }

    private static boolean sees(Node root, String id) {
        return root.lookupAll("#" + id).stream().anyMatch(ImportStates::isShown);
    }

    private void tab(int tab) {
        act(() -> ((TabPane) find("data-tabs")).getSelectionModel().select(tab));
    }

    private void see(String state) throws IOException {
        Headless.settle(app.runner(), WHOLLY_QUIET_MILLIS);
        viewer.see(state, this);
    }

    void fire(String id) {
        act(() -> {
            ButtonBase button = find(id);
            if (button.isDisabled()) {
                throw new AssertionError("#" + id + " is disabled: " + find("import-reason"));
            }
            button.fire();
        });
    }

    /// Theme and language of the window.
    void dress(boolean dark, Locale language) {
        onFx(() -> {
            if (dark != isDark) {
                ((ButtonBase) find("shell-theme")).fire();
                isDark = dark;
            }
            app.messages().localeProperty().set(language);
        });
    }

    private void onFx(Runnable act) {
        Headless.onFx(() -> {
            act.run();
            return app;
        });
    }

    void act(Runnable act) {
        onFx(act);
        Headless.settle(app.runner(), QUIET_MILLIS);
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String id) {
        for (Node node : app.stage().getScene().getRoot().lookupAll("#" + id)) {
            if (isShown(node)) {
                return (T) node;
            }
        }
        throw new AssertionError("no #" + id + " in sight");
    }

    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
