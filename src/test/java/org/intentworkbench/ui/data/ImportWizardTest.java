package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.StoredColumn;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.WordChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives the wizard by the ids of its controls, from odd files to what is stored.
class ImportWizardTest {
    private static final String CHOICES = "import-encoding";

    @TempDir
    Path folder;

    private ScreenRig rig;
    private DataScreen screen;

    @BeforeEach
    void show() {
        rig = ScreenRig.show(r -> {
            r.presets = folder.resolve("presets");
            screen = new DataScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, r.presets);
            return screen;
        });
        rig.workspace(folder);
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.faults).isEmpty();
    }

    @Test
    void aFileInGb18030WithAnAmbiguousDateAndAStrayIsImportedAsSaid() throws IOException {
        var text = new StringBuilder("会话,日期,时长,是否购买\n");
        for (int i = 0; i < 400; i++) {
            text.append(
                    "s%d,0%d/04/2026,%s,%s\n".formatted(i, 1 + i % 9, i == 7 ? "没有" : i % 50, i % 3 == 0 ? "是" : "否"));
        }
        open(Files.write(folder.resolve("会话.csv"), text.toString().getBytes(Charset.forName("GB18030"))));
        assertThat(rig.<WordChoice<String>>find(CHOICES).getValue()).isEqualTo("GB18030");
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        assertThat(rig.<Label>find("import-reason").getText()).contains("日期");
        select("question-1-DAY_FIRST");
        select("stray-2-missing");
        assertThat(rig.<Label>find("import-reason").getText()).isEmpty();
        take(1);

        var report = rig.workbench.imports().getFirst();
        assertThat(report.encoding()).isEqualTo("GB18030");
        assertThat(report.accepted()).isEqualTo(400);
        assertThat(report.refused()).isZero();
        var table = rig.workbench.workspaceProperty().get().table(report.id(), Progress.silent());
        var days = (StoredColumn.Times) column(table.columns(), "日期");
        assertThat(days.values()[1])
                .isEqualTo(java.time.Instant.parse("2026-04-02T00:00:00Z").toEpochMilli());
        var minutes = (StoredColumn.Numbers) column(table.columns(), "时长");
        assertThat(minutes.values()[7]).isNaN();
        assertThat(minutes.values()[8]).isEqualTo(8);
    }

    @Test
    void anotherEncodingAnswersAndBytesThatDoNotDecodeAreShown() throws IOException {
        open(Files.write(
                folder.resolve("评论.csv"),
                "评论内容,评分\n质量很好非常满意下次还会再来购买,5\n太差了根本不能用客服也不理人非常失望,1\n".getBytes(Charset.forName("GB18030"))));
        choose(CHOICES, "UTF-8");
        assertThat(rig.sees("message-import-problem") || rig.sees("card-undecoded"))
                .isTrue();
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        choose(CHOICES, "GB18030");
        assertThat(rig.sees("message-import-problem")).isFalse();
        assertThat(rig.find("import-run").isDisabled()).isFalse();
    }

    @Test
    void codesOfKindsAreMappedOrLeftOut() throws IOException {
        open(Files.writeString(folder.resolve("taps.csv"), """
                user_id,item_id,behavior_type,event_time
                u1,i1,tap,2014-12-06 02:00:00
                u1,i2,tap,2014-12-06 02:03:00
                u1,i2,hold,2014-12-06 02:04:00
                u2,i2,paid,2014-12-06 03:00:00
                u2,i9,paid,2014-12-06 04:00:00
                """));
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        choose("kind-code-tap", Optional.of(EventKind.VIEW));
        choose("kind-code-hold", Optional.<EventKind>empty());
        take(1);
        var report = rig.workbench.imports().getFirst();
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.accepted()).isEqualTo(4);
        var events = rig.workbench.workspaceProperty().get().events(Progress.silent());
        assertThat(events.kind()).containsExactly(1, 1, 5, 5);
        // half an hour apart at most: two sessions of u2, one of u1
        assertThat(java.util.Arrays.stream(events.session()).distinct().count()).isEqualTo(3);
    }

    @Test
    void withoutAHeaderEveryRowIsData() throws IOException {
        open(Files.writeString(folder.resolve("plain.csv"), """
                a,12,yes
                b,14,no
                c,17,yes
                """));
        choose("import-header", 0);
        choose("import-kind", FileKind.SESSIONS);
        take(1);
        assertThat(rig.workbench.imports().getFirst().rows()).isEqualTo(3);
    }

    @Test
    void aPresetIsSavedAndRecognisedNextTime() throws IOException {
        String rows = "wer,was,wann,was_getan\nu1,i1,2024-05-01 10:00:00,schauen\nu2,i2,2024-05-01 10:05:00,schauen\n";
        open(Files.writeString(folder.resolve("mai.csv"), rows));
        choose("import-kind", FileKind.EVENTS);
        choose("role-0", org.intentworkbench.domain.Role.SHOPPER);
        choose("role-1", org.intentworkbench.domain.Role.PRODUCT);
        choose("role-2", org.intentworkbench.domain.Role.TIME);
        choose("role-3", org.intentworkbench.domain.Role.KIND);
        choose("kind-code-schauen", Optional.of(EventKind.VIEW));
        rig.press("import-preset-save");
        ScreenRig.onFx(() -> {
            rig.<TextField>find("import-preset-name").setText("our shop");
            return null;
        });
        rig.press("import-preset-keep");
        rig.idle();
        assertThat(folder.resolve("presets/our shop.json")).exists();
        rig.press("import-cancel");
        rig.toOpen.clear();
        open(Files.writeString(folder.resolve("juni.csv"), rows.replace("05-01", "06-01")));
        assertThat(rig.<WordChoice<String>>find("import-preset").getValue()).isEqualTo("our shop");
        take(1);
        assertThat(rig.workbench.imports().getFirst().preset()).isEqualTo("our shop");
        assertThat(rig.workbench.imports().getFirst().accepted()).isEqualTo(2);
    }

    @Test
    void aFolderLetGoOverTheWindowIsLookedThrough() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("month/inner"));
        Files.writeString(inner.resolve("a.csv"), "pages,bought\n1,yes\n2,no\n");
        Files.writeString(folder.resolve("month/b.csv"), "pages,bought\n1,yes\n2,no\n4,no\n");
        Files.writeString(folder.resolve("month/.hidden.csv"), "no,table\n");
        ScreenRig.onFx(() -> {
            rig.workbench.screenProperty().set("models");
            screen.drop(List.of(new File(folder.resolve("month").toString())));
            return null;
        });
        rig.idle();
        assertThat(rig.workbench.screenProperty().get()).isEqualTo("data");
        assertThat(rig.<javafx.scene.control.ListView<?>>find("import-files").getItems())
                .hasSize(2);
        take(2);
    }

    @Test
    void suspectsAreSetAsideAndBroughtBackAsOneStep() throws IOException {
        open(Files.writeString(folder.resolve("events.csv"), """
                event_time,event_type,product_id,user_id,price
                2024-05-01 10:00:00,view,17,u1,3.5
                2024-05-01 10:01:00,cart,17,u1,3.5
                2024-05-01 10:02:00,purchase,17,u1,3.5
                2024-05-01 11:02:00,purchase,99,u1,3.5
                """));
        take(1);
        ScreenRig.onFx(() -> {
            rig.<TabPane>find("data-tabs").getSelectionModel().select(5);
            return null;
        });
        rig.idle();
        assertThat(rig.<Label>find("quality-count-PURCHASE_WITHOUT_VIEW").getText())
                .isEqualTo("1");
        assertThat(rig.find("quality-set-aside").isDisabled()).isTrue();
        rig.press("quality-rule-PURCHASE_WITHOUT_VIEW");
        rig.press("quality-set-aside");
        rig.idle();
        assertThat(events()).isEqualTo(3);
        ScreenRig.onFx(() -> {
            rig.workbench.history().undo();
            return null;
        });
        ScreenRig.await(() -> events() == 4);
        ScreenRig.onFx(() -> {
            rig.workbench.history().redo();
            return null;
        });
        ScreenRig.await(() -> events() == 3);
    }

    private int events() {
        return rig.workbench.workspaceProperty().get().events(Progress.silent()).size();
    }

    private static StoredColumn column(List<StoredColumn> columns, String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private void open(Path file) {
        rig.toOpen.add(file);
        rig.press(rig.sees("data-import-first") ? "data-import-first" : "data-import");
        rig.idle();
    }

    private void take(int imports) {
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == imports);
        rig.idle();
    }

    private void select(String id) {
        var button = rig.<RadioButton>find(id);
        ScreenRig.onFx(() -> {
            button.requestFocus();
            button.fire();
            return null;
        });
    }

    private <T> void choose(String id, T value) {
        var choice = rig.<WordChoice<T>>find(id);
        ScreenRig.onFx(() -> {
            choice.setValue(value);
            return null;
        });
        rig.idle();
    }
}
