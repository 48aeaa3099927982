package org.intentworkbench.text.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.TopicSample;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The complaints planted in the sample shop come out as topics, read by BERT; all figures are in
/// `decisions/topics.md`.
final class PlantedComplaintsTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    static Path folder;

    private static Workspace workspace;
    private static Corpus corpus;
    private static PlantedTopics planted;

    @BeforeAll
    static void find() {
        workspace = Workspace.openExisting(TopicSample.workspace(folder));
        corpus = Corpus.of(workspace, SILENT);
        planted = new PlantedTopics(corpus);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @Test
    void english() {
        check(
                Language.ENGLISH,
                Map.of(
                        "size", List.of("small", "size", "tight", "narrow"),
                        "battery", List.of("battery", "charge"),
                        "delivery", List.of("box", "delivery", "courier", "late"),
                        "quality", List.of("broke", "gone", "apart", "week"),
                        "picture", List.of("photo", "photos", "pictured", "looked", "colour"),
                        "price", List.of("price", "cost", "paying")));
    }

    @Test
    void chinese() {
        check(
                Language.CHINESE,
                Map.of(
                        "size", List.of("偏小", "尺码", "买大", "太紧", "平时"),
                        "battery", List.of("电池", "续航", "充电"),
                        "delivery", List.of("快递", "物流", "盒子", "压扁", "包装", "破损")));
    }

    /// Purity and recall of reviews, well above chance, and a name or terms that say it.
    private static void check(Language language, Map<String, List<String>> words) {
        Topics topics = Topics.of(workspace, corpus, language, SILENT).orElseThrow();
        assertThat(topics.texts()).isEqualTo(TopicSample.TEXTS);
        words.forEach((theme, say) -> {
            var match = planted.best(topics, theme, say);
            String told = "%s %s: %s, purity %.2f, recall %.2f, base %.2f"
                    .formatted(
                            language,
                            theme,
                            match.topic().terms().stream().map(TopicTerm::term).toList(),
                            match.purity(),
                            match.recall(),
                            match.base());
            assertThat(match.purity()).as(told).isGreaterThan(Math.max(.3, 3 * match.base()));
            assertThat(match.recall()).as(told).isGreaterThan(.3);
            assertThat(match.topic().mood().againstAverage()).as(told).isNegative();
        });
    }
}
