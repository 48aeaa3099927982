package org.intentworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.experiment.SettingsFound;
import org.intentworkbench.experiment.SettingsSearch;
import org.intentworkbench.experiment.SettingsTry;
import org.intentworkbench.training.Setting;
import org.intentworkbench.ui.chart.ChartFrame;
import org.intentworkbench.ui.chart.SettingPlot;
import org.intentworkbench.ui.kit.FileDialogs;
import org.intentworkbench.ui.kit.Messages;

/// What a search for settings found: a chart of score against each setting, and what each split chose.
final class SearchCharts extends VBox {
    private static final double TALL = 270;

    private final Messages messages;
    private final Cards cards;
    private final Label about = new Label();
    private final CardColumns charts = new CardColumns();
    private final Label chosen = new Label();

    SearchCharts(Messages messages, FileDialogs dialogs) {
        this.messages = messages;
        cards = new Cards(messages, dialogs);
        getStyleClass().add("protocol-section");
        about.setId("results-search-about");
        charts.setId("results-search-charts");
        charts.getStyleClass().add("protocol-charts");
        chosen.setId("results-search-chosen");
        for (Label label : List.of(about, chosen)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        chosen.getStyleClass().add("form-hint");
        getChildren().addAll(about, charts, chosen);
    }

    void show(ExperimentResult result) {
        charts.clear();
        SettingsSearch search = result.spec().search();
        if (search == null || result.searches().isEmpty()) {
            about.setText("");
            chosen.setText("");
            return;
        }
        SettingsFound first = result.searches().getFirst();
        String goal = messages.text("search.goal." + search.goal());
        SettingsTry best = first.chosen();
        about.setText(
                best == null
                        ? messages.text("protocol.search.none")
                        : messages.text(
                                "protocol.search.about",
                                messages.count(first.tried().size()),
                                words(result, best),
                                goal,
                                messages.number(best.score().mean(), 4)));
        for (Setting setting : result.spec().learner().kind().settings()) {
            if (first.tried().stream().anyMatch(one -> one.values().containsKey(setting.id()))) {
                charts.add(chart(result, first, setting, search.goal(), goal), false);
            }
        }
        chosen.setText(splits(result));
    }

    private Region chart(
            ExperimentResult result, SettingsFound found, Setting setting, SettingsSearch.Goal goal, String goalWords) {
        var plot = new SettingPlot("results-search-" + setting.id(), messages);
        String name = setting.label().in(messages.locale());
        plot.xLabelProperty().set(name);
        plot.yLabelProperty().set(goalWords);
        List<SettingPlot.Try> tries = new ArrayList<>();
        for (SettingsTry one : found.tried()) {
            Double value = one.values().get(setting.id());
            if (value != null) {
                Spread score = one.score();
                tries.add(new SettingPlot.Try(
                        value,
                        score.mean(),
                        score.sd(),
                        one.share() == 1,
                        one.equals(found.chosen()),
                        words(result, one)));
            }
        }
        plot.show(tries, goal != SettingsSearch.Goal.LOG_LOSS, setting::text);
        ChartFrame frame = cards.frame(
                plot,
                new SimpleStringProperty(messages.text("protocol.search.against", goalWords, name)),
                messages.bind("protocol.search.chart"),
                TALL);
        return frame;
    }

    private String words(ExperimentResult result, SettingsTry one) {
        return result.spec().learner().kind().settings().stream()
                .filter(setting -> one.values().containsKey(setting.id()))
                .map(setting -> setting.label().in(messages.locale()) + " "
                        + setting.text(one.values().getOrDefault(setting.id(), Double.NaN)))
                .collect(Collectors.joining(", "));
    }

    private String splits(ExperimentResult result) {
        if (result.searches().size() < 2) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < result.searches().size(); i++) {
            SettingsTry one = result.searches().get(i).chosen();
            lines.add((i + 1) + ": " + (one == null ? "–" : words(result, one)));
        }
        return messages.text("protocol.search.splits", String.join("; ", lines));
    }
}
