package org.intentworkbench.training;

/// How the classes of the training rows are balanced before a learner sees them. Never applied to rows that a model is
/// tested on.
public enum Resampling {
    NONE,
    /// Rows of the larger class are left out at random until both are as many.
    UNDERSAMPLE,
    /// Rows of the smaller class are repeated at random until both are as many.
    OVERSAMPLE,
    /// Rows of the smaller class are added between neighbours of it (Chawla et al. 2002) until both are as many.
    SMOTE
}
