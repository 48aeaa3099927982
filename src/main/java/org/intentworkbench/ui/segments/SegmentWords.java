package org.intentworkbench.ui.segments;

import java.util.List;
import java.util.stream.Collectors;
import org.intentworkbench.domain.Condition;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.experiment.Run;
import org.intentworkbench.features.FeatureColumn;
import org.intentworkbench.segments.ColumnDistribution;
import org.intentworkbench.segments.SegmentDifference;
import org.intentworkbench.ui.kit.Messages;

/// Conditions, levels and numbers of *Segments* in words.
final class SegmentWords {
    private static final int MOST_LEVELS = 3;

    private final Messages messages;

    SegmentWords(Messages messages) {
        this.messages = messages;
    }

    String many(SubjectKind subject, int count) {
        return messages.text("results.count." + subject, messages.count(count));
    }

    String label(FeatureColumn column) {
        return column.label().in(messages.locale());
    }

    /// The label of a column of the run; its name where the run has no such column.
    String label(Run run, String column) {
        return run.table().column(column).map(this::label).orElse(column);
    }

    String level(String level) {
        return switch (level) {
            case ColumnDistribution.MISSING -> messages.text("segments.missing");
            case ColumnDistribution.OTHERS -> messages.text("chart.other");
            case "true" -> messages.text("segments.yes");
            case "false" -> messages.text("segments.no");
            default -> level;
        };
    }

    /// At most four decimals, no zeros at the end.
    String number(double value) {
        if (!Double.isFinite(value)) {
            return messages.number(value, 0);
        }
        double size = Math.abs(value);
        int digits = value == Math.rint(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
        return messages.number(value, digits);
    }

    String all(Run run, List<Condition> conditions) {
        return conditions.isEmpty()
                ? messages.text("segments.everybody")
                : conditions.stream()
                        .map(condition -> condition(run, condition))
                        .collect(Collectors.joining(messages.text("segments.and")));
    }

    String condition(Run run, Condition condition) {
        return switch (condition) {
            case Condition.ScoreBetween score ->
                messages.text(
                        "segments.between",
                        messages.text("chart.score"),
                        messages.number(score.low(), 2),
                        messages.number(score.high(), 2));
            case Condition.AnyOf any -> {
                var levels = any.levels().stream().sorted().map(this::level).toList();
                String shown = levels.stream().limit(MOST_LEVELS).collect(Collectors.joining(", "));
                String label = label(run, any.column());
                yield levels.isEmpty()
                        ? messages.text("segments.noLevel", label)
                        : levels.size() <= MOST_LEVELS
                                ? messages.text("segments.is", label, shown)
                                : messages.text(
                                        "segments.isMore", label, shown, messages.count(levels.size() - MOST_LEVELS));
            }
            case Condition.Between between -> between(label(run, between.column()), between);
        };
    }

    private String between(String label, Condition.Between between) {
        boolean low = Double.isFinite(between.low());
        boolean high = Double.isFinite(between.high());
        if (low && high) {
            return messages.text("segments.between", label, number(between.low()), number(between.high()));
        }
        if (low) {
            return messages.text("segments.atLeast", label, number(between.low()));
        }
        return high
                ? messages.text("segments.atMost", label, number(between.high()))
                : messages.text("segments.known", label);
    }

    /// "Month = Nov", or the column alone for numbers.
    String differing(Run run, SegmentDifference difference) {
        String label = label(run, difference.column());
        String level = difference.level();
        return level == null ? label : messages.text("segments.is", label, level(level));
    }

    /// "Segment 21.3, rest 3.1": means, or shares of the level.
    String sides(SegmentDifference difference) {
        boolean share = difference.level() != null;
        return messages.text(
                share ? "segments.sides.share" : "segments.sides.mean",
                share ? messages.percent(difference.segment(), 1) : number(difference.segment()),
                share ? messages.percent(difference.rest(), 1) : number(difference.rest()));
    }
}
