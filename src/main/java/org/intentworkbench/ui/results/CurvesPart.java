package org.intentworkbench.ui.results;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.Calibration;
import org.intentworkbench.ui.chart.Chart;
import org.intentworkbench.ui.chart.Curve;
import org.intentworkbench.ui.chart.CurveChart;
import org.intentworkbench.ui.chart.Joining;
import org.intentworkbench.ui.chart.Reference;
import org.intentworkbench.ui.chart.ReliabilityChart;
import org.intentworkbench.ui.chart.ReliabilityPoint;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;

/// ROC, precision-recall, gains, lift and calibration; the threshold is a dot or a line in each.
final class CurvesPart implements ResultPart {
    private static final double CHART = 380;
    private static final double LEAST_TOP = 2;

    private final Messages messages;
    private final ResultWords words;
    private final Cards cards;
    private final CurveChart roc;
    private final CurveChart precisionRecall;
    private final CurveChart gains;
    private final CurveChart lift;
    private final ReliabilityChart calibration;
    private final Label calibrated = new Label();
    private final Region node;

    CurvesPart(Messages messages, ResultWords words, ResultsViewModel model, FileDialogs dialogs) {
        this.messages = messages;
        this.words = words;
        cards = new Cards(messages, dialogs);
        roc = curve("results-roc", Joining.STRAIGHT, model, "results.roc", "results.roc.x", "results.roc.y");
        precisionRecall = curve(
                "results-pr", Joining.STEPS, model, "results.pr", "results.figure.RECALL", "results.figure.PRECISION");
        gains = curve("results-gains", Joining.STRAIGHT, model, "results.gains", "results.gains.x", "results.gains.y");
        lift = curve("results-lift", Joining.STRAIGHT, model, "results.lift", "results.gains.x", "results.lift.y");
        calibration = new ReliabilityChart("results-calibration", messages);
        calibration.titleProperty().bind(messages.bind("results.calibration"));
        calibration.xLabelProperty().bind(messages.bind("results.calibration.x"));
        calibration.yLabelProperty().bind(messages.bind("results.calibration.y"));
        calibration.pointNameProperty().bind(messages.bind("results.calibration.y"));
        calibration.thresholdProperty().bindBidirectional(model.thresholdProperty());
        calibrated.setId("results-calibrated");
        calibrated.setWrapText(true);
        calibrated.setMinHeight(Region.USE_PREF_SIZE);
        calibrated.getStyleClass().add("results-caption");
        var columns = new CardColumns();
        card(columns, roc, "results.roc", "results.roc.about");
        card(columns, precisionRecall, "results.pr", "results.pr.about");
        card(columns, gains, "results.gains", "results.gains.about");
        card(columns, lift, "results.lift", "results.lift.about");
        var reliability =
                cards.frame(calibration, "results.calibration", messages.bind("results.calibration.about"), CHART);
        var withFigures = new VBox(reliability, calibrated);
        withFigures.getStyleClass().add("card-section");
        columns.add(withFigures, false);
        var content = new VBox(columns);
        content.getStyleClass().add("results-content");
        node = Cards.scroll("results-curves-scroll", content);
    }

    @Override
    public String id() {
        return "curves";
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void show(RunCurves curves) {
        calibration
                .barNameProperty()
                .set(messages.text("results.axis."
                        + curves.run().result().spec().features().subject()));
        showCalibration(curves);
        if (curves.hasBothOutcomes()) {
            showCurves(curves);
        } else {
            String why = messages.text("results.oneOutcome.chart");
            List.of(roc, precisionRecall, gains, lift).forEach(chart -> chart.setEmpty(why));
        }
        cards.setFooter(words.footer(curves));
    }

    private void showCurves(RunCurves curves) {
        var rocCurve = curves.roc();
        roc.show(
                List.of(Thinning.curve(
                        messages.text("results.roc.curve", messages.number(rocCurve.area(), 3)),
                        rocCurve.falsePositiveRate(),
                        rocCurve.truePositiveRate(),
                        rocCurve.threshold(),
                        1)),
                new Reference.Diagonal());
        var pr = curves.precisionRecall();
        precisionRecall.show(
                List.of(Thinning.curve(
                        messages.text("results.pr.curve", messages.number(pr.averagePrecision(), 3)),
                        pr.recall(),
                        pr.precision(),
                        pr.threshold(),
                        1)),
                new Reference.Level(curves.positives() / (double) curves.rows().length));
        var found = curves.gains();
        double share = curves.cuts().positiveShare();
        gains.show(
                List.of(
                        Thinning.curve(
                                messages.text(
                                        "results.gains.curve",
                                        messages.percent(found.foundAt(.1), 0),
                                        messages.percent(found.foundAt(.2), 0)),
                                found.contacted(),
                                found.found(),
                                found.threshold(),
                                1),
                        new Curve(
                                messages.text("results.gains.perfect"),
                                new double[] {0, share, 1},
                                new double[] {0, 1, 1},
                                null)),
                new Reference.Diagonal());
        double[] times = found.lift();
        double most = LEAST_TOP;
        for (double value : times) {
            most = Math.max(most, value);
        }
        double top = Math.ceil(most);
        lift.setTop(top);
        lift.show(
                List.of(Thinning.curve(
                        messages.text(
                                "results.lift.curve",
                                messages.number(found.liftAt(.1), 2),
                                messages.number(found.liftAt(.2), 2)),
                        found.contacted(),
                        times,
                        found.threshold(),
                        top)),
                new Reference.Named(1, messages.text("chart.diagonal")));
    }

    private void showCalibration(RunCurves curves) {
        Calibration found = curves.card().calibration();
        calibration.show(found.bins().stream().map(CurvesPart::point).toList());
        calibrated.setText(messages.text(
                "results.calibration.figures",
                messages.number(found.expectedError(), 3),
                messages.number(found.slope(), 2),
                messages.number(found.intercept(), 2),
                messages.percent(found.meanScore(), 1),
                messages.percent(found.positiveShare(), 1),
                messages.number(found.brier().score(), 4),
                messages.number(found.brier().skill(), 3)));
    }

    private static ReliabilityPoint point(Calibration.Bin bin) {
        var interval = bin.interval();
        return new ReliabilityPoint(
                bin.from(), bin.to(), bin.rows(), bin.meanScore(), bin.share(), interval.low(), interval.high());
    }

    private CurveChart curve(
            String id, Joining joining, ResultsViewModel model, String title, String across, String up) {
        var chart = new CurveChart(id, messages, joining);
        chart.titleProperty().bind(messages.bind(title));
        chart.xLabelProperty().bind(messages.bind(across));
        chart.yLabelProperty().bind(messages.bind(up));
        chart.thresholdProperty().bindBidirectional(model.thresholdProperty());
        return chart;
    }

    private void card(CardColumns columns, Chart chart, String title, String about) {
        columns.add(cards.card(chart, title, messages.bind(about), CHART), false);
    }
}
