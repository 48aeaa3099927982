package org.intentworkbench.ui.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// A decision tree as a picture: boxes tinted by the share of positives, edges as thick as their rows, "yes" and
/// "no" on the edges, one path lit. Below depth 4 it is folded until a box is clicked.
public final class TreeDrawing implements Chart {
    private static final int OPEN_DEPTH = 4;
    private static final double MARGIN = 10;
    private static final double THICKEST = 12;

    private final String id;
    private final Messages messages;
    private final Pane drawing = new Pane();
    private final PanZoom viewport = new PanZoom(drawing);
    private final ChartPane pane;
    private final Set<Integer> folded = new HashSet<>();
    private final ObjectProperty<Set<Integer>> litPath = new SimpleObjectProperty<>(this, "litPath", Set.of());
    private @Nullable TreeNode root;

    /// A box has the id `<id>-node-<node id>`; the buttons `<id>-in`, `<id>-out`, `<id>-fit`.
    public TreeDrawing(String id, Messages messages) {
        this.id = id;
        this.messages = messages;
        drawing.getStyleClass().add("tree-drawing");
        pane = new ChartPane(id, messages, viewport, this::draw);
        pane.tool(new HBox(
                button("out", Icon.MINUS, "chart.zoomOut", "left-pill", viewport::zoomOut),
                button("in", Icon.PLUS, "chart.zoomIn", "center-pill", viewport::zoomIn),
                button("fit", Icon.FIT, "chart.fit", "right-pill", viewport::fit)));
        litPath.addListener((o, before, now) -> draw());
        pane.setEmpty(messages.text("chart.nothing"));
    }

    public void show(TreeNode newRoot) {
        root = newRoot;
        folded.clear();
        foldBelow(newRoot, 0);
        pane.setEmpty("");
        draw();
        viewport.fit();
    }

    public void setEmpty(String sentence) {
        root = null;
        pane.setEmpty(sentence);
        draw();
    }

    /// Ids of the nodes one subject passes, lit while the others fade; an empty set lights none.
    public ObjectProperty<Set<Integer>> litPathProperty() {
        return litPath;
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

    /// The natural size of the drawing within reason, so that its words can be read on paper.
    @Override
    public double paperWidth() {
        return Math.max(640, Math.min(2400, drawing.getWidth() + 80));
    }

    @Override
    public double paperHeight() {
        return Math.max(320, Math.min(3200, drawing.getHeight() + 150));
    }

    @Override
    public Chart copy() {
        var copy = new TreeDrawing(id + "-copy", messages);
        copy.titleProperty().set(title());
        copy.litPath.set(litPath.get());
        copy.pane.withoutTools();
        if (root != null) {
            copy.show(root);
            copy.folded.clear();
            copy.folded.addAll(folded);
            copy.draw();
        }
        copy.pane.setEmpty(pane.why());
        return copy;
    }

    /// All nodes, folded ones too, each after the one above it.
    @Override
    public ChartRows rows() {
        var headers = List.of("chart.node", "chart.parent", "chart.answer", "chart.rule", "chart.share", "chart.count");
        var rows = new ArrayList<List<Object>>();
        if (root != null) {
            collect(root, "", rows);
        }
        return new ChartRows(headers.stream().map(key -> messages.text(key)).toList(), rows);
    }

    private static void collect(TreeNode node, String parent, List<List<Object>> rows) {
        rows.add(List.of(node.id(), parent, node.answer(), String.join(" ", node.lines()), node.share(), node.count()));
        for (var child : node.children()) {
            collect(child, String.valueOf(node.id()), rows);
        }
    }

    private void foldBelow(TreeNode node, int depth) {
        if (depth >= OPEN_DEPTH) {
            folded.add(node.id());
        }
        node.children().forEach(child -> foldBelow(child, depth + 1));
    }

    private void draw() {
        var children = drawing.getChildren();
        children.clear();
        pane.legend().clear();
        if (root == null) {
            return;
        }
        pane.legend().ramp(messages.text("chart.tree.low"), messages.text("chart.tree.high"), "share-", TreeBox.TINTS);
        double box = boxHeight(root);
        var layout = TreeLayout.of(root, folded, box);
        var lit = litPath.get();
        for (var placed : layout.nodes()) {
            if (placed.parent() >= 0) {
                edge(layout.nodes().get(placed.parent()), placed, box, lit);
            }
        }
        for (var placed : layout.nodes()) {
            children.add(box(placed, box, lit));
        }
        viewport.drawingSize(layout.width() + 2 * MARGIN, layout.height() + 2 * MARGIN);
    }

    private static double boxHeight(TreeNode node) {
        double height = 12 + 17 * (node.lines().size() + 1);
        for (var child : node.children()) {
            height = Math.max(height, boxHeight(child));
        }
        return height;
    }

    private Node box(TreeLayout.Placed placed, double height, Set<Integer> lit) {
        var box = new TreeBox(placed, messages);
        var nodeId = placed.node().id();
        box.setId(id + "-node-" + nodeId);
        mark(box, lit, lit.contains(nodeId));
        box.setMinSize(TreeLayout.BOX, height);
        box.setPrefSize(TreeLayout.BOX, height);
        box.setMaxSize(TreeLayout.BOX, height);
        box.relocate(MARGIN + placed.left(), MARGIN + placed.top());
        box.setOnMouseClicked(e -> {
            if (e.isStillSincePress() && !placed.leaf()) {
                if (!folded.remove(nodeId)) {
                    folded.add(nodeId);
                }
                draw();
            }
        });
        return box;
    }

    private void edge(TreeLayout.Placed from, TreeLayout.Placed to, double box, Set<Integer> lit) {
        double x1 = MARGIN + from.left() + TreeLayout.BOX;
        double y1 = MARGIN + from.top() + box / 2;
        double x2 = MARGIN + to.left();
        double y2 = MARGIN + to.top() + box / 2;
        double half = (x1 + x2) / 2;
        var curve = new CubicCurve(x1, y1, half, y1, half, y2, x2, y2);
        curve.getStyleClass().add("tree-edge");
        long all = root == null ? 0 : root.count();
        curve.setStrokeWidth(all <= 0 ? 1.2 : Math.max(1.2, THICKEST * to.node().count() / all));
        boolean onPath =
                lit.contains(from.node().id()) && lit.contains(to.node().id());
        mark(curve, lit, onPath);
        var answer = Ink.text(to.node().answer(), "tree-answer");
        drawing.getChildren().addAll(curve, answer);
        drawing.applyCss();
        var bounds = answer.getLayoutBounds();
        // on the side the edge does not come from
        double away = curve.getStrokeWidth() / 2 + 2;
        double top = y2 < y1 ? y2 - away - bounds.getHeight() : y2 + away;
        Ink.placeTop(answer, x2 - 6 - bounds.getWidth(), top);
    }

    private static void mark(Node node, Set<Integer> lit, boolean on) {
        if (!lit.isEmpty()) {
            node.getStyleClass().add(on ? "lit" : "unlit");
        }
    }

    private Button button(String name, Icon icon, String key, String pill, Runnable act) {
        var button = new Button();
        button.setId(id + "-" + name);
        button.setGraphic(icon.node());
        button.getStyleClass().addAll("button-icon", "small", pill);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.accessibleTextProperty().bind(messages.bind(key));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind(key));
        button.setTooltip(tip);
        button.setOnAction(e -> act.run());
        return button;
    }
}
