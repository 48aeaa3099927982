package org.intentworkbench.text.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Cancelled;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.junit.jupiter.api.Test;

final class TfIdfTest {
    private static final Progress SILENT = Progress.silent();
    private static final TermReader READER = new TermReader(Language.ENGLISH, TermKind.GRAMS);

    private static TermTable table(String... texts) {
        return TermTable.of(READER, List.of(texts), SILENT);
    }

    @Test
    void isWhatTheFormulaGivesByHand() {
        TermTable table = table("soft soft", "soft wool", "wool coat");
        TfIdf fitted = TfIdf.fit(table, new int[] {0, 1, 2}, 1, SILENT);
        assertThat(fitted.vocabulary()).containsExactly("soft", "soft soft", "wool", "soft wool", "coat", "wool coat");
        // three texts: a term of two has 1 + ln(4/3), a term of one 1 + ln(4/2)
        double common = 1 + Math.log(4 / 3.0);
        double rare = 1 + Math.log(2);
        assertThat(fitted.idf(0)).isCloseTo(common, within(1e-6));
        assertThat(fitted.idf(1)).isCloseTo(rare, within(1e-6));
        double twice = (1 + Math.log(2)) * common;
        double length = Math.sqrt(twice * twice + rare * rare);
        SparseRow first = fitted.row(0);
        assertThat(first.columns()).containsExactly(0, 1);
        assertThat(first.values()[0]).isCloseTo((float) (twice / length), within(1e-6f));
        assertThat(first.values()[1]).isCloseTo((float) (rare / length), within(1e-6f));
    }

    @Test
    void learnsFromGivenRowsAlone() {
        TermTable table = table("soft wool", "soft wool", "soft zipper broke");
        TfIdf fitted = TfIdf.fit(table, new int[] {0, 1}, 1, SILENT);
        assertThat(fitted.vocabulary()).containsExactly("soft", "wool", "soft wool");
        // were the third text seen, "wool" would be rarer than "soft"
        assertThat(fitted.idf(0)).isEqualTo(fitted.idf(1)).isEqualTo(1.0);
        TfIdf alone = TfIdf.fit(table("soft wool", "soft wool"), new int[] {0, 1}, 1, SILENT);
        assertThat(alone.vocabulary()).isEqualTo(fitted.vocabulary());
        SparseRow unseen = fitted.row(2);
        assertThat(unseen.columns()).containsExactly(0);
        assertThat(unseen.values()).containsExactly(1f);
    }

    @Test
    void leavesOutTermsOfTooFewTexts() {
        TermTable table = table("soft soft soft wool", "soft coat", "coat");
        assertThat(TfIdf.fit(table, new int[] {0, 1, 2}, 2, SILENT).vocabulary())
                .containsExactly("soft", "coat");
    }

    @Test
    void aNewTextGetsTheRowItsTwinHas() {
        TermTable table = table("I love this soft dress, love it", "too small", "soft and small dress");
        TfIdf fitted = TfIdf.fit(table, new int[] {0, 1, 2}, 1, SILENT);
        SparseRow kept = fitted.row(0);
        SparseRow read = fitted.row("I LOVE this soft dress; love it!", SILENT);
        assertThat(read.columns()).containsExactly(kept.columns());
        assertThat(read.values()).containsExactly(kept.values());
    }

    @Test
    void emptyTextsAndNoTextsHaveNoTerms() {
        TermTable table = table("", "soft");
        assertThat(TfIdf.fit(table, new int[] {0, 1}, 1, SILENT).row(0).size()).isZero();
        TfIdf nothing = TfIdf.fit(table, new int[0], 1, SILENT);
        assertThat(nothing.vocabulary()).isEmpty();
        assertThat(nothing.row(1).size()).isZero();
        assertThat(table().rows()).isZero();
    }

    @Test
    void stopsWhenCancelled() {
        Progress stopped = new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> TermTable.of(READER, List.of("a"), stopped)).isInstanceOf(Cancelled.class);
        TermTable table = table("a");
        assertThatThrownBy(() -> TfIdf.fit(table, new int[] {0}, 1, stopped)).isInstanceOf(Cancelled.class);
    }

    @Test
    void keywordsAreCountedByTexts() {
        TermTable table = TermTable.of(
                new TermReader(Language.ENGLISH, TermKind.KEYWORDS),
                List.of("zipper zipper zipper", "the wool coat", "wool"),
                SILENT);
        assertThat(Keywords.of(table, new int[] {0, 1, 2}, 3))
                .containsExactly(
                        new Keywords.Keyword("wool", 2, 2),
                        new Keywords.Keyword("zipper", 1, 3),
                        new Keywords.Keyword("zipper zipper", 1, 2));
        assertThat(Keywords.of(table, new int[0], 3)).isEmpty();
    }

    @Test
    void distinctiveTermsTellAGroupFromTheRest() {
        String[] texts = IntStream.range(0, 60)
                .mapToObj(i -> i < 20 ? "dress runs small size " + (char) ('a' + i) : "dress soft fabric")
                .toArray(String[]::new);
        TermTable table = TermTable.of(new TermReader(Language.ENGLISH, TermKind.KEYWORDS), List.of(texts), SILENT);
        BitSet group = new BitSet();
        group.set(0, 20);
        var found = DistinctiveTerms.of(table, group, 5, SILENT);
        assertThat(found).extracting(DistinctiveTerms.Distinctive::term).doesNotContain("dress", "soft", "fabric");
        assertThat(found.getFirst().texts()).isEqualTo(20);
        assertThat(found.getFirst().rest()).isZero();
        assertThat(found.getFirst().z()).isGreaterThan(2);
        // of a pair and its parts one is enough
        assertThat(found).extracting(DistinctiveTerms.Distinctive::term).doesNotContainSequence("runs", "runs small");
        assertThat(DistinctiveTerms.of(table, new BitSet(), 5, SILENT)).isEmpty();
        BitSet everything = new BitSet();
        everything.set(0, 60);
        assertThat(DistinctiveTerms.of(table, everything, 1, SILENT).getFirst().term())
                .isEqualTo("dress");
    }

    @Test
    void theLexiconTellsPraiseFromComplaintAndHearsNegation() {
        var english = new Lexicon(Language.ENGLISH);
        assertThat(english.score("I love this beautiful dress", SILENT)).isPositive();
        assertThat(english.score("Poor quality, it ripped", SILENT)).isNotPositive();
        assertThat(english.score("not good", SILENT)).isNegative();
        assertThat(english.score("Bought on Tuesday", SILENT)).isZero();
        assertThat(english.score("", SILENT)).isZero();
        var chinese = new Lexicon(Language.CHINESE);
        assertThat(chinese.score("质量很好，非常喜欢", SILENT)).isPositive();
        assertThat(chinese.score("太差了，很失望", SILENT)).isNegative();
        assertThat(chinese.score("不喜欢", SILENT)).isNegative();
    }
}
