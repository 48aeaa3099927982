package org.intentworkbench.ui;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.experiment.Experiment;
import org.intentworkbench.experiment.ExperimentSpec;
import org.intentworkbench.experiment.Money;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.experiment.SampleShop;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.ExcelReport;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;

/// The first start on a machine without a display: the same analysis of the sample shop, as files.
public final class FirstStart {
    private FirstStart() {}

    /// Analyses the sample shop, writes the Excel report and a picture of every screen, and says so in one line.
    public static void withoutDisplay(Path folder, EncoderFactory encoders, PrintStream out) {
        Progress silent = Progress.silent();
        Path file = folder.resolve("sample-shop.mv.db");
        Path report = folder.resolve("sample-shop.xlsx");
        var experiment = new Experiment(encoders);
        try (Workspace workspace = SampleShop.open(file, silent)) {
            List<ExperimentSpec> specs = new ArrayList<>(List.of(SampleShop.reviewRun()));
            specs.addAll(SampleShop.quickRuns());
            // a start that was interrupted goes on where it stopped
            for (ExperimentSpec spec :
                    specs.subList(Math.min(workspace.runs().all().size(), specs.size()), specs.size())) {
                experiment.runAndKeep(workspace, spec, silent);
            }
            long last = workspace.runs().all().getLast().id();
            Run run = experiment.load(workspace, last, silent);
            workspace.setSetting("last.run", Long.toString(last));
            ExcelReport.write(
                    run, run.result().spec().threshold(), Money.STANDARD, report, Language.ENGLISH.locale(), silent);
        }
        String done = "No display here, so the sample shop was analysed without a window: " + report;
        try {
            List<Path> pictures = new ScreenTour(encoders).take(file, folder, false, Language.ENGLISH, 1280, 800);
            out.println(done + " and " + pictures.size() + " pictures of the screens are in " + folder + ".");
        } catch (Problem noPictures) {
            out.println(done + " is written; pictures of the screens are not: " + noPictures.getMessage());
        }
    }
}
