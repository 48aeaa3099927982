package org.intentworkbench.experiment;

import org.intentworkbench.text.signals.IntentSignal;

/// What a good outcome says of a signal.
public enum SignalFit {
    /// The outcome is what the signal is about: pleased, recommends.
    DIRECT,
    /// Who complains is less often content, but there are other reasons to be discontent: the figure says only
    /// indirectly how good the signal is, and can be high for a signal of mere displeasure.
    INDIRECT,
    /// Nothing.
    NONE;

    static SignalFit of(IntentSignal signal) {
        return switch (signal) {
            case SENTIMENT, RECOMMENDATION -> DIRECT;
            case QUALITY_COMPLAINT, SIZE_COMPLAINT -> INDIRECT;
            case NEED, PRICE_SENSITIVITY, TIMING_NOW, TIMING_SOON, TIMING_LATER, TIMING_GIFT, COMPARISON -> NONE;
        };
    }
}
