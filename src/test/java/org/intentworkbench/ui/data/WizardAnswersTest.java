package org.intentworkbench.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.WordChoice;
import org.junit.jupiter.api.Test;

/// What the wizard asks, offers and refuses, and the circle of refused rows that are mended and come back.
class WizardAnswersTest extends OpenedDataScreen {
    @Test
    void anotherSheetOfAWorkbookIsChosen() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : List.of("May", "June")) {
                var sheet = book.createSheet(name);
                var header = sheet.createRow(0);
                header.createCell(0).setCellValue("pages");
                header.createCell(1).setCellValue("bought");
                for (int i = 1; i <= (name.equals("May") ? 3 : 5); i++) {
                    var row = sheet.createRow(i);
                    row.createCell(0).setCellValue(i * 10);
                    row.createCell(1).setCellValue(i % 2 == 0 ? "yes" : "no");
                }
            }
            book.write(out);
        }
        drop(file);
        WordChoice<String> sheet = rig.find("import-sheet");
        assertThat(sheet.getItems()).containsExactly("May", "June");
        assertThat(sheet.getValue()).isEqualTo("May");
        choose("import-sheet", "June");
        take(1);
        assertThat(rig.workbench.imports().getFirst().rows()).isEqualTo(5);
    }

    @Test
    void fewRowsInAnotherEncodingAreShownWithTheirLinesAndRefused() throws Exception {
        var text = new java.io.ByteArrayOutputStream();
        text.writeBytes("text,rating\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 900; i++) {
            text.writeBytes("Très bien %d,%d\n"
                    .formatted(i, 1 + i % 5)
                    .getBytes(i == 30 || i == 61 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        }
        drop(Files.write(folder.resolve("reviews.csv"), text.toByteArray()));
        assertThat(rig.sees("message-import-problem")).isFalse();
        assertThat(rig.find("card-undecoded").lookupAll(".draft-card-places"))
                .extracting(line -> ((Label) line).getText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("32", "0xE8", "Tr\uFFFDs bien 30"),
                        second -> assertThat(second).contains("63", "0xE8", "Tr\uFFFDs bien 61"));
        assertThat(rig.sees("import-encoding-offer-UTF-8")).isFalse();
        take(1);
        var report = rig.workbench.imports().getFirst();
        assertThat(report.refused()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(898);
    }

    @Test
    void ofAFileThatCannotBeDecodedTheEncodingThatFailedIsShownAndTheOthersOffered() throws Exception {
        var text = "text,rating\n" + "Très bien,5\n".repeat(20);
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Très bien,5\nTrès bien,5\n".getBytes(StandardCharsets.ISO_8859_1));
        drop(Files.write(folder.resolve("reviews.csv"), bytes.toByteArray()));
        assertThat(problem()).contains("is not in UTF-8");
        assertThat(rig.<WordChoice<String>>find("import-encoding").getValue()).isEqualTo("UTF-8");
        assertThat(rig.sees("import-encoding-offer-UTF-8")).isFalse();
        assertThat(rig.<javafx.scene.control.Button>find("import-encoding-offer-Shift_JIS")
                        .isMnemonicParsing())
                .isFalse();
        rig.press("import-encoding-offer-windows-1252");
        rig.idle();
        assertThat(rig.sees("message-import-problem")).isFalse();
        assertThat(rig.<WordChoice<String>>find("import-encoding").getValue()).isEqualTo("windows-1252");
    }

    @Test
    void aLockedWorkbookAndAZipBombAreRefusedInASentence() throws Exception {
        Path locked = folder.resolve("locked.xlsx");
        try (var system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var book = new XSSFWorkbook();
                    var inside = encryptor.getDataStream(system)) {
                book.createSheet("A").createRow(0).createCell(0).setCellValue("pages");
                book.write(inside);
            }
            system.writeFilesystem(out);
        }
        drop(locked);
        assertThat(problem()).contains("locked.xlsx is protected by a password");
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        rig.press("import-cancel");

        Path bomb = folder.resolve("bomb.zip");
        byte[] million = "2024-05-01 10:00:00,view,1,u1\n".repeat(35_000).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("rows.csv"));
            zip.write("event_time,event_type,product_id,user_id\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1500; i++) {
                zip.write(million);
            }
            zip.closeEntry();
        }
        drop(bomb);
        assertThat(problem()).contains("looks made to fill disks");
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        rig.press("import-cancel");
        assertThat(rig.workbench.imports()).isEmpty();
    }

    @Test
    void aQuestionIsAnsweredWithTheKeyboard() throws IOException {
        var text = new StringBuilder("day,pages,bought\n");
        for (int i = 0; i < 60; i++) {
            text.append("0%d/04/2026,%d,%s\n".formatted(1 + i % 9, i, i % 3 == 0 ? "yes" : "no"));
        }
        drop(file("days.csv", text.toString()));
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        assertThat(text("reading-0")).isEqualTo("Time, to be decided");
        RadioButton day = rig.find("question-0-DAY_FIRST");
        RadioButton month = rig.find("question-0-MONTH_FIRST");
        boolean dayStandsFirst =
                ScreenRig.onFx(() -> day.getParent().getChildrenUnmodifiable().indexOf(day)
                        < month.getParent().getChildrenUnmodifiable().indexOf(month));
        RadioButton first = dayStandsFirst ? day : month;
        RadioButton second = dayStandsFirst ? month : day;
        focus(first);
        key(first, KeyCode.SPACE);
        assertThat(first.isSelected()).isTrue();
        assertThat(rig.find("import-run").isDisabled()).isFalse();
        key(first, KeyCode.RIGHT);
        assertThat(second.isSelected()).isTrue();
        assertThat(text("reading-0")).isEqualTo(dayStandsFirst ? "Time, month first" : "Time, day first");
        take(1);
        assertThat(rig.workbench.imports().getFirst().accepted()).isEqualTo(60);
    }

    @Test
    void refusedRowsThatWereMendedComeBackByTheRecipeOfTheirImport() throws IOException {
        drop(file("taps.csv", """
                who,what,when,did
                u1,i1,2024-05-01 10:00:00,gucken
                u1,i2,yesterday,gucken
                u2,i2,2024-05-01 10:05:00,nehmen
                u2,i3,2024-05-01 10:06:00,gucken
                """));
        choose("import-kind", org.intentworkbench.domain.FileKind.EVENTS);
        choose("role-0", Role.SHOPPER);
        choose("role-1", Role.PRODUCT);
        choose("role-2", Role.TIME);
        choose("role-3", Role.KIND);
        assertThat(text("import-reason")).contains("gucken");
        assertThat(rig.sees("card-kinds")).isTrue();
        choose("kind-code-gucken", java.util.Optional.of(EventKind.VIEW));
        choose("kind-code-nehmen", java.util.Optional.of(EventKind.CART));
        take(1);
        assertThat(rig.workbench.imports().getFirst().refused()).isEqualTo(1);
        ScreenRig.onFx(() -> {
            rig.<TabPane>find("data-tabs").getSelectionModel().select(3);
            return null;
        });
        rig.idle();
        rig.toSave = folder.resolve("refused.csv");
        rig.press("data-refused-save");
        rig.idle();
        String mended = Files.readString(rig.toSave).replaceFirst("yesterday", "2024-05-01 10:01:00");
        drop(file("mended.csv", mended));
        // nothing is asked: kinds and roles are those of the first import
        assertThat(text("import-reason")).isEmpty();
        assertThat(rig.<WordChoice<Role>>find("role-0").getValue()).isEqualTo(Role.SHOPPER);
        take(2);
        var second = rig.workbench.imports().getLast();
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.refused()).isZero();
        var events = rig.workbench.workspaceProperty().get().events(org.intentworkbench.job.Progress.silent());
        assertThat(events.size()).isEqualTo(4);
    }

    @Test
    void aFileThatIsNotRecognisedIsAskedAboutAndEveryRowIsAView() throws IOException {
        drop(file("kunden.csv", "Kunde;Datum;Produkt\nu1;2024-05-01;p1\nu2;2024-05-02;p2\n"));
        assertThat(rig.sees("card-kind")).isTrue();
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        assertThat(text("import-reason")).isEqualTo("Say what this file holds.");
        assertThat(rig.<WordChoice<Object>>find("import-kind").getValue()).isNull();
        assertThat(rig.find("role-0").isDisabled()).isTrue();
        RadioButton events = rig.find("kind-EVENTS");
        focus(events);
        key(events, KeyCode.SPACE);
        rig.idle();
        assertThat(rig.<RadioButton>find("kind-EVENTS").isSelected()).isTrue();
        assertThat(rig.find("kind-EVENTS").isFocused()).isTrue();
        assertThat(rig.<WordChoice<Role>>find("role-0").getValue()).isEqualTo(Role.SHOPPER);
        assertThat(text("import-reason")).contains("say above what every row is");
        assertThat(text("import-each")).isEmpty();
        choose("import-each-kind", EventKind.VIEW);
        assertThat(text("import-reason")).isEmpty();
        assertThat(text("import-each")).contains("every row is taken in as “View”");
        take(1);
        assertThat(rig.workbench.imports().getFirst().accepted()).isEqualTo(2);
        assertThat(rig.workbench.imports().getFirst().kind()).isEqualTo(org.intentworkbench.domain.FileKind.EVENTS);
    }

    @Test
    void aShortYearIsAskedWithItsReadings() throws IOException {
        drop(file("short.csv", "day,pages,bought\n05/06/07,1,yes\n05/06/08,2,no\n05/07/09,3,no\n"));
        assertThat(rig.find("import-run").isDisabled()).isTrue();
        assertThat(rig.sees("question-0-DAY_FIRST")).isTrue();
        assertThat(rig.sees("question-0-MONTH_FIRST")).isTrue();
        RadioButton year = rig.find("question-0-YEAR_FIRST");
        focus(year);
        key(year, KeyCode.SPACE);
        assertThat(text("reading-0")).isEqualTo("Time, year first");
        assertThat(rig.find("import-run").isDisabled()).isFalse();
    }

    @Test
    void theReadingStandsOverEachColumn() throws IOException {
        var text = new StringBuilder("Preis;Tag;Kauf;Seiten\n");
        for (int i = 0; i < 40; i++) {
            text.append("1.2%02d,5%d €;2%d.04.2026;%s;%d\n".formatted(i, i % 10, i % 8, i % 3 == 0 ? "ja" : "nein", i));
        }
        drop(file("preise.csv", text.toString()));
        choose("import-kind", org.intentworkbench.domain.FileKind.SESSIONS);
        assertThat(text("reading-0")).isEqualTo("Number, decimal comma, €");
        assertThat(text("reading-1")).startsWith("Time, day first");
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(java.util.Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        assertThat(text("reading-0")).isEqualTo("数值、小数逗号、€".replace("、", rig.messages.text("data.columns.between")));
    }

    private String problem() {
        Node row = rig.find("message-import-problem");
        return ScreenRig.onFx(row::getAccessibleText);
    }

    private String text(String id) {
        Label label = rig.find(id);
        return ScreenRig.onFx(label::getText);
    }

    private static void focus(Node node) {
        ScreenRig.onFx(() -> {
            node.requestFocus();
            return null;
        });
    }

    private static void key(Node node, KeyCode code) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            ScreenRig.onFx(() -> {
                Event.fireEvent(node, new KeyEvent(type, "", "", code, false, false, false, false));
                return null;
            });
        }
        ScreenRig.onFx(() -> null);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void drop(Path... files) {
        ScreenRig.onFx(() -> {
            screen.drop(List.of(files).stream().map(Path::toFile).toList());
            return null;
        });
        rig.idle();
    }

    private void take(int imports) {
        rig.press("import-run");
        ScreenRig.await(() -> rig.workbench.imports().size() == imports);
        rig.idle();
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
