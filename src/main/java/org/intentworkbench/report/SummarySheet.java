package org.intentworkbench.report;

import java.util.BitSet;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.evaluation.ConfusionMatrix;
import org.intentworkbench.evaluation.Figures;
import org.intentworkbench.evaluation.Lift;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.report.Styles.Look;

/// The one page a reader sees first: what was asked, of which data, how good the answer is.
final class SummarySheet {
    private static final int LAST_COLUMN = 4;
    private static final int[] WIDTHS = {40, 20, 16, 22, 16};
    private static final float TITLE_POINTS = 30;
    private static final float SECTION_POINTS = 20;

    private final Page page;
    private final Findings findings;
    private final Words words;

    private SummarySheet(Page page, Findings findings) {
        this.page = page;
        this.findings = findings;
        this.words = findings.words();
    }

    static void fill(Sheet sheet, Styles styles, Findings findings, int subjectsShown) {
        String title = findings.run().name().isEmpty()
                ? findings.words().of("title", findings.outcome())
                : findings.run().name();
        Page page = new Page(sheet, styles, title);
        page.widths(WIDTHS);
        page.onePage();
        sheet.setDisplayGridlines(false);
        new SummarySheet(page, findings).fill(title, subjectsShown);
    }

    private void fill(String title, int subjectsShown) {
        page.text(page.row(TITLE_POINTS), 0, title, Look.TITLE);
        ExperimentResult result = findings.result();
        page.text(
                page.row(),
                0,
                words.of("finished", words.moment(result.provenance().finished())),
                Look.SMALL);
        for (SummaryLines.Section section : SummaryLines.of(findings)) {
            section(section.title());
            section.lines().forEach(line -> line(line.label(), line.value()));
        }
        rows(result);
        quality(result);
        matrix(findings.matrix());
        section(words.of("summary.card"));
        wide(CardLines.footer(findings.card(), words.locale()));
        warnings();
        notes(result, subjectsShown);
    }

    /// Nothing of a run kept before there were warnings.
    private void warnings() {
        ExperimentResult result = findings.result();
        if (!result.trials().isEmpty() || !result.alarms().isEmpty()) {
            section(words.of("summary.warnings"));
            WarningLines.of(findings.run(), words).forEach(this::wide);
        }
    }

    private void section(String title) {
        page.skip();
        Row row = page.row(SECTION_POINTS);
        for (int column = 0; column <= LAST_COLUMN; column++) {
            page.text(row, column, column == 0 ? title : "", Look.SECTION);
        }
    }

    private void line(String label, String value) {
        Row row = page.row();
        page.text(row, 0, label, Look.LABEL);
        page.text(row, 1, value, Look.TEXT);
    }

    private void rows(ExperimentResult result) {
        section(words.of("summary.rows"));
        page.headerRow("", words.of("rows"), words.of("positives"), words.of("positiveShare"));
        BitSet heldOut = result.heldOut();
        int held = heldOut.cardinality();
        int heldPositives = heldOut.stream().map(row -> result.labels()[row]).sum();
        rowCounts(words.of("all"), result.rows(), result.positives());
        BitSet unused = result.unused();
        int left = unused.cardinality();
        int leftPositives = unused.stream().map(row -> result.labels()[row]).sum();
        rowCounts(
                words.of("training"), result.rows() - held - left, result.positives() - heldPositives - leftPositives);
        rowCounts(words.of("heldOut"), held, heldPositives);
        if (left > 0) {
            rowCounts(words.of("unused"), left, leftPositives);
        }
    }

    private void rowCounts(String label, int rows, int positives) {
        Row row = page.row();
        page.text(row, 0, label, Look.TEXT);
        page.number(row, 1, rows, Look.COUNT);
        page.number(row, 2, positives, Look.COUNT);
        page.number(row, 3, rows == 0 ? Double.NaN : positives / (double) rows, Look.SHARE);
    }

