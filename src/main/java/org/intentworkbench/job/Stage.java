package org.intentworkbench.job;

/// What a long job is doing; the window and the command line name it in the user's language
/// by the message key `stage.<name>`.
public enum Stage {
    READING,
    CHECKING,
    STORING,
    LOADING_MODEL,
    TOKENISING,
    ENCODING,
    BUILDING_FEATURES,
    FITTING,
    EVALUATING,
    EXPLAINING,
    WRITING,
    CLUSTERING,
    PROJECTING,
    SCORING,
    SEARCHING
}
