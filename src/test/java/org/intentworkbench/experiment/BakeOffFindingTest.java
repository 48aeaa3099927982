package org.intentworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Language;
import org.intentworkbench.evaluation.Spread;
import org.intentworkbench.experiment.BakeOffFinding.Kind;
import org.junit.jupiter.api.Test;

final class BakeOffFindingTest {
    private static BakeOffResult.Row row(BakeOffFeatures features, BakeOffLabels labels, double auc, double sd) {
        return new BakeOffResult.Row(
                Language.ENGLISH, features, labels, 80, 20, new Spread(auc, sd), new Spread(auc - .05, sd), 1);
    }

    private static List<BakeOffFinding> found(List<BakeOffResult.Row> rows, List<BakeOffResult.LeftOut> leftOut) {
        var ground = new BakeOffResult.Ground(Language.ENGLISH, 100, 90, 50, false, "m");
        return BakeOffFinding.of(new BakeOffResult(BakeOffSpec.standard(), List.of(ground), rows, leftOut, List.of()));
    }

    @Test
    void aLeadBeyondTheSpreadIsALead() {
        var findings = found(
                List.of(
                        row(BakeOffFeatures.TFIDF, BakeOffLabels.ALL, .90, .01),
                        row(BakeOffFeatures.BERT, BakeOffLabels.ALL, .92, .01),
                        row(BakeOffFeatures.BOTH, BakeOffLabels.ALL, .95, .02)),
                List.of());
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().kind()).isEqualTo(Kind.BEST);
        assertThat(findings.getFirst().sentence(Locale.ENGLISH))
                .isEqualTo("English reviews: “Both” is best with AUC 0.950; “BERT” is 0.030 behind, which is more than "
                        + "the spread of the repeats.");
        assertThat(findings.getFirst().sentence(Locale.SIMPLIFIED_CHINESE)).contains("英文评论", "0.030");
    }

    @Test
    void aLeadWithinTheSpreadIsNone() {
        var findings = found(
                List.of(
                        row(BakeOffFeatures.TFIDF, BakeOffLabels.FEW, .91, .03),
                        row(BakeOffFeatures.BERT, BakeOffLabels.FEW, .93, .01),
                        row(BakeOffFeatures.BOTH, BakeOffLabels.FEW, .99, .01)),
                List.of());
        assertThat(findings.stream().map(BakeOffFinding::kind))
                .as("few labels compare words and vectors alone")
                .containsExactly(Kind.FEW_ALIKE);
    }

    @Test
    void aWordListThatBeatsBothIsSaid() {
        var findings = found(
                List.of(
                        row(BakeOffFeatures.LEXICON, BakeOffLabels.FEW, .95, .01),
                        row(BakeOffFeatures.TFIDF, BakeOffLabels.FEW, .80, .03),
                        row(BakeOffFeatures.BERT, BakeOffLabels.FEW, .90, .03)),
                List.of());
        assertThat(findings.stream().map(BakeOffFinding::kind)).containsExactly(Kind.FEW_BEST, Kind.FEW_LIST);
        assertThat(findings.getLast().second()).isEqualTo(BakeOffFeatures.BERT);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        assertThat(found(
                        List.of(
                                row(BakeOffFeatures.BERT, BakeOffLabels.ALL, .9, .1),
                                row(BakeOffFeatures.BOTH, BakeOffLabels.ALL, Double.NaN, Double.NaN)),
                        List.of()))
                .isEmpty();
    }

    @Test
    void unseenCategoriesWeighByTheirReviews() {
        var findings = found(
                List.of(
                        row(BakeOffFeatures.BERT, BakeOffLabels.ALL, .90, .01),
                        row(BakeOffFeatures.BOTH, BakeOffLabels.ALL, .95, .01)),
                List.of(
                        new BakeOffResult.LeftOut(Language.ENGLISH, "Shoes", BakeOffFeatures.BOTH, 300, .8, .6),
                        new BakeOffResult.LeftOut(Language.ENGLISH, "Bags", BakeOffFeatures.BOTH, 100, .8, .9),
                        new BakeOffResult.LeftOut(Language.ENGLISH, "Bags", BakeOffFeatures.BERT, 100, .1, .1)));
        BakeOffFinding unseen = findings.getLast();
        assertThat(unseen.kind()).isEqualTo(Kind.UNSEEN_COSTS);
        assertThat(unseen.value()).isCloseTo(.90, within(1e-9));
        assertThat(unseen.other()).isCloseTo(.675, within(1e-9));
        assertThat(unseen.sentence(Locale.ENGLISH)).contains("Shoes 0.600");
    }
}
