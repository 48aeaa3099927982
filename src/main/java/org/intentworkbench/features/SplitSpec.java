package org.intentworkbench.features;

import org.intentworkbench.domain.Problem;

/// How rows are parted into training and test rows. Rows of one shopper never part, whatever the kind.
public sealed interface SplitSpec permits SplitSpec.Random {
    /// As [#parse] reads it: `random:0.3`.
    String text();

    /// How many splits there are where the analyst asks for `repeats` of them: as many, or what the kind itself gives.
    int count(FeatureTable table, int repeats);

    /// @param text `random:0.3`
    /// @throws Problem if it is anything else, or the share is not between 0 and 1
    static SplitSpec parse(String text) {
        String form = text.strip();
        if (form.startsWith(Random.FORM)) {
            try {
                double share = Double.parseDouble(form.substring(Random.FORM.length()));
                if (share > 0 && share < 1) {
                    return new Random(share);
                }
            } catch (NumberFormatException e) {
                throw new Problem(e, "problem.features.split.form", text);
            }
        }
        throw new Problem("problem.features.split.form", text);
    }

    /// Random hold-out: a share of the rows is kept for testing, stratified by outcome.
    ///
    /// @param testShare 0 < share < 1
    record Random(double testShare) implements SplitSpec {
        private static final String FORM = "random:";

        @Override
        public String text() {
            return FORM + testShare;
        }

        @Override
        public int count(FeatureTable table, int repeats) {
            return repeats;
        }
    }
}
