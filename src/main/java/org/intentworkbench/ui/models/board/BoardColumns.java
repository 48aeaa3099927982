package org.intentworkbench.ui.models.board;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.Baseline;
import org.intentworkbench.experiment.RunSummary;
import org.intentworkbench.training.LearnerWords;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.Remembered;
import org.intentworkbench.ui.kit.WordColumn;

/// The columns of the board, and which of them are shown: at first those that fit a small window, then as chosen in
/// the table's own menu, which is remembered.
final class BoardColumns {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String SHOWN = "models.board.columns";
    private static final String NARROW = "id,name,learner,auc,ap,f1,tuned,brier";
    private static final String USUAL = NARROW + ",features,fit";
    private static final String WIDE = USUAL + ",score,logloss,warnings,finished";
    private static final double USUAL_TABLE = 920;
    private static final double WIDE_TABLE = 1300;
    private static final double HALF = 0.5;
    private static final double LEAST_LEARNER = 110;
    private static final double MOST_LEARNER = 330;
    /// Taken by the edge of the table and its bar to scroll.
    private static final double EDGE = 18;
    private static final String DASH = "–";

    private final BoardModel model;
    private final Messages messages;
    private final Remembered remembered;
    private final Map<String, TableColumn<BoardRow, ?>> columns = new LinkedHashMap<>();
    private final TableColumn<BoardRow, String> name = new TableColumn<>();
    private final TableColumn<BoardRow, BoardRow> learner;
    private boolean nameIsWanted;
    private boolean anyNamed;
    private boolean settling;

    BoardColumns(BoardModel model, Messages messages, Remembered remembered) {
        this.model = model;
        this.messages = messages;
        this.remembered = remembered;
        state();
        words("id", row -> row.kept() == null ? "" : Long.toString(row.kept().id()), 46)
                .figures()
                .sortedBy(by(run -> run.id()));
        name();
        learner = words("learner", this::learner, LEAST_LEARNER).sortedBy(byText(this::learner));
        auc();
        figure("ap", RunSummary::averagePrecision, Baseline::averagePrecision, 62);
        f1();
        figure("tuned", RunSummary::tunedF1, null, 86);
        figure("brier", RunSummary::brier, Baseline::brier, 64);
        figure("logloss", RunSummary::logLoss, null, 84);
        number("features", RunSummary::features, run -> messages.count(run.features()), 92);
        number("fit", run -> run.fitSeconds().mean(), run -> seconds(run.fitSeconds()), 66);
        number("score", run -> run.scoreSeconds().mean(), run -> seconds(run.scoreSeconds()), 84);
        number("seconds", RunSummary::seconds, run -> messages.number(run.seconds(), 1), 84);
        number(
                "warnings",
                run -> run.alarms() == null ? -1 : run.alarms(),
                run -> run.alarms() == null ? DASH : messages.count(run.alarms()),
                96);
        kept("split", run -> run.spec().split().text(), 110);
        number("rows", RunSummary::rows, run -> messages.count(run.rows()), 76);
        number(
                "positives",
                run -> (double) run.positives() / run.rows(),
                run -> messages.percent((double) run.positives() / run.rows(), 1),
                84);
        kept("note", RunSummary::note, 180);
        kept("finished", run -> WHEN.format(run.finished().atZone(ZoneId.systemDefault())), 150);
    }

    TableColumn<BoardRow, String> name() {
        if (name.getId() == null) {
            name.setId("runs-name");
            name.textProperty().bind(messages.bind("models.runs.name"));
            name.setCellValueFactory(row -> new ReadOnlyStringWrapper(nameOf(row.getValue())));
            name.setCellFactory(TextFieldTableCell.forTableColumn());
            name.setOnEditCommit(e -> {
                RunSummary run = e.getRowValue().kept();
                if (run != null) {
                    model.rename(run, e.getNewValue());
                }
            });
            name.setComparator(Comparator.naturalOrder());
            name.setPrefWidth(100);
            columns.put("name", name);
        }
        return name;
    }

    /// Puts the columns into a table, those shown that were shown last; where nothing was chosen yet, those that fit.
    void into(TableView<BoardRow> table) {
        table.getColumns().setAll(List.copyOf(columns.values()));
        columns.forEach((key, column) -> column.visibleProperty().addListener((property, before, now) -> {
            if (key.equals("state")) {
                column.setVisible(true); // headings are written from here
            } else if (!settling) {
                keep();
                fit(table.getWidth());
            }
        }));
        show(remembered.recall(SHOWN, fitting(table.getWidth())));
        table.widthProperty().addListener((property, before, now) -> {
            String fitting = fitting(now.doubleValue());
            if (!fitting.equals(fitting(before.doubleValue()))) {
                show(remembered.recall(SHOWN, fitting));
            }
            fit(now.doubleValue());
        });
        name.visibleProperty().addListener(changed -> fit(table.getWidth()));
    }

    private static String fitting(double width) {
        return width >= WIDE_TABLE ? WIDE : width >= USUAL_TABLE ? USUAL : NARROW;
    }

