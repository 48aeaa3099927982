package org.intentworkbench.text;

import java.util.ArrayList;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.TextHash;
import org.intentworkbench.store.Workspace;

/// A review whose end its model did not read, because it is longer than the token limit.
///
/// @param row of the import, from 1
/// @param letters of title and text
/// @param beginning of the text
public record CutReview(long importId, int row, Language language, int letters, String beginning) {
    private static final int BEGINNING = 120;
    private static final int BATCH = 4_096;

    /// The first of them, oldest import first.
    ///
    /// @param most how many are wanted
    public static List<CutReview> of(Workspace workspace, EncoderFactory encoders, int most, Progress progress) {
        var here = encoders.in(workspace);
        var hash = new TextHash();
        var found = new ArrayList<CutReview>();
        var reviews = new ArrayList<CutReview>();
        var hashes = new ArrayList<byte[]>();
        Runnable look = () -> {
            for (Language language : Language.values()) {
                boolean[] cut = workspace.vectors().cut(here.model(language), hashes);
                for (int i = 0; i < cut.length; i++) {
                    if (cut[i] && reviews.get(i).language() == language) {
                        found.add(reviews.get(i));
                    }
                }
            }
            reviews.clear();
            hashes.clear();
        };
        workspace.reviewTexts(
                (importId, row, title, text) -> {
                    // no model reads so little that a short text is cut
                    if (found.size() < most && title.length() + text.length() >= BEGINNING) {
                        String whole = ReviewText.of(title, text);
                        int end = Math.min(whole.length(), BEGINNING);
                        reviews.add(new CutReview(
                                importId, row + 1, Language.ofText(whole), whole.length(), whole.substring(0, end)));
                        hashes.add(hash.of(whole));
                        if (hashes.size() == BATCH) {
                            look.run();
                        }
                    }
                },
                progress);
        look.run();
        found.sort(java.util.Comparator.comparingLong(CutReview::importId).thenComparingInt(CutReview::row));
        return found.subList(0, Math.min(most, found.size()));
    }
}
