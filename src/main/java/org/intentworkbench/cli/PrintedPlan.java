package org.intentworkbench.cli;

import com.google.gson.JsonObject;
import java.util.List;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.PlanJson;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ingest.StrayCells;
import org.intentworkbench.store.ImportEstimate;
import org.jspecify.annotations.Nullable;

/// What `import --dry-run --json` prints of one file.
///
/// @param recognised whether it is known what the file holds; otherwise the plan has no kind and ignores all columns
/// @param plan as a recipe keeps it
/// @param sessions that would be built; null where none are
record PrintedPlan(
        String file,
        long rows,
        boolean recognised,
        JsonObject plan,
        @Nullable Long sessions,
        List<Asked> questions,
        List<Strayed> strays,
        List<Kind> kinds,
        List<List<String>> firstRows,
        Estimate estimate) {
    private static final int ROWS = 5;

    /// @param option what to add to the command to read the column so
    record Candidate(String option, String example, String minimum, String median, String maximum) {}

    record Asked(String column, String example, List<Candidate> candidates) {}

    record Stray(long line, String value) {}

    record Strayed(String column, String type, long count, long cells, String treatment, List<Stray> first) {}

    record Kind(String code, long rows, String kind) {}

    /// @param disk bytes, as memory
    record Estimate(long disk, long freeDisk, long memory, long freeMemory, double seconds, boolean fits) {}

    static PrintedPlan of(Preview preview, ImportPlan plan, @Nullable Long sessions, ImportEstimate estimate) {
        return new PrintedPlan(
                plan.source().name(),
                preview.rowCount(),
                !preview.kindOpen(),
                tree(preview, plan),
                sessions,
                preview.questions(plan).stream().map(PrintedPlan::asked).toList(),
                preview.strays(plan).stream().map(s -> strayed(plan, s)).toList(),
                preview.kinds(plan).stream()
                        .map(k -> new Kind(k.code(), k.count(), DryRun.meaning(plan, k)))
                        .toList(),
                preview.rows().stream().limit(ROWS).toList(),
                new Estimate(
                        estimate.disk(),
                        estimate.freeDisk(),
                        estimate.memory(),
                        estimate.freeMemory(),
                        estimate.seconds(),
                        estimate.fits()));
    }

    private static JsonObject tree(Preview preview, ImportPlan plan) {
        JsonObject tree = PlanJson.tree(plan);
        if (preview.kindOpen()) {
            tree.remove("kind");
        }
        return tree;
    }

    private static Asked asked(Question question) {
        return new Asked(
                question.name(),
                question.example(),
                question.candidates().stream()
                        .map(c -> new Candidate(
                                OpenQuestions.option(question, c.reading()),
                                Figure.shown(c.ofExample(), c.type()),
                                Figure.shown(c.minimum(), c.type()),
                                Figure.shown(c.median(), c.type()),
                                Figure.shown(c.maximum(), c.type())))
                        .toList());
    }

    private static Strayed strayed(ImportPlan plan, StrayCells strays) {
        return new Strayed(
                strays.name(),
                Said.spelled(strays.type()),
                strays.count(),
                strays.cells(),
                Said.spelled(plan.columns().get(strays.column()).strays()),
                strays.first().stream().map(s -> new Stray(s.line(), s.value())).toList());
    }
}
