package org.intentworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ModelChoice;
import org.intentworkbench.text.Pooling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "model",
        description = "Show which language model reads which language, or choose another one from a folder with "
                + "model.onnx and tokenizer.json. Its vectors are kept beside those of the bundled model.")
final class ModelCommand extends WorkspaceCommand {
    @ArgGroup(exclusive = false)
    private @Nullable Change change;

    static final class Change {
        @Option(
                names = "--language",
                required = true,
                paramLabel = "en|zh",
                converter = LanguageCode.class,
                description = "the language to choose a model for")
        private Language language = Language.ENGLISH;

        @Option(names = "--folder", paramLabel = "DIR", description = "folder with model.onnx and tokenizer.json")
        private @Nullable Path folder;

        @Option(
                names = "--pooling",
                paramLabel = "cls|mean",
                description = "the first token's vector or the mean of all; default what 1_Pooling/config.json says")
        private @Nullable String pooling;

        @Option(names = "--bundled", description = "back to the bundled model")
        private boolean bundled;
    }

    private final EncoderFactory encoders;

    ModelCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (change != null) {
            if (change.bundled == (change.folder != null)) {
                throw new Problem("problem.cli.model");
            }
            ModelChoice.set(
                    open,
                    change.language,
                    change.folder == null ? null : encoders.examine(change.folder, pooling(change.pooling), progress));
        }
        var here = encoders.in(open);
        var models = Arrays.stream(Language.values())
                .map(here::facts)
                .map(PrintedWhere.Model::of)
                .toList();
        if (json()) {
            print(Printed.json(new Models(models)));
        } else {
            models.forEach(model -> print(model.line()));
        }
    }

    record Models(List<PrintedWhere.Model> models) {}

    private static Optional<Pooling> pooling(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Pooling.values())
                .filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem("problem.cli.pooling", word)));
    }
}
