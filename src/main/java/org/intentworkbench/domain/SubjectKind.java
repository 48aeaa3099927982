package org.intentworkbench.domain;

/// What a score is about.
public enum SubjectKind {
    SESSION,
    SHOPPER,
    REVIEW
}
