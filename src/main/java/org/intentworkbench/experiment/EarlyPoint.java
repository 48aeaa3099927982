package org.intentworkbench.experiment;

import org.intentworkbench.evaluation.Spread;

/// What can be foreseen after so many events of a session.
///
/// @param events 0 = before the session begins, from history alone
/// @param sessions that are scored then: still open and not yet decided
/// @param positives of them buy later
/// @param alive share of all sessions that have as many events, 0..1
/// @param undecided share of all buying sessions that buy only later, 0..1
/// @param auc over repeats, on held-out sessions; NaN where too few of a class are left to judge
/// @param averagePrecision likewise; to be read against `positives / sessions`
public record EarlyPoint(
        int events, int sessions, int positives, double alive, double undecided, Spread auc, Spread averagePrecision) {

    /// Whether there were enough sessions to judge.
    public boolean isJudged() {
        return !Double.isNaN(auc.mean());
    }
}
