package org.intentworkbench.features;

/// Which features a run may use.
public enum FeatureChoice {
    ALL,
    /// Everything but text vectors.
    BEHAVIOUR,
    /// Text vectors alone.
    TEXT
}
