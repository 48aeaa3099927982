package org.intentworkbench.text.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.ingest.FileProbe;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.ReadTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scale of a signal, and its means over products.
final class SignalGroupsTest {
    @TempDir
    Path folder;

    private Corpus corpus(String... rows) {
        try (var workspace = Workspace.open(folder.resolve("shop.mv.db"))) {
            Path file = Files.writeString(
                    folder.resolve("reviews.csv"), "review_id,product_id,text\n" + String.join("\n", rows) + "\n");
            workspace.importFile(
                    FileProbe.probe(file, null, null, Progress.silent()).plan(), Progress.silent());
            return Corpus.of(workspace, Progress.silent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ReadTexts read(int[]... reviews) {
        List<String> texts =
                IntStream.range(0, reviews.length).mapToObj(i -> "text " + i).toList();
        return new ReadTexts(Language.ENGLISH, "by hand", 0, texts, reviews, new float[reviews.length][0], 0);
    }

    @Test
    void ranksAreTheShareBelowWithTiesHalf() {
        Scored scored = Scored.of(new double[] {3, 1, 1, 7}, 3);
        assertThat(scored.ranks()).containsExactly(62.5, 25, 25, 87.5);
        assertThat(scored.share()).isEqualTo(.5);
        assertThat(scored.mean()).isEqualTo(3);
        assertThat(scored.highest(2)).containsExactly(3, 0);
        assertThat(scored.lowest(9)).containsExactly(1, 2, 0, 3);
        assertThat(scored.rank(2)).isEqualTo(50);
        assertThat(scored.rank(100)).isEqualTo(100);
        Scored none = Scored.of(new double[0], 0);
        assertThat(none.share()).isNaN();
        assertThat(none.rank(1)).isNaN();
        assertThat(none.highest(3)).isEmpty();
    }

    @Test
    void aProductIsTheMeanRankOfItsTextsEachOnce() {
        Corpus corpus =
                corpus("r0,p1,text 0", "r1,p1,text 0", "r2,p1,text 1", "r3,p2,text 2", "r4,p2,text 3", "r5,,text 3");
        ReadTexts texts = read(new int[] {0, 1}, new int[] {2}, new int[] {3}, new int[] {4, 5});
        SignalGroups groups =
                SignalGroups.of(corpus, texts, Scored.of(new double[] {1, 2, 3, 4}, 3.5), Corpus.Review::product);
        assertThat(groups.size()).isEqualTo(2);
        // ranks 12.5, 37.5, 62.5, 87.5; squares within 4 * 12.5^2 by 2; half 1.96 * 17.678 / sqrt 2
        double half = 1.96 * Math.sqrt(2 * 12.5 * 12.5) / Math.sqrt(2);
        var top = groups.top(1).getFirst();
        assertThat(top.name()).isEqualTo("p2");
        assertThat(top.texts()).isEqualTo(2);
        assertThat(top.mean()).isEqualTo(75);
        assertThat(top.low()).isCloseTo(75 - half, within(1e-9));
        assertThat(top.high()).isCloseTo(Math.min(100, 75 + half), within(1e-9));
        assertThat(top.share()).isEqualTo(.5);
        assertThat(groups.bottom(1).getFirst().name()).isEqualTo("p1");
    }

    @Test
    void oneLuckyTextDoesNotLead() {
        Corpus corpus = corpus(
                "r0,lucky,text 0",
                "r1,sure,text 1",
                "r2,sure,text 2",
                "r3,sure,text 3",
                "r4,wide,text 4",
                "r5,wide,text 5");
        ReadTexts texts =
                read(new int[] {0}, new int[] {1}, new int[] {2}, new int[] {3}, new int[] {4}, new int[] {5});
        Scored scored = Scored.of(new double[] {10, 11, 9, 8, 12, 1}, 0);
        SignalGroups groups = SignalGroups.of(corpus, texts, scored, Corpus.Review::product);
        // means 58, 47 and 50; the low ends -20, 2 and -5, cut off at 0
        assertThat(groups.top(3)).extracting(SignalGroups.Group::name).containsExactly("sure", "lucky", "wide");
        assertThat(SignalGroups.of(corpus, texts, scored, r -> "").size()).isZero();
    }
}
