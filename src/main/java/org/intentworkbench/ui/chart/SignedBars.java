package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// Weights with their sign, the strongest first: what raises the score to the right, what lowers it to the left,
/// the sign also before the number. A click or Up and Down choose a row.
public final class SignedBars implements Chart {
    private static final int FIRST = 15;

    private final String id;
    private final Messages messages;
    private final VBox list = new VBox();
    private final VBox body;
    private final Hyperlink all = new Hyperlink();
    private final ChartPane pane;
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private final List<SignedBarRow> rows = new ArrayList<>();
    private List<SignedBar> bars = List.of();
    private String plusName = "";
    private String minusName = "";
    private int digits = 3;
    private int first = FIRST;
    private boolean showsAll;

    /// The link that shows all has the id `<id>-all`, a row `<id>-row-<bar id>`.
    public SignedBars(String id, Messages messages) {
        this(id, messages, true);
    }

    private SignedBars(String id, Messages messages, boolean scrolls) {
        this.id = id;
        this.messages = messages;
        list.getStyleClass().add("bar-list");
        list.setId(id + "-list");
        list.setFocusTraversable(true);
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                step(e.getCode() == KeyCode.UP ? -1 : 1);
                e.consume();
            }
        });
        all.setId(id + "-all");
        all.setMinHeight(Hyperlink.USE_PREF_SIZE);
        all.setOnAction(e -> {
            showsAll = !showsAll;
            fill();
        });
        body = new VBox();
        if (scrolls) {
            var scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().addAll("edge-to-edge", "bar-scroll");
            VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
            body.getChildren().addAll(scroll, all);
        } else {
            body.getChildren().add(list);
        }
        pane = new ChartPane(id, messages, body, this::fill);
        list.accessibleTextProperty().bind(pane.titleProperty());
        selected.addListener((o, before, now) ->
                rows.forEach(row -> row.select(row.bar().id().equals(now))));
        pane.setEmpty(messages.text("chart.nothing"));
    }

    /// Sorted by size here; bars whose value is not a number are left out. Equal ones keep their order.
    public void show(List<SignedBar> newBars) {
        bars = newBars.stream()
                .filter(bar -> Double.isFinite(bar.value()))
                .sorted(Comparator.comparingDouble(bar -> -Math.abs(bar.value())))
                .toList();
        pane.setEmpty(
                !bars.isEmpty()
                        ? ""
                        : newBars.isEmpty()
                                ? messages.text("chart.nothing")
                                : messages.text("chart.allMissing", messages.count(newBars.size())));
        fill();
    }

    public void setEmpty(String sentence) {
        show(List.of());
        pane.setEmpty(sentence);
    }

    /// What the two directions mean, for the key: "Raises the chance to buy", "Lowers it".
    public void setNames(String plus, String minus) {
        plusName = plus;
        minusName = minus;
        fill();
    }

    /// Decimals of the values; 3 unless told.
    public void setDigits(int decimals) {
        digits = decimals;
        fill();
    }

    /// How many rows stand there before "show all"; 15 unless told.
    public void setFirst(int count) {
        first = Math.max(1, count);
        fill();
    }

    /// The id of the chosen bar; null where none is.
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    public StringProperty titleProperty() {
        return pane.titleProperty();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public String title() {
        return pane.titleProperty().get();
    }

    @Override
    public double paperHeight() {
        return Math.max(160, shown() * SignedBarRow.HEIGHT + 130);
    }

    @Override
    public Chart copy() {
        var copy = new SignedBars(id + "-copy", messages, false);
        copy.titleProperty().set(title());
        copy.digits = digits;
        copy.first = first;
        copy.showsAll = showsAll;
        copy.setNames(plusName, minusName);
        copy.show(bars);
        copy.pane.setEmpty(pane.why());
        return copy;
    }

    @Override
    public ChartRows rows() {
        var headers = List.of("chart.name", "chart.weight", "chart.low", "chart.high", "chart.definition");
        return new ChartRows(
                headers.stream().map(key -> messages.text(key)).toList(),
                bars.stream()
                        .<List<Object>>map(
                                bar -> List.of(bar.label(), bar.value(), bar.low(), bar.high(), bar.definition()))
                        .toList());
    }

    private int shown() {
        return showsAll ? bars.size() : Math.min(first, bars.size());
    }

    private void fill() {
        var legend = pane.legend();
        legend.clear();
        if (!plusName.isEmpty()) {
            legend.add("+ " + plusName, "swatch-bar", "plus");
            legend.add("− " + minusName, "swatch-bar", "minus");
        }
        rows.clear();
        var columns = columns();
        for (var bar : bars.subList(0, shown())) {
            var row = new SignedBarRow(bar, signed(bar.value()), columns);
            row.setId(id + "-row-" + bar.id());
            row.select(bar.id().equals(selected.get()));
            row.setOnMouseClicked(e -> {
                list.requestFocus();
                selected.set(bar.id());
            });
            rows.add(row);
        }
        list.getChildren().setAll(rows);
        all.setVisible(bars.size() > first);
        all.setManaged(bars.size() > first);
        all.setText(
                showsAll
                        ? messages.text("chart.showFewer", messages.count(first))
                        : messages.text("chart.showAll", messages.count(bars.size())));
    }

    private SignedBarRow.Columns columns() {
        double label = 40;
        double value = 40;
        double least = 0;
        double most = 0;
        for (var bar : bars.subList(0, shown())) {
            label = Math.max(label, width(bar.label()));
            value = Math.max(value, width(signed(bar.value())));
            least = Math.min(least, Math.min(bar.value(), Double.isFinite(bar.low()) ? bar.low() : 0));
            most = Math.max(most, Math.max(bar.value(), Double.isFinite(bar.high()) ? bar.high() : 0));
        }
        return new SignedBarRow.Columns(label + 4, value + 4, least, most > least ? most : least + 1);
    }

    /// Width in the size of the rows (13 points); they need it before their css is applied.
    private static double width(String label) {
        var text = new Text(label);
        text.setFont(Font.font(13));
        return text.getLayoutBounds().getWidth();
    }

    private String signed(double value) {
        var size = messages.number(Math.abs(value), digits);
        return value > 0 ? "+" + size : value < 0 ? "−" + size : size;
    }

    private void step(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).bar().id().equals(selected.get()) ? i : at;
        }
        int next = at < 0 ? 0 : Math.max(0, Math.min(rows.size() - 1, at + by));
        selected.set(rows.get(next).bar().id());
    }
}
