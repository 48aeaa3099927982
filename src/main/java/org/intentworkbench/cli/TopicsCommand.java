package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.topics.Topic;
import org.intentworkbench.text.topics.TopicEdit;
import org.intentworkbench.text.topics.TopicFinder;
import org.intentworkbench.text.topics.TopicSettings;
import org.intentworkbench.text.topics.TopicShelf;
import org.intentworkbench.text.topics.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "topics",
        description =
                "Find what reviews speak of: sentences grouped by meaning, named by their distinctive terms. Kept "
                        + "topics are shown again unless there are none, --new is given or the settings differ; "
                        + "sentences not yet read by BERT are read first, new reviews get the nearest topic.")
final class TopicsCommand extends WorkspaceCommand {
    @Option(names = "--language", paramLabel = "en|zh", description = "one language only; default all there are")
    private String language = "";

    @Option(
            names = "--topics",
            paramLabel = "N",
            description = "topics to find, 1 to " + TopicSettings.MOST_TOPICS + "; default by the number of sentences")
    private int topics;

    @Option(names = "--seed", description = "default " + TopicSettings.SEED)
    private @Nullable Long seed;

    @Option(
            names = "--texts",
            paramLabel = "N",
            description = "most texts of a language that are read sentence by sentence, drawn by the seed where there "
                    + "are more; default " + TopicSettings.MOST_TEXTS)
    private int texts;

    @Option(names = "--new", description = "find topics anew, even where kept ones fit")
    private boolean anew;

    @Option(names = "--rename", paramLabel = "ID=NAME", description = "rename a topic; needs --language")
    private Map<Integer, String> renames = new LinkedHashMap<>();

    @Option(names = "--merge", paramLabel = "ID,ID", description = "merge topics into the first; needs --language")
    private List<String> merges = List.of();

    @Option(names = "--hide", paramLabel = "ID", description = "hide a topic; needs --language")
    private List<Integer> hidden = List.of();

    private final EncoderFactory encoders;

    TopicsCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        if (topics < 0 || topics > TopicSettings.MOST_TOPICS || texts < 0) {
            throw new Problem("problem.cli.topics", Integer.toString(TopicSettings.MOST_TOPICS));
        }
        Corpus corpus = Corpus.of(open, progress);
        var all = new ArrayList<Topics>();
        for (Language one : languages()) {
            if (!corpus.distinct(one).isEmpty()) {
                all.add(topics(open, corpus, one, progress));
            }
        }
        if (all.isEmpty()) {
            throw new Problem("problem.text.topics.none." + languages().getFirst());
        }
        if (json()) {
            print(Printed.json(PrintedTopics.of(all, corpus)));
        } else {
            all.forEach(found -> tell(found, corpus));
        }
    }

    private List<Language> languages() {
        if (language.isEmpty()) {
            if (!edits().isEmpty()) {
                throw new Problem("problem.cli.topicsLanguage");
            }
            return List.of(Language.values());
        }
        return List.of(Arrays.stream(Language.values())
                .filter(one -> one.code().equals(language))
                .findFirst()
                .orElseThrow(() -> new Problem("problem.cli.language", language)));
    }

    private Topics topics(Workspace open, Corpus corpus, Language one, Progress progress) {
        var finder = new TopicFinder(encoders);
        var kept = Topics.of(open, corpus, one, progress);
        boolean fits = kept.filter(found -> !anew
                        && found.model().equals(encoders.in(open).model(one))
                        && found.settings().equals(settings(one, found.settings())))
                .isPresent();
        if (fits) {
            finder.assignNew(open, one, progress);
        } else {
            finder.find(open, settings(one, TopicSettings.of(one)), progress);
        }
        var shelf = new TopicShelf(open, one);
        edits().forEach(shelf::add);
        return Topics.of(open, corpus, one, progress).orElseThrow();
    }

    /// What was not said on the command line stays.
    private TopicSettings settings(Language one, TopicSettings otherwise) {
        return new TopicSettings(
                one,
                topics == 0 ? otherwise.topics() : topics,
                texts == 0 ? otherwise.mostTexts() : texts,
                seed == null ? otherwise.seed() : seed);
    }

    private List<TopicEdit> edits() {
        var edits = new ArrayList<TopicEdit>();
        for (String merge : merges) {
            List<Integer> ids = ids(merge);
            edits.add(new TopicEdit.Merge(ids.getFirst(), ids.subList(1, ids.size())));
        }
        renames.forEach((id, name) -> edits.add(new TopicEdit.Rename(id, name)));
        hidden.forEach(id -> edits.add(new TopicEdit.Hide(id, true)));
        return edits;
    }

    private static List<Integer> ids(String merge) {
        try {
            List<Integer> ids = Arrays.stream(merge.split(","))
                    .map(id -> Integer.valueOf(id.strip()))
                    .toList();
            if (ids.size() > 1) {
                return ids;
            }
        } catch (NumberFormatException e) {
            throw new Problem(e, "problem.cli.merge", merge);
        }
        throw new Problem("problem.cli.merge", merge);
    }

    private void tell(Topics found, Corpus corpus) {
        print(String.format(
                Locale.ROOT,
                "%s: %,d topics of %,d sentences in %,d texts of %,d reviews, %s",
                Printed.lower(found.language()),
                found.topics().size(),
                found.sentences(),
                found.texts(),
                found.reviews(),
                found.model()));
        var table = new ArrayList<List<String>>();
        table.add(List.of("id", "name", "reviews", "share", "mood", "recommended", "example"));
        for (Topic topic : found.topics()) {
            table.add(List.of(
                    Integer.toString(topic.id()),
                    topic.hidden() ? TextTable.cut(topic.name()) + " (hidden)" : TextTable.cut(topic.name()),
                    String.format(Locale.ROOT, "%,d", topic.reviews().cardinality()),
                    String.format(Locale.ROOT, "%.1f %%", 100 * topic.share()),
                    String.format(Locale.ROOT, "%+.2f", topic.mood().againstAverage()),
                    Double.isNaN(topic.mood().recommended())
                            ? "-"
                            : String.format(
                                    Locale.ROOT, "%.0f %%", 100 * topic.mood().recommended()),
                    topic.examples().isEmpty()
                            ? ""
                            : TextTable.cut(PrintedTopics.words(topic.examples().getFirst(), corpus))));
        }
        TextTable.lines(table).forEach(this::print);
        found.notes().forEach(note -> print("note: " + note.in(Locale.ENGLISH)));
    }
}
