package org.intentworkbench.ui.text.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.queries.QueryRow;
import org.intentworkbench.ui.fixture.ScreenRig;
import org.intentworkbench.ui.kit.StatTile;
import org.intentworkbench.ui.text.TextScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueriesPartTest {
    @TempDir
    private Path folder = Path.of("");

    private final ScreenRig rig = ScreenRig.show(r -> {
        var screen = new TextScreen(r.workbench, r.actions, r.messages, r.runner, r.dialogs, new LetterEncoders());
        screen.turnTo("queries");
        return screen;
    });

    @AfterEach
    void close() {
        assertThat(rig.faults).isEmpty();
        assertThat(rig.problems).isEmpty();
        rig.close();
    }

    private void open(boolean withQueries) throws IOException {
        List<String> lines = new ArrayList<>(List.of("event_time,event_type,user_id,session_id,product_id,query"));
        if (withQueries) {
            lines.addAll(List.of(
                    "2026-03-01 10:00:00,search,s1,v1,,boots",
                    "2026-03-01 10:01:00,search,s1,v1,p1,red boots 42",
                    "2026-03-01 10:02:00,search,s1,v1,p2,red boots 42",
                    "2026-03-02 10:00:00,search,s2,v2,p1,boots",
                    "2026-03-03 10:00:00,purchase,s2,v3,p1,",
                    "2026-03-20 10:00:00,search,s2,v4,,小白鞋"));
        }
        lines.add("2026-03-20 11:00:00,view,s2,v4,p1,");
        Path file = Files.write(folder.resolve("events.csv"), lines);
        rig.workspace(folder);
        ScreenRig.onFx(() -> {
            rig.actions.importFiles(
                    List.of(FileProbe.probe(file, null, null, Progress.silent()).plan()), reports -> {});
            rig.workbench.screenProperty().set("text");
            return null;
        });
        rig.idle();
    }

    private List<String> queries() {
        rig.idle();
        return ScreenRig.onFx(() -> rig.<TableView<QueryRow>>find("queries-table").getItems().stream()
                .map(QueryRow::query)
                .toList());
    }

    private static String value(StatTile tile) {
        return tile.valueProperty().get() + " " + tile.noteProperty().get();
    }

    @Test
    void fourFiguresTheTableAndOneQuery() throws IOException {
        open(true);
        ScreenRig.await(() -> rig.sees("queries-filled"));
        assertThat(queries()).containsExactly("boots", "red boots 42", "小白鞋");
        assertThat(value(rig.find("queries-specific"))).isEqualTo("40% 60% vague");
        assertThat(value(rig.find("queries-refined"))).isEqualTo("20.0% 1 of 5");
        assertThat(value(rig.find("queries-repeated"))).isEqualTo("20% 1 of 5");
        assertThat(value(rig.find("queries-noClick"))).isEqualTo("40.0% 2 of 5");
        assertThat(rig.<Label>find("queries-count").getText()).isEqualTo("3 of 3 queries");
        assertThat(rig.<Label>find("queries-detail-title").getText()).isEqualTo("boots");
        assertThat(rig.<Pane>find("queries-detail-into").getChildren())
                .extracting(line -> ((Labeled) line).getText())
                .containsExactly("red boots 42", "1");
        assertThat(rig.<Label>find("queries-ground").getText())
                .contains("How many results there were is not in the file");
        TableView<QueryRow> table = rig.find("queries-table");
        ScreenRig.onFx(() -> {
            table.getSelectionModel().select(1);
            return null;
        });
        assertThat(rig.<Label>find("queries-detail-title").getText()).isEqualTo("red boots 42");
        assertThat(rig.<Pane>find("queries-detail-products").getChildren())
                .as("two products, each with its count")
                .hasSize(4);
        ScreenRig.onFx(() -> {
            rig.messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
            return null;
        });
        assertThat(rig.<Label>find("queries-count").getText()).isEqualTo("3 个搜索词中的 3 个");
    }

    @Test
    void filterAndOrder() throws IOException {
        open(true);
        ScreenRig.onFx(() -> {
            rig.<TextInputControl>find("queries-filter").setText("BOOTS");
            return null;
        });
        ScreenRig.await(
                () -> rig.<TableView<QueryRow>>find("queries-table").getItems().size() == 2);
        ScreenRig.onFx(() -> {
            rig.<ComboBox<QueriesModel.Choice>>find("queries-choice").setValue(QueriesModel.Choice.SPECIFIC);
            return null;
        });
        assertThat(queries()).containsExactly("red boots 42");
        ScreenRig.onFx(() -> {
            rig.<TextInputControl>find("queries-filter").setText("nothing of the kind");
            return null;
        });
        ScreenRig.await(
                () -> rig.<TableView<QueryRow>>find("queries-table").getItems().isEmpty());
        assertThat(rig.sees("queries-detail")).as("nothing to look at").isFalse();
        ScreenRig.onFx(() -> {
            rig.<TextInputControl>find("queries-filter").setText("");
            rig.<ComboBox<QueriesModel.Choice>>find("queries-choice").setValue(QueriesModel.Choice.ALL);
            TableView<QueryRow> table = rig.find("queries-table");
            TableColumn<QueryRow, ?> buyers = table.getColumns().getLast();
            table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
            assertThat(buyers.getId()).isEqualTo("queries-column-buyers");
            return null;
        });
        ScreenRig.await(
                () -> rig.<TableView<QueryRow>>find("queries-table").getItems().size() == 3);
        assertThat(queries()).containsExactly("boots", "red boots 42", "小白鞋");
        ScreenRig.onFx(() -> {
            TableView<QueryRow> table = rig.find("queries-table");
            table.getColumns().getFirst().setSortType(TableColumn.SortType.DESCENDING);
            return null;
        });
        assertThat(queries()).containsExactly("小白鞋", "red boots 42", "boots");
    }

    @Test
    void whatIsShownIsSaved() throws IOException {
        open(true);
        rig.toSave = folder.resolve("queries.csv");
        queries();
        rig.press("queries-save");
        ScreenRig.await(() -> rig.<Label>find("queries-count").getText().equals("Saved as queries.csv"));
        List<String> lines = Files.readAllLines(rig.toSave);
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\uFEFFquery,language,kind");
        assertThat(lines.get(1)).isEqualTo("boots,en,vague,,2,2,1,0,1,0,2,1,1,red boots 42,1");
        assertThat(lines.get(3)).startsWith("小白鞋,zh,vague,");
        rig.press("queries-copy");
        assertThat(ScreenRig.<String>onFx(
                        () -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
                .startsWith("query\tlanguage\t")
                .contains("red boots 42\ten\tspecific\tsize\t2");
    }

    @Test
    void eventsWithoutQueriesSayWhatToDo() throws IOException {
        open(false);
        ScreenRig.await(() -> rig.sees("queries-empty"));
        assertThat(rig.sees("queries-filled")).isFalse();
        rig.press("queries-go-data");
        assertThat(rig.workbench.screenProperty().get()).isEqualTo("data");
    }
}
