package org.intentworkbench.text.signals;

import org.intentworkbench.domain.Wording;

/// What a text can say of its writer's intent, in the order they are shown. Each is a question that
/// [SignalPrompts] answers with example sentences for and against.
public enum IntentSignal {
    /// Pleased (high) or displeased (low).
    SENTIMENT,
    /// Says what the thing is used for, or what is wished for.
    NEED,
    /// Minds the price: too dear, or a bargain, as against not speaking of money.
    PRICE_SENSITIVITY,
    /// Buys, or bought, at once.
    TIMING_NOW,
    /// Means to buy within days or weeks.
    TIMING_SOON,
    /// Waits.
    TIMING_LATER,
    /// Buys for somebody else, or for a festival or a season.
    TIMING_GIFT,
    /// Sets the thing beside another one.
    COMPARISON,
    /// The thing is broken, breaks, or is badly made.
    QUALITY_COMPLAINT,
    /// The thing is of the wrong size.
    SIZE_COMPLAINT,
    /// Tells others to buy (high) or not to buy (low).
    RECOMMENDATION;

    /// Its name for the reader.
    public Wording label() {
        return Wording.of("signal." + this);
    }

    /// What a high and a low number of it mean, in a sentence.
    public Wording definition() {
        return Wording.of("signal." + this + ".definition");
    }
}
