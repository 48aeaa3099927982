package org.intentworkbench.ui.models;

import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;

/// How much text BERT has to read before reviews can be learnt from.
///
/// @param distinct different texts of all reviews
/// @param waiting those without a vector yet
/// @param seconds they will take, roughly
record TextWork(int distinct, int waiting, double seconds) {
    static TextWork of(Workspace workspace, EncoderFactory encoders, Progress progress) {
        var count = new Embedding(encoders).count(workspace, progress);
        return new TextWork(count.distinct(), count.waiting(), count.seconds());
    }
}
