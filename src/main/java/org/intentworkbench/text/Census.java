package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.TextHash;
import org.intentworkbench.store.Workspace;

/// One look at all reviews, as a stream: which different texts there are, and which of them have no vector yet. Keeps
/// 128 bits of each text, 21 to 43 bytes, and no letters.
final class Census {
    /// Texts looked up in one query.
    private static final int BATCH = 4_096;
    /// Letters of a batch at most, for texts of a megabyte.
    private static final int LETTERS = 4 << 20;

    private static final int TELL = 1_024;

    private final Workspace workspace;
    private final EncoderFactory encoders;
    private final Waiting waiting;
    private final Progress progress;
    private final Map<Language, Tally> tallies = new EnumMap<>(Language.class);
    private HashSet128 seen = new HashSet128();
    private final TextHash hash = new TextHash();
    private long texts;
    private long blank;

    /// Takes texts that have no vector yet, each once.
    interface Waiting {
        void take(Language language, List<String> texts, List<byte[]> hashes);
    }

    private Census(Workspace workspace, EncoderFactory encoders, Waiting waiting, Progress progress) {
        this.workspace = workspace;
        this.encoders = encoders;
        this.waiting = waiting;
        this.progress = progress;
    }

    /// @param encoders of this workspace
    /// @param progress told of `stage` in reviews
    static Census take(Workspace workspace, EncoderFactory encoders, Waiting waiting, Stage stage, Progress progress) {
        var census = new Census(workspace, encoders, waiting, progress);
        long all = workspace.reviews();
        workspace.reviewTexts(
                (importId, row, title, text) -> {
                    if (census.texts % TELL == 0) {
                        progress.at(stage, census.texts, all);
                    }
                    census.add(ReviewText.of(title, text));
                },
                progress);
        census.tallies.values().forEach(census::flush);
        progress.at(stage, all, all);
        // its room is wanted by whoever reads the texts once more
        census.seen = new HashSet128();
        return census;
    }

    private void add(String text) {
        texts++;
        if (text.isEmpty()) {
            blank++;
            return;
        }
        byte[] key = hash.of(text);
        if (seen.add(TextHash.high(key), TextHash.low(key))) {
            Language language = Language.ofText(text);
            var tally = tallies.computeIfAbsent(language, l -> new Tally(l, encoders.model(l)));
            tally.texts.add(text);
            tally.hashes.add(key);
            tally.letters += text.length();
            if (tally.texts.size() == BATCH || tally.letters > LETTERS) {
                flush(tally);
            }
        }
    }

    private void flush(Tally tally) {
        progress.check();
        boolean[] there = workspace.vectors().has(tally.model, tally.hashes);
        for (boolean cut : workspace.vectors().cut(tally.model, tally.hashes)) {
            tally.cut += cut ? 1 : 0;
        }
        var restTexts = new ArrayList<String>();
        var restHashes = new ArrayList<byte[]>();
        for (int i = 0; i < there.length; i++) {
            if (!there[i]) {
                byte[] key = tally.hashes.get(i);
                tally.missing.add(TextHash.high(key), TextHash.low(key));
                restTexts.add(tally.texts.get(i));
                restHashes.add(key);
            }
        }
        tally.distinct += there.length;
        tally.waiting += restTexts.size();
        tally.texts.clear();
        tally.hashes.clear();
        tally.letters = 0;
        if (!restTexts.isEmpty()) {
            waiting.take(tally.language, restTexts, restHashes);
        }
    }

    TextCount count() {
        return new TextCount(
                texts,
                blank,
                tallies.values().stream()
                        .map(tally -> new TextCount.OfLanguage(
                                tally.language,
                                tally.model,
                                tally.distinct,
                                tally.waiting,
                                tally.cut,
                                tally.waiting / ReadingPace.of(workspace, tally.language, tally.model)))
                        .toList());
    }

    /// The texts of a language that have no vector.
    HashSet128 missing(Language language) {
        var tally = tallies.get(language);
        return tally == null ? new HashSet128() : tally.missing;
    }

    private static final class Tally {
        private final Language language;
        private final String model;
        private final HashSet128 missing = new HashSet128();
        private final List<String> texts = new ArrayList<>();
        private final List<byte[]> hashes = new ArrayList<>();
        private long letters;
        private int distinct;
        private int waiting;
        private int cut;

        Tally(Language language, String model) {
            this.language = language;
            this.model = model;
        }
    }
}
