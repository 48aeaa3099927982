package org.intentworkbench.ingest;

/// How sessions are built from events that carry no session id.
///
/// @param gapMinutes a session ends when its shopper does nothing for so long; 0 = none are built
/// @param endsAtMidnight whether it ends at midnight in the plan's zone too
public record SessionRule(int gapMinutes, boolean endsAtMidnight) {
    public static final SessionRule NONE = new SessionRule(0, false);
    /// Half an hour, as web analytics has it.
    public static final SessionRule USUAL = new SessionRule(30, false);

    public boolean builds() {
        return gapMinutes > 0;
    }
}
