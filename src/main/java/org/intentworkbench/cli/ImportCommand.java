package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.PresetPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.ProbeChoices;
import org.intentworkbench.ingest.RefusedRow;
import org.intentworkbench.ingest.RowSource;
import org.intentworkbench.ingest.UnknownKinds;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ImportChanges;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Read files into a workspace; refused rows are listed with their reason (the first 10; with --json "
                        + "the first 10,000: refusedListed of refused). All files are looked at first: nothing is written while "
                        + "a column can be read in more than one way.")
final class ImportCommand extends WorkspaceCommand {
    private static final int SHOWN = 10;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "CSV, TSV or any other delimiter, xlsx, xls, JSON, JSON lines, Parquet; gzip, zip and folders of these")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "what the files hold: events, sessions, reviews, orders or products; else told by the columns")
    private @Nullable FileKind as;

    @Option(names = "--label", paramLabel = "COLUMN", description = "the column that holds the outcome")
    private @Nullable String label;

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private MappingOptions mapping = new MappingOptions();

    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE|none",
            description = "a known layout by its name or its file; none = use none; else recognised by the columns")
    private @Nullable String preset;

    @Option(names = "--save-preset", paramLabel = "NAME", description = "keep this mapping as a preset of your own")
    private @Nullable String savePreset;

    @Option(names = "--dry-run", description = "show what would be imported and write nothing")
    private boolean dryRun;

    @Option(
            names = "--changes",
            description = "tell what is different against the import before with the same recipe, as the command "
                    + "changes does; takes a profile of all columns")
    private boolean changes;

    private List<ImportPlan> plans = List.of();

    private final Path presetFolder;

    /// @param presetFolder of the user's own presets
    ImportCommand(PrintStream out, Path presetFolder) {
        super(out);
        this.presetFolder = presetFolder;
    }

    @Override
    boolean makes() {
        return true;
    }

    @Override
    boolean opens() {
        return !dryRun;
    }

    /// Looks at all files first, so that a wrong name or an open question stops before anything is written.
    @Override
    void before(Progress progress) {
        var chosen = PresetOption.of(preset, presetFolder);
        var choices = new ProbeChoices(form.choices(), as, label, chosen.name());
        List<SourceFile> sources = SourceFile.expand(files);
        var known = new KnownWorkspace(workspace(), isThere());
        Map<SourceFile, ImportPlan> mended = known.mended(sources, progress);
        List<Preview> previews = new ArrayList<>();
        List<ImportPlan> proposed = new ArrayList<>();
        for (SourceFile source : sources) {
            ImportPlan recipe = mended.get(source);
            ProbeChoices said = recipe == null ? choices : choices.withKind(recipe.kind());
            Preview preview = FileProbe.probe(source, said, chosen.presets(), progress);
            previews.add(preview);
            proposed.add(recipe == null ? preview.plan() : recipe);
        }
        plans = mapping.apply(previews, proposed);
        if (dryRun) {
            new DryRun(this::print, progress).show(previews, plans, known.estimates(previews, plans), json());
        }
        OpenQuestions.requireNone(previews, plans);
        for (int i = 0; i < plans.size() && !dryRun; i++) {
            RowSource.requireRoles(plans.get(i));
            UnknownKinds.objection(plans.get(i), previews.get(i)).ifPresent(problem -> {
                throw problem;
            });
        }
        if (savePreset != null && !dryRun) {
            save(savePreset, chosen.presets());
        }
    }

    /// Before anything is imported, so that a wrong name stops first.
    private void save(String name, Presets presets) {
        if (plans.size() > 1) {
            throw new Problem("problem.cli.savePreset", name);
        }
        presets.save(presetFolder, PresetPlan.of(name, plans.getFirst()));
    }

    @Override
    void work(Workspace open, Progress progress) {
        List<Printed.Import> printed = new ArrayList<>();
        for (ImportPlan plan : plans) {
            ImportReport report = open.importFile(plan, progress);
            List<RefusedRow> refused = open.refused().page(report.id(), 0, json() ? Printed.MOST_REFUSALS : SHOWN);
            Optional<ImportReport> before = open.quality().before(report.id());
            Optional<ImportChanges> changed =
                    changes ? open.quality().changes(report.id(), progress) : Optional.empty();
            if (json()) {
                printed.add(Printed.Import.of(report, refused, before, changed));
            } else {
                tell(report, refused);
                ImportWords.lines(open.lineKinds(report.id(), progress)).ifPresent(lines -> print("  " + lines));
                changed.ifPresent(c -> ChangeWords.lines(c).forEach(line -> print("  " + line)));
                before.filter(b -> !changes)
                        .ifPresent(b -> print("  to compare with import " + b.id() + " (" + b.file()
                                + "): changes --import " + report.id()));
            }
        }
        if (json()) {
            print(Printed.json(printed));
        }
    }

    private void tell(ImportReport report, List<RefusedRow> refused) {
        print(report.file() + ": " + ImportWords.counts(report));
        refused.forEach(r -> print("  line " + r.line() + ": " + r.sentence(Locale.ENGLISH)));
        if (report.refused() > refused.size()) {
            print("  and " + (report.refused() - refused.size()) + " more");
        }
        if (!refused.isEmpty()) {
            print("  to mend them: refused --import " + report.id() + " -o FILE.csv, then import that file");
        }
    }
}
