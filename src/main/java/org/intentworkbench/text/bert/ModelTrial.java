package org.intentworkbench.text.bert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;

/// Tries the sentence model of a folder before the analyst relies on it: loads it and reads a few texts, one of them
/// as long as the stated limit.
final class ModelTrial {
    private static final List<String> TEXTS =
            List.of("Runs small, order one size up.", "物流很慢，包装破了。", "\uD83D\uDE0D &amp; <br/> 100 %");

    private ModelTrial() {}

    static OwnModel of(Path folder, Optional<Pooling> asked, Progress progress) {
        var files = new ModelFiles.Folder(folder.toAbsolutePath().normalize());
        files.require();
        Pooling pooling = asked.or(() -> FolderFacts.pooling(files.folder()))
                .orElseThrow(() -> new Problem("problem.text.model.pooling", files.folder()));
        int limit = FolderFacts.tokenLimit(files.folder());
        progress.at(Stage.LOADING_MODEL, 0, 0);
        String hash = FolderFacts.sha256(files.folder(), progress);
        var untried = new OwnModel(files.folder(), pooling, 0, limit, hash);
        try (var encoder = BertEncoder.open(BertModel.own(Language.ENGLISH, untried), 1)) {
            progress.check();
            int dimension = 0;
            for (String text : TEXTS) {
                dimension = encoder.encode(List.of(text), progress)[0].length;
            }
            encoder.encode(List.of("word ".repeat(limit)), progress);
            return new OwnModel(files.folder(), pooling, dimension, limit, hash);
        }
    }
}
