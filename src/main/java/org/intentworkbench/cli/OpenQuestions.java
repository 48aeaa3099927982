package org.intentworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.Preview;
import org.intentworkbench.ingest.Question;
import org.intentworkbench.ingest.cell.Reading;

/// Columns that can be read in more than one way and of which the user has not said which.
final class OpenQuestions {
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.#-]+");

    private OpenQuestions() {}

    /// @throws Problem that names the files of which nobody said what they hold; else one that lists the readings of
    ///     each open column and the option to add
    static void requireNone(List<Preview> previews, List<ImportPlan> plans) {
        for (Preview preview : previews) {
            if (preview.kindOpen()) {
                throw new Problem(
                        "problem.cli.fileKind", preview.plan().source().name(), String.join(", ", preview.names()));
            }
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            for (Question question : previews.get(i).questions(plans.get(i))) {
                tell(plans.get(i).source().name(), question, lines);
            }
        }
        if (!lines.isEmpty()) {
            throw new Problem(
                    "problem.cli.questions", System.lineSeparator() + String.join(System.lineSeparator(), lines));
        }
    }

    private static void tell(String file, Question question, List<String> lines) {
        lines.add("  %s, column %s: %s can be".formatted(file, question.name(), question.example()));
        for (Question.Candidate c : question.candidates()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %s (minimum %s, median %s, maximum %s): %s",
                    Figure.shown(c.ofExample(), c.type()),
                    Figure.shown(c.minimum(), c.type()),
                    Figure.shown(c.median(), c.type()),
                    Figure.shown(c.maximum(), c.type()),
                    option(question, c.reading())));
        }
    }

    /// The exact option to add, in quotes where a shell would take it apart.
    static String option(Question question, Reading reading) {
        String name = question.name();
        if (name.chars().anyMatch(c -> c == '"' || c == '$' || c == '`' || c == '\\' || c == '!')) {
            name = "#" + (question.column() + 1);
        }
        String said = name + "=" + Said.spelled(reading);
        // a shell takes # for a comment only where a word begins with it
        boolean bare = BARE.matcher(name).matches() && !name.startsWith("#");
        return "--read " + (bare ? said : '"' + said + '"');
    }
}
