package org.intentworkbench.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.features.DesignColumn;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.features.FeatureTable;
import org.intentworkbench.features.FeatureValues;
import org.intentworkbench.training.Classifier;
import org.intentworkbench.training.FittedModel;

/// Weights and reasons as sentences, made from templates in both languages.
public final class PlainWords {
    private static final double PERCENT = 100;

    private PlainWords() {}

    /// What a weight of `model` means, in one sentence with its number.
    public static Wording of(FeatureWeight weight, FittedModel model, FeatureTable table) {
        Optional<DesignColumn> input = model.encoder().columns().stream()
                .filter(column -> column.name().equals(weight.feature()) && column.part() != DesignColumn.Part.VECTOR)
                .findFirst();
        WeightMeaning meaning = WeightMeaning.of(model.classifier());
        return switch (meaning) {
            case LOG_ODDS -> logistic(weight, input, table);
            case SPREAD -> spread(weight, input.isPresent());
            case IMPURITY, GAIN, OCCLUSION -> share(weight, input.isPresent(), meaning == WeightMeaning.IMPURITY);
        };
    }

    private static Wording spread(FeatureWeight weight, boolean signed) {
        Wording factor = factor(Math.abs(weight.value()));
        if (!signed || weight.value() == 0) {
            return Bilingual.both("words.weight.spread", weight.label(), factor);
        }
        return Bilingual.both(
                weight.value() > 0 ? "words.weight.spreadUp" : "words.weight.spreadDown", weight.label(), factor);
    }

    private static Wording logistic(FeatureWeight weight, Optional<DesignColumn> found, FeatureTable table) {
        Wording factor = factor(weight.value());
        if (found.isEmpty()) {
            return Bilingual.both("words.weight.vector", weight.label(), factor);
        }
        DesignColumn input = found.get();
        Optional<FeatureColumn> column = table.column(input.feature());
        return switch (input.part()) {
            case LEVEL, VECTOR -> Bilingual.both("words.weight.level", weight.label(), factor);
            case MISSING -> Bilingual.both(missing(column.map(FeatureColumn::values)), weight.label(), factor);
            case NUMBER ->
                column.map(FeatureColumn::yesNo).orElse(false)
                        ? Bilingual.both("words.weight.yes", weight.label(), factor(weight.value() / input.scale()))
                        : Bilingual.both(
                                "words.weight.number",
                                amount(Bilingual.number(input.scale()), table, input.feature()),
                                weight.label(),
                                factor);
        };
    }

    private static String missing(Optional<FeatureValues> values) {
        return values.map(known -> switch (known) {
                    case FeatureValues.Levels levels -> "words.weight.level";
                    case FeatureValues.Vectors vectors -> "words.weight.yes"; // a text has no median
                    case FeatureValues.Numbers numbers -> "words.weight.missing";
                })
                .orElse("words.weight.missing");
    }

    private static Wording share(FeatureWeight weight, boolean signed, boolean tree) {
        Wording share = Wording.plain(String.format(Locale.ROOT, "%.1f", Math.abs(weight.value()) * PERCENT));
        if (weight.value() == 0) {
            return Bilingual.both(tree ? "words.weight.unused" : "words.weight.idle", weight.label());
        }
        if (!signed) {
            return Bilingual.both(tree ? "words.weight.tree" : "words.weight.share", weight.label(), share);
        }
        boolean up = weight.value() > 0;
        return Bilingual.both(
                tree
                        ? up ? "words.weight.treeUp" : "words.weight.treeDown"
                        : up ? "words.weight.shareUp" : "words.weight.shareDown",
                weight.label(),
                share);
    }

    /// The strongest reasons that raise the score of a subject, strongest first; fewer than `most` where fewer do.
    public static List<Wording> reasonsFor(Explained explained, FittedModel model, FeatureTable table, int most) {
        return reasons(explained, model, table, most, value -> value > 0);
    }

    /// The strongest reasons that lower the score of a subject, strongest first; fewer than `most` where fewer do.
    public static List<Wording> reasonsAgainst(Explained explained, FittedModel model, FeatureTable table, int most) {
        return reasons(explained, model, table, most, value -> value < 0);
    }

    private static List<Wording> reasons(
            Explained explained, FittedModel model, FeatureTable table, int most, DoublePredicate side) {
        boolean odds = model.classifier().scale() == Classifier.Scale.LOG_ODDS;
        return explained.contributions().stream()
                .filter(part -> side.test(part.value()))
                .limit(most)
                .map(part -> reason(part, table, odds))
                .toList();
    }

    private static Wording reason(Contribution part, FeatureTable table, boolean odds) {
        Wording fact = fact(part, table);
        if (odds) {
            return Bilingual.both("words.reason.odds", fact, factor(part.value()));
        }
        Wording points = Wording.plain(String.format(Locale.ROOT, "%.1f", Math.abs(part.value()) * PERCENT));
        return Bilingual.both(part.value() > 0 ? "words.reason.adds" : "words.reason.takes", fact, points);
    }

    /// A subject's value of a feature in words: `Page values is 12.5`, `Weekend: yes`, `Days since cart is missing`.
    public static Wording fact(Contribution part, FeatureTable table) {
        Optional<FeatureColumn> column = table.column(part.feature());
        if (column.map(FeatureColumn::values).orElse(null) instanceof FeatureValues.Vectors) {
            return Bilingual.both("words.text", part.label());
        }
        if (part.cell().isEmpty()) {
            return Bilingual.both("words.missing", part.label());
        }
        if (column.map(FeatureColumn::yesNo).orElse(false)) {
            return Bilingual.both(part.cell().equals("true") ? "words.tree.yes" : "words.tree.no", part.label());
        }
        Wording unit = column.map(FeatureColumn::unit).orElseGet(() -> Wording.plain(""));
        return Bilingual.both("words.is", part.label(), withUnit(part.cell(), unit));
    }

    /// A number with the unit of its feature.
    static Wording amount(String number, FeatureTable table, String feature) {
        Wording unit = table.column(feature).map(FeatureColumn::unit).orElseGet(() -> Wording.plain(""));
        return withUnit(number, unit);
    }

    private static Wording withUnit(String number, Wording unit) {
        return Bilingual.both(locale -> (number + " " + unit.in(locale)).strip());
    }

    private static Wording factor(double logOdds) {
        return Wording.plain(Bilingual.factor(Math.exp(logOdds)));
    }
}
