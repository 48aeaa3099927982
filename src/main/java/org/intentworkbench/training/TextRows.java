package org.intentworkbench.training;

import java.util.Arrays;
import org.intentworkbench.text.terms.SparseRow;

/// Texts as a learner takes them: a vector, weighted terms, or both. Not changed after it is made.
///
/// @param vectors one for each text, all of `dimension` numbers; empty arrays where `dimension` is 0
/// @param dimension numbers in a vector, 0 for none
/// @param terms one row for each text, columns below `vocabulary`; empty rows where `vocabulary` is 0
/// @param vocabulary how many terms there are, 0 for none
public record TextRows(float[][] vectors, int dimension, SparseRow[] terms, int vocabulary) {
    private static final SparseRow NO_TERMS = new SparseRow(new int[0], new float[0]);
    private static final float[] NO_VECTOR = {};

    public TextRows {
        if (vectors.length != terms.length) {
            throw new IllegalArgumentException(vectors.length + " vectors but " + terms.length + " rows of terms");
        }
    }

    public static TextRows ofVectors(float[][] vectors, int dimension) {
        SparseRow[] none = new SparseRow[vectors.length];
        Arrays.fill(none, NO_TERMS);
        return new TextRows(vectors, dimension, none, 0);
    }

    public static TextRows ofTerms(SparseRow[] terms, int vocabulary) {
        float[][] none = new float[terms.length][];
        Arrays.fill(none, NO_VECTOR);
        return new TextRows(none, 0, terms, vocabulary);
    }

    public int size() {
        return vectors.length;
    }

    /// The rows of that number, in that order.
    public TextRows only(int[] rows) {
        float[][] someVectors = new float[rows.length][];
        SparseRow[] someTerms = new SparseRow[rows.length];
        for (int i = 0; i < rows.length; i++) {
            someVectors[i] = vectors[rows[i]];
            someTerms[i] = terms[rows[i]];
        }
        return new TextRows(someVectors, dimension, someTerms, vocabulary);
    }
}
