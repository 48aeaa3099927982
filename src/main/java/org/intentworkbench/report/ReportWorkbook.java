package org.intentworkbench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.intentworkbench.experiment.Fairness;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.training.TreeModel;
import org.jspecify.annotations.Nullable;

/// Puts the sheets together. All but the subjects are small and built in memory, where charts can read them; the
/// subjects, which may be a million, stream through a temporary file.
final class ReportWorkbook {
    private static final int ROWS_IN_MEMORY = 500;

    private ReportWorkbook() {}

    static void write(
            Run run,
            double threshold,
            Money money,
            @Nullable Fairness fairness,
            Words words,
            OutputStream out,
            Progress progress)
            throws IOException {
        progress.at(Stage.WRITING, 0, run.result().rows());
        progress.check();
        Findings findings = Findings.of(run, threshold, money, words);
        int subjects = Math.min(run.result().rows(), SubjectsSheet.MOST);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            describe(workbook, findings);
            Styles styles = new Styles(workbook);
            SummarySheet.fill(sheet(workbook, words, "summary"), styles, findings, subjects);
            DistributionSheet.fill(sheet(workbook, words, "distribution"), styles, findings);
            WeightsSheet.fill(sheet(workbook, words, "weights"), styles, findings);
            progress.check();
            CurveSheets.fillRoc(sheet(workbook, words, "roc"), styles, findings);
            CurveSheets.fillPrecisionRecall(sheet(workbook, words, "pr"), styles, findings);
            ThresholdSheet.fill(sheet(workbook, words, "thresholds"), styles, findings);
            GainsSheet.fill(sheet(workbook, words, "gains"), styles, findings);
            CalibrationSheet.fill(sheet(workbook, words, "calibration"), styles, findings);
            ProfitSheet.fill(sheet(workbook, words, "profit"), styles, findings);
            if (fairness != null) {
                FairnessSheet.fill(sheet(workbook, words, "fairness"), styles, findings, fairness.at(threshold));
            }
            progress.check();
            String subjectsName = name(words, "subjects");
            int subjectsAt = workbook.getNumberOfSheets();
            if (run.result().model().classifier() instanceof TreeModel tree) {
                TreeSheet.fill(sheet(workbook, words, "tree"), styles, findings, tree);
            }
            DefinitionsSheet.fill(sheet(workbook, words, "definitions"), styles, findings);
            try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, ROWS_IN_MEMORY, true)) {
                SubjectsSheet.fill(streamed.createSheet(subjectsName), styles, findings, subjects, progress);
                streamed.setSheetOrder(subjectsName, subjectsAt);
                streamed.setActiveSheet(0);
                streamed.write(out);
            }
        }
        progress.at(Stage.WRITING, run.result().rows(), run.result().rows());
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook, Words words, String key) {
        return workbook.createSheet(name(words, key));
    }

    private static String name(Words words, String key) {
        return WorkbookUtil.createSafeSheetName(words.of("sheet." + key));
    }

    private static void describe(XSSFWorkbook workbook, Findings findings) {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(findings.words().of("title", findings.outcome()));
        core.setCreator("Intent Workbench " + findings.result().provenance().program());
        // the moment of the run, so that the same run gives the same file
        core.setCreated(Optional.of(Date.from(findings.result().provenance().finished())));
    }
}
