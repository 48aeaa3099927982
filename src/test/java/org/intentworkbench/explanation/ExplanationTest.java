package org.intentworkbench.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureGroup;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.fixture.SampleRuns;
import org.intentworkbench.fixture.SampleTable;
import org.intentworkbench.job.Progress;
import org.intentworkbench.training.LogisticModel;
import org.intentworkbench.training.TreeModel;
import org.intentworkbench.training.TreeNode;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private final Run logistic = SampleRuns.logistic();
    private final Run tree = SampleRuns.tree();

    @Test
    void contributionsAddUpToTheScore() {
        for (Run run : List.of(logistic, tree, SampleRuns.run(withText(), true))) {
            var model = run.result().model();
            for (int row = 0; row < 200; row++) {
                Explained explained = Explained.of(model, run.table(), row);
                double sum = explained.base();
                for (Contribution part : explained.contributions()) {
                    sum += part.value();
                }
                assertThat(sum).isEqualTo(explained.score());
                assertThat(explained.probability()).isEqualTo(run.result().scores()[row]);
                double expected = model.classifier() instanceof LogisticModel
                        ? 1 / (1 + Math.exp(-explained.score()))
                        : explained.score();
                assertThat(expected).isCloseTo(explained.probability(), within(1e-12));
                assertThat(explained.contributions())
                        .hasSize(run.table().columns().size())
                        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
            }
        }
    }

    @Test
    void baseIsTheMeanSubjectOrTheRoot() {
        assertThat(Explained.of(logistic.result().model(), logistic.table(), 3).base())
                .isEqualTo(((LogisticModel) logistic.result().model().classifier()).intercept());
        assertThat(Explained.of(tree.result().model(), tree.table(), 3).base())
                .isEqualTo(
                        ((TreeModel) tree.result().model().classifier()).root().probability());
    }

    @Test
    void treeGivesEachSplitToItsFeature() {
        TreeModel model = (TreeModel) tree.result().model().classifier();
        int row = firstRow(tree, "CartAge", true);
        Explained explained = Explained.of(tree.result().model(), tree.table(), row);
        List<TreeNode> path = model.path(tree.result().model().encoder().encode(tree.table(), new int[] {row})[0]);
        List<String> asked = path.stream()
                .filter(TreeNode.Branch.class::isInstance)
                .map(node -> tree.result()
                        .model()
                        .encoder()
                        .columns()
                        .get(((TreeNode.Branch) node).input())
                        .feature())
                .toList();
        assertThat(explained.contributions().stream()
                        .filter(part -> part.value() != 0)
                        .map(Contribution::feature))
                .isSubsetOf(asked)
                .isNotEmpty();
    }

    @Test
    void logisticWeightsAreThoseOfTheModelPerStandardDeviation() {
        List<FeatureWeight> weights = logistic.result().weights();
        assertThat(weights)
                .hasSize(logistic.result().model().encoder().columns().size());
        DesignColumn exit = column(logistic, "ExitRates");
        assertThat(weight(weights, "ExitRates").value()).isCloseTo(-18 * exit.scale(), within(1e-12));
        assertThat(weight(weights, "Month = Nov").value()).isEqualTo(.9);
        assertThat(weight(weights, "CartAge is missing").value()).isEqualTo(-.6);
        assertThat(weights).isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
    }

    @Test
    void aTextVectorIsOneWeightWithoutSign() {
        FeatureTable table = withText();
        Run run = SampleRuns.run(table, true);
        FeatureWeight text = weight(run.result().weights(), "text_en");
        assertThat(run.result().weights()).noneMatch(weight -> weight.feature().startsWith("text_en["));
        // independent: standard deviation of the part over training rows
        LogisticModel model = (LogisticModel) run.result().model().classifier();
        int from = IntStream.range(0, model.inputs())
                .filter(i -> run.result()
                        .model()
                        .encoder()
                        .columns()
                        .get(i)
                        .feature()
                        .equals("text_en"))
                .findFirst()
                .orElseThrow();
        FeatureValues.Vectors vectors =
                (FeatureValues.Vectors) table.column("text_en").orElseThrow().values();
        double[] parts = IntStream.range(0, table.size())
                .filter(row -> !run.result().heldOut().get(row))
                .mapToDouble(row -> {
                    float[] v = vectors.rows()[row];
                    return v == null
                            ? 0
                            : IntStream.range(0, v.length)
                                    .mapToDouble(k -> v[k]
                                            / run.result()
                                                    .model()
                                                    .encoder()
                                                    .columns()
                                                    .get(from + k)
                                                    .scale()
                                            * model.weights()[from + k])
                                    .sum();
                })
                .toArray();
        double mean = Arrays.stream(parts).average().orElseThrow();
        double sd = Math.sqrt(
                Arrays.stream(parts).map(p -> (p - mean) * (p - mean)).average().orElseThrow());
        assertThat(text.value()).isPositive().isCloseTo(sd, within(1e-9));
    }

    @Test
    void treeSharesAddUpToOneAndCarryTheSignOfTheScore() {
        List<FeatureWeight> weights = tree.result().weights();
        assertThat(weights.stream().mapToDouble(w -> Math.abs(w.value())).sum()).isCloseTo(1, within(1e-12));
        assertThat(weight(weights, "PageValues").value()).isPositive();
        assertThat(weight(weights, "ExitRates").value()).isNegative();
        assertThat(weight(weights, "CartAge is missing").value()).isNegative();
        assertThat(weight(weights, "PriceDrop").value()).isZero();
        TreeModel stump = new TreeModel(new TreeNode.Leaf(0, 700, 100, .14), 3);
        assertThat(InputShares.of(
                        stump,
                        new TrainingInputs(
                                tree.result().model().encoder(), tree.table(), new int[0], Progress.silent())))
                .containsExactly(0, 0, 0);
    }

    @Test
    void conditionsAreSaidInTheUnitOfTheFeature() {
        Set<String> english = new HashSet<>();
        Set<String> chinese = new HashSet<>();
        conditions(((TreeModel) tree.result().model().classifier()).root(), english, chinese);
        assertThat(english)
                .contains(
                        "PageValues ≤ 4.5",
                        "PageValues > 4.5",
                        "CartAge is known",
                        "CartAge is missing",
                        "ExitRates ≤ 0.0825",
                        "Month = Nov",
                        "Month ≠ Nov");
        assertThat(chinese).contains("CartAge 缺失", "CartAge 有值");
    }

    private void conditions(TreeNode node, Set<String> english, Set<String> chinese) {
        if (node instanceof TreeNode.Branch branch) {
            for (Wording words : List.of(
                    TreeWords.yes(branch, tree.result().model().encoder(), tree.table()),
                    TreeWords.no(branch, tree.result().model().encoder(), tree.table()))) {
                english.add(words.in(Locale.ENGLISH));
                chinese.add(words.in(ZH));
            }
            conditions(branch.yes(), english, chinese);
            conditions(branch.no(), english, chinese);
        }
    }

    @Test
    void weightsInWords() {
        var model = logistic.result().model();
        FeatureWeight month = weight(logistic.result().weights(), "Month = Nov");
        assertThat(PlainWords.of(month, model, logistic.table()).in(Locale.ENGLISH))
                .isEqualTo("“Month = Nov” multiplies the odds by 2.46 against the mean of all its levels.");
        FeatureWeight weekend = weight(logistic.result().weights(), "Weekend");
        // e^.25, though the weight itself is per standard deviation
        assertThat(PlainWords.of(weekend, model, logistic.table()).in(ZH)).isEqualTo("“Weekend”使几率变为不具备时的 1.28 倍。");
        FeatureWeight age = weight(logistic.result().weights(), "CartAge");
        assertThat(PlainWords.of(age, model, logistic.table()).in(Locale.ENGLISH))
                .matches(
                        "Each [0-9.]+ days more of “CartAge” \\(one standard deviation\\) multiplies the odds by 0\\.[0-9]+\\.");
        FeatureWeight pages = weight(tree.result().weights(), "PageValues");
        assertThat(PlainWords.of(pages, tree.result().model(), tree.table()).in(Locale.ENGLISH))
                .contains("% of the tree's sorting; more of it goes with a higher probability.");
    }

    @Test
    void aThresholdInWordsPartsTheSameRowsAsTheTree() {
        for (double low : new double[] {7, 999, 1000, 12345, 19.99, 1049.95}) {
            double high = low == Math.rint(low) ? low + 1 : low + .01;
            double[] cells = {low, high, low, high, low, high};
            FeatureTable table = new FeatureTable(
                    org.intentworkbench.domain.SubjectKind.SESSION,
                    new String[] {"a", "b", "c", "d", "e", "f"},
                    new String[6],
                    new int[] {0, 1, 0, 1, 0, 1},
                    Wording.plain("bought"),
                    null,
                    List.of(new FeatureColumn(
                            "Amount",
                            FeatureGroup.TABLE,
                            Wording.plain("Amount"),
                            Wording.plain(""),
                            Wording.plain(""),
                            false,
                            new FeatureValues.Numbers(cells))),
                    0);
            var model = org.intentworkbench.training.FittedModel.fit(
                    new org.intentworkbench.training.TreeLearner(
                            1, 1, org.intentworkbench.training.TreeLearner.Rule.GINI, 1),
                    table,
                    new int[] {0, 1, 2, 3, 4, 5},
                    1,
                    org.intentworkbench.job.Progress.silent());
            var root = (TreeNode.Branch) ((TreeModel) model.classifier()).root();
            String yes = TreeWords.yes(root, model.encoder(), table).in(Locale.ENGLISH);
            assertThat(yes).startsWith("Amount ≤ ");
            double said = Double.parseDouble(yes.substring("Amount ≤ ".length()));
            assertThat(low <= said && said < high).as(yes).isTrue();
        }
    }

    @Test
    void aTextThatIsMissingHasNoMedian() {
        FeatureTable table = withText();
        Run run = SampleRuns.run(table, true);
        FeatureWeight missing = weight(run.result().weights(), "text_en is missing");
        assertThat(PlainWords.of(missing, run.result().model(), table).in(Locale.ENGLISH))
                .isEqualTo("“Text is missing” multiplies the odds by 1 against its absence.");
    }

    @Test
    void reasonsOfOneSubject() {
        int row = firstRow(logistic, "CartAge", true);
        var model = logistic.result().model();
        Explained explained = Explained.of(model, logistic.table(), row);
        List<String> against = PlainWords.reasonsAgainst(explained, model, logistic.table(), 99).stream()
                .map(words -> words.in(Locale.ENGLISH))
                .toList();
        assertThat(against).anyMatch(sentence -> sentence.startsWith("CartAge is missing: multiplies the odds by 0."));
        assertThat(PlainWords.reasonsFor(explained, model, logistic.table(), 2)).hasSizeLessThanOrEqualTo(2);
        Explained split = Explained.of(tree.result().model(), tree.table(), row);
        List<Wording> words =
                new ArrayList<>(PlainWords.reasonsFor(split, tree.result().model(), tree.table(), 99));
        words.addAll(PlainWords.reasonsAgainst(split, tree.result().model(), tree.table(), 99));
        assertThat(words).allMatch(w -> w.in(Locale.ENGLISH).contains("percentage points"));
    }

    @Test
    void namesWithinSentencesAreSaidInTheReadersLanguage() {
        DesignColumn missing = new DesignColumn("f is missing", "f", "", DesignColumn.Part.MISSING, 0, 1);
        FeatureTable table = SampleTable.sessions();
        FeatureColumn named = new FeatureColumn(
                "f",
                FeatureGroup.SEARCH,
                Wording.of("words.text", "f"),
                Wording.plain(""),
                Wording.plain(""),
                false,
                table.columns().getFirst().values());
        Wording label = InputWords.label(missing, table.withColumns(List.of(named)));
        assertThat(label.in(Locale.ENGLISH)).isEqualTo("What the text says (f) is missing");
        assertThat(label.in(ZH)).isEqualTo("文本内容（f） 缺失");
    }

    @Test
    void numbersKeepTheirWholeDigits() {
        assertThat(Bilingual.number(1234567.8)).isEqualTo("1234568");
        assertThat(Bilingual.number(4.5)).isEqualTo("4.5");
        assertThat(Bilingual.number(0.00012345)).isEqualTo("0.0001235");
        assertThat(Bilingual.number(-0.0)).isEqualTo("0");
        assertThat(Bilingual.number(100)).isEqualTo("100");
        assertThat(Bilingual.number(1e-300)).hasSizeGreaterThan(300);
        assertThat(Bilingual.number(Double.NaN)).isEmpty();
    }

    static FeatureTable withText() {
        FeatureTable table = SampleTable.sessions();
        float[][] rows = new float[table.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % 5 == 0 ? null : new float[] {(float) Math.sin(i), (float) Math.cos(i), i % 7 / 7f, 0};
        }
        List<FeatureColumn> columns = new ArrayList<>(table.columns());
        columns.add(new FeatureColumn(
                "text_en",
                FeatureGroup.TEXT,
                Wording.plain("Text"),
                Wording.plain(""),
                Wording.plain("Vector of the text"),
                false,
                new FeatureValues.Vectors(rows, 4)));
        return table.withColumns(columns);
    }

    private static int firstRow(Run run, String feature, boolean missing) {
        FeatureValues values = run.table().column(feature).orElseThrow().values();
        return IntStream.range(0, values.size())
                .filter(row -> values.isMissing(row) == missing)
                .findFirst()
                .orElseThrow();
    }

    private static FeatureWeight weight(List<FeatureWeight> weights, String feature) {
        return weights.stream()
                .filter(weight -> weight.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    private static DesignColumn column(Run run, String name) {
        return run.result().model().encoder().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
