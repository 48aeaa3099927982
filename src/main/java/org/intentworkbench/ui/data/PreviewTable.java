package org.intentworkbench.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.ColumnMapping;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.WordChoice;
import org.jspecify.annotations.Nullable;

/// The first rows of a file as they stand in it; over each column its name, meaning and type.
final class PreviewTable extends TableView<List<String>> {
    private static final int MOST = 60;
    private static final int NARROW = 182;
    private static final int WIDE = 300;
    private static final int WIDE_WORD = 360;

    private final Messages messages;
    private @Nullable ImportDraft draft;
    private List<Heading> headings = List.of();
    private final StringProperty find = new SimpleStringProperty("");
    private String found = "";
    private @Nullable Preview read;

    PreviewTable(Messages messages) {
        this.messages = messages;
        setId("import-preview");
        getStyleClass().addAll("preview-table", "dense");
        setPlaceholder(new Label());
        setSelectionModel(null);
        setFixedCellSize(28);
        find.addListener(changed -> show(draft));
    }

    /// Part of a column's name; of a wide file only such columns are shown.
    StringProperty findProperty() {
        return find;
    }

    /// How many columns stand in the table; a file may have more.
    int shown() {
        return headings.size();
    }

    /// Each heading has two choices to draw, so of a wide file only [#MOST] ordinary columns are shown at once; those
    /// that say who, when or with what outcome always are.
    private static List<ColumnMapping> inSight(ImportPlan plan, String part) {
        if (!isWide(plan)) {
            return plan.columns();
        }
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        var inSight = new ArrayList<ColumnMapping>();
        int ordinary = 0;
        for (ColumnMapping column : plan.columns()) {
            if (!column.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                continue;
            }
            boolean special = column.role() != Role.FEATURE && column.role() != Role.IGNORE && column.role() != Role.ID;
            if (special && inSight.size() < MOST * 2) {
                inSight.add(column);
            } else if (!special && ordinary < MOST) {
                inSight.add(column);
                ordinary++;
            }
        }
        return inSight;
    }

    static boolean isWide(ImportPlan plan) {
        return plan.columns().size() > MOST;
    }

    private record Heading(
            int index,
            TableColumn<List<String>, String> column,
            WordChoice<Role> role,
            WordChoice<ColumnType> type,
            Label reading) {}

    void show(@Nullable ImportDraft newDraft) {
        if (newDraft == null || !(newDraft.stateProperty().get() instanceof ImportDraft.State.Ready ready)) {
            draft = null;
            headings = List.of();
            getColumns().clear();
            getItems().clear();
            return;
        }
        String part = find.get();
        // while roles are changed the columns in sight stay the same
        boolean same = newDraft == draft && part.equals(found) && isAlike(ready.proposed()) && !headings.isEmpty();
        draft = newDraft;
        if (!same) {
            found = part;
            read = ready.proposed();
            headings = inSight(ready.plan(), part).stream()
                    .map(mapping -> heading(newDraft, ready, mapping))
                    .toList();
            getColumns().setAll(headings.stream().map(Heading::column).toList());
            setItems(FXCollections.observableArrayList(ready.proposed().rows()));
        }
        paint(ready.plan(), ready.proposed().kindOpen());
    }

    /// The first rows and all rows give the same table, but for what was found out about its columns.
    private boolean isAlike(Preview proposed) {
        return read != null
                && read.plan().kind() == proposed.plan().kind()
                && read.names().equals(proposed.names())
                && read.rows().equals(proposed.rows());
    }

    private Heading heading(ImportDraft of, ImportDraft.State.Ready ready, ColumnMapping mapping) {
        int index = mapping.index();
        var role = new WordChoice<Role>("role-" + index, messages, value -> messages.text("role." + value.name()));
        role.getItems().setAll(ImportRoles.of(ready.plan().kind()));
        role.setOnAction(e -> {
            if (role.getValue() != null) {
                of.setRole(index, role.getValue());
            }
        });
        role.accessibleTextProperty().bind(messages.bind("data.import.role.of", mapping.name()));
        var type =
                new WordChoice<ColumnType>("type-" + index, messages, value -> messages.text("type." + value.name()));
        type.getItems().setAll(ColumnType.values());
        type.setOnAction(e -> {
            if (type.getValue() != null && !type.isDisabled()) {
                of.setType(index, type.getValue());
            }
        });
        type.accessibleTextProperty().bind(messages.bind("data.import.type.of", mapping.name()));
        var name = new Label(mapping.name());
        name.getStyleClass().add("preview-name");
        var reading = new Label();
        reading.setId("reading-" + index);
        reading.getStyleClass().addAll("text-muted", "preview-reading");
        var box = new VBox(name, role, type, reading);
        box.getStyleClass().add("preview-heading");
        var column = new TableColumn<List<String>, String>();
        column.setGraphic(box);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width(ready.proposed().rows(), mapping));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                index < row.getValue().size() ? row.getValue().get(index) : ""));
        return new Heading(index, column, role, type, reading);
    }

    /// As wide as the name and the first values are, within limits; one word, as the id of a session, is not to be cut.
    private static double width(List<List<String>> rows, ColumnMapping mapping) {
        var first = rows.stream()
                .limit(20)
                .filter(row -> mapping.index() < row.size())
                .map(row -> row.get(mapping.index()))
                .toList();
        int longest = first.stream().mapToInt(PreviewTable::ems).max().orElse(0);
        boolean words = first.stream().anyMatch(cell -> cell.contains(" "));
        return Math.clamp(
                Math.max(44 + 9L * mapping.name().length(), 24 + 9L * longest), NARROW, words ? WIDE : WIDE_WORD);
    }

    /// Chinese characters are twice as wide as others.
    private static int ems(String text) {
        return text.length() + (int) text.chars().filter(c -> c > 0x2E80).count();
    }

    /// @param kindOpen what columns can mean is not known before it is said what the file holds
    private void paint(ImportPlan plan, boolean kindOpen) {
        boolean anyReading = headings.stream()
                .anyMatch(h -> !ReadingWords.of(plan.columns().get(h.index()), messages)
                        .isEmpty());
        for (Heading heading : headings) {
            ColumnMapping mapping = plan.columns().get(heading.index());
            heading.role().setDisable(kindOpen);
            heading.type().setDisable(kindOpen || !ImportRoles.typeIsFree(mapping.role()));
            heading.role().setValue(mapping.role());
            heading.type().setValue(mapping.type());
            heading.reading().setText(ReadingWords.of(mapping, messages));
            // a line for all columns or for none, so that the controls stand level
            heading.reading().setManaged(anyReading);
            var styles = heading.column().getStyleClass();
            styles.removeAll("label-column", "ignored-column", "figures");
            switch (mapping.role()) {
                case LABEL -> styles.add("label-column");
                case IGNORE -> styles.addAll(kindOpen ? List.of() : List.of("ignored-column"));
                default -> {
                    if (mapping.type() == ColumnType.NUMBER) {
                        styles.add("figures");
                    }
                }
            }
        }
    }
}
