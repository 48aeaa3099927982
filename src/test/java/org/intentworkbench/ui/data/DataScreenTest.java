package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.WordChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataScreenTest {
    @TempDir
    Path folder;

    private ScreenRig rig;

    @BeforeEach
    void show() {
        rig = ScreenRig.show(r -> new DataScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, r.presets));
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void saysWhatToDoWithoutAWorkspaceAndMakesOne() {
        assertThat(rig.sees("data-new-workspace")).isTrue();
        assertThat(rig.sees("data-import")).isFalse();
        rig.toSave = folder.resolve("new.mv.db");
        rig.press("data-new-workspace");
        ScreenRig.await(() -> rig.workbench.workspaceProperty().get() != null);
        assertThat(rig.sees("data-import-first")).isTrue();
    }

    @Test
    void importsEventsWithARefusedRowAndTakesThemBack() throws IOException {
        rig.workspace(folder);
        rig.toOpen.add(events());
        rig.press("data-import-first");
        rig.idle();
        assertThat(rig.<WordChoice<FileKind>>find("import-kind").getValue()).isEqualTo(FileKind.EVENTS);
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        var report = rig.workbench.imports().getFirst();
        assertThat(report.accepted()).isEqualTo(305);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(rig.sees("message-taken-" + report.id())).isTrue();
        var tabs = rig.<TabPane>find("data-tabs");
        assertThat(ScreenRig.onFx(() -> tabs.getTabs().get(3).getText())).isEqualTo("Refused rows (1)");
        ScreenRig.onFx(() -> {
            tabs.getSelectionModel().select(3);
            return null;
        });
        rig.toSave = folder.resolve("refused.csv");
        rig.press("data-refused-save");
        rig.idle();
        assertThat(Files.readString(rig.toSave))
                .startsWith("\uFEFFevent_time,event_type,product_id,user_id,price,refused line,")
                .contains("not a time,view,17,u2,3.5,4,event_time,");

        rig.press("data-remove-" + report.id());
        ScreenRig.await(() -> rig.workbench.imports().isEmpty());
        assertThat(rig.sees("data-import-first")).isTrue();
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
    }

    @Test
    void aRoleGivenToOneColumnIsTakenFromTheOther() throws IOException {
        rig.workspace(folder);
        rig.toOpen.add(sessions("shop.csv"));
        rig.press("data-import-first");
        rig.idle();
        var old = rig.<WordChoice<Role>>find("role-2");
        var other = rig.<WordChoice<Role>>find("role-3");
        assertThat(old.getValue()).isEqualTo(Role.LABEL);
        choose(other, Role.LABEL);
        assertThat(ScreenRig.onFx(old::getValue)).isEqualTo(Role.FEATURE);
        var type = rig.<WordChoice<ColumnType>>find("type-3");
        assertThat(type.isDisabled()).isTrue();
        assertThat(ScreenRig.onFx(type::getValue)).isEqualTo(ColumnType.BOOLEAN);
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        assertThat(rig.workbench.imports().getFirst().label()).isEqualTo("returning");
        assertThat(rig.<TableView<Integer>>find("data-rows").getItems()).hasSize(6);
    }

    @Test
    void cancelTakesNothingIn() throws IOException {
        rig.workspace(folder);
        rig.toOpen.addAll(List.of(sessions("a.csv"), folder.resolve("absent.csv")));
        rig.press("data-import-first");
        rig.idle();
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        rig.press("import-cancel");
        rig.idle();
        assertThat(rig.sees("import-pane")).isFalse();
        assertThat(rig.workbench.imports()).isEmpty();
        assertThat(rig.problems).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsLeftOutAndTheOthersGoIn() throws IOException {
        rig.workspace(folder);
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        rig.toOpen.addAll(List.of(empty, sessions("a.csv"), sessions("b.csv")));
        rig.press("data-import-first");
        rig.idle();
        assertThat(rig.sees("message-import-problem")).isTrue();
        rig.press("import-leave-out");
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 2);
        rig.idle();
        assertThat(rig.<TableView<?>>find("imports-table").getItems()).hasSize(2);
    }

    @Test
    void eventsWithoutAShopperSayWhatTheyNeed() throws IOException {
        rig.workspace(folder);
        rig.toOpen.add(events());
        rig.press("data-import-first");
        rig.idle();
        choose(rig.<WordChoice<Role>>find("role-3"), Role.IGNORE);
        assertThat(rig.sees("import-reason")).isTrue();
        assertThat(rig.find("import-run").isDisabled()).isTrue();
    }

    @Test
    void followsTheLanguageWhileShown() throws IOException {
        rig.workspace(folder);
        rig.toOpen.add(events());
        rig.press("data-import-first");
        rig.idle();
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == 1);
        rig.idle();
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        var tabs = rig.<TabPane>find("data-tabs");
        assertThat(ScreenRig.onFx(() -> tabs.getTabs().get(3).getText())).isEqualTo("被拒绝的行 (1)");
        assertThat(ScreenRig.onFx(() -> rig.stage.getScene().getRoot().lookupAll(".label").stream()
                        .filter(n -> n instanceof Label label
                                && label.getText() != null
                                && label.getText().matches("(data|models|kind|role|type)\\..*"))
                        .map(n -> ((Label) n).getText())
                        .toList()))
                .isEmpty();
    }

    private static <T> void choose(WordChoice<T> choice, T value) {
        ScreenRig.onFx(() -> {
            choice.setValue(value);
            return null;
        });
    }

    private Path events() throws IOException {
        return Files.writeString(folder.resolve("events.csv"), """
                event_time,event_type,product_id,user_id,price
                2024-05-01 10:00:00,view,17,u1,3.5
                2024-05-01 10:01:00,cart,17,u1,3.5
                not a time,view,17,u2,3.5
                2024-05-01 10:02:00,purchase,17,u1,3.5
                2024-05-01 10:02:00,purchase,17,u1,3.5
                2024-05-01 10:03:00,view,18,u2,4
                """ + others());
    }

    private static String others() {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("2024-05-02 %02d:%02d:00,view,%d,u3,5\n".formatted(9 + i / 60, i % 60, i % 40));
        }
        return text.toString();
    }

    private Path sessions(String name) throws IOException {
        return Files.writeString(folder.resolve(name), """
                pages,minutes,bought,returning,month
                3,2.5,no,yes,May
                5,7,yes,no,May
                1,0.5,no,no,June
                8,12,yes,yes,June
                2,1,no,yes,July
                2,3,no,no,July
                """);
    }
}
