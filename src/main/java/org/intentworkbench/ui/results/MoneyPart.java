package org.intentworkbench.ui.results;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Economics;
import org.intentworkbench.evaluation.ProfitCurve;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.ui.chart.Metric;
import org.intentworkbench.ui.chart.MetricCurves;
import org.intentworkbench.ui.kit.BackgroundRunner;
import org.intentworkbench.ui.kit.Card;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;
import org.intentworkbench.ui.kit.ProgressStrip;
import org.intentworkbench.ui.kit.StatTile;

/// What each threshold earns, where the most is, and what the present one gives away.
final class MoneyPart implements ResultPart {
    private static final double CHART = 280;
    private static final double FORM = 330;
    /// Room for the bar that scrolls the form.
    private static final double BAR = 14;

    private final Messages messages;
    private final ResultWords words;
    private final ResultsViewModel model;
    private final Cards cards;
    private final MetricCurves profit;
    private final StatTile now;
    private final StatTile most;
    private final StatTile missed;
    private final StatTile breakEven;
    private final Label sentence = new Label();
    private final Region node;

    MoneyPart(
            Messages messages,
            ResultWords words,
            ResultsViewModel model,
            MoneyModel money,
            BackgroundRunner runner,
            FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        this.model = model;
        cards = new Cards(messages, dialogs);
        profit = new MetricCurves("results-profit", messages);
        profit.titleProperty().bind(messages.bind("results.profit"));
        profit.thresholdProperty().bindBidirectional(model.thresholdProperty());
        now = tile("results-profit-now", "results.profit.now");
        most = tile("results-profit-most", "results.profit.most");
        missed = tile("results-profit-missed", "results.profit.missed");
        breakEven = tile("results-profit-break-even", "results.profit.breakEven");
        var tiles = new HBox(now, most, missed, breakEven);
        tiles.getStyleClass().add("money-tiles");
        sentence.setId("results-profit-sentence");
        sentence.getStyleClass().add("threshold-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var chart = cards.card(profit, "results.profit", messages.bind("results.profit.about"), CHART);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var right = new VBox(tiles, sentence, new ProgressStrip(runner, messages, ResultsViewModel.PROFIT), chart);
        right.getStyleClass().add("money-right");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        var form = new Card(messages.bind("results.money"), new MoneyForm(messages, money));
        form.setPrefWidth(FORM);
        var left = Cards.scroll("results-money-form-scroll", form);
        left.setMinWidth(FORM + BAR);
        var earned = Cards.scroll("results-money-scroll", right);
        earned.setFitToHeight(true);
        HBox.setHgrow(earned, Priority.ALWAYS);
        var both = new HBox(left, earned);
        both.getStyleClass().addAll("results-content", "results-pair");
        node = both;
        model.profitProperty().addListener((property, before, after) -> refresh());
    }

    @Override
    public String id() {
        return "money";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        cards.setFooter(words.footer(curves));
        refresh();
    }

    @Override
    public void move(RunCurves curves, ConfusionMatrix matrix) {
        Money money = model.moneyProperty().get();
        Economics economics = money.economics();
        double earned = economics.profit(matrix);
        ProfitCurve curve = model.profitProperty().get();
        now.show(words.money(earned, money), messages.text("results.profit.at", words.threshold(matrix.threshold())));
        if (curve != null) {
            double best = curve.best().map(economics::profit).orElse(0.0);
            missed.show(words.money(best - earned, money), "");
        }
        sentence.setText(words.earned(curves.run().result(), matrix, money));
    }

    private void refresh() {
        RunCurves curves = model.curvesProperty().get();
        ProfitCurve curve = model.profitProperty().get();
        if (curves == null) {
            return;
        }
        if (curve != null) {
            draw(curves, curve);
        }
        ConfusionMatrix matrix = model.matrixProperty().get();
        if (matrix != null) {
            move(curves, matrix);
        }
    }

    private void draw(RunCurves curves, ProfitCurve curve) {
        Money money = model.moneyProperty().get();
        Economics economics = money.economics();
        profit.yLabelProperty().set(words.inCurrency(messages.text("results.profit"), money));
        if (Double.isFinite(economics.profit(curves.matrix(0)))) {
            profit.show(curve.threshold(), List.of(new Metric(messages.text("results.profit"), curve.profit())));
        } else {
            profit.setEmpty(messages.text("results.profit.oneClass"));
        }
        curve.best()
                .ifPresentOrElse(
                        best -> {
                            String at = words.threshold(best.threshold());
                            profit.setMark(best.threshold(), messages.text("results.profit.best", at));
                            most.show(
                                    words.money(economics.profit(best), money), messages.text("results.profit.at", at));
                        },
                        () -> {
                            profit.setMark(Double.NaN, "");
                            most.show(words.money(0, money), messages.text("results.profit.nobody"));
                        });
        double even = economics.breakEven();
        double onScore = economics.uncorrected(even, curves.run().result().trainingRate());
        breakEven.show(
                even > 1 ? messages.text("results.profit.never") : messages.percent(even, 1),
                even > 1 || Double.isNaN(money.trueRate())
                        ? ""
                        : messages.text("results.profit.score", words.threshold(onScore)));
    }

    private StatTile tile(String id, String key) {
        var tile = new StatTile(id, messages.bind(key));
        tile.setMinWidth(0);
        tile.setPrefWidth(200);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }
}
