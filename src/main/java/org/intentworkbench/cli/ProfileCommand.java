package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.ColumnFigures;
import org.intentworkbench.store.ColumnFlag;
import org.intentworkbench.store.ImportReport;
import org.intentworkbench.store.Workspace;
import picocli.CommandLine.Command;

@Command(
        name = "profile",
        description =
                "Tell what each column of an import holds: type, missing, distinct, range, frequent values, flags.")
final class ProfileCommand extends OneImportCommand {
    private static final String BARS = " ▁▂▃▄▅▆▇█";
    private static final int FREQUENT = 3;

    ProfileCommand(PrintStream out) {
        super(out);
    }

    @Override
    void tell(Workspace open, ImportReport report, Progress progress) {
        List<ColumnFigures> profile = open.quality().profile(report.id(), progress);
        if (json()) {
            print(Printed.json(PrintedProfile.of(report, profile)));
            return;
        }
        print(String.format(
                Locale.ROOT,
                "import %d: %s, %,d %s",
                report.id(),
                report.file(),
                report.accepted(),
                Printed.lower(report.kind())));
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "column",
                "role",
                "type",
                "missing",
                "distinct",
                "minimum",
                "median",
                "maximum",
                "shape",
                "flags",
                "most frequent"));
        profile.forEach(c -> table.add(row(c)));
        TextTable.lines(table).forEach(this::print);
    }

    private static List<String> row(ColumnFigures c) {
        boolean words = c.type() == ColumnType.CATEGORY || c.type() == ColumnType.TEXT;
        ColumnType shown = words ? ColumnType.NUMBER : c.type();
        String letters = words && Double.isFinite(c.minimum()) ? " letters" : "";
        return List.of(
                c.unit().isEmpty() ? c.name() : c.name() + " (" + c.unit() + ")",
                Said.spelled(c.role()),
                Said.spelled(c.type()),
                share(c.missing(), c.rows()),
                String.format(Locale.ROOT, "%,d", c.distinct()),
                Figure.shown(c.minimum(), shown) + letters,
                Figure.shown(c.median(), shown),
                Figure.shown(c.maximum(), shown),
                bars(c.histogram()),
                c.flags().stream().sorted().map(ProfileCommand::spelled).collect(Collectors.joining(", ")),
                c.frequent().stream()
                        .limit(FREQUENT)
                        .map(f -> String.format(Locale.ROOT, "%s (%,d)", TextTable.cut(f.value()), f.count()))
                        .collect(Collectors.joining(", ")));
    }

    private static String spelled(ColumnFlag flag) {
        return Said.spelled(flag);
    }

    private static String share(long part, long whole) {
        return part == 0 || whole == 0 ? "0" : String.format(Locale.ROOT, "%,d (%.1f %%)", part, 100.0 * part / whole);
    }

    /// A bin that holds anything is seen.
    private static String bars(int[] histogram) {
        int most = 0;
        for (int count : histogram) {
            most = Math.max(most, count);
        }
        var bars = new StringBuilder();
        for (int count : histogram) {
            int height = count == 0 ? 0 : Math.max(1, Math.round(8f * count / most));
            bars.append(BARS.charAt(height));
        }
        return bars.toString();
    }
}
