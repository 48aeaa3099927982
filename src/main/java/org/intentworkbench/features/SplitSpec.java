package org.intentworkbench.features;

import org.intentworkbench.domain.Problem;

/// Random hold-out: a share of the rows is kept for testing, stratified by outcome; rows of one shopper stay
/// together.
///
/// @param testShare 0 < share < 1
public record SplitSpec(double testShare) {
    private static final String RANDOM = "random:";

    /// @param text `random:0.3`
    /// @throws Problem if it is anything else, or the share is not between 0 and 1
    public static SplitSpec parse(String text) {
        String form = text.strip();
        if (form.startsWith(RANDOM)) {
            try {
                double share = Double.parseDouble(form.substring(RANDOM.length()));
                if (share > 0 && share < 1) {
                    return new SplitSpec(share);
                }
            } catch (NumberFormatException e) {
                throw new Problem(e, "problem.features.split.form", text);
            }
        }
        throw new Problem("problem.features.split.form", text);
    }

    /// As [#parse] reads it: `random:0.3`.
    public String text() {
        return RANDOM + testShare;
    }
}
