package org.intentworkbench.experiment;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.Corpus;
import org.intentworkbench.text.Embedding;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.terms.Lexicon;
import org.intentworkbench.text.terms.TermKind;
import org.intentworkbench.text.terms.TermReader;
import org.intentworkbench.text.terms.TermTable;
import org.jspecify.annotations.Nullable;

/// Judges on the analyst's own reviews what the language model is worth: the same rows, the same splits, and the
/// same way of learning for words, for vectors and for both, beside the two plain answers.
public final class BakeOff {
    /// Fewer of a class in a language say nothing.
    static final int LEAST_A_CLASS = 30;

    private final EncoderFactory encoders;

    public BakeOff(EncoderFactory encoders) {
        this.encoders = encoders;
    }

    /// Encodes what text is missing, then learns and judges; keeps nothing but the vectors.
    /// @throws Problem if no language has enough reviews of both outcomes
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel
    public BakeOffResult run(Workspace workspace, BakeOffSpec spec, Progress progress) {
        Corpus corpus = Corpus.of(workspace, progress);
        var notes = new ArrayList<Wording>();
        var all = new ArrayList<BakeOffRows>();
        for (Language language : Language.values()) {
            BakeOffRows rows = BakeOffRows.of(corpus, language, spec.mostTexts(), spec.seed());
            int rarer = Math.min(rows.positives(), rows.size() - rows.positives());
            if (rarer >= LEAST_A_CLASS) {
                all.add(rows);
            } else if (!corpus.distinct(language).isEmpty()) {
                notes.add(Wording.of(
                        "note.bakeoff.language." + language,
                        Integer.toString(rows.positives()),
                        Integer.toString(rows.size() - rows.positives())));
            }
        }
        if (all.isEmpty()) {
            throw new Problem("problem.experiment.bakeoff.rows", Integer.toString(LEAST_A_CLASS));
        }
        var grounds = new ArrayList<BakeOffResult.Ground>();
        var figures = new ArrayList<BakeOffResult.Row>();
        var leftOut = new ArrayList<BakeOffResult.LeftOut>();
        var clock = new BakeOffProgress(progress, all.size());
        for (BakeOffRows rows : all) {
            if (rows.texts().size() < rows.all()) {
                notes.add(Wording.of(
                        "note.bakeoff.drawn." + rows.language(),
                        Integer.toString(rows.texts().size()),
                        Integer.toString(rows.all())));
            }
            grounds.add(ground(rows, encoders.in(workspace)));
            var contest = new BakeOffContest(rows, texts(workspace, rows, progress), spec, clock, notes);
            figures.addAll(contest.judged());
            leftOut.addAll(contest.leftOut());
            clock.languageDone();
        }
        return new BakeOffResult(spec, grounds, figures, leftOut, notes);
    }

    private static BakeOffResult.Ground ground(BakeOffRows rows, EncoderFactory here) {
        return new BakeOffResult.Ground(
                rows.language(),
                rows.size(),
                rows.texts().size(),
                rows.positives(),
                rows.byStars(),
                here.model(rows.language()));
    }

    private BakeOffTexts texts(Workspace workspace, BakeOffRows rows, Progress progress) {
        float[][] vectors = vectors(workspace, rows, progress);
        TermTable terms = TermTable.of(new TermReader(rows.language(), TermKind.GRAMS), rows.texts(), progress);
        var lexicon = new Lexicon(rows.language());
        double[] praise = new double[rows.texts().size()];
        for (int text = 0; text < praise.length; text++) {
            progress.check();
            praise[text] = lexicon.score(rows.texts().get(text), progress);
        }
        return new BakeOffTexts(terms, vectors, encoders.in(workspace).dimension(rows.language()), praise);
    }

    private float[][] vectors(Workspace workspace, BakeOffRows rows, Progress progress) {
        var embedding = new Embedding(encoders);
        @Nullable float[][] found = embedding.vectors(workspace, rows.language(), rows.texts(), progress);
        if (IntStream.range(0, found.length).anyMatch(text -> found[text] == null)) {
            embedding.run(workspace, progress);
            @Nullable float[][] now = embedding.vectors(workspace, rows.language(), rows.texts(), progress);
            System.arraycopy(now, 0, found, 0, now.length);
        }
        float[][] vectors = new float[found.length][];
        for (int text = 0; text < vectors.length; text++) {
            float[] vector = found[text];
            if (vector == null) {
                throw new Problem("problem.features.notEncoded", "1");
            }
            vectors[text] = vector;
        }
        return vectors;
    }
}
