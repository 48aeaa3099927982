package org.intentworkbench.text.bert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.ModelFacts;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;
import org.intentworkbench.text.TextEncoder;

/// BERT on this machine's processor: DJL with ONNX Runtime and the models of the class path, or others from a folder.
/// Nothing leaves the machine.
///
/// The first encoder of a process unpacks native libraries: the tokenizer's (15 MB, kept for the next start) into
/// `~/.djl.ai`, or `.djl.ai` of the temporary folder where the home cannot be written; ONNX Runtime's into the
/// temporary folder until the process ends. `DJL_CACHE_DIR` (environment or system property) names another place
/// for the first, `java.io.tmpdir` for the second.
public final class BertEncoders implements EncoderFactory {
    private final int workers;
    private final Map<Language, OwnModel> own;

    /// One text at a time on every core but one; on every core where there are two at most.
    public BertEncoders() {
        this(workers(Runtime.getRuntime().availableProcessors()));
    }

    /// @param workers texts that are encoded at the same time, each on one core
    public BertEncoders(int workers) {
        this(workers, Map.of());
    }

    private BertEncoders(int workers, Map<Language, OwnModel> own) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        this.workers = workers;
        this.own = Map.copyOf(own);
    }

    private static int workers(int cores) {
        return cores > 2 ? cores - 1 : cores;
    }

    @Override
    public EncoderFactory with(Map<Language, OwnModel> others) {
        return new BertEncoders(workers, others);
    }

    @Override
    public TextEncoder open(Language language) {
        var chosen = own.get(language);
        if (chosen != null) {
            if (!Files.isDirectory(chosen.folder())) {
                throw new Problem("problem.text.model.gone", chosen.folder());
            }
            new ModelFiles.Folder(chosen.folder()).require();
            String now = FolderFacts.sha256(chosen.folder(), Progress.silent());
            if (!now.equals(chosen.sha256())) {
                throw new Problem("problem.text.model.changed", chosen.folder());
            }
        }
        return BertEncoder.open(bert(language), workers);
    }

    @Override
    public String model(Language language) {
        return bert(language).name();
    }

    @Override
    public int dimension(Language language) {
        return bert(language).dimension();
    }

    @Override
    public ModelFacts facts(Language language) {
        var model = bert(language);
        var chosen = own.get(language);
        return new ModelFacts(
                language,
                model.name(),
                model.dimension(),
                model.tokenLimit(),
                model.pooling(),
                model.licence(),
                model.sha256(),
                chosen == null ? null : chosen.folder());
    }

    @Override
    public OwnModel examine(Path folder, Optional<Pooling> pooling, Progress progress) {
        return ModelTrial.of(folder, pooling, progress);
    }

    private BertModel bert(Language language) {
        var chosen = own.get(language);
        return chosen == null ? BertModel.of(language) : BertModel.own(language, chosen);
    }
}
