package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureSpec;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureTables;
import org.intentworkbench.job.Progress;
import org.intentworkbench.report.FeatureList;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "features",
        description =
                "The features of a subject: what each means, when it is known, how its values lie. Those taken by "
                        + "'train' with the same options are marked with *; texts are not read for it.")
final class FeaturesCommand extends WorkspaceCommand {
    @Mixin
    private SubjectOptions subject = new SubjectOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            description =
                    "write the table of the features taken: a line a subject; texts are read where they take part")
    private @Nullable Path file;

    private final EncoderFactory encoders;

    FeaturesCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        FeatureSpec spec = subject.spec();
        var tables = new FeatureTables(encoders);
        FeatureTable offered = tables.offered(open, spec, progress);
        if (file != null) {
            write(open, tables, spec, offered, file, progress);
        }
        List<PrintedFeatures.Feature> features = new ArrayList<>();
        for (FeatureColumn column : offered.columns()) {
            progress.check();
            features.add(PrintedFeatures.Feature.of(column, spec.takes(column)));
        }
        if (json()) {
            print(Printed.json(PrintedFeatures.of(offered, features, spec, file == null ? null : file.toString())));
        } else {
            tell(offered, features);
        }
    }

    private void write(
            Workspace open, FeatureTables tables, FeatureSpec spec, FeatureTable offered, Path to, Progress progress) {
        FeatureTable taken;
        if (spec.readsReviews()) {
            new Embedding(encoders).run(open, progress);
            taken = tables.build(open, spec, progress);
        } else {
            taken = offered.withColumns(
                    offered.columns().stream().filter(spec::takes).toList());
        }
        int rows = FeatureList.write(taken, to, progress);
        if (!json()) {
            print(String.format(
                    Locale.ROOT,
                    "%s: %,d subjects, %d features",
                    to,
                    rows,
                    taken.columns().size()));
        }
    }

    private void tell(FeatureTable table, List<PrintedFeatures.Feature> features) {
        print(String.format(
                Locale.ROOT,
                "%s: %,d rows, %,d positive; %d features, %d of them taken (*)",
                table.label().in(Locale.ENGLISH),
                table.size(),
                table.positives(),
                features.size(),
                features.stream().filter(PrintedFeatures.Feature::taken).count()));
        Map<String, List<PrintedFeatures.Feature>> groups = new LinkedHashMap<>();
        features.forEach(
                f -> groups.computeIfAbsent(f.group(), g -> new ArrayList<>()).add(f));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "name", "unit", "missing", "min", "median", "max"));
        groups.values().forEach(group -> group.forEach(f -> rows.add(row(f))));
        List<String> lines = TextTable.lines(rows);
        print(lines.getFirst());
        int next = 1;
        for (var group : groups.entrySet()) {
            print(group.getKey());
            for (PrintedFeatures.Feature feature : group.getValue()) {
                print(lines.get(next++));
                print("       " + feature.definition() + " Known: " + feature.known());
            }
        }
        table.notes().forEach(note -> print("note: " + note.in(Locale.ENGLISH)));
    }

    private static List<String> row(PrintedFeatures.Feature f) {
        boolean number = f.kinds() == 0;
        return List.of(
                f.taken() ? "*" : "",
                TextTable.cut(f.name()),
                f.unit(),
                Double.isNaN(f.missingShare()) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * f.missingShare()),
                number ? number(f.min()) : f.kinds() + (f.kind().equals("vector") ? " numbers" : " levels"),
                number ? number(f.median()) : "",
                number ? number(f.max()) : "");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.3g", value);
    }
}