    /// What a model and a baseline are called is the longest of all: it takes the room the others leave.
    private void fit(double width) {
        double others = columns.values().stream()
                .filter(column -> column != learner && column.isVisible())
                .mapToDouble(TableColumn::getWidth)
                .sum();
        learner.setPrefWidth(Math.clamp(width - EDGE - others, LEAST_LEARNER, MOST_LEARNER));
    }

    private void show(String wanted) {
        Set<String> shown = Arrays.stream(wanted.split(",", -1)).collect(Collectors.toSet());
        nameIsWanted = shown.contains("name");
        settling = true;
        columns.forEach((key, column) ->
                column.setVisible(key.equals("state") || shown.contains(key) && (!key.equals("name") || anyNamed)));
        settling = false;
    }

    /// An empty column of names would push the figures out of sight.
    void settleName(boolean named) {
        anyNamed = named;
        settling = true;
        name.setVisible(nameIsWanted && anyNamed);
        settling = false;
    }

    private void keep() {
        nameIsWanted = name.isVisible();
        remembered.remember(
                SHOWN,
                columns.entrySet().stream()
                        .filter(one -> one.getValue().isVisible())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(",")));
    }

    private void state() {
        var state = new TableColumn<BoardRow, BoardRow>();
        state.setId("runs-state");
        state.textProperty().bind(messages.bind("board.state"));
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        state.setCellFactory(column -> new StateCell(model, messages));
        state.setSortable(false);
        state.setReorderable(false);
        state.setPrefWidth(60);
        columns.put("state", state);
    }

    private void auc() {
        var auc = new TableColumn<BoardRow, BoardRow>();
        auc.setId("runs-auc");
        auc.textProperty().bind(messages.bind("models.runs.auc"));
        auc.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        auc.setCellFactory(column -> new AucCell(messages));
        auc.setComparator(by(run -> run.auc().mean()));
        auc.setPrefWidth(184);
        columns.put("auc", auc);
    }

    /// At .5, unless the run says another threshold.
    private void f1() {
        words(
                        "f1",
                        row -> switch (row) {
                            case BoardRow.Heading heading -> "";
                            case BoardRow.Plain plain -> figure(plain.baseline().f1());
                            case BoardRow.Kept kept -> {
                                double at = kept.run().spec().threshold();
                                yield at == HALF
                                        ? figure(kept.run().f1())
                                        : messages.text(
                                                "board.f1.at", figure(kept.run().f1()), messages.threshold(at));
                            }
                        },
                        82)
                .figures()
                .sortedBy(by(run -> run.f1().mean()));
    }

    private void figure(
            String key,
            Function<RunSummary, Spread> ofRun,
            @org.jspecify.annotations.Nullable Function<Baseline, Spread> ofBaseline,
            double width) {
        words(
                        key,
                        row -> switch (row) {
                            case BoardRow.Heading heading -> "";
                            case BoardRow.Kept kept -> figure(ofRun.apply(kept.run()));
                            case BoardRow.Plain plain ->
                                ofBaseline == null ? "" : figure(ofBaseline.apply(plain.baseline()));
                        },
                        width)
                .figures()
                .sortedBy(by(run -> ofRun.apply(run).mean()));
    }

    private void number(
            String key, ToDoubleFunction<RunSummary> value, Function<RunSummary, String> words, double width) {
        kept(key, words, width).figures().sortedBy(by(value));
    }

    private WordColumn<BoardRow> kept(String key, Function<RunSummary, String> words, double width) {
        Function<BoardRow, String> ofRow = row -> row.kept() == null ? "" : words.apply(row.kept());
        return words(key, ofRow, width).sortedBy(byText(ofRow));
    }

    private WordColumn<BoardRow> words(String key, Function<BoardRow, String> words, double width) {
        var column = new WordColumn<BoardRow>("runs-" + key, messages, messages.bind("models.runs." + key), words)
                .width(width);
        columns.put(key, column);
        return column;
    }

    private String learner(BoardRow row) {
        return switch (row) {
            case BoardRow.Heading heading -> "";
            case BoardRow.Kept kept -> LearnerWords.changed(kept.run().spec().learner(), messages.locale());
            case BoardRow.Plain plain ->
                plain.baseline().kind() == Baseline.Kind.MAJORITY
                        ? messages.text("baseline.MAJORITY")
                        : messages.text(
                                "board.baseline",
                                messages.text("baseline." + plain.baseline().kind()),
                                plain.baseline().rule().in(messages.locale()));
        };
    }

    private static String nameOf(BoardRow row) {
        RunSummary run = row.kept();
        return run == null ? "" : run.name();
    }

    private String figure(Spread spread) {
        return Double.isNaN(spread.mean()) ? DASH : messages.number(spread.mean(), 3);
    }

    private String seconds(Spread spread) {
        return Double.isNaN(spread.mean()) ? DASH : messages.number(spread.mean(), spread.mean() < 1 ? 3 : 1);
    }

    /// What is not known comes last in ascending order.
    private static Comparator<BoardRow> by(ToDoubleFunction<RunSummary> value) {
        return Comparator.comparingDouble(row -> row.kept() == null ? Double.NaN : value.applyAsDouble(row.kept()));
    }

    private static Comparator<BoardRow> byText(Function<BoardRow, String> words) {
        return Comparator.comparing(words);
    }
}
