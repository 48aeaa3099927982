package org.intentworkbench.report;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.intentworkbench.explanation.TreeWords;
import org.intentworkbench.report.Styles.Look;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;

/// A decision tree as an indented list: each line is the way into one node.
final class TreeSheet {
    private static final int INDENT = 2;

    private final Page page;
    private final Findings findings;

    private TreeSheet(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
    }

    static void fill(Sheet sheet, Styles styles, Findings findings, TreeModel tree) {
        Words words = findings.words();
        Page page = new Page(sheet, styles, words.of("tree.title"));
        page.widths(64, 10, 14, 12, 14);
        page.header(
                words.of("tree.condition"),
                words.of("tree.node"),
                words.of("tree.rows"),
                words.of("positives"),
                words.of("probability"));
        new TreeSheet(page, findings).add(tree.root(), words.of("tree.all"), 0);
    }

    private void add(TreeNode node, String condition, int depth) {
        Row row = page.row();
        page.text(row, 0, condition, page.indented(depth * INDENT));
        page.number(row, 1, node.id(), Look.COUNT);
        page.number(row, 2, node.rows(), Look.COUNT);
        page.number(row, 3, node.positives(), Look.COUNT);
        page.number(row, 4, node.probability(), node instanceof TreeNode.Leaf ? Look.FIGURE_BOLD : Look.FIGURE);
        if (node instanceof TreeNode.Branch branch) {
            var encoder = findings.result().model().encoder();
            var table = findings.run().table();
            var locale = findings.words().locale();
            add(branch.yes(), TreeWords.yes(branch, encoder, table).in(locale), depth + 1);
            add(branch.no(), TreeWords.no(branch, encoder, table).in(locale), depth + 1);
        }
    }
}