    private void quality(ExperimentResult result) {
        section(words.of("summary.quality"));
        page.headerRow(
                "", words.of("mean", String.valueOf(result.repeats().size())), words.of("sd"), words.of("firstSplit"));
        Figures first = Figures.of(findings.scores(), findings.labels(), findings.threshold());
        Lift lift = Lift.of(findings.scores(), findings.labels());
        String trained = words.threshold(result.spec().threshold());
        figure(words.of("auc"), result.auc(), first.auc());
        figure(words.of("averagePrecision"), result.averagePrecision(), first.averagePrecision());
        figure(words.of("brier"), result.brier(), first.brier());
        figure(words.of("logLoss"), result.logLoss(), first.logLoss());
        figure(words.of("accuracy"), result.accuracy(), first.accuracy());
        figure(words.of("precision"), result.precision(), first.precision());
        figure(words.of("recall"), result.recall(), first.recall());
        figure(words.of("f1OfPositives"), result.f1(), first.f1());
        Spread none = new Spread(Double.NaN, Double.NaN);
        figure(words.of("f1Macro"), none, findings.matrix().f1Macro());
        figure(words.of("f1Weighted"), none, findings.matrix().f1Weighted());
        figure(words.of("lift.tenth"), none, lift.topTenth());
        figure(words.of("lift.fifth"), none, lift.topFifth());
        page.text(
                page.row(),
                0,
                words.of("summary.thresholds", trained, words.threshold(findings.threshold())),
                Look.SMALL);
    }

    private void figure(String label, Spread spread, double first) {
        Row row = page.row();
        page.text(row, 0, label, Look.TEXT);
        figure(row, 1, spread.mean());
        figure(row, 2, spread.sd());
        figure(row, 3, first);
    }

    private void figure(Row row, int column, double value) {
        if (Double.isFinite(value)) {
            page.number(row, column, value, Look.FIGURE);
        } else {
            page.text(row, column, "–", Look.TEXT_RIGHT);
        }
    }

    private void matrix(ConfusionMatrix matrix) {
        section(words.of("summary.matrix", words.threshold(matrix.threshold())));
        page.headerRow(
                "", words.of("matrix.calledPositive"), words.of("matrix.calledNegative"), words.of("matrix.right"));
        matrixRow(words.of("matrix.positive"), matrix.truePositives(), matrix.falseNegatives(), true);
        matrixRow(words.of("matrix.negative"), matrix.falsePositives(), matrix.trueNegatives(), false);
        if (matrix.rows() > 0) {
            wide(words.of(
                    "summary.sentence",
                    words.threshold(matrix.threshold()),
                    words.count(matrix.selected()),
                    words.count(matrix.rows()),
                    words.percent(matrix.selectedShare()),
                    words.percent(matrix.precision()),
                    words.percent(matrix.recall())));
        }
    }

    private void matrixRow(String label, int calledPositive, int calledNegative, boolean positive) {
        Row row = page.row();
        page.text(row, 0, label, Look.TEXT);
        page.number(row, 1, calledPositive, Look.COUNT);
        page.number(row, 2, calledNegative, Look.COUNT);
        double all = (double) calledPositive + calledNegative;
        page.number(row, 3, (positive ? calledPositive : calledNegative) / all, Look.SHARE);
    }

    private void notes(ExperimentResult result, int subjectsShown) {
        section(words.of("summary.notes"));
        Locale locale = words.locale();
        wide(words.of("note.firstSplit"));
        wide(words.of("note.training"));
        if (subjectsShown < result.rows()) {
            wide(words.of("note.cut", words.count(subjectsShown), words.count(result.rows())));
        }
        for (Wording note : result.notes()) {
            wide(note.in(locale));
        }
    }

    /// A sentence across the page: a long one takes more lines, instead of making the printed page small.
    private void wide(String sentence) {
        page.paragraph(sentence, WIDTHS);
    }
}
