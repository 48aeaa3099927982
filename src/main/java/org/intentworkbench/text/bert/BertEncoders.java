package org.intentworkbench.text.bert;

import org.intentworkbench.domain.Language;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.TextEncoder;

/// BERT on this machine's processor: DJL with ONNX Runtime and the models of the class path. Nothing leaves the
/// machine.
///
/// The first encoder of a process unpacks native libraries: the tokenizer's (15 MB, kept for the next start) into
/// `~/.djl.ai`, or `.djl.ai` of the temporary folder where the home cannot be written; ONNX Runtime's into the
/// temporary folder until the process ends. `DJL_CACHE_DIR` (environment or system property) names another place
/// for the first, `java.io.tmpdir` for the second.
public final class BertEncoders implements EncoderFactory {
    private final int workers;

    /// One text at a time on every core but one; on every core where there are two at most.
    public BertEncoders() {
        this(workers(Runtime.getRuntime().availableProcessors()));
    }

    /// @param workers texts that are encoded at the same time, each on one core
    public BertEncoders(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        this.workers = workers;
    }

    private static int workers(int cores) {
        return cores > 2 ? cores - 1 : cores;
    }

    @Override
    public TextEncoder open(Language language) {
        return BertEncoder.open(BertModel.of(language), workers);
    }

    @Override
    public String model(Language language) {
        return BertModel.of(language).name();
    }

    @Override
    public int dimension(Language language) {
        return BertModel.of(language).dimension();
    }
}
