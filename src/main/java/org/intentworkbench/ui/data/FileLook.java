package org.intentworkbench.ui.data;

import java.util.Optional;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.ProbeChoices;
import org.intentworkbench.ingest.file.SourceFile;
import org.intentworkbench.ingest.preset.Presets;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.jspecify.annotations.Nullable;

/// One look at a file, as it was asked for; runs off the FX thread.
///
/// @param workspace it is to go into; null = none is open
record FileLook(
        SourceFile source, ProbeChoices said, @Nullable Workspace workspace, PresetShelf shelf) {
    /// What a look at a file gave; a file that cannot be read is an answer, not a failure of the job.
    sealed interface Answer {
        record Proposal(Preview preview, Presets presets) implements Answer {}

        record Refusal(Problem problem) implements Answer {}
    }

    /// The first rows only.
    Answer head(Progress progress) {
        return answer(FileProbe::head, progress);
    }

    /// All rows.
    Answer whole(Progress progress) {
        return answer(FileProbe::probe, progress);
    }

    private interface Probe {
        Preview at(SourceFile source, ProbeChoices choices, Presets known, Progress progress);
    }

    private Answer answer(Probe probe, Progress progress) {
        try {
            Presets known = shelf.read();
            Optional<ImportPlan> recipe = recipe(progress);
            ProbeChoices choices =
                    recipe.isPresent() ? said.withKind(recipe.get().kind()) : said;
            Preview preview = probe.at(source, choices, known, progress);
            return new Answer.Proposal(
                    recipe.map(plan -> planned(preview, plan)).orElse(preview), known);
        } catch (Problem problem) {
            return new Answer.Refusal(problem);
        }
    }

    /// Refused rows that come back mended are read as the import that refused them was, unless the analyst says
    /// otherwise.
    private Optional<ImportPlan> recipe(Progress progress) {
        return workspace == null || !said.equals(ProbeChoices.NONE)
                ? Optional.empty()
                : workspace.quality().recipe(source, progress);
    }

    private static Preview planned(Preview found, ImportPlan plan) {
        return new Preview(
                plan,
                found.names(),
                found.rows(),
                found.rowCount(),
                found.questions(plan),
                found.strays(plan),
                found.kinds(plan),
                found.undecoded(),
                found.sheets(),
                found.presets(),
                found.profiles(),
                false);
    }
}
