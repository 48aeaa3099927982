package org.intentworkbench.report;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.intentworkbench.experiment.ExperimentResult;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.report.Styles.Look;

/// Every scored subject, the highest probability first; equal ones in the order of the table.
final class SubjectsSheet {
    /// What a sheet holds below its header.
    static final int MOST = 1_048_575;

    private static final int CHECK_EVERY = 1_000;

    private SubjectsSheet() {}

    static void fill(Sheet sheet, Styles styles, Findings findings, int most, Progress progress) {
        Words words = findings.words();
        ExperimentResult result = findings.result();
        Page page = new Page(sheet, styles, words.of("subjects.title", findings.outcome()));
        page.widths(28, 22, 14, 14, 24);
        page.header(
                words.of("subject." + result.spec().features().subject()),
                findings.outcome(),
                words.of("probability"),
                words.of("part"),
                words.of("subjects.called", words.threshold(findings.threshold())));
        int[] order = order(result.scores());
        int shown = Math.min(order.length, most);
        String[] yesNo = {words.yesNo(false), words.yesNo(true)};
        String heldOut = words.of("heldOut");
        String training = words.of("training");
        String unused = words.of("unused");
        for (int i = 0; i < shown; i++) {
            if (i % CHECK_EVERY == 0) {
                progress.check();
                progress.at(Stage.WRITING, i, shown);
            }
            int subject = order[i];
            double score = result.scores()[subject];
            String part = switch (result.part(subject)) {
                case HELD_OUT -> heldOut;
                case TRAINING -> training;
                case UNUSED -> unused;
            };
            Row row = page.row();
            page.text(row, 0, result.ids()[subject], Look.ID);
            page.text(row, 1, yesNo[result.labels()[subject]], styles.of(Look.TEXT_RIGHT));
            page.number(row, 2, score, Look.FIGURE);
            page.text(row, 3, part, Look.TEXT_RIGHT);
            page.text(row, 4, yesNo[score >= findings.threshold() ? 1 : 0], Look.TEXT_RIGHT);
        }
        sheet.setAutoFilter(new CellRangeAddress(0, shown, 0, 4));
    }

    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
